"""Countries by their ISO 3166-1 alpha-2 code, with CLDR's names.

The list holds the 249 officially assigned codes. CLDR knows more (EU, UN, XK and reserved ones), which are not
countries of the standard and so are unknown here.
"""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

_ASSIGNED = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
    GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO
    JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR
    MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO
    RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV
    TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
"""

CODES: frozenset[str] = frozenset(_ASSIGNED.split())
"""Every assigned code."""


@lru_cache(maxsize=4096)
def country_name(code: str, locale: str = "en") -> str | None:
    """The country's name in the language of `locale`; None for what is no assigned alpha-2 code in capitals."""
    if code not in CODES:
        return None
    name = Locale.parse(locale.replace("-", "_")).territories.get(code)
    return name if isinstance(name, str) else Locale("en").territories[code]


def country_codes() -> tuple[str, ...]:
    """Every code, in alphabetical order."""
    return tuple(sorted(CODES))
