"""The parser of prose: markdown-it with the rules of this language, and nothing of Markdown besides.

`[[id]]`, `[[id|label]]`, `[@id]`, `[@id, locator]`, `[label](address)`, `*emphasis*`, `**strong**`. A backslash
directly before `*`, `[` or `]` makes the mark an ordinary character. All else is text.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, emphasis

from briefbook.text.blocks import add_block_rules
from briefbook.text.brackets import ESCAPABLE
from briefbook.text.links import add_link_rules


def prose_parser() -> MarkdownIt:
    """A parser whose tokens are read by `run`: blocks first, then the inline text of each run by itself."""
    parser = MarkdownIt("zero")
    # Neither line ends nor NUL are rewritten: offsets must stay those of the source.
    parser.core.ruler.enableOnly(["block"])
    add_block_rules(parser)
    parser.inline.ruler.at("text", _text)
    parser.inline.ruler.enable("emphasis")
    parser.inline.ruler2.enable("emphasis")
    parser.inline.ruler.at("emphasis", _emphasis)
    parser.inline.ruler.before("emphasis", "literal", _literal)
    add_link_rules(parser)
    return parser


def _text(state: StateInline, silent: bool) -> bool:
    """All up to the next character that may be a mark; unlike the rule it replaces, never past the end of a label."""
    mark = state.md.inline.terminator_re.search(state.src, state.pos, state.posMax)
    end = mark.start() if mark else state.posMax
    if end == state.pos:
        return False
    if not silent:
        state.append_pending(state.src[state.pos : end])
    state.pos = end
    return True


def _literal(state: StateInline, silent: bool) -> bool:
    following = state.src[state.pos + 1 : min(state.pos + 2, state.posMax)]
    if silent or state.src[state.pos] != "\\" or not following or following not in ESCAPABLE:
        return False
    token = state.push("text_special", "", 0)
    token.content = following
    token.meta = {"offset": state.pos + 1}
    state.pos += 2
    return True


def _emphasis(state: StateInline, silent: bool) -> bool:
    """`*` alone marks emphasis, and not inside a word of a script with cases: `f**k and s**t`, `2*3*4` are text."""
    start = state.pos
    if silent or state.src[start] != "*":
        return False
    end = start
    while end < state.posMax and state.src[end] == "*":
        end += 1
    if start and end < state.posMax and _in_word(state.src[start - 1]) and _in_word(state.src[end]):
        state.append_pending(state.src[start:end])
        state.pos = end
        return True
    return emphasis.tokenize(state, silent)


def _in_word(character: str) -> bool:
    return character.islower() or character.isupper() or character.isdigit()
