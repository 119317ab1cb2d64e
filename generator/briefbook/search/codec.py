"""The bytes of the index: numbers, lists of entries, and scripts that hold them.

A file of the index is a script with one call, so that a page can load it from a folder of files and under a content
security policy that knows scripts of the site alone. Its content is deflate with a checksum (RFC 1950), in base64.
"""

from __future__ import annotations

import base64
import operator
import zlib
from collections.abc import Iterable, Sequence

_TABLE_SIZE = 1 << 14


def _any(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


_TABLE = tuple(_any(number) for number in range(_TABLE_SIZE))


def varint(number: int) -> bytes:
    """A whole number of any size, seven bits to a byte, the lowest first; all bytes but the last have the high bit."""
    if number < _TABLE_SIZE:
        return _TABLE[number]
    if number < 1 << 21:
        return bytes((number & 127 | 128, number >> 7 & 127 | 128, number >> 14))
    return _any(number)


def varints(numbers: Sequence[int]) -> bytes:
    """Numbers one after the other."""
    top = max(numbers, default=0)
    if top < 128:
        # Of an array, `bytes` alone would take the memory.
        return bytes(iter(numbers))
    if top < _TABLE_SIZE:
        return b"".join(map(_TABLE.__getitem__, numbers))
    return b"".join(map(varint, numbers))


def gaps(ids: Sequence[int], start: int = 0) -> bytes:
    """Ascending ids as the distance of each from the one before, the first from `start`."""
    return varints([ids[0] - start, *map(operator.sub, ids[1:], ids)]) if ids else b""


def text(value: str) -> bytes:
    """A text with its length in bytes before it."""
    raw = value.encode()
    return varint(len(raw)) + raw


def front_coded(keys: Iterable[str], bodies: Iterable[bytes]) -> bytes:
    """Sorted keys, each as the number of bytes that it shares with the one before and the rest, then its body."""
    out: list[bytes] = []
    before = b""
    for key, body in zip(keys, bodies, strict=True):
        raw = key.encode()
        shared = 0
        for one, other in zip(raw, before, strict=False):
            if one != other:
                break
            shared += 1
        out += (varint(shared), varint(len(raw) - shared), raw[shared:], body)
        before = raw
    return b"".join(out)


def script(path: str, content: bytes) -> bytes:
    """The file at `path` within its volume. The path is in it, so that a file in the wrong place is no file."""
    return b'briefbook.shard("%s","%s");\n' % (path.encode(), base64.b64encode(zlib.compress(content, 6)))


def by_code_unit(key: str) -> bytes:
    """What to sort keys by as JavaScript compares them."""
    return key.encode("utf-16-be")
