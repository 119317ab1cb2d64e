"""Invented news in three scripts, with quotations of two parts each, set in the ways that news sets them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

Words = list[str]

FORMS = ("whole", "whole", "interrupted", "fragments", "omission")
"""How a quotation of two parts stands in its source and in the record; three in five are interrupted or cut."""


@dataclass(frozen=True, slots=True)
class Language:
    """What sentences are made of. `number` is where in a clause its number stands, `negation` its negation."""

    tag: str
    subjects: tuple[str, ...]
    middles: tuple[str, ...]
    ends: tuple[str, ...]
    negation: str
    opening: str
    closing: str
    comma: str
    names: tuple[tuple[str, str], ...]
    others: tuple[str, ...]
    links: tuple[str, ...]


ENGLISH = Language(
    "en",
    (
        "the ministers",
        "our neighbours",
        "both capitals",
        "the two harbours",
        "we",
        "the envoys",
        "many people",
    ),
    ("will not open", "could not agree on", "did not sign", "would not repay", "must not close", "shall not forget"),
    ("bridges", "crossings", "treaties", "officials", "wharves", "conflicts", "lighthouses", "first-class berths"),
    "not",
    "“",
    "”",
    ",",
    (("ann", "Ann Aldridge"), ("boris", "Boris Velin"), ("cem", "Cem Demir")),
    ("gladly", "perhaps", "quickly", "soon", "openly"),
    ("after a long night", "as the paper puts it", "on a second day of talks"),
)
RUSSIAN = Language(
    "ru",
    ("министры", "наши соседи", "обе столицы", "порты", "мы", "послы"),
    ("ещё не открыли", "пока не подписали", "совсем не закрыли", "вчера не вернули", "больше не обсуждали"),
    ("мостов", "договоров", "причалов", "соглашений", "маяков", "переправ"),
    "не",
    "«",
    "»",
    ",",
    (("ann", "Анна Олдридж"), ("boris", "Борис Велин"), ("cem", "Джем Демир")),
    ("охотно", "скоро", "открыто", "быстро"),
    ("после долгой ночи", "на второй день переговоров"),
)
ARABIC = Language(
    "ar",
    ("الوزراء", "جيراننا", "العاصمتان", "المرفآن", "نحن", "المبعوثون"),
    ("اليوم لن نفتح", "الآن لا نوقع", "غدا لن نغلق", "أمس لم نناقش", "هنا لا ننسى"),
    ("الجسور", "المعاهدات", "الأرصفة", "الاتفاقات", "المنارات", "المعابر"),
    "لا",
    "“",
    "”",
    "،",
    (("ann", "آن ألدريدج"), ("boris", "بوريس فيلين"), ("cem", "جيم دمير")),
    ("بسرعة", "قريبا", "علنا", "ربما"),
    ("بعد ليلة طويلة", "في اليوم الثاني"),
)
LANGUAGES = (ENGLISH, ENGLISH, RUSSIAN, ARABIC)
NEGATIONS = frozenset({"not", "не", "لا", "لن", "لم"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A quotation in its source: its two parts, who says it, and the paragraph that has it."""

    language: Language
    form: str
    parts: tuple[Words, Words]
    speaker: str
    paragraph: str


def clause(random: Random, language: Language) -> Words:
    """A clause of six words or more, with a negation and a number within it."""
    number = str(random.randrange(12, 980))
    words = [random.choice(language.subjects), random.choice(language.middles), number, random.choice(language.ends)]
    return [*" ".join(words).split(), random.choice(language.others)]


def sentence(random: Random, language: Language, form: str) -> Sentence:
    """A paragraph with a quotation of `form` in it, and plain words around."""
    first, second = clause(random, language), clause(random, language)
    while set(first) & set(second) - NEGATIONS:
        second = clause(random, language)
    speaker, name = random.choice(language.names)
    opening, closing, comma = language.opening, language.closing, language.comma
    one, two = " ".join(first), " ".join(second)
    said = {"en": f"{name} said", "ru": f"сказал {name}", "ar": f"قال {name}"}[language.tag]
    if form == "interrupted" and language.tag == "ru":
        quoted = f"{opening}{one}, — {said}, — {two}{closing}."
    elif form == "interrupted" and language.tag == "ar":
        quoted = f"{opening}{one}{closing}، {said}، {opening}{two}{closing}."
    elif form == "interrupted":
        quoted = f"{opening}{one},{closing} {said}, {opening}{two}.{closing}"
    else:
        joined = f"{one}{comma} {two}"
        if form != "whole":
            joined = f"{one}{comma} {random.choice(language.links)}{comma} {two}"
        quoted = {
            "en": f"{said} this: {opening}{joined}.{closing}"
            if random.random() < 0.5
            else f"{opening}{joined},{closing} {said}.",
            "ru": f"{opening}{joined}{closing}, — {said}.",
            "ar": f"{said}: {opening}{joined}{closing}.",
        }[language.tag]
    before, after = " ".join(clause(random, language)), " ".join(clause(random, language))
    return Sentence(language, form, (first, second), speaker, f"{before}. {quoted} {after}.")


def filler(random: Random, language: Language) -> str:
    """A paragraph without a quotation."""
    return f"{' '.join(clause(random, language))}{language.comma} {' '.join(clause(random, language))}."
