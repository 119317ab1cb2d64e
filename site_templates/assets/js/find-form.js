"use strict";
/* The form of the page that searches the whole book, and the page's address, which has what is asked. */
{
  const { element, words } = briefbook;
  const CHOOSERS = [
    ["person", "Person", ["person"]],
    ["organization", "Organization or side", ["organization"]],
    ["on", "Event, claim or place", ["event", "claim", "place"]],
    ["topic", "Topic", ["topic"]],
    ["source", "Source", ["source"]],
  ];
  const UNNAMED = { id: "unnamed-speakers", name: "Unnamed speakers" };
  const OFFERED = 8;
  const GROUPS = { status: "Status of an event", position: "Position on a claim", outcome: "Outcome of a claim" };

  /* A list to choose from, by group where its options name one. */
  const select = (name, label, options) => {
    const list = element("select", { name });
    for (const [value, title, group] of options) {
      if (group && list.lastElementChild?.label !== group) list.append(element("optgroup", { label: group }));
      (group ? list.lastElementChild : list).append(element("option", { value }, title));
    }
    return element("label", {}, `${label} `, list);
  };
  const day = (name, label) => element("label", {}, `${label} `, element("input", { type: "date", name }));

  /* `labels` are statuses, positions and outcomes with their words. `index` gives the index once it is open; `failed` is told of a
     fault in it, `changed` of another question, with true where it is a step of its own in the history. */
  briefbook.findForm = ({ labels, index, failed, changed }) => {
    /* The records of some classes that may be meant by what was typed. */
    const offer = (key, kinds) => async (typed) => {
      try {
        const opened = await index();
        const asked = kinds.map((kind) => briefbook.ask(opened, { question: typed, filters: [`class:${kind}`] }));
        const rows = (await Promise.all(asked.map((answer) => answer.next(OFFERED)))).flat();
        const found = rows.map(({ address, head, names, when }) => {
          return { id: address.split("/").at(-2), name: head, more: names.length ? names.join(" · ") : when };
        });
        const unnamed = key === "person" && briefbook.fold(UNNAMED.name).startsWith(briefbook.fold(typed));
        return [...(unnamed ? [UNNAMED] : []), ...found].slice(0, OFFERED);
      } catch (fault) {
        failed(fault);
        return [];
      }
    };
    const choosers = new Map(
      CHOOSERS.map(([key, label, kinds]) => {
        const chosen = () => changed(true);
        return [key, briefbook.chooser({ key, label, offer: offer(key, kinds), chosen })];
      }),
    );
    const question = element("input", { type: "search", name: "q", autocomplete: "off", spellcheck: "false" });
    const fields = element(
      "div",
      { class: "bb-filter-fields" },
      select("class", "What", [["", "Anything"], ...Object.entries(briefbook.CLASS_LABELS)]),
      ...choosers.values(),
      select("says", "Status, position, outcome", [["", "Any"], ...labels]),
      day("from", "From"),
      day("to", "To"),
    );
    const narrow = element("details", { class: "find-narrow" }, element("summary", {}, "Narrow it down"), fields);
    const order = select("order", "Order", [
      ["", "Best match first"],
      ["newest", "Newest first"],
    ]);
    const form = element(
      "form",
      { class: "bb-filter find-form", role: "search", "aria-label": "Search the book" },
      element("label", { class: "find-question" }, "Search for ", question),
      narrow,
      element("div", { class: "find-do" }, order, element("button", { type: "reset" }, "Clear")),
    );
    const inputs = [...form.querySelectorAll("select, input:not([role])")];

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      changed(true);
    });
    form.addEventListener("input", (event) => changed(event.target !== question));
    // The fields are empty only once the event is over.
    form.addEventListener("reset", () => setTimeout(() => set(new URLSearchParams()).then(() => changed(true))));

    /* Puts into the fields what an address asks for. What it names is called as the index calls it. */
    const set = async (query) => {
      for (const input of inputs) {
        const value = query.get(input.name) ?? "";
        input.value = value;
        if (input.tagName === "SELECT" && input.value !== value) input.value = "";
      }
      const chosen = [...choosers].map(([key, chooser]) => [key, chooser, query.get(key) ?? ""]);
      for (const [, chooser, id] of chosen) chooser.set(id, id);
      narrow.open ||= [...inputs, ...chosen.map(([, , id]) => ({ value: id }))].some(
        (input) => input.value && input.name !== "q" && input.name !== "order",
      );
      for (const [key, chooser, id] of chosen.filter(([, , id]) => id)) {
        const found = await Promise.all((await index()).volumes.map((volume) => volume.filter(`${key}:${id}`)));
        const name = id === UNNAMED.id ? UNNAMED.name : found.findLast((one) => one?.name)?.name;
        if (chooser.choice.id === id) chooser.set(id, name ?? id);
      }
    };

    /* What is asked, by the names that the address has for it. */
    const asked = () => {
      const values = Object.fromEntries(inputs.map((input) => [input.name, input.value]));
      for (const [key, chooser] of choosers) values[key] = chooser.choice.id;
      return values;
    };
    return { form, question, set, asked };
  };

  /* Puts what is asked into the page's address: as a new step in the browser's history, or in place of the last. */
  briefbook.rememberQuestion = (values, anew) => {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(values)) {
      if (value.trim()) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    if (address.href === location.href) return;
    if (anew) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  };

  /* The statuses, positions and outcomes as the page lists them. */
  briefbook.statusLabels = (place) =>
    [...place.querySelectorAll("li[data-value]")].map((item) => [
      item.dataset.value,
      words(item),
      GROUPS[item.dataset.group],
    ]);
}
