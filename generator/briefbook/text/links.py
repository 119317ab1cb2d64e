"""The link rules of prose, as rules of markdown-it: links to records, citations and links to the web.

A rule that finds something that can't be meant adds a Problem to `state.env["problems"]`, with its offset in the text
of the run, and passes the characters on as text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from briefbook.text.address import is_allowed, scheme
from briefbook.text.brackets import pairs
from briefbook.text.nodes import Problem

_TARGET = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?")

_LITERAL = 'write "\\[" for a bracket that is only a bracket'


@dataclass(frozen=True, slots=True)
class _Span:
    """A part of the run's text, without the space around it."""

    text: str
    start: int

    @property
    def stop(self) -> int:
        return self.start + len(self.text)


def add_link_rules(parser: MarkdownIt) -> None:
    parser.inline.ruler.before("emphasis", "record_link", _record_link)
    parser.inline.ruler.before("emphasis", "citation", _citation)
    parser.inline.ruler.before("emphasis", "web_link", _web_link)


def _record_link(state: StateInline, silent: bool) -> bool:
    start = state.pos
    if silent or not state.src.startswith("[[", start):
        return False
    closed = pairs(state)
    inner, outer = closed.get(start + 1, -1), closed.get(start, -1)
    if inner >= 0 and state.src.startswith("](", inner):
        # A web link inside ordinary brackets: `[[label](address)]`.
        return False
    whole = _Span(state.src[start : outer + 1], start)
    if inner < 0 or outer != inner + 1 or outer >= state.posMax:
        opener = _Span("[[", start)
        return _refuse(state, opener, opener, 'the "[[" is not closed by a "]]"', f"Close it, or {_LITERAL}.")
    bar = state.src.find("|", start, inner)
    target = _span(state, start + 2, inner if bar < 0 else bar)
    label = None if bar < 0 else _span(state, bar + 1, inner)
    if _is_nested(state, whole) or _is_no_target(state, whole, target, "[[sergei-lavrov]]"):
        return True
    if label is None:
        token = state.push("record", "a", 0)
        token.meta = {"target": target.text, "offset": target.start, "end": whole.stop}
        state.pos = whole.stop
        return True
    if not label.text:
        help = 'Write the label after the "|", or leave the "|" out to show the record\'s name.'
        return _refuse(state, whole, whole, "the link has an empty label", help)
    return _labelled(state, "record", whole, label, {"target": target.text, "offset": target.start})


def _citation(state: StateInline, silent: bool) -> bool:
    start = state.pos
    if silent or not state.src.startswith("[@", start):
        return False
    close = pairs(state).get(start, -1)
    if close < 0 or close >= state.posMax:
        opener = _Span("[@", start)
        return _refuse(state, opener, opener, 'the "[@" is not closed by a "]"', f"Close it, or {_LITERAL}.")
    whole = _Span(state.src[start : close + 1], start)
    comma = state.src.find(",", start, close)
    target = _span(state, start + 2, close if comma < 0 else comma)
    locator = None if comma < 0 else " ".join(state.src[comma + 1 : close].split())
    if _is_nested(state, whole) or _is_no_target(state, whole, target, "[@kremlin-timeframe]"):
        return True
    if locator == "":
        help = 'Write where it is after the comma, as "para 3", or leave the comma out.'
        return _refuse(state, whole, whole, "the citation has an empty locator", help)
    token = state.push("citation", "a", 0)
    token.meta = {"target": target.text, "locator": locator, "offset": target.start, "end": whole.stop}
    state.pos = whole.stop
    return True


def _web_link(state: StateInline, silent: bool) -> bool:
    start = state.pos
    if silent or state.src[start] != "[":
        return False
    closed = pairs(state)
    close = closed.get(start, -1)
    if close < 0 or close + 1 >= state.posMax or state.src[close + 1] != "(":
        return False
    end = closed.get(close + 1, -1)
    if end < 0 or end >= state.posMax:
        return False
    url = _span(state, close + 2, end)
    if len(url.text.split(maxsplit=1)) > 1 and "://" not in url.text:
        # Words in brackets, then words in parentheses.
        return False
    whole = _Span(state.src[start : end + 1], start)
    label = _span(state, start + 1, close)
    if _is_nested(state, whole):
        return True
    problem = _address_problem(url.text)
    if problem:
        return _refuse(state, whole, url if url.text else whole, *problem)
    if not label.text:
        help = "Write between the brackets what the reader clicks on."
        return _refuse(state, whole, whole, "the link has an empty label", help)
    return _labelled(state, "web", whole, label, {"url": url.text, "offset": url.start})


def _labelled(state: StateInline, kind: str, whole: _Span, label: _Span, meta: dict[str, object]) -> bool:
    """Push the tokens of a link around those of its label."""
    limit = state.posMax
    state.push(f"{kind}_open", "a", 1).meta = meta | {"start": label.start}
    state.pos, state.posMax = label.start, label.stop
    state.linkLevel += 1
    state.md.inline.tokenize(state)
    state.linkLevel -= 1
    state.push(f"{kind}_close", "a", -1).meta = {"end": whole.stop}
    state.pos, state.posMax = whole.stop, limit
    return True


def _span(state: StateInline, start: int, stop: int) -> _Span:
    part = state.src[start:stop]
    return _Span(part.strip(), start + len(part) - len(part.lstrip()))


def _is_nested(state: StateInline, whole: _Span) -> bool:
    if not state.linkLevel:
        return False
    help = "End the outer link first, or leave the inner one out."
    return _refuse(state, whole, whole, "a link stands inside the label of another", help)


def _is_no_target(state: StateInline, whole: _Span, target: _Span, example: str) -> bool:
    if _TARGET.fullmatch(target.text):
        return False
    help = f'Write an id, as in "{example}", or {_LITERAL}.'
    if not target.text:
        return _refuse(state, whole, whole, f'"{" ".join(whole.text.split())}" names nothing', help)
    shown = " ".join(target.text.split())
    message = f'"{shown}" is not an id: ids are lowercase letters, digits and single hyphens'
    return _refuse(state, whole, target, message, help)


def _address_problem(url: str) -> tuple[str, str] | None:
    if is_allowed(url):
        return None
    named = scheme(url)
    if named in ("http", "https", "mailto"):
        return f'"{url}" is not a whole address', "Write the address with its host, and without spaces or a title."
    if named:
        return f'"{named}:" addresses are not allowed in prose', "Link to an https:, http: or mailto: address."
    help = f'Begin it with https:, http: or mailto:, link a record with "[[id]]", or {_LITERAL}.'
    return f'"{url}" is not an address on the web', help


def _refuse(state: StateInline, whole: _Span, at: _Span, message: str, help: str) -> bool:
    """Report what is wrong `at` a place, and pass the whole construct on as text."""
    state.env["problems"].append(Problem(at.start, len(at.text), message, help))
    state.append_pending(whole.text)
    state.pos = whole.stop
    return True
