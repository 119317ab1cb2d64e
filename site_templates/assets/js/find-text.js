"use strict";
/* Text as the search index sees it. The generator folds what it indexes in the same way (search/fold.py): whatever
   changes here changes there. */
{
  const ROOMLESS = /[\0\u00ad\u034f\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
  /* Accents of Latin, Greek and Cyrillic, and the points of Hebrew and Arabic. The marks of Indic scripts are vowels. */
  const ACCENTS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;
  const RAISED = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u215f\u2189]/g;
  const table = (...entries) => new Map(entries.flatMap(([keys, to]) => [...keys].map((key) => [key, to])));
  const PLAIN = table(
    ["‘’‚‛ʼ`´", "'"],
    ["“”„‟«»‹›‐‑‒–—―…·•|†§¶\u00a0", " "],
    ["ßẞ", "ss"],
    ["æÆ", "ae"],
    ["œŒ", "oe"],
    ["øØ", "o"],
    ["łŁ", "l"],
    ["đĐðÐ", "d"],
    ["þÞ", "th"],
    ["ħĦ", "h"],
    ["ı", "i"],
    ["ŧŦ", "t"],
  );
  const LETTERS = table(["ς", "σ"], ["ىی", "ي"], ["ک", "ك"], ["ة", "ه"]);
  for (const zero of [0x660, 0x6f0, 0x966])
    for (let digit = 0; digit < 10; digit++) LETTERS.set(String.fromCodePoint(zero + digit), String(digit));
  /* Scripts that are written without spaces, and Korean with its endings. */
  const UNSPACED =
    "\\u0e00-\\u0eff\\u1000-\\u109f\\u1100-\\u11ff\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u3130-\\u318f" +
    "\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua960-\\ua97f\\uac00-\\ud7ff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const UNSPACED_RUN = new RegExp(`([${UNSPACED}]+)`, "u");
  const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");
  const ASCII = /^[\0-\x7f]*$/;

  const translate = (text, map) => Array.from(text, (character) => map.get(character) ?? character).join("");

  /* In small letters, without accents; what is no letter or digit stays or becomes a space. */
  briefbook.fold = (text) => {
    let folded = translate(text, PLAIN);
    if (ASCII.test(folded)) return folded.toLowerCase().replaceAll("\0", "");
    folded = folded.replace(RAISED, " $& ").normalize("NFKD").replace(ROOMLESS, "").replace(ACCENTS, "");
    return translate(translate(folded.toLowerCase(), PLAIN).normalize("NFKC"), LETTERS);
  };

  /* The folded words of a text in order; a run of a script without spaces gives each pair of neighbouring characters,
     and its last character alone. In English the 's of a possessive is no word. */
  briefbook.foldedWords = (text, english) => {
    let folded = briefbook.fold(text);
    if (english) folded = folded.replace(/'s(?![a-z0-9])/g, "");
    const found = [];
    for (const run of folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
      for (const [number, piece] of run.split(UNSPACED_RUN).entries()) {
        if (number % 2 === 0) {
          if (piece) found.push(piece);
          continue;
        }
        const characters = Array.from(piece);
        for (const start of characters.keys()) found.push(characters.slice(start, start + 2).join(""));
      }
    return found;
  };

  briefbook.isUnspaced = (word) => BEGINS_UNSPACED.test(word);
  /* One character alone of such a script. */
  briefbook.isSingle = (word) => briefbook.isUnspaced(word) && Array.from(word).length === 1;

  const CRC = Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });

  /* CRC-32 of a word in UTF-8, and from those the hash of two words that stand side by side. */
  briefbook.wordHash = (word) => {
    let value = ~0;
    for (const byte of new TextEncoder().encode(word)) value = CRC[(value ^ byte) & 255] ^ (value >>> 8);
    return ~value >>> 0;
  };
  briefbook.pairHash = (one, other) =>
    (Math.imul(briefbook.wordHash(one), 0x9e3779b1) + briefbook.wordHash(other)) >>> 0;

  /* A word, and what is left of it without each of its letters. */
  briefbook.slips = (word) => {
    const letters = Array.from(word);
    return [word, ...letters.map((_, position) => letters.toSpliced(position, 1).join(""))];
  };

  /* Whether two words differ by a letter more, less or other, or by two neighbours that changed places. */
  briefbook.isSlip = (one, other) => {
    const [a, b] = [Array.from(one), Array.from(other)];
    if (Math.abs(a.length - b.length) > 1) return false;
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) start++;
    let end = 0;
    while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
    const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
    if (left.length <= 1 && right.length <= 1) return left.length + right.length > 0;
    return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  };
}
