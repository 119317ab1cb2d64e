"""Strings that mean something to somebody: to Markdown, to an extension, to HTML, to a browser, to a reader's eye."""

from __future__ import annotations

from hypothesis import strategies as st

CONSTRUCTS = [
    "){onclick=}", "{onclick=alert(1)}", "{: .a }", "{ #id }", "*x*{onclick=alert(1)}", "*[UN]: x", "!!! note",
    '!!! note "t"', "??? x", '???+ "x"', '=== "t"', "/// note", "[^1]:", "[^1]", "[^note]", "[^note]: x", ": def",
    ":   def", "1.", "1)", "2025. A", "١. x", "１. x", "--- ", "---", "***", "___", "===", "+++", "- x", "+ x", "* x",
    "-:", ":-:", "~~~", "```", "``", "`", "~~x~~", "~x~", "^x^", "^^x^^", "==x==", "--8<-- \"x\"", "{% x %}",
    "{{ x }}", "{# x #}", "&amp;", "&lt;", "&#60;", "&#x3c;", "&", "&copy", "&copy;", "&#",
    "<script>alert(1)</script>", "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "<!x>", "<b>",
    "<div>", "</div>", "<div markdown>", "<img src=x onerror=alert(1)>", "<a@b.c>", "<https://a.b>",
    "https://a.b/c_d_e", "www.a.b", "a@b.c", "javascript:", "[x](javascript:alert(1))", "[x](y)", "![x](y)", "[x]",
    "[x][y]", "[x]: y", "[TOC]", "[ ] x", "[x] y", "[[x]]", "[@x]", "](", ")](", "](javascript:alert(1)) [", "(",
    ")", "[", "]", "*", "**", "***x***", "*x*", "**x**", "_", "__", "__x__", "_x_", "a_b_c", "|", "| a | b |",
    "|---|", "\\", "\\\\", "\\*", "\\|", "\\[", "\\`", "\\&", "\\n", "# x", "## x", "#", "##", "x #", "C#", "> x",
    ">", "!", "![", ":smile:", "10:30:45", ":", "::", "=", "==", "a=b", "\"", "'", "\" onx=\"", "...", "(c)",
    "klzzwxh:0001", "wzxhzdk:0", "\x02klzzwxh:0000\x03", "\x02wzxhzdk:0\x03", "\x02amp\x03", "$x$", "$$", "@x", "%",
    "QQQ", "qq", "\u202eabc\u202c", "\u2066x\u2069", "\u200b", "\u200d", "\u200c", "\u00ad", "\ufeff", "\u00a0",
    "\u3000", "\u2028", "\u0301", "e\u0301_x", "\u0661", "۱۲", "नमस्ते", "日本語", "你_好", "👩‍👩‍👧",
    "🏴\U000e0067\U000e0062\U000e007f", "\x00", "\x1b[31m", "\x85", "\x9b", "\ufffe", "\ue000", "\ud800", "    x",
    "\tx", "  \n", "\n\n", "\n", " ", "\r\n", "\x0b", "\x0c",
]  # fmt: skip

WORDS = [
    "a",
    "B",
    "é",
    "ß",
    "1",
    "42",
    "word",
    "two words",
    "Trump’s",
    "“said”",
    "U.S.",
    "x-y",
    "—",
    "Лавров",
    "م",
    ".",
    ",",
    ";",
    "?",
]

fragments = st.lists(
    st.sampled_from(CONSTRUCTS + WORDS) | st.sampled_from("`*_{}[]()#+-.!|<>&~^=:\\/\"'$%@ \n"), max_size=9
)

hostile = fragments.map("".join) | st.text(max_size=12)
