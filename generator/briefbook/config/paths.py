"""The folders of a book."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MKDOCS_YML = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Paths:
    """Every place the generator reads or writes, all of them inside `root`."""

    root: Path

    @property
    def mkdocs_yml(self) -> Path:
        return self.root / MKDOCS_YML

    @property
    def content(self) -> Path:
        """The records: what the site says."""
        return self.root / "content"

    @property
    def seeds(self) -> Path:
        """The source records and the proof that their quotations were found."""
        return self.root / "seeds"

    @property
    def evidence(self) -> Path:
        """The proof that quotations were found in their sources; written by `verify` and committed."""
        return self.seeds / "evidence.lock"

    @property
    def texts(self) -> Path:
        """The texts of the sources, which are others' property and stay out of git. May not exist."""
        return self.seeds / "texts"

    @property
    def published(self) -> Path:
        """What the book has published, with hashes; written by `record` and committed. May not exist."""
        return self.root / "published.lock"

    @property
    def templates(self) -> Path:
        """The book's own templates, laid file by file over the shipped ones. May not exist."""
        return self.root / "site_templates"

    @property
    def build(self) -> Path:
        """Everything that is made, and nothing else: it may be deleted at any time."""
        return self.root / "build"

    @property
    def docs(self) -> Path:
        """The generated Markdown, which MkDocs reads."""
        return self.build / "docs"

    @property
    def theme(self) -> Path:
        """The shipped theme with the book's own laid over it."""
        return self.build / "theme"

    @property
    def schema(self) -> Path:
        return self.build / "schema"

    @property
    def cache(self) -> Path:
        return self.build / "cache"

    @property
    def kept_records(self) -> Path:
        """Records as they were made of their files, for the next run."""
        return self.cache / "records"

    @property
    def digests(self) -> Path:
        """The hashes of files, with what tells whether they are still those."""
        return self.cache / "digests.json"

    @property
    def site_note(self) -> Path:
        """What is known of the files of the live site, for the next run."""
        return self.cache / "site.tree"

    @property
    def spare_note(self) -> Path:
        """The same of the site that was live before."""
        return self.cache / "spare.tree"

    @property
    def docs_note(self) -> Path:
        """The same of the Markdown that the live site is made of."""
        return self.cache / "docs.tree"

    @property
    def site(self) -> Path:
        """The live site. Only ever replaced whole."""
        return self.build / "site"

    @property
    def offline(self) -> Path:
        """The site as a folder that opens without a server. Only ever replaced whole."""
        return self.build / "offline"

    @property
    def staging(self) -> Path:
        """Where the next site is built and inspected; beside `site`, so that the two can be exchanged by a rename."""
        return self.build / ".briefbook-staging"

    @property
    def lock(self) -> Path:
        """Held by the one process that may write under `build`."""
        return self.build / ".briefbook-lock"


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` with a mkdocs.yml and a content folder, or None."""
    start = start.absolute()
    for folder in (start, *start.parents):
        if (folder / MKDOCS_YML).is_file() and (folder / "content").is_dir():
            return folder
    return None


def shipped_templates() -> Path:
    """The templates that come with the program: inside the package once installed, in the checkout when editable."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "site_templates"
    return installed if installed.is_dir() else package.parents[1] / "site_templates"
