"""What one build of a process leaves to the next, as a preview has many: the theme's templates and the shells of pages.

Nothing of it is written down. A template is known by its bytes, a shell by what all pages depend on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import CodeType
from typing import Any

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from briefbook.site.fast.shell import Known

MOST_TEMPLATES = 1000
"""Templates that are remembered: Material has a few dozen, and each change of one is another."""


class Compiled(BytecodeCache):
    """Compiled templates, by their names and the hash of their source."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if len(self._codes) >= MOST_TEMPLATES:
            self._codes.clear()
        code: Any = bucket.code
        self._codes[(bucket.key, bucket.checksum)] = code


@dataclass(slots=True)
class _Learnt:
    """`shells` are those of the site with this `key`."""

    key: str = ""
    shells: Known = field(default_factory=Known)
    compiled: Compiled = field(default_factory=Compiled)


_LEARNT = _Learnt()


def with_compiled(env: jinja2.Environment) -> jinja2.Environment:
    """The environment, which compiles no template that this process has compiled before."""
    env.bytecode_cache = _LEARNT.compiled
    return env


def shells_of(key: str) -> Known:
    """The shells of sites all of whose pages depend on what has the hash `key`, as far as this process knows them."""
    if key != _LEARNT.key:
        _LEARNT.key, _LEARNT.shells = key, Known()
    return _LEARNT.shells
