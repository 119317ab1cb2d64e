"use strict";
/* A question: its parts, which must all be met, and the words in a text that meet them. */
{
  /* Without the last character alone of a run without spaces, which its last pair has already. */
  const withoutEnds = (words) =>
    words.filter((word, position) => {
      const before = words[position - 1];
      return !(briefbook.isSingle(word) && before && briefbook.isUnspaced(before) && before.endsWith(word));
    });

  /* A question in parts that must all be met: words, beginnings, phrases. */
  briefbook.parseQuestion = (question, english) => {
    const given = question.replace(/[“”„«»]/g, '"');
    const parts = [];
    const add = (words, unfinished) => {
      for (const [position, word] of words.entries()) {
        const open = unfinished && position === words.length - 1 && !briefbook.isUnspaced(word);
        parts.push({ word, begins: open || briefbook.isSingle(word) });
      }
    };
    for (const found of given.matchAll(/"([^"]*)("|$)|[^\s"]+/g)) {
      const atEnd = found.index + found[0].length === given.length;
      if (found[1] === undefined) {
        add(withoutEnds(briefbook.foldedWords(found[0], english)), atEnd || found[0].endsWith("*"));
        continue;
      }
      const words = withoutEnds(briefbook.foldedWords(found[1], english));
      // Until its closing mark is typed, the last word of a phrase may be unfinished.
      const open = found[2] === "" && !/\s$/.test(found[1]);
      const phrase = open ? words.slice(0, -1) : words;
      if (phrase.length) parts.push({ phrase });
      if (open) add(words.slice(-1), true);
    }
    return parts.map((part) => (part.word && english ? { ...part, stem: briefbook.stem(part.word) } : part));
  };

  /* A text in pieces, those that the question asks for as mark elements. */
  briefbook.marked = (text, words, english) => {
    const meetsWord = (own) =>
      words.some(({ word, stem, begins, phrase }) => {
        if (phrase) return phrase.includes(own);
        return (begins && own.startsWith(word)) || (stem ? stem === briefbook.stem(own) : own === word);
      });
    const pieces = [];
    let at = 0;
    const mark = (start, end) => {
      if (start > at) pieces.push(text.slice(at, start));
      pieces.push(briefbook.element("mark", {}, text.slice(start, end)));
      at = end;
    };
    for (const found of text.matchAll(/[\p{L}\p{M}\p{N}\u00ad\u0640\u200b-\u200d]+/gu)) {
      const own = briefbook.foldedWords(found[0], english);
      const [start, end] = [found.index, found.index + found[0].length];
      const isRun = own.length > 1 && own.every(briefbook.isUnspaced) && own.length === found[0].length;
      if (!isRun) {
        if (own.some(meetsWord)) mark(start, end);
        continue;
      }
      // A run without spaces is marked where it has the characters asked for, each once.
      for (const [position, pair] of own.entries())
        if (meetsWord(pair) || (position && meetsWord(own[position - 1]) && Array.from(own[position - 1]).length > 1))
          mark(start + position, start + position + 1);
    }
    pieces.push(text.slice(at));
    return pieces.filter((piece) => piece !== "");
  };
}
