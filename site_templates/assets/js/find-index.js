"use strict";
/* Reads the index below find/: see search/volume.py in the generator for what is in which file. A file is a script with
   one call of `briefbook.shard`, since a page that was opened from a folder can load nothing else. */
{
  const BLOCK = 16;
  const arrived = new WeakMap();
  briefbook.shard = (path, data) => arrived.set(document.currentScript, { path, data });

  /* A file of the index is not there, or not what it should be. */
  briefbook.IndexFault = class extends Error {};

  const unpack = async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  const load = (url, path) =>
    new Promise((resolve, reject) => {
      const script = briefbook.element("script", { src: url, async: true });
      const fault = (what) => reject(new briefbook.IndexFault(`${path}.js ${what}`));
      script.addEventListener("error", () => fault("cannot be fetched"));
      script.addEventListener("load", () => {
        const file = arrived.get(script);
        if (file?.path === path) unpack(file.data).then(resolve, () => fault("is damaged"));
        else fault("is damaged");
      });
      script.addEventListener("load", () => script.remove());
      script.addEventListener("error", () => script.remove());
      document.head.append(script);
    });

  const decoder = new TextDecoder();

  class Reader {
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
    }
    get done() {
      return this.at >= this.bytes.length;
    }
    number() {
      let value = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = this.bytes[this.at++];
        if (byte === undefined) throw new briefbook.IndexFault("A file of the index ends too early");
        value += (byte & 127) * scale;
        if (byte < 128) return value;
      }
    }
    take(length) {
      return this.bytes.subarray(this.at, (this.at += length));
    }
    text() {
      return decoder.decode(this.take(this.number()));
    }
    /* A text that shares its beginning with the one before it. */
    key(before) {
      const shared = this.number();
      const rest = this.take(this.number());
      const key = new Uint8Array(shared + rest.length);
      key.set(before.subarray(0, shared));
      key.set(rest, shared);
      return key;
    }
    /* A text as another with its end exchanged. */
    cut(key) {
      const characters = Array.from(key);
      const kept = characters.slice(0, characters.length - this.number()).join("");
      return kept + this.text();
    }
    many(read) {
      return Array.from({ length: this.number() }, read);
    }
  }

  const decodeList = (reader, count, marked, start) => {
    const ids = new Uint32Array(count);
    let id = start;
    for (let position = 0; position < count; position++) ids[position] = id += reader.number();
    const marks = marked ? Uint16Array.from({ length: count }, () => reader.number()) : null;
    return { ids, marks };
  };

  /* One volume: a whole index of its own. */
  class Volume {
    constructor(top, told) {
      Object.assign(this, told);
      this.top = new URL(`${told.name}/`, top);
      this.files = new Map();
      let id = 0;
      this.gone = new Set(told.gone.map((gap) => (id += gap)));
    }

    file(path, read) {
      if (!this.files.has(path)) {
        const loaded = load(new URL(`${path}.js`, this.top), path).then((bytes) => read(bytes));
        // What failed may be asked for again.
        loaded.catch(() => this.files.delete(path));
        this.files.set(path, loaded);
      }
      return this.files.get(path);
    }

    /* A list: how many, and its pieces in order of id, each with its first id and what fetches it. */
    list(reader) {
      const head = reader.number();
      const [count, marked] = [head >>> 2, (head & 2) > 0];
      if (!(head & 1)) {
        const whole = Promise.resolve(decodeList(reader, count, marked, 0));
        return { count, pieces: [{ first: 0, load: () => whole }] };
      }
      const length = reader.number();
      const file = reader.number();
      const pieces = Array.from({ length }, (_, number) => {
        const [first, within] = [reader.number(), reader.number()];
        const read = (bytes) => decodeList(new Reader(bytes), within, marked, first);
        return { first, load: () => this.file(`p/${file + number}`, read) };
      });
      return { count, pieces };
    }

    /* The shard of the dictionary that has a key, if any has. */
    shardOf(key) {
      let [low, high] = [0, this.words.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.words[middle] <= key) low = middle + 1;
        else high = middle;
      }
      return Math.max(0, low - 1);
    }

    wordShard(number) {
      return this.file(`w/${number}`, (bytes) => {
        const reader = new Reader(bytes);
        let raw = new Uint8Array();
        const next = () => decoder.decode((raw = reader.key(raw)));
        const beginnings = reader.many(() => [next(), this.list(reader)]);
        raw = new Uint8Array();
        const entries = new Map();
        while (!reader.done) {
          const key = next();
          if (reader.number() === 0) entries.set(key, { stem: reader.cut(key) });
          else {
            const forms = reader.many(() => reader.cut(key));
            const table = reader.many(() => ({ weight: reader.number(), has: reader.many(() => reader.number()) }));
            entries.set(key, { forms, table, list: this.list(reader) });
          }
        }
        return { beginnings, entries };
      });
    }

    /* The stem with its list; undefined where no entry has it. */
    async word(stem) {
      if (!this.words.length) return undefined;
      const found = (await this.wordShard(this.shardOf(stem))).entries.get(stem);
      return found?.list ? found : undefined;
    }

    /* All words that begin so: either one list of all, or stems with those of their forms that do. */
    async beginning(begin) {
      const shards = [];
      if (!this.words.length) return { stems: new Map() };
      const last = this.shardOf(`${begin}\uffff`);
      for (let number = this.shardOf(begin); number <= last; number++) {
        // The ready list of all may be at the head of the second.
        if (shards.length > 1) shards.push(this.wordShard(number));
        else {
          const shard = await this.wordShard(number);
          const ready = shard.beginnings.find(([key]) => key.startsWith(begin));
          if (ready) return { list: ready[1] };
          shards.push(shard);
        }
      }
      const stems = new Map();
      const leading = new Set();
      for (const { entries } of await Promise.all(shards))
        for (const [key, entry] of entries) {
          if (!key.startsWith(begin)) continue;
          if (entry.stem) leading.add(entry.stem);
          else stems.set(key, entry);
        }
      await Promise.all(
        [...leading].filter((stem) => !stems.has(stem)).map(async (stem) => stems.set(stem, await this.word(stem))),
      );
      return { stems };
    }

    /* The list of an exact filter, and what readers call what it selects. */
    async filter(key) {
      if (!this.filters) return undefined;
      const shard = await this.file(`f/${briefbook.wordHash(key) % this.filters}`, (bytes) => {
        const reader = new Reader(bytes);
        const found = new Map();
        for (let raw = new Uint8Array(); !reader.done; ) {
          raw = reader.key(raw);
          found.set(decoder.decode(raw), { name: reader.text(), list: this.list(reader) });
        }
        return found;
      });
      return shard.get(key);
    }

    /* The list of two words that stand side by side; the hash may stand for another pair too. */
    async pair(one, other) {
      const hash = briefbook.pairHash(one, other);
      // Equal spans of hashes, each in as many equal shares as it needs.
      const span = 2 ** 32 / this.pairs.length;
      const number = Math.floor(hash / span);
      const share = Math.floor(((hash % span) * this.pairs[number]) / span);
      const shard = await this.file(`q/${number}-${share}`, (bytes) => {
        const reader = new Reader(bytes);
        const found = new Map();
        for (let pair = 0; !reader.done; ) found.set((pair += reader.number()), this.list(reader));
        return found;
      });
      return shard.get(hash);
    }

    /* Words that a slip of one letter may have made this one of. */
    async slips(word) {
      const read = (bytes) => JSON.parse(decoder.decode(bytes));
      const numbers = new Set(briefbook.slips(word).map((slip) => briefbook.wordHash(slip) % this.slipShards));
      const shards = await Promise.all([...numbers].map((number) => this.file(`s/${number}`, read)));
      return shards.flat().filter((other) => briefbook.isSlip(word, other));
    }

    /* What is shown of an entry. */
    async row(id) {
      const read = (bytes) => JSON.parse(decoder.decode(bytes));
      const [issues, rows] = await this.file(`d/${Math.floor(id / BLOCK)}`, read);
      const [kind, address, head, text, names, about, note, day, when, issue] = rows[id % BLOCK];
      const [title, page, issued] = issues[issue] ?? [];
      const of = title === undefined ? null : { title, address: page, when: issued };
      return { kind, address, head, text, names, about, note, day, when, issue: of };
    }

    /* The ids from a day to another, both included; an entry without a day is in no period. */
    async period(from, to) {
      if (!from && !to) return [0, this.size];
      const days = await this.file("days", (bytes) => {
        const reader = new Reader(bytes);
        let [id, day] = [reader.done ? 0 : reader.number(), 0];
        const found = [];
        for (; !reader.done; id += reader.number()) found.push([(day += reader.number()), id]);
        return found;
      });
      const number = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 719_163;
      const start = (day) => days.find(([own]) => own >= day)?.[1] ?? this.size;
      return [start(from ? number(from) : 0), to ? start(number(to) + 1) : this.size];
    }
  }

  /* The volumes that there are, as the one file says whose name stays. `again` asks past what the browser has kept. */
  briefbook.openIndex = async (top, again = "") => {
    const told = JSON.parse(decoder.decode(await load(new URL(`meta.js${again}`, top), "meta")));
    if (told.format !== 2) throw new briefbook.IndexFault("The index is of another version than this page");
    const volumes = told.volumes.map(({ slips, ...rest }) => new Volume(top, { ...rest, slipShards: slips, english: told.english }));
    return { english: told.english, volumes };
  };
}
