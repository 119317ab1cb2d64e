"use strict";
/* "As of": what the page's own table of states by date says of a day, and which rows are later than it. */
{
  const { content, element, dayInWords } = briefbook;
  const table = document.getElementById("by-date")?.querySelector("table");
  const place = content?.querySelector(".bb-on-day-place");

  /* A row of the table: the day, the event where the table has several, and the cells for status, date and who. */
  const read = (row) => {
    const cells = [...row.cells];
    const event = cells.find((cell) => cell.dataset.event);
    const [status, date, by] = cells.slice(event ? 2 : 1);
    return { row, day: cells[0].dataset.sort, event: event?.dataset.event ?? "", name: event, status, date, by };
  };

  /* The last state of each event on a day, in the order of the table. */
  briefbook.statesOn = (states, day) => {
    const last = new Map();
    for (const state of states) if (state.day <= day) last.set(state.event, state);
    return [...last.values()];
  };

  const copyOf = (cell) => [...cell.cloneNode(true).childNodes];

  const line = (state) =>
    element(
      "li",
      {},
      ...(state.name ? [...copyOf(state.name), ": "] : []),
      element("strong", {}, ...copyOf(state.status)),
      ". Date of the event: ",
      ...copyOf(state.date),
      ". By: ",
      ...copyOf(state.by),
    );

  const control = (states) => {
    const days = [...new Set(states.map((state) => state.day))].sort().reverse();
    const select = element("select", {}, element("option", { value: "" }, "Today"));
    for (const day of days) select.append(element("option", { value: day }, dayInWords(day)));
    const other = element("option", { value: "other", hidden: true }, "Another day");
    select.append(other);
    const input = element("input", { type: "date", max: "9999-12-31" });
    const today = element("button", { type: "button" }, "Back to today");
    const heading = element("strong");
    const list = element("ul");
    const result = element("div", { class: "bb-on-day-result", role: "status" });
    const controls = element(
      "p",
      { class: "bb-on-day-controls" },
      element("label", {}, "As of ", select),
      element("label", {}, "or on ", input),
      today,
    );

    /* Rows of the ledger and of the table itself that a reader on that day could not have had. */
    const mark = (day) => {
      const ledger = [...content.querySelectorAll("td[data-to]:first-child")].map((cell) => [cell, cell.dataset.to]);
      const byDate = states.map((state) => [state.row.cells[0], state.day]);
      for (const [cell, known] of [...ledger, ...byDate]) {
        const later = Boolean(day) && known > day;
        cell.parentElement.classList.toggle("bb-later", later);
        cell.querySelector(".bb-later-mark")?.remove();
        if (later) cell.append(element("span", { class: "bb-later-mark" }, " later"));
      }
      const current = new Set(day ? briefbook.statesOn(states, day).map((state) => state.row) : []);
      for (const { row } of states) {
        if (current.has(row)) row.setAttribute("aria-current", "date");
        else row.removeAttribute("aria-current");
      }
    };

    const show = (day) => {
      const known = day ? briefbook.statesOn(states, day) : [];
      select.value = !day || days.includes(day) ? day : "other";
      other.hidden = select.value !== "other";
      input.value = day;
      today.hidden = !day;
      content.classList.toggle("bb-then", Boolean(day));
      mark(day);
      heading.textContent = day ? `On ${dayInWords(day)}` : "";
      list.replaceChildren(...known.map(line));
      if (day && !known.length) list.append(element("li", {}, "Untracked: nothing had been recorded."));
      const note = "The rest of the page is as of today; rows that came later are marked.";
      result.replaceChildren(...(day ? [heading, list, element("p", {}, note)] : []));
      briefbook.writeQuery({ "as-of": day });
    };

    select.addEventListener("change", () => show(select.value));
    input.addEventListener("change", () => dayInWords(input.value) && show(input.value));
    today.addEventListener("click", () => {
      show("");
      select.focus();
    });
    place.append(element("section", { class: "bb-on-day", "aria-label": "As of a day" }, controls, result));
    const asked = new URLSearchParams(location.search).get("as-of") ?? "";
    if (dayInWords(asked)) show(asked);
    else today.hidden = true;
  };

  if (table && place) control([...table.tBodies[0].rows].map(read));
}
