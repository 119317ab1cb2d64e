"use strict";
/* English words to their stems, by Martin Porter's "English" stemmer (Porter2, snowballstem.org). The generator has the
   same algorithm in search/stem.py: whatever changes here changes there. */
{
  const EXCEPTIONS = new Map(
    Object.entries({
      skis: "ski",
      skies: "sky",
      dying: "die",
      lying: "lie",
      tying: "tie",
      idly: "idl",
      gently: "gentl",
      ugly: "ugli",
      early: "earli",
      only: "onli",
      singly: "singl",
    }),
  );
  for (const own of ["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"]) EXCEPTIONS.set(own, own);
  const KEPT = /^(inning|outing|canning|herring|earring|evening|proceed|exceed|succeed)$/;
  const STEP_2 = [
    ["ization", "ize"],
    ["ational", "ate"],
    ["fulness", "ful"],
    ["ousness", "ous"],
    ["iveness", "ive"],
    ["tional", "tion"],
    ["biliti", "ble"],
    ["lessli", "less"],
    ["entli", "ent"],
    ["ation", "ate"],
    ["alism", "al"],
    ["aliti", "al"],
    ["ousli", "ous"],
    ["iviti", "ive"],
    ["fulli", "ful"],
    ["enci", "ence"],
    ["anci", "ance"],
    ["abli", "able"],
    ["ogist", "og"],
    ["izer", "ize"],
    ["ator", "ate"],
    ["alli", "al"],
    ["bli", "ble"],
    ["ogi", "og"],
    ["li", ""],
  ];
  const STEP_3 = [
    ["ational", "ate"],
    ["tional", "tion"],
    ["alize", "al"],
    ["icate", "ic"],
    ["iciti", "ic"],
    ["ative", ""],
    ["ical", "ic"],
    ["ness", ""],
    ["ful", ""],
  ];
  const STEP_4 = /(ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/;
  const SHORT_SYLLABLE = /(^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/;

  const after = (word, start) => {
    const found = word.slice(start).search(/[aeiouy][^aeiouy]/);
    return found < 0 ? word.length : start + found + 2;
  };

  const step1a = (word) => {
    if (word.endsWith("sses")) return word.slice(0, -2);
    if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
    if (/s$/.test(word) && !/[us]s$/.test(word) && /[aeiouy]/.test(word.slice(0, -2))) return word.slice(0, -1);
    return word;
  };

  const step1b = (word, r1) => {
    const eed = word.match(/eed(ly)?$/);
    if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
    const ending = word.match(/(ingly|edly|ing|ed)$/);
    if (!ending) return word;
    const rest = word.slice(0, ending.index);
    if (!/[aeiouy]/.test(rest)) return word;
    if (/(at|bl|iz)$/.test(rest)) return `${rest}e`;
    if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
    return rest.length <= r1 && SHORT_SYLLABLE.test(rest) ? `${rest}e` : rest;
  };

  const step2 = (word, r1) => {
    const [suffix, instead] = STEP_2.find(([ending]) => word.endsWith(ending)) ?? [];
    if (suffix === undefined) return word;
    const rest = word.slice(0, word.length - suffix.length);
    if (rest.length < r1) return word;
    if (suffix === "ogi" && !rest.endsWith("l")) return word;
    if (suffix === "li" && !/[cdeghkmnrt]$/.test(rest)) return word;
    return rest + instead;
  };

  const step3 = (word, r1, r2) => {
    const [suffix, instead] = STEP_3.find(([ending]) => word.endsWith(ending)) ?? [];
    if (suffix === undefined) return word;
    const rest = word.slice(0, word.length - suffix.length);
    return rest.length < (suffix === "ative" ? r2 : r1) ? word : rest + instead;
  };

  const step4 = (word, r2) => {
    const ending = word.match(STEP_4);
    if (!ending || ending.index < r2) return word;
    const rest = word.slice(0, ending.index);
    return ending[0] === "ion" && !/[st]$/.test(rest) ? word : rest;
  };

  const step5 = (word, r1, r2) => {
    const rest = word.slice(0, -1);
    if (word.endsWith("e") && (rest.length >= r2 || (rest.length >= r1 && !SHORT_SYLLABLE.test(rest)))) return rest;
    return word.endsWith("ll") && rest.length >= r2 ? rest : word;
  };

  briefbook.stem = (given) => {
    if (!/^[a-z]{3,}$/.test(given)) return given;
    if (EXCEPTIONS.has(given)) return EXCEPTIONS.get(given);
    // Y for the consonant.
    let word = given.replace(/(^|[aeiouy])y/g, "$1Y");
    const r1 = word.match(/^(gener|commun|arsen|univers|later|emerg|organ|inter)/)?.[0].length ?? after(word, 0);
    const r2 = after(word, r1);
    word = step1a(word);
    if (KEPT.test(word)) return word;
    word = step1b(word, r1);
    if (word.length > 2) word = word.replace(/([^aeiouy])[yY]$/, "$1i");
    word = step3(step2(word, r1), r1, r2);
    return step5(step4(word, r2), r1, r2).toLowerCase();
  };
}
