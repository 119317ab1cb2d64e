"""The shards that are found by a hash: pairs of words, exact filters, and words by a slip of one letter."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefbook.search.codec import by_code_unit, front_coded, text, varint
from briefbook.search.fold import is_unspaced
from briefbook.search.lists import Pieces
from briefbook.search.vocabulary import BUCKETS, word_hash

SHARD = 6_000
"""Bytes of a shard before it is compressed, about."""

PAIR_BYTES = 4
SLIPPERY = range(4, 25)
"""Letters of a word for which a slip of one letter is looked for."""


def pair_shard_count(pairs: int) -> int:
    """How many shards there are for a number of pairs: few, or a number of whole ones for each bucket."""
    count = pairs * PAIR_BYTES // SHARD + 1
    return count if count < BUCKETS else -(-count // BUCKETS) * BUCKETS


def pair_shards(buckets: Iterable[list[int]], numbers: range, count: int, pieces: Pieces) -> list[bytes]:
    """The shards `numbers` of `count`, of equal spans of hashes; `buckets` have all pairs that are theirs, in order.

    A pair is known by its hash alone: the text of a result decides whether it has the phrase.
    """
    shards = [bytearray() for _ in numbers]
    number = last = 0
    for ordered in buckets:
        begin, end = 0, len(ordered)
        while begin < end:
            pair = ordered[begin] >> 32
            after = begin + 1
            while after < end and ordered[after] >> 32 == pair:
                after += 1
            if pair * count >> 32 != number:
                number, last = pair * count >> 32, 0
            shard = shards[number - numbers.start]
            shard += varint(pair - last)
            last = pair
            shard += _pair(ordered, begin, after, pieces)
            begin = after
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
