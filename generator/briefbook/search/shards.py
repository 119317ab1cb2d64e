"""The shards that are found by a hash: pairs of words, exact filters, and words by a slip of one letter."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefbook.search.codec import by_code_unit, front_coded, text, varint
from briefbook.search.fold import is_unspaced
from briefbook.search.lists import Pieces
from briefbook.search.vocabulary import word_hash

SHARD = 6_000
"""Bytes of a shard before it is compressed, about."""

PAIR_SHARD = 12_000
"""The same of pairs, whose lists are short: there are more of them than of anything else."""

GAP = 3
"""Bytes from the hash of a pair to the next, about."""

SLIPPERY = range(4, 25)
"""Letters of a word for which a slip of one letter is looked for."""


def pair_shards(ordered: list[int], pieces: Pieces, low: int = 0, span: int = 1 << 32) -> list[bytes]:
    """Shards of equal shares of the hashes from `low` on, as many as are needed; `ordered` are all pairs with these.

    A pair is known by its hash alone: the text of a result decides whether it has the phrase.
    """
    pairs: list[int] = []
    lists: list[bytes] = []
    begin, end = 0, len(ordered)
    while begin < end:
        pair = ordered[begin] >> 32
        after = begin + 1
        while after < end and ordered[after] >> 32 == pair:
            after += 1
        pairs.append(pair)
        lists.append(_pair(ordered, begin, after, pieces))
        begin = after
    count = (sum(map(len, lists)) + GAP * len(lists)) // PAIR_SHARD + 1
    shards = [bytearray() for _ in range(count)]
    last = [0] * count
    for pair, body in zip(pairs, lists, strict=True):
        number = (pair - low) * count // span
        shards[number] += varint(pair - last[number]) + body
        last[number] = pair
    return [bytes(shard) for shard in shards]


def _pair(ordered: list[int], begin: int, end: int, pieces: Pieces) -> bytes:
    """The list of one pair, with the weight of the best field that has it."""
    if end - begin == 1 and ordered[begin] & 3 == 3:
        # Most pairs are said once, and in a text.
        return b"\x04" + varint((ordered[begin] & 0xFFFFFFFF) >> 2)
    best: dict[int, int] = {}
    for packed in ordered[begin:end]:
        # The first of an id has the highest weight.
        best.setdefault((packed & 0xFFFFFFFF) >> 2, 3 - (packed & 3))
    marks = list(best.values())
    return pieces.encode(list(best), marks if any(marks) else None)


def filter_shards(filters: Mapping[str, Sequence[int]], names: Mapping[str, str], pieces: Pieces) -> list[bytes]:
    """Shards of exact filters by the hash of each, every one with what readers call it where a record says so."""
    bodies = {key: text(names.get(key, "")) + pieces.encode(ids, None) for key, ids in sorted(filters.items())}
    size = sum(len(key) + len(body) for key, body in bodies.items())
    sharded = _by_hash(((key, key) for key in bodies), max(1, size // SHARD))
    return [front_coded(keys, (bodies[key] for key in keys)) for keys in sharded]


def slip_shards(forms: Iterable[str]) -> list[bytes]:
    """Shards of words, each in the shard of itself and of what is left of it without one of its letters.

    Two words that differ by a letter more, less or other, or by two that changed places, have one of these in common.
    """
    known = [form for form in forms if len(form) in SLIPPERY and form.isalpha() and not is_unspaced(form)]
    size = sum((len(form) + 1) * len(form) for form in known)
    sharded = _by_hash(((key, form) for form in known for key in slips(form)), max(1, size // (2 * SHARD)))
    return [json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode() for words in sharded]


def slips(word: str) -> Iterator[str]:
    """A word, and what is left of it without each of its letters."""
    yield word
    for position in range(len(word)):
        yield word[:position] + word[position + 1 :]


def _by_hash(pairs: Iterable[tuple[str, str]], count: int) -> list[list[str]]:
    """Words by the hash of a key, each once in a shard and in order."""
    shards: list[set[str]] = [set() for _ in range(count)]
    for key, word in pairs:
        shards[word_hash(key) % count].add(word)
    return [sorted(shard, key=by_code_unit) for shard in shards]
