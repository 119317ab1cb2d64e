"use strict";
/* Answers a question from the index: every word of it must be there, in any of its forms; the last may be unfinished.

   By relevance an entry scores for each word by the best place where it has it: 5 in the name of somebody or something,
   4 in a title, 2 in who speaks or what it is about, 1 in what it says. Equal ones are newest first. */
{
  const SCORES = [1, 2, 4, 5];
  const BATCH = 10;
  /* Letters of a word for which a slip of one is looked for. */
  const [SHORTEST, LONGEST] = [3, 25];

  const isPlain = (word) => !briefbook.isUnspaced(word);

  /* The lists of a part within a volume, as groups: an entry must be in one list of each group. `value` says of a mark
     what it scores, or 0 where the entry does not count. */
  const groupsOf = async (volume, part) => {
    const byWeight = (mark) => SCORES[mark];
    if (part.filter) {
      const found = await volume.filter(part.filter);
      return [found ? [{ list: found.list, value: () => 1, silent: true }] : []];
    }
    if (part.phrase) {
      const { phrase } = part;
      if (phrase.length === 1 && isPlain(phrase[0])) return [await formLists(volume, phrase[0])];
      const pairs = phrase.slice(1).map((word, position) => [phrase[position], word]);
      const plain = pairs.filter((pair) => pair.every(isPlain));
      const single = phrase.filter((word) => !plain.flat().includes(word));
      return Promise.all([
        ...plain.map(async (pair) => {
          const list = await volume.pair(...pair);
          return list ? [{ list, value: byWeight }] : [];
        }),
        ...single.map((word) => wordLists(volume, { word, begins: briefbook.isSingle(word) })),
      ]);
    }
    return [await wordLists(volume, part)];
  };

  const stemLists = (entry, counts) => {
    const values = entry.table.map(({ weight, has }) => (has.some(counts) ? SCORES[weight] : 0));
    return { list: entry.list, value: (mark) => values[mark] };
  };

  /* The entries that have this very form. */
  const formLists = async (volume, form) => {
    const entry = await volume.word(volume.english ? briefbook.stem(form) : form);
    const number = entry?.forms.indexOf(form) ?? -1;
    return number < 0 ? [] : [stemLists(entry, (own) => own === number)];
  };

  const wordLists = async (volume, { word, stem, begins }) => {
    const entry = volume.word(stem ?? (volume.english ? briefbook.stem(word) : word));
    const lists = [];
    if (begins) {
      const found = await volume.beginning(word);
      if (found.list) lists.push({ list: found.list, value: (mark) => SCORES[mark] });
      for (const one of found.stems?.values() ?? [])
        if (one) lists.push(stemLists(one, (number) => one.forms[number].startsWith(word)));
    }
    const whole = await entry;
    return whole ? [...lists, stemLists(whole, () => true)] : lists;
  };

  /* The hits of one volume, as ids: by era from the newest, or all at once by score. */
  const hitsOf = async function* (volume, asked) {
    const groups = (await Promise.all(asked.parts.map((part) => groupsOf(volume, part)))).flat();
    if (groups.some((group) => group.length === 0)) return;
    const [low, high] = await volume.period(asked.from, asked.to);
    if (asked.byScore) {
      const found = await within(groups, low, high, volume.gone);
      asked.counted(found.length);
      const byScore = [];
      for (const hit of found) (byScore[hit.score] ??= []).push(hit);
      for (const equal of byScore.reverse()) if (equal) yield* equal;
      return;
    }
    const [[only, ...others], ...further] = groups.length ? groups : [[]];
    const isWhole = low === 0 && high === volume.size && volume.gone.size === 0;
    if (only?.silent && isWhole && others.length + further.length === 0) asked.counted(only.list.count);
    const firsts = groups.flat().flatMap(({ list }) => list.pieces.map((piece) => piece.first));
    const borders = [...new Set([low, ...firsts.filter((first) => first > low && first < high)])];
    let end = high;
    let counted = 0;
    for (const begin of borders.sort((one, other) => other - one)) {
      const found = await within(groups, begin, end, volume.gone);
      counted += found.length;
      yield* found;
      end = begin;
    }
    asked.counted(counted);
  };

  /* What is in a list of every group, from one id up to another and apart from those gone: newest first, with scores. */
  const within = async (groups, low, high, gone) => {
    const found = [];
    if (low >= high) return found;
    const wanted = ({ pieces }) =>
      pieces.filter((piece, number) => piece.first < high && (pieces[number + 1]?.first ?? Infinity) > low);
    const loaded = await Promise.all(
      groups.map((group) =>
        Promise.all(
          group.map(async (one) => ({ ...one, read: await Promise.all(wanted(one.list).map((piece) => piece.load())) })),
        ),
      ),
    );
    const met = new Uint8Array(high - low);
    const scores = new Uint16Array(high - low);
    for (const [number, group] of loaded.entries()) {
      const best = new Uint8Array(high - low);
      const silent = group[0].silent;
      for (const { read, value } of group)
        for (const { ids, marks } of read)
          for (let position = 0; position < ids.length; position++) {
            const at = ids[position] - low;
            const worth = value(marks ? marks[position] : 0);
            if (at >= 0 && at < best.length && best[at] < worth) best[at] = worth;
          }
      for (let at = 0; at < best.length; at++)
        if (best[at] && met[at] === number) {
          met[at]++;
          if (!silent) scores[at] += best[at];
        }
    }
    for (let at = met.length - 1; at >= 0; at--)
      if (met[at] === groups.length && !gone.has(low + at)) found.push({ id: low + at, score: scores[at] });
    return found;
  };

  /* Whether the text of a row has a phrase: the index knows pairs of words only. */
  const hasPhrase = (row, phrase, english) =>
    [row.head, ...row.names, row.about, row.text, row.note].some((field) => {
      const words = briefbook.foldedWords(field, english);
      const fits = (own, word) => own === word || (briefbook.isSingle(word) && own?.startsWith(word));
      return words.some((_, start) => phrase.every((word, position) => fits(words[start + position], word)));
    });

  const before = (one, other) => {
    if (one.score !== other.score) return one.score > other.score;
    if (one.row.day !== other.row.day) return one.row.day > other.row.day;
    return one.row.address > other.row.address;
  };

  /* The answer to a question: `next` gives the next rows, `total` how many there are in all once that is known.
     `asked` has the question, exact filters as "person:ann", `from` and `to` as days, and whether it is `byScore`. */
  briefbook.ask = (index, { question, filters = [], from = "", to = "", byScore = true }) => {
    const words = briefbook.parseQuestion(question, index.english);
    const parts = [...words, ...filters.map((filter) => ({ filter }))];
    const phrases = words.filter((part) => part.phrase?.length > 2 || part.phrase?.some(briefbook.isUnspaced));
    const verified = words.filter((part) => part.phrase?.length > 1 || part.phrase?.some(briefbook.isUnspaced));
    const counts = new Map();
    let dropped = 0;
    const scored = byScore && words.length > 0;
    const streams = index.volumes.map((volume) => {
      const asked = { parts, from, to, byScore: scored, counted: (count) => counts.set(volume, count) };
      return { volume, hits: hitsOf(volume, asked), queue: [], done: parts.length === 0 && !from && !to };
    });
    const fill = async (stream) => {
      while (!stream.done && stream.queue.length === 0) {
        const batch = [];
        while (batch.length < BATCH && !stream.done) {
          const { value, done } = await stream.hits.next();
          if (done) stream.done = true;
          else batch.push(value);
        }
        const rows = await Promise.all(
          batch.map(async ({ id, score }) => ({ row: await stream.volume.row(id), score: scored ? score : 0 })),
        );
        const kept = rows.filter(({ row }) => verified.every(({ phrase }) => hasPhrase(row, phrase, index.english)));
        dropped += rows.length - kept.length;
        stream.queue.push(...kept);
      }
    };
    return {
      words,
      /* How many there are; undefined until all lists have been read. Of long phrases not before all are shown. */
      get total() {
        if (streams.some(({ done, queue, volume }) => !counts.has(volume) && (!done || queue.length))) return undefined;
        const finished = streams.every(({ done, queue }) => done && queue.length === 0);
        if (phrases.length && !finished) return undefined;
        return [...counts.values()].reduce((sum, count) => sum + count, 0) - dropped;
      },
      async next(count = BATCH) {
        const found = [];
        while (found.length < count) {
          await Promise.all(streams.map(fill));
          const heads = streams.filter(({ queue }) => queue.length);
          if (!heads.length) break;
          const best = heads.reduce((one, other) => (before(other.queue[0], one.queue[0]) ? other : one));
          found.push(best.queue.shift().row);
        }
        return found;
      },
    };
  };

  const meets = async (index, part) => {
    for (const volume of index.volumes) {
      const asked = { parts: [part], byScore: false, counted: () => {} };
      for await (const _ of hitsOf(volume, asked)) return true;
    }
    return false;
  };

  /* The question with a word that nothing has put right, if a slip of one letter explains it; else "". */
  briefbook.suggestion = async (index, question) => {
    let better = question;
    for (const part of briefbook.parseQuestion(question, index.english)) {
      const letters = Array.from(part.word ?? "").length;
      if (letters < SHORTEST || letters > LONGEST || (await meets(index, part))) continue;
      const found = await Promise.all(index.volumes.map((volume) => (volume.slipShards ? volume.slips(part.word) : [])));
      const near = [...new Set(found.flat())].sort();
      const alike = (word) => 2 * (word[0] === part.word[0]) + (word.length === part.word.length);
      near.sort((one, other) => alike(other) - alike(one));
      for (const word of near) {
        const stem = index.english ? briefbook.stem(word) : word;
        if (!(await meets(index, { word, stem }))) continue;
        const typed = [...better.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].find(([own]) =>
          briefbook.foldedWords(own, index.english).includes(part.word),
        );
        if (typed) better = better.slice(0, typed.index) + word + better.slice(typed.index + typed[0].length);
        break;
      }
    }
    return better === question ? "" : better;
  };
}
