"""The manifest between two builds: a file below build/cache, good for one release of what makes an index.

It may have come from anybody, so that it is data alone, every value of which is looked at; one that is damaged, foreign
or of another release is as none, and then all is indexed anew.
"""

from __future__ import annotations

import base64
import datetime
import json
import re
import sys
from array import array
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefbook.release import release
from briefbook.search.entry import Entry, Issue
from briefbook.search.manifest import Change, Described, Manifest, Units
from briefbook.search.unit import DIGEST
from briefbook.search.volume import VOLUME_NAME

_LAYOUT = "briefbook search 1"
_STAMPS = re.compile("[0-9a-f]{40}")


def recall(file: Path) -> Manifest | None:
    """The manifest that was kept in `file`; None where there is none that can be used."""
    try:
        head, _, body = file.read_bytes().partition(b"\n")
        return _read(json.loads(body)) if head == _head(body) else None
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def remember(file: Path, manifest: Manifest) -> None:
    """Keeps a manifest in `file`. What cannot be kept is made anew the next time; nothing is written through a link."""
    if file.parent.is_symlink():
        return
    body = json.dumps(_told(manifest), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    unfinished = file.with_name(f"{file.name}-new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        unfinished.write_bytes(_head(body) + b"\n" + body)
        unfinished.replace(file)
    except OSError:
        for spoiled in (unfinished, file):
            with suppress(OSError):
                spoiled.unlink(missing_ok=True)


def _head(body: bytes) -> bytes:
    return f"{_LAYOUT} {release()} {sys.byteorder} {sha256(body).hexdigest()}".encode()


def _told(manifest: Manifest) -> dict[str, object]:
    units, base = manifest.units, manifest.base
    return {
        "language": manifest.language,
        "base": [base.name, base.size, base.words, base.pairs, base.filters, base.slips],
        "stamps": manifest.stamps,
        "names": units.names,
        "counts": _in_base64(units.counts.tobytes()),
        "ids": _in_base64(units.ids.tobytes()),
        "digests": _in_base64(units.digests),
        "changes": {name: _change_told(manifest.changes[name]) for name in sorted(manifest.changes)},
    }


def _change_told(change: Change) -> list[object]:
    digest = _in_base64(change.digest) if change.digest is not None else None
    return [digest, change.gone, [_entry_told(entry) for entry in change.entries]]


def _entry_told(entry: Entry) -> dict[str, object]:
    issue = entry.issue
    return {name: getattr(entry, name) for name in Entry.__slots__ if name != "issue"} | {
        "issue": [issue.title, issue.address, issue.when] if issue is not None else None
    }


def _read(told: dict[str, Any]) -> Manifest:
    """What `_told` gave. Raises ValueError, TypeError or KeyError where it is anything else."""
    name, size, words, pairs, filters, slips = told["base"]
    shards = tuple(map(_number, pairs))
    base = Described(_text(name), _number(size), _texts(words), shards, _number(filters), _number(slips))
    if not VOLUME_NAME.fullmatch(base.name) or not _STAMPS.fullmatch(told["stamps"]):
        raise ValueError(base.name)
    counts, ids = _numbers(told["counts"]), _numbers(told["ids"])
    units = Units(tuple(map(_text, told["names"])), counts, ids, base64.b64decode(told["digests"], validate=True))
    are_whole = len(set(units.names)) == len(counts) and sum(counts) == len(ids) == base.size
    if not are_whole or set(ids) != set(range(base.size)) or len(units.digests) != DIGEST * base.size:
        raise ValueError("units")
    changes = {_text(name): _change(change, base.size) for name, change in told["changes"].items()}
    return Manifest(_text(told["language"]), base, units, changes, told["stamps"])


def _change(told: list[Any], size: int) -> Change:
    digest, gone, entries = told
    raw = base64.b64decode(digest, validate=True) if digest is not None else None
    ids = tuple(map(_number, gone))
    if (raw is not None and len(raw) != DIGEST) or any(id >= size for id in ids):
        raise ValueError("change")
    return Change(raw, ids, tuple(map(_entry, entries)))


def _entry(told: Mapping[str, Any]) -> Entry:
    issue, day = told["issue"], told["day"]
    if day:
        datetime.date.fromisoformat(day)
    texts = {name: _text(told[name]) for name in Entry.__slots__ if name not in ("issue", "names", "filters")}
    return Entry(
        **texts,
        names=_texts(told["names"]),
        filters=_texts(told["filters"]),
        issue=Issue(*_texts(issue)) if issue is not None else None,
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    # Half a character cannot be written.
    value.encode()
    return value


def _texts(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(map(_text, values))


def _number(value: object) -> int:
    if type(value) is not int or value < 0:
        raise TypeError(value)
    return value


def _in_base64(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _numbers(told: str) -> array[int]:
    found = array("I")
    found.frombytes(base64.b64decode(told, validate=True))
    return found
