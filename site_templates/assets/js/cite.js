"use strict";
/* A button beside each part of an issue: its address, and its citation in four forms, for the clipboard. */
{
  const { content, element, words, announce, citations } = briefbook;
  const FORMS = [
    ["Link", (cited) => cited.url],
    ["Plain text", citations.plain],
    ["Markdown", citations.markdown],
    ["BibTeX", citations.bibtex],
    ["CSL-JSON", citations.csl],
  ];

  briefbook.cited = (heading) => {
    const part = briefbook.part(heading);
    const url = `${briefbook.permalink()}#${heading.id}`;
    const publication = document.querySelector(".md-copyright strong");
    return {
      ...part,
      detail: [part.likelihood, part.confidence, part.rating].filter(Boolean).join(" "),
      title: words(document.querySelector("h1")),
      publication: publication ? words(publication) : location.host,
      publisher: words(document.querySelector(".bb-publisher") ?? publication ?? document.createElement("i")),
      issued: content.querySelector(".kicker[data-day]")?.dataset.day ?? "",
      url,
      key: `${new URL(url).pathname.split("/").filter(Boolean).pop() ?? "page"}-${heading.id}`,
    };
  };

  const choices = (heading, said) =>
    FORMS.map(([name, form]) => {
      const button = element("button", { type: "button" }, name);
      button.addEventListener("click", async () => {
        const text = form(briefbook.cited(heading));
        const done = await briefbook.copy(text);
        const message = done ? `Copied: ${name}` : "The browser does not allow copying. Here it is:";
        said.replaceChildren(message, ...(done ? [] : [element("code", {}, text)]));
        announce(message);
      });
      return button;
    });

  const control = (heading) => {
    const name = words(heading);
    const id = `cite-${heading.id}`;
    const button = element(
      "button",
      { type: "button", "aria-expanded": "false", "aria-controls": id, "aria-label": `Cite: ${name}` },
      "Cite",
    );
    const said = element("span", { class: "bb-cite-said" });
    const panel = element("span", { class: "bb-cite-panel", id, role: "group", "aria-label": "Copy this part as" });
    panel.hidden = true;
    const box = element("span", { class: "bb-cite" }, button, panel);
    const show = (open) => {
      if (open && !panel.hasChildNodes()) panel.append(...choices(heading, said), said);
      panel.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
      if (open) panel.scrollIntoView({ block: "nearest" });
    };
    button.addEventListener("click", () => show(panel.hidden));
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || panel.hidden) return;
      event.stopPropagation();
      show(false);
      button.focus();
    });
    box.addEventListener("focusout", (event) => {
      // Focus that goes nowhere has not left: a click on plain text, or another window.
      if (event.relatedTarget && !box.contains(event.relatedTarget)) show(false);
    });
    document.addEventListener("pointerdown", (event) => {
      if (!panel.hidden && !box.contains(event.target)) show(false);
    });
    return box;
  };

  /* The line that makes room for the button by its style, so that nothing moves when the button appears. */
  const place = (heading) => {
    const fields = briefbook.fieldElements(heading);
    const last = (name) => fields.filter((field) => field.classList.contains(name)).pop();
    return last("notes") ?? last("confidence");
  };

  for (const heading of content?.querySelectorAll(briefbook.PART_HEADINGS) ?? [])
    if (heading.id) place(heading)?.append(control(heading));
}
