"""The theme of the book: the shipped one, the book's own over it, and what the publication says on every page."""

from __future__ import annotations

import html
from pathlib import Path

from briefbook.book.book import Book
from briefbook.dates.wording import short
from briefbook.diagnostics import Diagnostic, Place
from briefbook.pictures import Pictures
from briefbook.records import Publication
from briefbook.render.codes import TEMPLATE_ERROR
from briefbook.render.files import read_layer
from briefbook.standards.license import find_license

COLOPHON = "partials/copyright.html"
"""Material's partial for the foot of every page; a book's own file of that name stands over the generated one."""


AS_OF = "partials/as-of.html"
"""Our own partial, which the header takes in."""


SPRITE = "partials/sprite.html"
"""The signs that pages refer to; another file's symbols cannot be used from file://, so each page has them."""


def theme_files(book: Book, root: Path) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The files of the theme by their path in it, and what is wrong with them."""
    files, problems = read_layer(root, "theme")
    made = {COLOPHON: colophon(book.publication).encode(), AS_OF: as_of(book).encode()}
    try:
        made[SPRITE] = Pictures(root).sprite().encode()
    # A template is somebody's program: it may raise anything, and a traceback would tell its author nothing.
    except Exception as error:  # noqa: BLE001
        place = Place("site_templates/pictures/sprite.html.jinja", getattr(error, "lineno", 0) or 0)
        problems.append(TEMPLATE_ERROR.at(place, f"the signs cannot be drawn: {error}", "Mend the template."))
    return made | files, problems


def colophon(publication: Publication) -> str:
    """Publisher, marking, licence and notices, as the theme prints them at the foot of every page."""
    known = find_license(publication.license)
    licence = _text(known.title if known is not None else publication.license)
    if known is not None and known.url:
        licence = f'<a href="{_text(known.url)}" rel="license">{licence}</a>'
    notices = "".join(f"<p>{_text(notice)}</p>" for notice in publication.notices)
    return (
        '<div class="md-copyright"><div class="md-copyright__highlight">'
        f"<p><strong>{_text(publication.title)}</strong>, "
        f'<span class="bb-publisher">{_text(publication.publisher)}</span>. '
        f"{_text(publication.audience.label)}. {licence}.</p>{notices}</div></div>\n"
    )


def _text(value: str) -> str:
    """Text in a theme file, which is HTML to the reader and a template to MkDocs: neither may take it for code."""
    return html.escape(value).replace("{", "&#123;").replace("}", "&#125;")


def as_of(book: Book) -> str:
    """The day that the book is as of, for the head of every page."""
    if not book.has_issues and book.as_of is None:
        return ""
    return f"As of <strong>{_text(short(book.day))}</strong>"
