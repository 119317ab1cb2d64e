"""English words to their stems: the algorithm of Martin Porter's "English" stemmer (Porter2, snowballstem.org).

A stem is no word: it only says that "negotiates", "negotiated" and "negotiations" belong together. The client has the
same algorithm in `site_templates/assets/js/find-stem.js`; a browser test holds the two against each other.
"""

from __future__ import annotations

import re

_EXCEPTIONS = {
    "skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "idly": "idl", "gently": "gentl",
    "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl", "sky": "sky", "news": "news", "howe": "howe",
    "atlas": "atlas", "cosmos": "cosmos", "bias": "bias", "andes": "andes",
}  # fmt: skip
_KEPT = frozenset({"inning", "outing", "canning", "herring", "earring", "evening", "proceed", "exceed", "succeed"})
_VOWELS = "aeiouy"
_DOUBLES = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")
_R1 = re.compile("[aeiouy][^aeiouy]")
_R1_AFTER = re.compile("^(gener|commun|arsen|univers|later|emerg|organ|inter)")
_STEP_2 = (
    ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
    ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"),
    ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"),
    ("abli", "able"), ("ogist", "og"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
    ("ogi", "og"), ("li", ""),
)  # fmt: skip
_STEP_3 = (
    ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""),
    ("ical", "ic"), ("ness", ""), ("ful", ""),
)  # fmt: skip
_STEP_4 = (
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
    "al", "er", "ic",
)  # fmt: skip


def stem(word: str) -> str:
    """The stem of a folded word. A word of two letters, or with anything but the letters a to z, is its own."""
    if len(word) < 3 or not word.isascii() or not word.isalpha():
        return word
    if word in _EXCEPTIONS:
        return _EXCEPTIONS[word]
    # Y for the consonant.
    word = re.sub("(^|[aeiouy])y", r"\1Y", word)
    r1, r2 = _regions(word)
    word = _step_1a(word)
    if word in _KEPT:
        return word
    word = _step_1b(word, r1)
    if len(word) > 2 and word[-1] in "yY" and word[-2] not in _VOWELS:
        word = word[:-1] + "i"
    word = _step_2(word, r1)
    word = _step_3(word, r1, r2)
    word = _step_4(word, r2)
    return _step_5(word, r1, r2).lower()


def _regions(word: str) -> tuple[int, int]:
    """Where the regions R1 and R2 begin: each after the first consonant that follows a vowel."""
    prefix = _R1_AFTER.match(word)
    r1 = prefix.end() if prefix else _after(word, 0)
    return r1, _after(word, r1)


def _after(word: str, start: int) -> int:
    found = _R1.search(word, start)
    return found.end() if found else len(word)


def _step_1a(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")) and any(one in _VOWELS for one in word[:-2]):
        return word[:-1]
    return word


def _step_1b(word: str, r1: int) -> str:
    for suffix in ("eedly", "eed"):
        if word.endswith(suffix):
            return word[: -len(suffix)] + "ee" if len(word) - len(suffix) >= r1 else word
    for suffix in ("ingly", "edly", "ing", "ed"):
        if word.endswith(suffix):
            rest = word[: -len(suffix)]
            if not any(one in _VOWELS for one in rest):
                return word
            if rest.endswith(("at", "bl", "iz")):
                return rest + "e"
            if rest.endswith(_DOUBLES):
                return rest if len(rest) == 3 and rest[0] in "aeo" else rest[:-1]
            return rest + "e" if len(rest) <= r1 and _short_syllable(rest) else rest
    return word


def _short_syllable(word: str) -> bool:
    """Whether a word ends in a short syllable: `hop`, or `at` and `on` where that is all."""
    if len(word) == 2:
        return word[0] in _VOWELS and word[1] not in _VOWELS
    if len(word) < 3:
        return False
    return word[-3] not in _VOWELS and word[-2] in _VOWELS and word[-1] not in "aeiouywxY"


def _step_2(word: str, r1: int) -> str:
    for suffix, instead in _STEP_2:
        if word.endswith(suffix):
            rest = word[: -len(suffix)]
            if len(rest) < r1:
                return word
            if suffix == "ogi":
                return rest + instead if rest.endswith("l") else word
            if suffix == "li":
                return rest if rest and rest[-1] in "cdeghkmnrt" else word
            return rest + instead
    return word


def _step_3(word: str, r1: int, r2: int) -> str:
    for suffix, instead in _STEP_3:
        if word.endswith(suffix):
            rest = word[: -len(suffix)]
            if len(rest) < (r2 if suffix == "ative" else r1):
                return word
            return rest + instead
    return word


def _step_4(word: str, r2: int) -> str:
    for suffix in _STEP_4:
        if word.endswith(suffix):
            rest = word[: -len(suffix)]
            if len(rest) < r2 or (suffix == "ion" and not rest.endswith(("s", "t"))):
                return word
            return rest
    return word


def _step_5(word: str, r1: int, r2: int) -> str:
    rest = word[:-1]
    if word.endswith("e") and (len(rest) >= r2 or (len(rest) >= r1 and not _short_syllable(rest))):
        return rest
    if word.endswith("ll") and len(rest) >= r2:
        return rest
    return word
