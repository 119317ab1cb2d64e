"use strict";
/* What an answer looks like: rows under the briefing that they are of, with the words marked that were asked for. */
{
  const { element } = briefbook;
  const EXCERPT = 340;
  const BEFORE = 110;

  briefbook.CLASS_LABELS = {
    said: "Said",
    reported: "Reported",
    judged: "We judge",
    event: "Event",
    claim: "Claim",
    person: "Person",
    organization: "Organization",
    place: "Place",
    source: "Source",
    topic: "Topic",
    briefing: "Briefing",
    page: "Page",
  };

  /* Where an address leads from this page; without a server a folder has to be opened by its index page. */
  const link = (address) => {
    const url = new URL(address, briefbook.base());
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  };

  /* A long text from shortly before the first word that was asked for. */
  const excerpt = (text, mark) => {
    if (text.length <= EXCERPT) return mark(text);
    const first = mark(text)[0];
    const at = typeof first === "string" && first.length < text.length ? first.length : 0;
    const start = at > BEFORE ? text.lastIndexOf(" ", at - BEFORE) + 1 : 0;
    const end = start + EXCERPT < text.length ? text.lastIndexOf(" ", start + EXCERPT) : text.length;
    return [start ? "… " : "", ...mark(text.slice(start, Math.max(end, start + 1))), end < text.length ? " …" : ""];
  };

  const shown = (row, mark) => {
    const isPart = row.issue !== null;
    const label = briefbook.CLASS_LABELS[row.kind] ?? row.kind;
    const top = element("p", { class: "find-head" });
    if (row.head !== label) top.append(element("span", { class: "find-kind" }, label), " ");
    top.append(element("a", { class: "find-link", href: link(row.address) }, ...mark(row.head)));
    if (row.when) top.append(isPart || row.kind === "source" ? ", " : " · ", row.when);
    const item = element("li", { class: `find-row find-${row.kind}` }, top);
    if (row.names.length) item.append(element("p", { class: "find-names" }, ...mark(row.names.join(" · "))));
    if (row.text) item.append(element("p", { class: "find-text" }, ...excerpt(row.text, mark)));
    const notes = [row.note && mark(row.note), row.about && [isPart ? "on " : "", ...mark(row.about)]].filter(Boolean);
    const line = notes.flatMap((note, number) => (number ? [" · ", ...note] : note));
    if (notes.length) item.append(element("p", { class: "find-note" }, ...line));
    return item;
  };

  /* Adds rows to a list: those of one briefing under its title, where the first of them stands. */
  briefbook.showRows = (list, rows, mark) => {
    const groups = new Map();
    for (const row of rows) {
      if (!row.issue) {
        list.append(shown(row, mark));
        continue;
      }
      if (!groups.has(row.issue.address)) {
        const title = element("a", { href: link(row.issue.address) }, row.issue.title);
        const within = element("ul", {});
        const head = element("p", { class: "find-issue" }, title, `, ${row.issue.when}`);
        list.append(element("li", { class: "find-group" }, head, within));
        groups.set(row.issue.address, within);
      }
      groups.get(row.issue.address).append(shown(row, mark));
    }
  };
}
