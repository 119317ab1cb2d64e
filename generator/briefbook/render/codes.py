"""The codes of findings about templates and what they produce."""

from __future__ import annotations

from briefbook.diagnostics import Code

TEMPLATE_ERROR = Code(
    "BB501",
    "template-error",
    """A template cannot be laid out.

A template of the book's own in `site_templates/` stands over the shipped one of the same name. It may use what the
shipped one uses; a name that is not there, or a value that has no words, stops the build instead of leaving a gap.

Fails:

    {{ w.to(persn.id) }}

Passes:

    {{ w.to(person.id) }}
""",
)

PATH_COLLISION = Code(
    "BB502",
    "path-collision",
    """Two products would be written to the same file.

A page `x.md` and a page `x/index.md` have one address, and on many machines so have names that differ only in case.

Fails:

    a record with the id "index"

Passes:

    a record with an id of its own
""",
)

LINKED_TEMPLATE = Code(
    "BB503",
    "linked-template",
    """Nothing in `site_templates` is a symbolic link.

A link would publish, or build with, a file from outside the book.

Fails:

    site_templates/assets/logo.svg as a link to another folder's file

Passes:

    site_templates/assets/logo.svg as a file
""",
)

CODES = (TEMPLATE_ERROR, PATH_COLLISION, LINKED_TEMPLATE)
