"""The findings about the surroundings of a book."""

from __future__ import annotations

from briefbook.diagnostics import Code

MKDOCS_UNREADABLE = Code(
    "BB001",
    "mkdocs-unreadable",
    """mkdocs.yml must be a YAML mapping

The generator reads a few settings of mkdocs.yml to hold them against publication.yml. It reads them as plain data
and leaves tags such as `!ENV` and `!!python/name` to MkDocs.

Fails:

    site_name: [Summit Watch

Passes:

    site_name: Summit Watch
""",
)

PLUGIN_NOT_ALLOWED = Code(
    "BB002",
    "mkdocs-plugin-not-allowed",
    """The only MkDocs plugins are "search" and "tags"

The Markdown of a book is meant to be built by more than one program, and those that are to follow MkDocs run no
other plugin. A macro plugin would also run code that is found in the text of a record.

Fails:

    plugins:
      - macros

Passes:

    plugins:
      - search
      - tags
""",
)

EXTENSION_UNSAFE = Code(
    "BB003",
    "mkdocs-extension-unsafe",
    """Markdown extensions that read files, load pictures from elsewhere or rewrite text are not allowed

The text of a record must reach the reader's eye exactly as it was written. An extension that includes files
(snippets) would print any file of the machine; one that rewrites marks, addresses or quotation marks changes what
a source said.

Fails:

    markdown_extensions:
      - pymdownx.snippets

Passes:

    markdown_extensions:
      - attr_list
""",
)

MKDOCS_INHERITS = Code(
    "BB004",
    "mkdocs-inherits",
    """mkdocs.yml must not inherit from another file

What `INHERIT` brings in cannot be held against publication.yml and could turn on a plugin or an extension unseen.

Fails:

    INHERIT: ../common.yml
    site_name: Summit Watch

Passes:

    site_name: Summit Watch
""",
)

SOURCE_DATE_EPOCH_INVALID = Code(
    "BB005",
    "source-date-epoch-invalid",
    """SOURCE_DATE_EPOCH must be whole seconds since 1970

The variable sets the dates in the sitemap. A wrong one would make the site differ from one build to the next.

Fails:

    SOURCE_DATE_EPOCH=yesterday briefbook build

Passes:

    SOURCE_DATE_EPOCH=1761004800 briefbook build
""",
)

JOBS_INVALID = Code(
    "BB006",
    "jobs-invalid",
    """BRIEFBOOK_JOBS must be a number of processes

The variable says how many processes share the work on a large book. What they make is the same for any number.

Fails:

    BRIEFBOOK_JOBS=all briefbook build

Passes:

    BRIEFBOOK_JOBS=1 briefbook build
""",
)

CODES: tuple[Code, ...] = (
    MKDOCS_UNREADABLE,
    PLUGIN_NOT_ALLOWED,
    EXTENSION_UNSAFE,
    MKDOCS_INHERITS,
    SOURCE_DATE_EPOCH_INVALID,
    JOBS_INVALID,
)
