"""What YAML can say and a record cannot: the findings about constructs that are refused."""

from __future__ import annotations

from briefbook.diagnostics import Code, Diagnostic, Place
from briefbook.documents import Scalar

MAX_DEPTH = 32
"""How many lists and mappings may stand inside one another. Records need seven."""

DUPLICATE_KEY = Code(
    "BB113",
    "duplicate-key",
    """A key stands once in its mapping.

Other YAML readers keep the last of two equal keys and drop the first without a word, so half of a record would be
lost.

Fails:

    title: Budapest meeting
    title: Meeting in Budapest

Passes:

    title: Budapest meeting
""",
)

ANCHOR = Code(
    "BB114",
    "anchor-or-alias",
    """A record says everything in place: no anchors (`&name`) and no aliases (`*name`).

A few aliases can stand for millions of values, and a reader of one record should not have to look elsewhere in the
file. A text that begins with `&` or `*` is put in quotation marks.

Fails:

    speaker: &who sergei-lavrov
    about: *who

Passes:

    speaker: sergei-lavrov
    about: sergei-lavrov
""",
)

MERGE_KEY = Code(
    "BB115",
    "merge-key",
    """A mapping has no merge key (`<<`).

Merged mappings hide where a value comes from, and a few of them can stand for millions of values.

Fails:

    <<: {status: confirmed}
    text: The meeting is confirmed.

Passes:

    status: confirmed
    text: The meeting is confirmed.
""",
)

TAG = Code(
    "BB116",
    "tag",
    """Values have no tags (`!name`, `!!int`).

The kind of record decides the type of a value, and tags can make other readers run code. A text that begins with an
exclamation mark is put in quotation marks.

Fails:

    likelihood: !!str likely

Passes:

    likelihood: likely
""",
)

SEVERAL_DOCUMENTS = Code(
    "BB117",
    "several-documents",
    """A file holds one YAML document.

A record is found by the name of its file, so a second document would have no name. A line of three hyphens starts
another document.

Fails:

    title: Budapest meeting
    ---
    title: Alaska meeting

Passes:

    title: Budapest meeting
""",
)

DIRECTIVE = Code(
    "BB118",
    "directive",
    """A file has no directives (lines such as `%YAML 1.2`).

They change how the rest of the file is read, and there is one way to read a record.

Fails:

    %YAML 1.2
    ---
    title: Budapest meeting

Passes:

    title: Budapest meeting
""",
)

EMPTY_FILE = Code(
    "BB119",
    "empty-file",
    """A file holds a record.

An empty file, or one of comments only, is most often a save that failed. Delete the file if its record is gone.

Fails:

    # to be written

Passes:

    title: Budapest meeting
""",
)

NOT_A_MAPPING = Code(
    "BB120",
    "not-a-mapping",
    """A file is a mapping: lines of `key: value`.

A record is found by the names of its fields, so that a list or a bare text would say nothing of what it is.

Fails:

    - title: Budapest meeting

Passes:

    title: Budapest meeting
""",
)

KEY_NOT_TEXT = Code(
    "BB121",
    "key-not-text",
    """A key is a piece of text.

YAML allows lists, mappings and nothing at all as keys. They are almost always a pair of braces or brackets that was
meant as text.

Fails:

    {host}: viktor-orban

Passes:

    host: viktor-orban
""",
)

TOO_DEEP = Code(
    "BB122",
    "too-deep",
    f"""Lists and mappings stand inside one another to a depth of {MAX_DEPTH}.

A record needs seven levels. Thousands of them, which take a few kilobytes to write, stop other programs dead.

Fails:

    key_points: {"[" * (MAX_DEPTH + 1)}

Passes:

    key_points: [The meeting is off.]
""",
)

CODES = (
    DUPLICATE_KEY,
    ANCHOR,
    MERGE_KEY,
    TAG,
    SEVERAL_DOCUMENTS,
    DIRECTIVE,
    EMPTY_FILE,
    NOT_A_MAPPING,
    KEY_NOT_TEXT,
    TOO_DEEP,
)

_QUOTED_LENGTH = 60


def quoted(text: str) -> str:
    """`text` in double quotation marks, cut where it would fill the line."""
    return f'"{text}"' if len(text) <= _QUOTED_LENGTH else f'"{text[:_QUOTED_LENGTH]}…"'


def duplicate_key(place: Place, key: str, first: Scalar) -> Diagnostic:
    return DUPLICATE_KEY.at(
        place,
        f"the key {quoted(key)} is written twice; the first one is on line {first.mark.line}",
        "Keep one of the two, or join their values.",
    )


def anchor(place: Place, name: str) -> Diagnostic:
    return ANCHOR.at(
        place,
        f"the anchor {quoted('&' + name)} is not allowed",
        f"Delete it; if {quoted('&' + name)} belongs to the text, put the text in quotation marks.",
    )


def alias(place: Place, name: str) -> Diagnostic:
    return ANCHOR.at(
        place,
        f"the alias {quoted('*' + name)} is not allowed",
        f"Write the value out; if {quoted('*' + name)} belongs to the text, put the text in quotation marks.",
    )


def merge_key(place: Place) -> Diagnostic:
    return MERGE_KEY.at(place, 'the merge key "<<" is not allowed', "Write the keys out.")


def tag(place: Place, source: str) -> Diagnostic:
    return TAG.at(
        place,
        f"the tag {quoted(source)} is not allowed",
        f"Delete it; if {quoted(source)} belongs to the text, put the text in quotation marks.",
    )


def several_documents(place: Place) -> Diagnostic:
    return SEVERAL_DOCUMENTS.at(
        place, "a second document starts here", 'Delete the line "---", or move what follows to a file of its own.'
    )


def directive(place: Place) -> Diagnostic:
    return DIRECTIVE.at(
        place,
        'a line that starts with "%" is a directive, which is not allowed',
        'Delete it, and the line "---" after it.',
    )


def empty_file(place: Place) -> Diagnostic:
    return EMPTY_FILE.at(place, "the file holds no record", "Write the record, or delete the file.")


def not_a_mapping(place: Place, found: str) -> Diagnostic:
    return NOT_A_MAPPING.at(
        place, f"the file is {found}, but a record is a mapping", 'Write the record as lines of "key: value".'
    )


def key_not_text(place: Place, found: str) -> Diagnostic:
    return KEY_NOT_TEXT.at(place, f"{found} stands where a key should", "Write a word, then a colon and the value.")


def too_deep(place: Place) -> Diagnostic:
    return TOO_DEEP.at(
        place,
        f"lists and mappings stand inside one another more than {MAX_DEPTH} deep",
        "Put text that holds brackets or braces in quotation marks.",
    )
