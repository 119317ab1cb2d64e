"use strict";
/* The page that searches the whole book. */
{
  const { content, element } = briefbook;
  const PAUSE = 150;
  const PAGE = 10;

  const build = (place) => {
    const top = new URL("find/", briefbook.base());
    let index = briefbook.openIndex(top);
    // Told where somebody waits for it.
    index.catch(() => {});
    let answer;
    let latest = 0;
    let pause;

    const status = element("p", { class: "find-count", role: "status" });
    const help = element("p", { class: "find-help" });
    const list = element("ol", { class: "find-results", "aria-label": "Results" });
    const more = element("button", { type: "button", class: "find-more", hidden: true }, "More results");

    const openAgain = () => {
      index = briefbook.openIndex(top, `?${Date.now()}`);
      index.catch(() => {});
    };

    const failed = (fault) => {
      if (!(fault instanceof briefbook.IndexFault)) throw fault;
      const again = element("button", { type: "button" }, "Try again");
      again.addEventListener("click", () => {
        openAgain();
        run(true);
      });
      content.classList.add("find-failed");
      const said = `The search cannot read its index: ${fault.message}. The lists below lead to everything.`;
      help.replaceChildren(element("span", { role: "alert" }, said), " ", again);
      list.replaceChildren();
      more.hidden = true;
      status.textContent = "";
    };

    const clear = () => {
      content.classList.remove("find-failed");
      list.replaceChildren();
      help.replaceChildren();
      status.textContent = "";
      more.hidden = true;
    };

    const add = (rows, english) => {
      briefbook.showRows(list, rows, (text) => briefbook.marked(text, answer.words, english));
      const shown = list.querySelectorAll(".find-row").length;
      const { total } = answer;
      if (total === undefined) status.textContent = `The first ${shown} results.`;
      else if (total === 0) status.textContent = "No results.";
      else if (total === 1) status.textContent = "1 result.";
      else status.textContent = `${total.toLocaleString("en")} results${shown < total ? `, ${shown} shown` : ""}.`;
      more.hidden = total === undefined ? rows.length < PAGE : shown >= total;
    };

    const suggest = async (opened, asked, number) => {
      const better = (await briefbook.suggestion(opened, asked.q)).trim();
      if (number !== latest || !better) return;
      const link = element("a", { href: `?q=${encodeURIComponent(better)}` }, better);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        question.value = better;
        question.focus();
        changed(true);
      });
      status.replaceChildren("No results. Did you mean ", link, "?");
    };

    const run = async (last = false) => {
      const number = ++latest;
      const asked = form.asked();
      const { q, from, to, order, ...exact } = asked;
      const filters = Object.entries(exact).flatMap(([key, value]) => (value ? [`${key}:${value}`] : []));
      try {
        const opened = await index;
        const next = briefbook.ask(opened, { question: q, filters, from, to, byScore: order !== "newest" });
        const rows = await next.next(PAGE);
        if (number !== latest) return;
        answer = next;
        clear();
        if (!next.words.length && !filters.length && !from && !to) return;
        add(rows, opened.english);
        if (!rows.length) await suggest(opened, asked, number);
      } catch (fault) {
        if (number !== latest) return;
        if (last) failed(fault);
        else {
          // The site may have been published anew since the browser kept its part of the index.
          openAgain();
          await run(true);
        }
      }
    };

    const changed = (anew) => {
      clearTimeout(pause);
      const go = () => {
        briefbook.rememberQuestion(form.asked(), anew);
        run();
      };
      if (anew) go();
      else pause = setTimeout(go, PAUSE);
    };

    more.addEventListener("click", async () => {
      const number = latest;
      try {
        const [opened, rows] = await Promise.all([index, answer.next(PAGE)]);
        if (number !== latest) return;
        const before = list.querySelectorAll(".find-link").length;
        add(rows, opened.english);
        list.querySelectorAll(".find-link")[before]?.focus();
      } catch (fault) {
        failed(fault);
      }
    });

    const form = briefbook.findForm({ labels: briefbook.statusLabels(place), index: () => index, failed, changed });
    const { question } = form;
    place.before(form.form, status, help, list, more);

    /* From the field down into the results and back. */
    content.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const links = [question, ...list.querySelectorAll(".find-link")];
      const at = links.indexOf(document.activeElement);
      if (!step || at < 0 || !links[at + step]) return;
      event.preventDefault();
      links[at + step].focus();
    });
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
      // Where the theme has a search of its own, the key is that one's.
      if (event.key !== "/" || typing || document.forms.namedItem("search")) return;
      event.preventDefault();
      question.focus();
    });

    const fromAddress = async () => {
      const filled = form.set(new URLSearchParams(location.search));
      filled.catch(failed);
      await run();
    };
    window.addEventListener("popstate", fromAddress);
    fromAddress();
  };

  const place = content?.querySelector(".find-values");
  if (place) build(place);
}
