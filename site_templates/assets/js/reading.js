"use strict";
/* What the reading aids share. Every page reads without them: they only add to it. */
const briefbook = { content: document.querySelector(".md-content") };

/* An element with attributes and children; a child that is text stays text. An attribute that is false is left out. */
briefbook.element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
};

/* The words of an element as a reader sees them, without what the theme and the reading aids put there. */
briefbook.words = (element) => {
  const copy = element.cloneNode(true);
  for (const added of copy.querySelectorAll(".headerlink, .bb-cite, svg, .bb-later-mark")) added.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
};

{
  const PART_CLASSES = { statement: "Said", development: "Reported", judgement: "We judge" };
  const FIELDS = ["words", "speaker", "effect", "rating", "likelihood", "confidence", "notes", "warning"];

  briefbook.PART_HEADINGS = "h3.statement, h3.development, h3.judgement";

  /* What stands between a part's heading and the next heading. */
  briefbook.below = (heading) => {
    const found = [];
    for (let next = heading.nextElementSibling; next && !/^H[1-3]$/.test(next.tagName); next = next.nextElementSibling)
      found.push(next);
    return found;
  };

  briefbook.fieldElements = (heading) => {
    const isField = (element) => FIELDS.some((name) => element.classList.contains(name));
    return briefbook.below(heading).flatMap((element) => [element, ...element.querySelectorAll("p")]).filter(isField);
  };

  /* A part as the page shows it: its class, its heading (who and when) and its fields, each as text or "". */
  briefbook.part = (heading) => {
    const kind = Object.keys(PART_CLASSES).find((name) => heading.classList.contains(name));
    const part = { id: heading.id, kind, label: PART_CLASSES[kind], heading: briefbook.words(heading) };
    for (const name of FIELDS) part[name] = "";
    for (const element of briefbook.fieldElements(heading)) {
      const name = FIELDS.find((field) => element.classList.contains(field));
      part[name] = `${part[name]} ${briefbook.words(element)}`.trim();
    }
    return part;
  };

  /* Where the page is published, whatever it is read from. */
  briefbook.permalink = () => document.querySelector("link[rel=canonical]")?.href ?? location.href.split(/[?#]/)[0];

  /* The top of the site, from this page. */
  briefbook.base = () => new URL(`${JSON.parse(document.getElementById("__config").textContent).base}/`, location.href);

  const live = briefbook.element("div", { class: "bb-live", role: "status" });
  document.querySelector("main")?.append(live);

  /* Says something to those who do not see it happen; a word that is said again is heard again. */
  briefbook.announce = (message) => {
    live.textContent = "";
    setTimeout(() => (live.textContent = message), 50);
  };

  /* True once the words are on the clipboard; a page that may not use the new way tries the old one. */
  briefbook.copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const focused = document.activeElement;
      const area = briefbook.element("textarea", { class: "bb-live", readonly: true });
      area.value = text;
      document.querySelector("main").append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      focused?.focus();
      return done;
    }
  };

  /* Puts values into the page's address, without a new entry in the history; an empty value is left out. */
  briefbook.writeQuery = (values) => {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(values)) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, "", address);
  };

  /* A day of the form 2025-10-18 in words; "" for what is none. */
  briefbook.dayInWords = (day) => {
    const date = new Date(`${day}T00:00:00Z`);
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(date.valueOf())) return "";
    return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  };
}
