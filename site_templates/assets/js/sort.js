"use strict";
/* Tables that sort by a column: up, down, and back to the order of the book. */
{
  const { content, element, words, announce } = briefbook;
  const FEWEST_ROWS = 3;
  const NEXT = { none: "ascending", ascending: "descending", descending: "none" };
  const collator = new Intl.Collator(document.documentElement.lang || "en", { numeric: true, sensitivity: "base" });

  /* What a cell is sorted by: the machine's value where the page gives one, else its words. */
  const key = (row, column) => {
    const cell = row.cells[column];
    if (!cell) return "";
    return cell.dataset.sort ?? cell.querySelector("time[datetime]")?.dateTime ?? words(cell);
  };

  /* A cell without words comes last, either way round. */
  const compare = (one, other, sign) =>
    one && other ? sign * collator.compare(one, other) : Number(!one) - Number(!other);

  briefbook.sorted = (rows, column, order) => {
    if (order === "none") return rows;
    const sign = order === "descending" ? -1 : 1;
    const keyed = rows.map((row, place) => ({ row, place, key: key(row, column) }));
    keyed.sort((one, other) => compare(one.key, other.key, sign) || one.place - other.place);
    return keyed.map(({ row }) => row);
  };

  const make = (table) => {
    const [headers, body] = [[...table.tHead.rows[0].cells], table.tBodies[0]];
    const written = [...body.rows];
    for (const [column, header] of headers.entries()) {
      const name = words(header);
      if (!name) continue;
      const button = element("button", { type: "button", class: "bb-sort" });
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener("click", () => {
        const order = NEXT[header.getAttribute("aria-sort") ?? "none"];
        for (const other of headers) other.removeAttribute("aria-sort");
        if (order !== "none") header.setAttribute("aria-sort", order);
        body.append(...briefbook.sorted(written, column, order));
        announce(order === "none" ? "In the order of the book" : `Sorted by ${name}, ${order}`);
      });
    }
  };

  for (const table of content?.querySelectorAll("table") ?? []) {
    const plain = table.tHead?.rows.length === 1 && table.tBodies[0]?.rows.length >= FEWEST_ROWS;
    if (plain && !table.querySelector(".fixed-order") && !table.closest("figure, .bb-picture")) make(table);
  }
}
