"""The findings about the built site."""

from __future__ import annotations

from briefbook.diagnostics import Code, Severity

LINK_IN_DOCS = Code(
    "BB410",
    "link-in-docs",
    """Nothing that is published may be a symbolic link

MkDocs follows links, so one could publish any file of the machine, and a link to a parent folder never ends.

Fails:

    build/docs/notes.md -> /etc/hostname

Passes:

    build/docs/notes.md
""",
)

MKDOCS_WARNING = Code(
    "BB411",
    "mkdocs-warning",
    """MkDocs builds the site without a warning

The build is strict: a link to a page that is not there, a page that is in no menu, or a setting that MkDocs does
not know stops it, as `mkdocs build --strict` does.

Fails:

    [the plan](plan.md)    (there is no plan.md)

Passes:

    [the plan](../briefings/plan.md)
""",
)

MKDOCS_FAILED = Code(
    "BB412",
    "mkdocs-failed",
    """MkDocs could build no site

A setting in mkdocs.yml is wrong, or a template of the theme is not valid. The live site is as it was before.

Fails:

    {% block content %}    (the block has no end)

Passes:

    {% block content %}{% endblock %}
""",
)

STOCK_BUILD = Code(
    "BB413",
    "stock-build",
    """A large site is built fast

The fast build gives the same bytes as `mkdocs build` for the plugins, the Markdown extensions, the theme and the
releases that it was compared with. With any other the site is built by MkDocs alone, page by page, which takes
several times as long. The site is none the worse for it. Told from 300 pages on.

Fails:

    plugins:
      - search
      - tags

Passes:

    plugins:
      - search
""",
    severity=Severity.WARNING,
)

DEAD_LINK = Code(
    "BB420",
    "dead-link",
    """Every link within the site leads somewhere

MkDocs checks the links of the Markdown; this checks those of the finished pages, the theme's among them.

Fails:

    <a href="../nobody/">

Passes:

    <a href="../sergei-lavrov/">
""",
)

DEAD_FRAGMENT = Code(
    "BB421",
    "dead-fragment",
    """Every link to a part of a page leads to a part that is there

A statement is cited by its permalink. One that misses its part shows the reader the top of a page, and no error.

Fails:

    <a href="#no-meting">

Passes:

    <a href="#no-meeting">
""",
)

DUPLICATE_HTML_ID = Code(
    "BB422",
    "duplicate-html-id",
    """No two elements of a page share an id

A permalink to a shared id leads to the first of the two.

Fails:

    <h2 id="risks"> … <h2 id="risks">

Passes:

    <h2 id="risks"> … <h2 id="risks-in-october">
""",
)

EXTERNAL_RESOURCE = Code(
    "BB423",
    "external-resource",
    """A page loads nothing from another host

The site works without a network and tells no third party who reads it. Links for readers to follow are free.

Fails:

    <img src="https://example.com/map.png">

Passes:

    <img src="../assets/map.png">
""",
)

ACTIVE_CONTENT = Code(
    "BB424",
    "active-content",
    """A page runs nothing but the theme's scripts

Text from a record must never run. Event handlers in attributes, `javascript:` addresses, frames, plug-ins and
refreshing outside a redirect are refused wherever they stand.

Fails:

    <a href="javascript:alert(1)">

Passes:

    <a href="../sergei-lavrov/">
""",
)

UNKNOWN_SCRIPT = Code(
    "BB425",
    "unknown-script",
    """Every inline script is named by the page's content security policy

A page that is not a redirect carries a policy with the hashes of the theme's inline scripts. The browser would not
run a script that is not among them; after an update of the theme, look at the new script and add its hash.

Fails:

    <script>alert(1)</script>

Passes:

    <script src="../assets/javascripts/bundle.js"></script>
""",
)

HEADINGS = Code(
    "BB426",
    "one-main-heading",
    """A page has exactly one main heading

Screen readers and search engines take the `<h1>` for what the page is about.

Fails:

    <h1>Budapest</h1> … <h1>Moscow</h1>

Passes:

    <h1>Budapest</h1> … <h2>Moscow</h2>
""",
)

UNEXPECTED_FILE = Code(
    "BB427",
    "unexpected-file",
    """The site holds only kinds of files that are meant to be published

Raw records, drafts and editors' leftovers stay out of the site.

Fails:

    build/site/people/sergei-lavrov.yml

Passes:

    build/site/people/sergei-lavrov/index.html
""",
)

CODES: tuple[Code, ...] = (
    LINK_IN_DOCS,
    MKDOCS_WARNING,
    MKDOCS_FAILED,
    STOCK_BUILD,
    DEAD_LINK,
    DEAD_FRAGMENT,
    DUPLICATE_HTML_ID,
    EXTERNAL_RESOURCE,
    ACTIVE_CONTENT,
    UNKNOWN_SCRIPT,
    HEADINGS,
    UNEXPECTED_FILE,
)
