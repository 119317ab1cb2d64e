"""The words by which a text says who speaks: verbs of saying in English, Russian, Ukrainian and Arabic.

Only the forms that news uses with a quotation are listed. A verb that is missing costs a cue, never a false one.
"""

from __future__ import annotations

import re


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


SAYING = _words(
    """
    said says told tells added adds asked asks replied replies answered wrote writes stated states declared declares
    announced announces insisted insists warned warns noted notes argued argues claimed claims explained explains
    continued continues remarked remarks acknowledged admitted concluded confirmed denied promised tweeted posted
    described describes called calls labelled labeled dubbed termed quipped recalled responded
    сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили отметил отметила подчеркнул подчеркнула
    добавил добавила ответил ответила написал написала назвал назвала объявил объявила пояснил пояснила говорит
    сказав заявив додав додала зазначив зазначила наголосив наголосила повідомив повідомила
    قال قالت قالوا أعلن أعلنت صرح صرحت أضاف أضافت أكد أكدت أوضح أوضحت وصف وصفت ذكر ذكرت كتب كتبت
    """
)
"""Finite verbs: their subject is who speaks."""

TRANSITIVE = _words("told tells called calls described describes labelled labeled dubbed termed")
"""Those of them after which the next name is who or what is spoken of: not "said Rubio" but "told Rubio"."""

STATING = _words("stating saying adding warning insisting declaring noting arguing telling calling describing")
"""Participles: who speaks is the subject of their sentence."""

ACCORDING = ("according to", "in the words of", "по словам", "за словами", "بحسب", "وفقا ل")

PASSING = _words(
    """
    has had have also later then again now already however reportedly publicly repeatedly once
    on monday tuesday wednesday thursday friday saturday sunday today yesterday
    """
)
"""Words that may stand between a subject and its verb."""

TITLES = _words(
    """
    mr mrs ms dr sir president vice prime premier chancellor king queen minister secretary of state foreign defence
    defense finance us u.s american russian ukrainian general gen senator sen governor gov ambassador director
    spokesman spokeswoman spokesperson the deputy chief mayor chairman chairwoman president-elect former
    президент министр премьер-министр глава президент-министр президентка міністр
    الرئيس الوزير وزير الخارجية
    """
)
"""Words that may stand directly before a name without being part of another name."""

RELATING = _words("of for to by with from about against than behind on in near")
"""Prepositions: the name behind one is not the subject of the sentence."""

UNNAMED = re.compile(
    r"\b(?:officials?|sources?|diplomats?|aides?|advisers?|advisors?|insiders?)\b(?:,[^,\"“”]{1,80},)?$", re.IGNORECASE
)
"""A subject that ends so withholds a name."""

SHORTENED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Rep|Prof|[A-Z])\.", re.UNICODE)
"""Words whose full stop ends no sentence."""

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


def says(word: str) -> bool:
    """Whether a word, in small letters, is a verb of saying; in Arabic an "and" may be written as part of it."""
    return word in SAYING or (word[:1] in ("و", "ف") and word[1:] in SAYING)


def words(text: str) -> list[str]:
    return [found.casefold() for found in WORD.findall(text)]


def last_sentence(text: str) -> str:
    """What stands after the last end of a sentence in `text`."""
    veiled = SHORTENED.sub(lambda found: found[0][:-1] + " ", text)
    ends = [found.end() for found in re.finditer(r"[.?!؟…][\"'”’»)]*\s+", veiled)]
    return text[ends[-1] :] if ends else text


def first_sentence(text: str) -> str:
    """`text` up to the first end of a sentence."""
    veiled = SHORTENED.sub(lambda found: found[0][:-1] + " ", text)
    end = re.search(r"[.?!؟…](?:\s|$)", veiled)
    return text[: end.end()] if end else text
