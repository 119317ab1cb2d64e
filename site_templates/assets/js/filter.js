"use strict";
/* The list of statements by who, on what, saying what, from where and when. The choice is in the page's address, so
   that a list can be sent to somebody. */
{
  const { content, element, words, announce } = briefbook;
  const entries = [...(content?.querySelectorAll("li.entry") ?? [])];
  const choices = content?.querySelector("#choices");
  const CLASSES = [
    ["said", "What was said"],
    ["reported", "What is reported"],
    ["judged", "What we judge"],
  ];
  const DEFAULT_CLASS = "said";
  const LABELS = {
    person: "Person",
    organization: "Organization or side",
    on: "On",
    topic: "Topic",
    says: "Status or stance",
    source: "Source",
  };

  /* Whether an entry has every value asked for, and lies in the period; one without a date lies in none. */
  briefbook.matches = (facets, asked) => {
    for (const [name, value] of Object.entries(asked)) {
      if (!value || name === "from" || name === "to" || (name === "class" && value === "all")) continue;
      if (!(facets[name] ?? "").split(" ").includes(value)) return false;
    }
    if ((asked.from || asked.to) && !facets.from) return false;
    return (!asked.from || facets.to >= asked.from) && (!asked.to || facets.from <= asked.to);
  };

  /* The values of a facet with their names, as the page's own list gives them. */
  const options = (heading) => {
    const list = briefbook.below(heading).find((below) => below.matches("ul"));
    const found = [...list.querySelectorAll("li[data-value]")].map((item) => [
      item.dataset.value,
      words(item.querySelector("a, strong") ?? item),
    ]);
    return found.sort(([, one], [, other]) => one.localeCompare(other, document.documentElement.lang));
  };

  const select = (name, label, first, values) => {
    const chosen = element("select", { name }, ...first.map(([value, title]) => element("option", { value }, title)));
    for (const [value, title] of values) chosen.append(element("option", { value }, title));
    return element("label", {}, `${label} `, chosen);
  };

  const build = () => {
    const facets = [...content.querySelectorAll("h3[data-facet]")].map((heading) => {
      const name = heading.dataset.facet;
      return select(name, LABELS[name] ?? words(heading), [["", "Any"]], options(heading));
    });
    const kinds = select("class", "Class", [], [...CLASSES, ["all", "All of these"]]);
    const day = (name, label) => element("label", {}, `${label} `, element("input", { type: "date", name }));
    const count = element("p", { class: "bb-filter-count", role: "status" });
    const clear = element("button", { type: "reset" }, "Clear");
    const share = element("button", { type: "button" }, "Copy link to this list");
    const form = element(
      "form",
      { class: "bb-filter", "aria-label": "Choose among the statements" },
      element("div", { class: "bb-filter-fields" }, kinds, ...facets, day("from", "From"), day("to", "To")),
      element("p", { class: "bb-filter-do" }, clear, share),
      count,
    );
    const fields = [...form.querySelectorAll("select, input")];
    const asked = () => Object.fromEntries(fields.map((field) => [field.name, field.value]));

    /* A month without an entry is left out, in the list and in the contents beside it. */
    const showMonths = () => {
      for (const heading of content.querySelectorAll("h2.entries")) {
        const below = [];
        for (let next = heading.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling)
          below.push(next);
        const empty = !below.some((one) => one.querySelector("li.entry:not([hidden])"));
        for (const one of [heading, ...below]) one.hidden = empty;
        const beside = document.querySelector(`.md-nav a[href="#${heading.id}"]`)?.closest("li");
        if (beside) beside.hidden = empty;
      }
    };

    const apply = () => {
      const values = asked();
      for (const entry of entries) entry.hidden = !briefbook.matches(entry.dataset, values);
      showMonths();
      const shown = entries.filter((entry) => !entry.hidden).length;
      const undated = values.from || values.to ? " Entries without a date are left out." : "";
      count.textContent = `${shown} of ${entries.length} entries.${undated}`;
      return values;
    };

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => {
      const values = apply();
      briefbook.writeQuery({ ...values, class: values.class === DEFAULT_CLASS ? "" : values.class });
    });
    form.addEventListener("reset", () => {
      // The fields are empty only once the event is over.
      setTimeout(() => form.dispatchEvent(new Event("input")));
    });
    share.addEventListener("click", async () => {
      const done = await briefbook.copy(location.href);
      announce(done ? "Copied: link to this list" : "The browser does not allow copying: copy the page's address.");
      share.textContent = done ? "Link copied" : "Copy the page’s address";
      setTimeout(() => (share.textContent = "Copy link to this list"), 2500);
    });

    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = query.get(field.name);
      const known = field.tagName !== "SELECT" || [...field.options].some((option) => option.value === value);
      if (value && known) field.value = value;
    }
    content.querySelector(".kicker").after(form);
    apply();
  };

  if (entries.length && choices) build();
}
