"""Languages by their BCP 47 tags, as Unicode CLDR knows them."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError


def language_name(tag: str) -> str | None:
    """The English name of the language of a tag such as `en` or `pt-BR`; None where CLDR has no data for it."""
    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    _, _, territory = tag.partition("-")
    # For a territory that it does not know, Babel gives the language's main one.
    return locale.get_display_name("en") if not territory or locale.territory == territory else None
