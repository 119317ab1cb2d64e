"""The values that fields hold: identifiers, references, prose and sources, each a type that says what it is.

References and prose are subclasses of `str`, so that `walk` can find every one of them in any record without knowing
the record's kind.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Annotated, Any, ClassVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from briefbook.standards import identifier
from briefbook.standards.country import country_name

ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
ADDRESS_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$"


def refuse(message: str, help: str | None = None) -> PydanticCustomError:
    """The error that a value type raises: `validate` turns it into a diagnostic with a place."""
    return PydanticCustomError("value", "{message}", {"message": message, "help": help})


_SHORT = 80
"""Characters up to which words are likely to be there again: names, and what is named."""


@lru_cache(maxsize=1 << 13)
def _shared(kind: type[_Words], value: str) -> _Words:
    """The words, the same object for the same words: what is packed together has it once."""
    return kind(value)


class _Words(str):
    """A string type of its own, described in the JSON Schema by `schema`.

    A book has a million of these: without a dict for attributes each is smaller, and no part of any cycle.
    """

    __slots__ = ()

    schema: ClassVar[dict[str, Any]] = {}

    @classmethod
    def parse(cls, value: str) -> _Words:
        return _shared(cls, value) if len(value) <= _SHORT else cls(value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(cls.parse, core_schema.str_schema(min_length=1))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        # To an editor 2025 is a number; to this program every scalar is text.
        return {"type": ["string", "number"], "minLength": 1} | cls.schema


class Id(_Words):
    """An identifier: lowercase kebab-case ASCII, given by the author."""

    __slots__ = ()

    schema: ClassVar[dict[str, Any]] = {"pattern": ID_PATTERN, "maxLength": 64}

    @classmethod
    def parse(cls, value: str) -> Id:
        if complaint := identifier.complaint(value):
            meant = identifier.to_identifier(value)
            help = f'Did you mean "{meant}"?' if meant else "Use lowercase letters, digits and single hyphens."
            if re.fullmatch(identifier.PATTERN, value):
                help = "Choose a shorter id." if len(value) > identifier.MAX_LENGTH else "Choose another id."
            raise refuse(f'the id "{value}" {complaint}', help)
        return cls(value)


class Term(_Words):
    """An open term: kebab-case, from no fixed list."""

    __slots__ = ()

    schema: ClassVar[dict[str, Any]] = {"pattern": ID_PATTERN}

    @classmethod
    def parse(cls, value: str) -> Term:
        # A term is held to the shape of an id but not to the list of reserved names.
        if not all(part.isascii() and part.isalnum() and part == part.lower() for part in value.split("-")):
            raise refuse(f'"{value}" is not a kebab-case term', "Write it in lowercase with hyphens, as phone-call.")
        return cls(value)


class Plain(_Words):
    """Text in which nothing is markup."""

    __slots__ = ()


class Inline(_Words):
    """One paragraph in the inline language: `[[id]]`, `[@id, para 3]`, `*emphasis*`, `**strong**`, `[label](https://…)`."""

    __slots__ = ()


class Blocks(_Words):
    """Paragraphs and `- ` lists in the inline language."""

    __slots__ = ()


class Reference(_Words):
    """The id of another record. `kinds` are the record kinds it may name; none means any."""

    __slots__ = ()

    kinds: ClassVar[tuple[str, ...]] = ()
    schema: ClassVar[dict[str, Any]] = {"pattern": ID_PATTERN, "maxLength": 64}


class PersonReference(Reference):
    __slots__ = ()
    kinds = ("person",)


class OrganizationReference(Reference):
    __slots__ = ()
    kinds = ("organization",)


class ActorReference(Reference):
    """A person, an organization, or a source speaking in its own voice."""

    __slots__ = ()

    kinds = ("person", "organization", "source")


class PartyReference(Reference):
    __slots__ = ()
    kinds = ("person", "organization")


class VenueReference(Reference):
    __slots__ = ()
    kinds = ("place", "organization")


class EventReference(Reference):
    __slots__ = ()
    kinds = ("event",)


class EventOrTopicReference(Reference):
    __slots__ = ()
    kinds = ("event", "topic")


class TopicReference(Reference):
    __slots__ = ()
    kinds = ("topic",)


class SourceReference(Reference):
    __slots__ = ()
    kinds = ("source",)


class AnyReference(Reference):
    """Any record."""

    __slots__ = ()


class Address(Reference):
    """A record's id, a part of the same briefing by its id, or a part of another as `<briefing>#<part>`."""

    __slots__ = ()

    schema: ClassVar[dict[str, Any]] = {"pattern": ADDRESS_PATTERN}


class AssessmentAddress(Address):
    """An assessment: `<briefing>#<part>`, or its id within the same briefing."""

    __slots__ = ()

    kinds = ("assessment",)


class SourceLocator(_Words):
    """A source with where in it: `article-000, para 3`."""

    __slots__ = ()

    schema: ClassVar[dict[str, Any]] = {"examples": ["article-000, para 3"]}

    @property
    def source(self) -> SourceReference:
        """The source's id."""
        return SourceReference(self.partition(",")[0].strip())

    @property
    def locator(self) -> str | None:
        """Where in the source, as the author wrote it (`para 3`), or None."""
        return self.partition(",")[2].strip() or None


class SameAs(_Words):
    """The same thing elsewhere: a web address, or `scheme:id`."""

    __slots__ = ()

    schema: ClassVar[dict[str, Any]] = {"examples": ["wikidata:Q7747", "https://example.org/id/1"]}

    @classmethod
    def parse(cls, value: str) -> SameAs:
        scheme, colon, rest = value.partition(":")
        if not colon or not rest or any(character.isspace() for character in value):
            raise refuse(f'"{value}" is neither a web address nor scheme:id', "Write it as wikidata:Q7747 or https://…")
        if not scheme.replace("-", "").isalnum() or scheme.casefold() in {"javascript", "data", "file", "vbscript"}:
            raise refuse(f'"{scheme}" is no scheme to link to', "Write it as wikidata:Q7747 or https://…")
        return cls(value)


class WebAddress(_Words):
    """An http or https address."""

    __slots__ = ()

    schema: ClassVar[dict[str, Any]] = {"format": "uri", "pattern": "^https?://"}

    @classmethod
    def parse(cls, value: str) -> WebAddress:
        try:
            parts = urlsplit(value)
            whole = parts.scheme in ("https", "http") and bool(parts.hostname) and parts.port != 0
        except ValueError:
            whole = False
        if not whole or any(character.isspace() for character in value):
            raise refuse(f'"{value}" is not a web address', "Write the whole address, beginning with https://.")
        return cls(value)


def _country(value: str) -> str:
    if country_name(value) is None:
        raise refuse(f'"{value}" is not an ISO 3166 country code', "Write the two capital letters, as US or RU.")
    return value


def _truth(value: object) -> bool:
    if value in ("true", True):
        return True
    if value in ("false", False):
        return False
    if not isinstance(value, str):
        raise refuse("a list or a mapping stands where true or false is wanted", "Write true or false.")
    raise refuse(f'"{value}" stands where true or false is wanted', "Write true or false.")


Country = Annotated[str, AfterValidator(_country), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$"})]
Truth = Annotated[bool, BeforeValidator(_truth), WithJsonSchema({"type": "boolean"})]


class OneOrMany:
    """Marks a tuple that may be written as one value or as a list of them."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        def as_list(value: Any) -> Any:
            return value if isinstance(value, list | tuple) else [value]

        return core_schema.no_info_before_validator_function(as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        array = handler(schema)
        return {"anyOf": [array["items"], array]}
