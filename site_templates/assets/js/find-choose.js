"use strict";
/* A field in which a record is chosen by any of its names: a combobox over a list of what fits (ARIA 1.2). */
{
  const { element } = briefbook;
  let count = 0;

  /* `offer` gives for what is typed the records that fit, as { id, name, more }; `chosen` is told when the choice is
     another. The element has `id` and `name` of the choice. */
  briefbook.chooser = ({ key, label, offer, chosen }) => {
    const listId = `bb-choose-${count++}`;
    const list = element("ul", { id: listId, role: "listbox", "aria-label": label, hidden: true });
    const field = element("input", {
      id: `${listId}-field`,
      type: "text",
      role: "combobox",
      name: key,
      placeholder: "Any",
      autocomplete: "off",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-controls": listId,
      "aria-expanded": "false",
    });
    // The list stands beside the label, lest its options be read as part of the field's name.
    const box = element("div", { class: "bb-choose" }, element("label", { for: field.id }, label), field, list);
    let options = [];
    let active = -1;
    let asked = 0;
    box.choice = { id: "", name: "" };

    const close = () => {
      list.hidden = true;
      active = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    };
    const activate = (number) => {
      active = options.length ? (number + options.length) % options.length : -1;
      for (const [position, item] of [...list.children].entries()) {
        item.setAttribute("aria-selected", String(position === active));
        if (position === active) item.scrollIntoView({ block: "nearest" });
      }
      if (active >= 0) field.setAttribute("aria-activedescendant", `${listId}-${active}`);
    };
    const choose = (option) => {
      asked++;
      close();
      field.value = option.name;
      const another = option.id !== box.choice.id;
      box.choice = { id: option.id, name: option.name };
      field.removeAttribute("aria-invalid");
      if (another) chosen();
    };
    const show = (found) => {
      options = found;
      list.replaceChildren(
        ...found.map(({ name, more }, position) => {
          const item = element("li", { id: `${listId}-${position}`, role: "option", "aria-selected": "false" }, name);
          if (more) item.append(element("small", {}, ` ${more}`));
          // Before the field loses the focus, which closes the list.
          item.addEventListener("pointerdown", (event) => {
            event.preventDefault();
            choose(options[position]);
          });
          return item;
        }),
      );
      list.hidden = found.length === 0;
      field.setAttribute("aria-expanded", String(found.length > 0));
      active = -1;
      field.removeAttribute("aria-activedescendant");
    };

    field.addEventListener("input", async (event) => {
      // The form asks again when a choice is made, not at every letter of a name.
      event.stopPropagation();
      const number = ++asked;
      const typed = field.value.trim();
      if (!typed) {
        choose({ id: "", name: "" });
        return;
      }
      const found = await offer(typed);
      if (number === asked) show(found);
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (!options.length || list.hidden) return;
        event.preventDefault();
        activate(active < 0 && event.key === "ArrowUp" ? -1 : active + (event.key === "ArrowDown" ? 1 : -1));
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (!list.hidden && options.length) choose(options[Math.max(0, active)]);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      }
    });
    field.addEventListener("blur", () => {
      close();
      // What was typed and not chosen selects nothing: say so rather than seem to.
      if (field.value !== box.choice.name) field.setAttribute("aria-invalid", "true");
    });
    field.addEventListener("change", (event) => event.stopPropagation());

    /* Sets the choice without telling of it. */
    box.set = (id, name) => {
      box.choice = { id, name };
      field.value = name;
      field.removeAttribute("aria-invalid");
      close();
    };
    return box;
  };
}
