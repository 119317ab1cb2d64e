"""Names of people, places and states, put together from syllables that are known in three scripts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

# Latin, Cyrillic, Arabic.
_GIVEN = (
    ("Ale", "Але", "أليـ"), ("Bo", "Бо", "بو"), ("Da", "Да", "دا"), ("Ele", "Еле", "إليـ"), ("Fa", "Фа", "فا"),
    ("Ka", "Ка", "كا"), ("Le", "Ле", "ليـ"), ("Ma", "Ма", "ما"), ("Ni", "Ни", "نيـ"), ("Ra", "Ра", "را"),
    ("Sa", "Са", "سا"), ("Ta", "Та", "تا"), ("Vi", "Ви", "فيـ"), ("Yu", "Ю", "يو"), ("Za", "За", "زا"),
)  # fmt: skip
_GIVEN_END = (
    ("ra", "ра", "را"), ("rim", "рим", "ريم"), ("mil", "миль", "ميل"), ("na", "на", "نا"), ("din", "дин", "دين"),
    ("lia", "лия", "ليا"), ("nor", "нор", "نور"), ("sha", "ша", "شا"), ("vid", "вид", "فيد"), ("man", "ман", "مان"),
)  # fmt: skip
_FAMILY = (
    ("Ab", "Аб", "أب"), ("Ber", "Бер", "بر"), ("Dor", "Дор", "دور"), ("Gal", "Гал", "جال"), ("Had", "Хад", "هاد"),
    ("Kar", "Кар", "كار"), ("Khal", "Хал", "خال"), ("Lev", "Лев", "ليف"), ("Mar", "Мар", "مار"), ("Naz", "Наз", "ناز"),
    ("Os", "Ос", "أوس"), ("Per", "Пер", "بير"), ("Qad", "Кад", "قاد"), ("Ros", "Рос", "روس"), ("Sul", "Сул", "سول"),
    ("Shev", "Шев", "شيف"), ("Tar", "Тар", "طار"), ("Ul", "Ул", "أول"), ("Vor", "Вор", "فور"), ("Yas", "Яс", "ياس"),
)  # fmt: skip
_MIDDLE = (
    ("a", "а", "ا"), ("e", "е", "يـ"), ("i", "и", "يـ"), ("o", "о", "و"), ("chu", "чу", "تشو"), ("za", "за", "زا"),
    ("li", "ли", "لي"), ("mo", "мо", "مو"),
)  # fmt: skip
_FAMILY_END = (
    ("nov", "нов", "نوف"), ("nko", "нко", "نكو"), ("ri", "ри", "ري"), ("ski", "ский", "سكي"), ("dze", "дзе", "دزي"),
    ("yan", "ян", "يان"), ("ni", "ни", "ني"), ("man", "ман", "مان"), ("ber", "бер", "بر"), ("lin", "лин", "لين"),
)  # fmt: skip
_PLACE_END = ("grad", "ville", "haven", "stad", "mouth", "field", "polis", "burg", "abad", "minster", "ton", "vik")
_STATE_END = ("ia", "land", "istan", "ora", "ania", "essa")

_SPELLINGS = (("kh", "h"), ("sh", "ch"), ("ski", "sky"), ("y", "j"), ("u", "ou"), ("o", "a"), ("e", "i"))


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name: `given` and `family` in Latin letters, and the whole of it in another script or none."""

    given: str
    family: str
    native: str | None
    aliases: tuple[str, ...]

    @property
    def full(self) -> str:
        return f"{self.given} {self.family}"


def people(chance: random.Random) -> Iterator[Name]:
    """Names without repetition: of four, one has a native name in Cyrillic, and of eight, one in Arabic."""
    given = list(product(_GIVEN, _GIVEN_END))
    family = list(product(_FAMILY, _MIDDLE, _FAMILY_END))
    chance.shuffle(family)
    for round_ in range(len(given)):
        for number, last in enumerate(family):
            first = given[(number * 7 + round_) % len(given)]
            latin, cyrillic, arabic = (
                ("".join(part[n] for part in first), "".join(part[n] for part in last)) for n in range(3)
            )
            draw = chance.random()
            native = None
            if draw < 0.25:
                native = " ".join(cyrillic)
            elif draw < 0.375:
                native = " ".join(arabic).replace("ـ", "")
            aliases = [f"{latin[0][0]}. {latin[1]}"]
            if native is not None:
                aliases.append(f"{latin[0]} {_otherwise(latin[1])}")
            yield Name(*latin, native, tuple(dict.fromkeys(aliases)))


def _otherwise(name: str) -> str:
    """The name as another newspaper transliterates it."""
    for one, other in _SPELLINGS:
        if one in name[1:]:
            return name[0] + name[1:].replace(one, other, 1)
    return f"{name}e"


def places(chance: random.Random) -> Iterator[str]:
    """Names of towns without repetition."""
    found = [f"{first[0]}{middle[0]}{end}" for first, middle, end in product(_FAMILY, _MIDDLE, _PLACE_END)]
    yield from chance.sample(found, len(found))


def states(chance: random.Random) -> Iterator[str]:
    """Names of states without repetition."""
    found = [f"{first[0]}{middle[0]}{end}" for first, middle, end in product(_FAMILY, _MIDDLE, _STATE_END)]
    yield from chance.sample(found, len(found))
