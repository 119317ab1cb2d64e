"""Running text: escapes, links, emphasis, references to characters and tags of inline elements."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefbook.site.engine.refusal import Refused

# Each alternative begins with one plain character, and holds its group after it: so the search skips to the next of
# these characters instead of trying every alternative at every place, which takes three times as long.
_TOKEN = re.compile(
    r"""
      \\(?P<escaped>.)
    | \[(?P<label>(?:\\.|[^\[\]\\])*)\]\((?P<href>[A-Za-z0-9/:?\#@$&+,;=%._~!-]*)\)
    | <(?P<tag>/?[a-zA-Z][a-zA-Z0-9-]*(?:[ ][a-zA-Z][a-zA-Z0-9:-]*(?:="[^"<>\\`\[\]]*")?)*[ ]?/?>)
    | &(?P<entity>(?:\#[0-9]+|\#x[0-9a-fA-F]+|[a-zA-Z0-9]+);)
    | &(?P<amp>)
    | \*(?<![*\\]\*)\*(?P<strong>(?:\\.|[^*\\])+)\*\*(?!\*)
    | \*(?<![*\\]\*)(?P<em>(?:\\.|[^*\\])+)\*(?!\*)
    | _(?P<underscore>)
    | >(?P<greater>)
    | \[ | \] | ` | < | \{ | \} | \*
    """,
    re.VERBOSE | re.DOTALL,
)
_SPECIAL = re.compile(r"[\\\[\]`<>{}*_&]")
_BREAK = "  \n"
_TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)")
_ENDS_IN_MARK = re.compile(r"(?:\]\([^()\s]*\)|>|&[#0-9A-Za-z]+;|\\.)\Z")
# Whatever is in a tag, its attributes too, goes through the marks that are read before tags are.
_UNREAD_IN_TAG = re.compile(r"[\\`\[\]]")

Address = Callable[[str], str]
"""The address that a link's destination becomes on the site. Raises Refused for one that needs a warning."""


class Inline:
    """Turns running text into HTML.

    `escapable` are the characters that a backslash escapes, `block` the names of block elements.
    """

    def __init__(self, escapable: frozenset[str], block: frozenset[str]) -> None:
        self._escapable = escapable
        self._block = block

    def html(self, text: str, address: Address | None) -> str:
        """`text` as HTML. Without `address` it is a link's label, where no other link may stand."""
        if _BREAK in text:
            raise Refused("a line that ends in spaces")
        if _SPECIAL.search(text) is None:
            return text
        written: list[str] = []
        position = 0
        for token in _TOKEN.finditer(text):
            start = token.start()
            if start > position:
                written.append(text[position:start])
            position = token.end()
            written.append(self._token(token, text, address))
        written.append(text[position:])
        return "".join(written)

    def _token(self, token: re.Match[str], text: str, address: Address | None) -> str:
        kind = token.lastgroup
        if kind == "href":
            if address is None or text[max(token.start() - 1, 0) : token.start()] == "!":
                raise Refused("a link in a label, or an image")
            if text[token.end() : token.end() + 1] == "{":
                raise Refused("attributes of a link")
            label = self.html(token["label"], None)
            return f'<a href="{_attribute(address(token["href"]))}">{label}</a>'
        if kind == "tag":
            tag = token[0]
            name = _TAG_NAME.match(tag)
            if name is None or name[1].lower() in self._block or _UNREAD_IN_TAG.search(tag):
                raise Refused(f"the tag {tag}")
            return tag
        if kind == "escaped":
            character = token["escaped"]
            # Python-Markdown leaves the backslash before these, and then reads the mark behind it.
            if character in "\n<&":
                raise Refused("a backslash before a mark of HTML, or at a line's end")
            return _character(character) if character in self._escapable else "\\" + _character(character)
        if kind == "entity":
            return token[0]
        if kind == "amp" and text.startswith("&#", token.start()):
            raise Refused("the beginning of a reference")
        if kind in ("amp", "greater"):
            return "&amp;" if kind == "amp" else "&gt;"
        if kind in ("strong", "em"):
            inside = token[kind]
            if not self._flanks(inside, text, token.start(), token.end()):
                raise Refused("emphasis at an unclear place")
            return f"<{kind}>{self.html(inside, address)}</{kind}>"
        if kind == "underscore":
            before, after = text[max(token.start() - 1, 0) : token.start()], text[token.end() : token.end() + 1]
            if before.isalnum() and after.isalnum():
                return "_"
        raise Refused(f"the mark {token[0]!r}")

    def _flanks(self, inside: str, text: str, start: int, end: int) -> bool:
        """Whether the marks can only open before and close after `inside`."""
        before, after = text[max(start - 1, 0) : start], text[end : end + 1]
        if inside[0].isspace() or inside[-1].isspace() or after == "{":
            return False
        # A link, a tag or an escaped character is a mark of its own by the time emphasis is looked for: not a letter,
        # and no punctuation either.
        opens = inside[0].isalnum() or inside[0] in "[<\\&" or not before or before.isspace()
        closes = inside[-1].isalnum() or _ENDS_IN_MARK.search(inside) is not None or not after or after.isspace()
        apart = (not before.isalnum()) and (not after.isalnum())
        return opens and closes and apart


def _character(character: str) -> str:
    return {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(character, character)


_AMPERSAND = re.compile(r"&(?!(?:\#[0-9]+|\#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)


def _attribute(value: str) -> str:
    return _AMPERSAND.sub("&amp;", value) if "&" in value else value
