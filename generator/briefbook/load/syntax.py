"""What libyaml says about a text that is no YAML, made a finding that says what to do."""

from __future__ import annotations

from dataclasses import dataclass

from yaml import Mark, YAMLError
from yaml.error import MarkedYAMLError

from briefbook.diagnostics import Code, Diagnostic, Place
from briefbook.load import constructs

SYNTAX = Code(
    "BB123",
    "syntax",
    """A file is well-formed YAML.

The usual reasons why it is not: a colon and a space inside a text, a text that begins with a character that means
something to YAML, a quotation mark that is never closed, a line that is indented by one space too many. Put the text
in quotation marks, or write `>-` after the key and the text on the next lines, indented.

Fails:

    text: The Kremlin: no precise timeframe.

Passes:

    text: "The Kremlin: no precise timeframe."
""",
)

UNUSABLE_ESCAPE = Code(
    "BB112",
    "unusable-escape",
    """An escape in double quotation marks names a character.

`\\uD800` to `\\uDFFF` are halves of characters and nothing above `\\U0010FFFF` exists, so no text can hold them. JSON
writes one character as two such halves: write the character itself.

Fails:

    title: "\\uD83D\\uDD4A in Budapest"

Passes:

    title: "\\U0001F54A in Budapest"
""",
)

CODES = (UNUSABLE_ESCAPE, SYNTAX)

_QUOTE = 'put the text in quotation marks, or write ">-" after the key and the text indented on the next line.'


@dataclass(frozen=True, slots=True)
class _Reading:
    """How one problem of libyaml is put to a writer. `at_start` places it where the construct began."""

    message: str
    help: str
    at_start: bool = False


_UNCLOSED = _Reading(
    "the quotation mark that opens here is never closed",
    'Close it; within double quotation marks write \\" for the mark itself, within single ones write it twice.',
    at_start=True,
)
_BEHIND_A_VALUE = _Reading(
    "more text stands after the end of a value",
    'Put all of the text in one pair of quotation marks, or write ">-" after the key and the text indented on the '
    "next line.",
)
_INDENTED_KEY = _Reading(
    "a colon followed by a space cannot stand here",
    f"If this is a key, indent it like the key above it; if it belongs to the text, {_QUOTE}",
)
_READINGS = {
    "mapping values are not allowed in this context": _Reading(
        "a colon followed by a space cannot stand here", f"If it belongs to the text, {_QUOTE}"
    ),
    "mapping keys are not allowed in this context": _Reading(
        "a question mark followed by a space cannot stand here", f"If it belongs to the text, {_QUOTE}"
    ),
    "block sequence entries are not allowed in this context": _Reading(
        'a list item ("- ") cannot start here',
        f"Start a list on the next line, indented; if it is a text, {_QUOTE}",
    ),
    "could not find expected ':'": _Reading(
        "a key should stand here, but no colon and space follow it",
        "Write a colon and a space after the key; indent a text that goes on from the line above.",
        at_start=True,
    ),
    "did not find expected key": _Reading(
        "the line is indented like none of the keys above it", "Indent it like the keys of the mapping it belongs to."
    ),
    "did not find expected '-' indicator": _Reading(
        "no item of the list can start here", 'Indent the line like the items above it and start it with "- ".'
    ),
    "did not find expected ',' or ']'": _Reading(
        "the list that opens here is not closed, or lacks a comma",
        f'Close it with "]"; if the bracket belongs to the text, {_QUOTE}',
        at_start=True,
    ),
    "did not find expected ',' or '}'": _Reading(
        "the mapping that opens here is not closed, or lacks a comma",
        f'Close it with "}}"; if the brace belongs to the text, {_QUOTE}',
        at_start=True,
    ),
    "did not find expected node content": _Reading(
        "a value should stand here", f"Write the value; if brackets or braces belong to the text, {_QUOTE}"
    ),
    "did not find expected <document start>": _Reading(
        "the file goes on after its record has ended", "Indent the line like the keys above it."
    ),
    "found unexpected end of stream": _UNCLOSED,
    "found unexpected document indicator": _UNCLOSED,
    "found unknown escape character": _Reading(
        "the backslash starts an escape that does not exist",
        "Write the backslash twice, or use single quotation marks.",
    ),
    "did not find expected hexdecimal number": _Reading(
        "the escape lacks digits", "Write \\x and 2, \\u and 4 or \\U and 8 digits of 0-9 and A-F."
    ),
    "did not find expected comment or line break": _Reading(
        'text stands on the line of a "|" or ">"', "Move the text to the next line, indented."
    ),
    "found an indentation indicator equal to 0": _Reading(
        'the indentation after "|" or ">" is 0', "Delete the number, or write 1 to 9."
    ),
    "found unexpected ':'": _Reading("a colon cannot stand here", "Put the text in quotation marks."),
}


def syntax_error(path: str, text: str, error: YAMLError) -> Diagnostic:
    """The finding for `error`, which libyaml raised while it read `text`."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return SYNTAX.at(Place(path, 1, 1), "the file cannot be read as YAML", "Look for characters that are no text.")
    problem, context = error.problem or "", error.context or ""
    here = _place(path, text, error.problem_mark)
    start = _place(path, text, error.context_mark) if error.context_mark else here
    if "tag" in context or "tag handle" in problem:
        return constructs.tag(start, _word(text, start))
    if context in ("while scanning an anchor", "while scanning an alias"):
        return _indicator(start, _word(text, start)[:1])
    if "directive" in context or "directive" in problem or "incompatible YAML" in problem:
        return constructs.directive(Place(path, start.line, 1))
    if problem == "found invalid Unicode character escape code":
        return UNUSABLE_ESCAPE.at(here, "the escape stands for no character", "Write the character itself.")
    if problem == "found character that cannot start any token":
        return _indicator(here, _word(text, here)[:1])
    if problem == "did not find expected key" and _line(text, here)[here.column - 1 :].startswith(":"):
        return constructs.key_not_text(here, "nothing")
    reading = _READINGS.get(problem)
    first_on_line = not _line(text, here)[: here.column - 1].strip(" -")
    if problem in ("did not find expected key", "did not find expected '-' indicator") and not first_on_line:
        reading = _BEHIND_A_VALUE
    elif problem == "mapping values are not allowed in this context" and _is_key(_line(text, here)[: here.column - 1]):
        reading = _INDENTED_KEY
    if reading is None:
        said = f"{problem} {context}".strip()
        return SYNTAX.at(here, f"the file cannot be read as YAML: {said}", "See the line above, too.")
    return SYNTAX.at(start if reading.at_start else here, reading.message, reading.help)


def _indicator(place: Place, character: str) -> Diagnostic:
    return SYNTAX.at(place, f'a text cannot begin with "{character}"', f"P{_QUOTE[1:]}")


def _place(path: str, text: str, mark: Mark) -> Place:
    """The place of a mark; the end of the file is behind its last line that holds something."""
    if mark.index >= len(text.rstrip()):
        text = text.rstrip()
        return Place(path, text.count("\n") + 1, len(text) - text.rfind("\n"))
    return Place(path, mark.line + 1, mark.column + 1)


def _is_key(before: str) -> bool:
    """True where nothing but one word stands on the line before a colon."""
    return len(before.split()) == 1


def _line(text: str, place: Place) -> str:
    start = 0
    for _ in range(place.line - 1):
        start = text.find("\n", start) + 1
    end = text.find("\n", start)
    return text[start:] if end < 0 else text[start:end]


def _word(text: str, place: Place) -> str:
    """The run of characters other than white space at `place`."""
    return (_line(text, place)[place.column - 1 :].split() or [""])[0]
