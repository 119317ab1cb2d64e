"use strict";
/* A citation or a person's name shows what it leads to, where a reader points at it or comes to it by keyboard. The
   pages that links lead to are read once each; where they cannot be read, as from a folder of files, links only lead. */
{
  const { content, element, words } = briefbook;
  const WAIT = { open: 250, close: 250 };
  const EDGE = 8;
  const LEAST_HEIGHT = 96;
  const PART_LINK = /\/briefings\/\d{4}\/[^/]+\/(index\.html)?$/;
  const PERSON_LINK = /\/people\/([a-z0-9-]+)\/(index\.html)?$/;
  const once = (read) => {
    const answers = new Map();
    return (address) => {
      if (!answers.has(address)) answers.set(address, read(address).catch(() => null));
      return answers.get(address);
    };
  };
  const get = async (address) => {
    const answer = await fetch(address, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    return answer;
  };
  const pageAt = once(async (address) => new DOMParser().parseFromString(await (await get(address)).text(), "text/html"));
  const personAt = once(async (address) => (await get(address)).json());

  const paragraph = (name, text) => (text ? [element("span", { class: `bb-preview-${name}` }, text)] : []);

  const partPreview = (heading) => {
    const part = briefbook.part(heading);
    const judgement = part.kind === "judgement";
    return [
      ...paragraph("class", judgement ? part.label : `${part.label}: ${part.heading}`),
      ...paragraph("warning", part.warning),
      ...paragraph("words", judgement ? part.heading : part.words),
      ...paragraph("note", part.likelihood),
      ...paragraph("note", part.confidence),
      ...paragraph("note", part.rating),
      ...paragraph("note", part.speaker),
      ...paragraph("note", part.effect),
      ...paragraph("note", part.notes),
    ];
  };

  /* The posts held on a day; a bound of a month or a year reaches over the whole of it. */
  briefbook.postsOn = (posts, day) => {
    const bound = (text) => /^\d{4}(-\d\d){0,2}/.exec(text ?? "")?.[0] ?? "";
    return posts.filter(({ from, to }) => {
      const [begins, ends] = [bound(from), bound(to)];
      return (!begins || day.slice(0, begins.length) >= begins) && (!ends || day.slice(0, ends.length) <= ends);
    });
  };

  /* The day of the words that a link stands in: of its part, its row or its page. */
  briefbook.dayOf = (link) => {
    const own = link.closest("[data-from]")?.dataset.from ?? link.closest("tr")?.querySelector("[data-sort]")?.dataset.sort;
    if (briefbook.dayInWords(own ?? "")) return own;
    const headings = [...content.querySelectorAll("h2, h3")].filter(
      (heading) => heading.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return headings.pop()?.dataset.day ?? content.querySelector(".kicker[data-day]")?.dataset.day ?? "";
  };

  const personPreview = (person, day) => {
    const all = person.state?.posts ?? [];
    const posts = day ? briefbook.postsOn(all, day) : all;
    const when = briefbook.dayInWords(day);
    const held = posts.map((post) => `${post.title}, ${post.of_name}`).join("; ");
    const latest = person.latest_statement;
    return [
      ...paragraph("class", person.name),
      ...paragraph("note", held || (when ? "No post is recorded for that day" : person.summary)),
      ...paragraph("note", held && when ? `On ${when}` : ""),
      ...paragraph("words", latest?.text),
      ...paragraph("note", latest?.text ? ["Latest words", briefbook.dayInWords(latest.date) || latest.date].filter(Boolean).join(", ") : ""),
    ];
  };

  /* What a link shows, or null. */
  const previewOf = async (link) => {
    const address = new URL(link.href);
    const person = PERSON_LINK.exec(address.pathname);
    if (person) {
      const found = await personAt(new URL(`data/people/${person[1]}.json`, briefbook.base()).href);
      return found && personPreview(found, briefbook.dayOf(link));
    }
    const here = address.pathname === location.pathname;
    const page = here ? document : await pageAt(address.origin + address.pathname);
    const heading = page?.getElementById(decodeURIComponent(address.hash.slice(1)));
    return heading?.matches(briefbook.PART_HEADINGS) ? partPreview(heading) : null;
  };

  const previews = (link) => {
    if (link.matches(".headerlink") || !/^https?:$/.test(location.protocol) || link.origin !== location.origin) {
      return link.protocol === "file:" && link.hash && link.pathname === location.pathname && !link.matches(".headerlink");
    }
    if (PERSON_LINK.test(link.pathname)) return link.pathname !== location.pathname;
    return Boolean(link.hash) && PART_LINK.test(link.pathname);
  };

  const tip = element("span", { class: "bb-preview", id: "bb-preview", role: "tooltip" });
  tip.hidden = true;
  document.querySelector("main")?.append(tip);
  let shown = null;
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    tip.hidden = true;
  };

  /* Below the link, or above it where there is more room; never over the window's edge. */
  const stand = (link) => {
    const lines = [...link.getClientRects()];
    if (!lines.length) return;
    const [first, last] = [lines[0], lines[lines.length - 1]];
    tip.style.maxHeight = "";
    const below = innerHeight - last.bottom - EDGE;
    const over = below < tip.offsetHeight && first.top - EDGE > below;
    tip.style.maxHeight = `${Math.max(over ? first.top - EDGE : below, LEAST_HEIGHT)}px`;
    const most = { left: document.documentElement.clientWidth - tip.offsetWidth, top: innerHeight - tip.offsetHeight };
    const left = Math.min((over ? first : last).left, most.left - EDGE);
    const top = over ? first.top - tip.offsetHeight - 2 : Math.min(last.bottom + 2, most.top);
    tip.style.left = `${Math.max(EDGE, left)}px`;
    tip.style.top = `${Math.max(0, top)}px`;
  };

  const open = async (link) => {
    const preview = await previewOf(link);
    const wanted = link.matches(":hover") || link === document.activeElement;
    if (!preview || !wanted) return;
    close();
    shown = link;
    tip.replaceChildren(...preview);
    tip.hidden = false;
    stand(link);
    link.setAttribute("aria-describedby", tip.id);
  };

  const soon = (act, wait) => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };

  const linkAt = (event) => {
    const link = event.target.closest?.("a[href]");
    return link && content.contains(link) && previews(link) ? link : null;
  };

  if (content) {
    content.addEventListener("pointerover", (event) => {
      const link = linkAt(event);
      // A finger follows the link: what it leads to is one step away, and so is the way back.
      if (!link || event.pointerType === "touch") return;
      if (link === shown) clearTimeout(timer);
      else soon(() => open(link), WAIT.open);
    });
    content.addEventListener("pointerout", (event) => {
      if (linkAt(event)) soon(close, WAIT.close);
    });
    content.addEventListener("focusin", (event) => {
      const link = linkAt(event);
      if (link?.matches(":focus-visible")) soon(() => open(link), 0);
    });
    content.addEventListener("focusout", (event) => {
      if (event.target === shown) close();
    });
    tip.addEventListener("pointerenter", () => clearTimeout(timer));
    tip.addEventListener("pointerleave", () => soon(close, WAIT.close));
    document.addEventListener("keydown", (event) => event.key === "Escape" && close());
    document.addEventListener("scroll", () => shown && shown !== document.activeElement && !tip.matches(":hover") && close(), {
      passive: true,
    });
    addEventListener("resize", close);
  }
}
