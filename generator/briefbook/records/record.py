"""What every record has, and the base of the models that records are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic.json_schema import SkipJsonSchema

from briefbook.records.moments import Instant
from briefbook.records.packing import packed
from briefbook.records.values import Id, Plain, SameAs
from briefbook.standards.tlp import Tlp


class Model(BaseModel):
    """A frozen mapping of the book: unknown keys are refused, attribute docstrings are the schema's descriptions."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, arbitrary_types_allowed=True)

    def __reduce__(self) -> tuple[Callable[..., BaseModel], tuple[object, ...]]:
        return packed(self)


def _marking(value: object) -> object:
    return value.removeprefix("TLP:") if isinstance(value, str) else value


TlpMarking = Annotated[
    Tlp,
    BeforeValidator(_marking),
    WithJsonSchema({"enum": [f"{prefix}{marking.value}" for prefix in ("", "TLP:") for marking in Tlp]}),
]


class Record(Model):
    """A thing with an id that the whole book can name."""

    kind_name: ClassVar[str]
    """The kind's name, as a reader and a diagnostic call it."""

    folder: ClassVar[str]
    """Where its files are: `<folder>/<id>.yml`, or many in `<folder>.yml`."""

    id: SkipJsonSchema[Id]
    """The record's id: the file's name without `.yml`, or the record's key in a shared file."""

    summary: Plain | None = None
    """One sentence about the record, at most 160 characters: it is the page's description and its preview."""

    aliases: tuple[Plain, ...] = ()
    """Other names that readers may search for, in any script."""

    same_as: tuple[SameAs, ...] = ()
    """The same thing elsewhere: web addresses, or `scheme:id` as in `wikidata:Q7747`."""

    was: tuple[Id, ...] = ()
    """Ids that this record had before; each becomes a redirect."""

    marking: TlpMarking | None = None
    """Traffic Light Protocol marking (TLP 2.0); the publication's where it is left out."""

    publish_at: Instant | None = None
    """Embargo: when the record may be published, with its offset from UTC."""

    @property
    def name_for_readers(self) -> str:
        """What a page calls the record."""
        raise TypeError(f"{type(self).__name__} has no name")  # every kind names its own field


Titled = Annotated[Plain, Field(max_length=200)]
