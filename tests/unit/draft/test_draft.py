"""A draft of an article: what is found in it, what is written, and that a book with it lacks nothing but the todos."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.documents import Document, Plain, plain
from briefbook.draft import Draft, DraftRefused, draft, write_new
from briefbook.draft.skeleton import MAX_QUOTED_WORDS
from briefbook.draft.text_file import MAX_CHARACTERS
from briefbook.load import read_document
from tests.books import BASE, Files, book, documents, resolved
from tests.unit.draft.book import ARTICLE, FILES, RECORDS, WEDNESDAY, read

SOURCE = "seeds/quay.yml"
ISSUE = "content/briefings/2025/2025-03-05-quay.yml"


def drafted(text: str, day: datetime.date | None = WEDNESDAY) -> Draft:
    return draft(text.encode(), "quay", RECORDS, date=day)


def laid_out(text: str) -> tuple[dict[str, Plain], dict[str, Plain]]:
    """The source and the issue of a draft as the loader reads them."""
    read_files = []
    for path, content in drafted(text).files:
        document = read_document(path, content.encode())
        assert isinstance(document, Document), document
        found = plain(document.root)
        assert isinstance(found, dict)
        read_files.append(found)
    source, issue = read_files
    return source, issue


def test_what_is_found_in_the_article() -> None:
    reading = read(ARTICLE)
    ids = {id for named in reading.names if named.mention.is_sure for id in named.mention.ids}
    assert {"ana-moreira", "rui-costa", "joao-pires", "ines-duarte", "raul-ivanenko"} <= ids
    assert {"port-authority", "union", "porto"} <= ids
    assert [(q.words, q.paragraph) for q in reading.quotations] == [
        ("an unusual harmony", 1),
        ("useful", 3),
        ("exact hour", 3),
        ("We will wait", 4),
        ("Not for ever.", 4),
    ]
    assert [(d.words.words, *d.meaning.dates) for d in reading.dates] == [
        ("within three weeks", "2025-03-05/2025-03-26"),
        ("Wednesday", "2025-03-05"),
        ("a day after",),
        ("Tuesday", "2025-03-04"),
        ("Wednesday", "2025-03-05"),
        ("last Friday", "2025-02-28"),
        ("November", "2024-11"),
        ("January 2021", "2021-01"),
        ("recently",),
        ("2019", "2019"),
    ]
    assert {"Tagus Courier", "Zoë Brandt of Cranes International", "Melania Costa"} <= {n for n, _ in reading.unknown}


def test_the_source_record() -> None:
    source, _ = laid_out(ARTICLE)
    assert source["dateline"] == "2025-03-05"
    assert source["sha256"] == hashlib.sha256(ARTICLE.encode()).hexdigest()
    assert {key for key, value in source.items() if str(value).startswith("todo")} == {
        "title", "kind", "publisher", "published",
    }  # fmt: skip


def test_the_parts_of_the_issue() -> None:
    _, issue = laid_out(ARTICLE)
    statements, developments = issue["statements"], issue["developments"]
    assert isinstance(statements, list)
    assert isinstance(developments, list)
    by_id = {part["id"]: part for part in statements + developments if isinstance(part, dict)}
    assert len(by_id) == len(statements) + len(developments)
    hour = by_id["exact-hour"]
    assert (hour["speaker"], hour["quote"], hour["source"]) == ("todo", "exact hour", "quay, para 3")
    assert (hour["date"], hour["as_written"]) == ("2025-03-05", "Wednesday")
    assert (by_id["last-friday"]["date"], by_id["last-friday"]["as_written"]) == ("2025-02-28", "last Friday")
    assert "date" not in by_id["recently"]
    assert {"wednesday", "tuesday", "january-2021"} <= by_id.keys()
    assert '# Perhaps union, by "stating", characters ' in drafted(ARTICLE).files[1][1]


def test_no_sentence_of_the_source_is_copied() -> None:
    """Six words in a row are the source's only where it quotes them."""
    words = ARTICLE.split()
    written = " ".join("".join(content for _, content in drafted(ARTICLE).files).split())
    runs = [" ".join(words[at : at + 6]) for at in range(len(words) - 5)]
    assert [run for run in runs if run in written] == []


def test_a_long_quotation_is_left_to_the_author() -> None:
    long = " ".join(["word"] * (MAX_QUOTED_WORDS + 1))
    _, issue = laid_out(f"He said “{long}”.")
    [statement] = issue["statements"] if isinstance(issue["statements"], list) else []
    assert isinstance(statement, dict)
    assert statement["quote"] == "todo: choose what to quote of the 41 words at characters 9–213"


def findings(files: Files) -> set[str]:
    return {finding.code.id for finding in resolved(documents(files, base={**BASE, **FILES}))[1]}


def test_a_book_with_a_draft_lacks_the_todos_and_nothing_else() -> None:
    assert findings({}) == set()
    assert findings(dict(drafted(ARTICLE).files)) == {"BB216"}


_PIECES = [
    "“", "”", '"', "‘", "’", "«", "»", "„", "「", "」", "'s", " said ", "according to ", "Moreira", "Costa", "Silva",
    "Lisbon", "林美", "بورتو", "last Thursday", "Monday", "within two weeks", "30 February", "2025-02-30", "recently",
    "May", "in 2019", "31 October 2025", "\n", "\n\n", "\r\n", ". ", ", ", ": ", " #", "- ", "todo", "todo: ", "{", "[",
    "&", "*", "\t", "\x00", "\u202e", "\u200b", "\ufeff", "\u00ad", "e\u0301", "\U0001f468\u200d\U0001f469",
    "an official ", "Ole van der ", "A. ", "\\", "\x85", "\u2028",
]  # fmt: skip
_texts = st.lists(st.sampled_from(_PIECES) | st.text(max_size=6), min_size=1, max_size=30).map("".join)


@settings(deadline=None, max_examples=150)
@given(_texts.filter(str.strip), st.dates())
def test_any_text_gives_a_draft_that_loads_and_lacks_only_the_todos(text: str, day: datetime.date) -> None:
    made = drafted(text, day)
    assert findings(dict(made.files)) == {"BB216"}
    reading = made.reading
    for quotation in reading.quotations:
        assert text[quotation.span.start : quotation.span.end] == quotation.words
    for named in reading.names:
        assert text[named.mention.span.start : named.mention.span.end] == named.words
    for dated in reading.dates:
        assert text[dated.words.span.start : dated.words.span.end].split() == dated.words.words.split()
    assert made == drafted(text, day)


RECORDED = "title: The quay\nkind: news-article\ndateline: 2025-03-05\n"


def test_a_source_that_is_recorded_gives_the_day_and_is_not_written_again() -> None:
    records = [found.record for found in book(FILES, {SOURCE: RECORDED}).located.values()]
    made = draft(ARTICLE.encode(), "quay", records)
    assert [path for path, _ in made.files] == [ISSUE]
    assert made.recorded == SOURCE


@pytest.mark.parametrize(
    ("data", "name", "given_id", "day", "files", "message"),
    [
        (b"A", "quay", None, None, {}, "--date"),
        (b"A", "…", None, WEDNESDAY, {}, "--id"),
        (b"A", "quay", "Quay", WEDNESDAY, {}, "capital"),
        (b"A", "quay", "ana-moreira", WEDNESDAY, {}, "a person"),
        (b"A", "a" * 60, None, WEDNESDAY, {}, "shorter"),
        (b"\xff", "quay", None, WEDNESDAY, {}, "UTF-8: look at byte 0"),
        (b" \n", "quay", None, WEDNESDAY, {}, "empty"),
        (b"a" * (MAX_CHARACTERS + 1), "quay", None, WEDNESDAY, {}, "divide"),
        (b"a" * (4 * MAX_CHARACTERS + 1), "quay", None, WEDNESDAY, {}, "divide"),
        (b"A", "quay", None, WEDNESDAY, {SOURCE: f"{RECORDED}sha256: {'0' * 64}\n"}, "another text"),
        (b"A", "quay", None, WEDNESDAY, {ISSUE: "title: A\ndate: 2025-03-05\nbottom_line: B.\n"}, "has a briefing"),
    ],
)
def test_when_there_is_no_draft(
    data: bytes, name: str, given_id: str | None, day: datetime.date | None, files: Files, message: str
) -> None:
    records = [found.record for found in book(FILES, files).located.values()]
    with pytest.raises(DraftRefused, match=message):
        draft(data, name, records, id=given_id, date=day)


def test_nothing_is_written_where_one_of_the_files_is_there(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text("mine\n", encoding="utf-8")
    with pytest.raises(DraftRefused, match=r'"b\.yml" is there already'):
        write_new(tmp_path, [("a.yml", "a\n"), ("b.yml", "b\n")])
    assert (tmp_path / "b.yml").read_text(encoding="utf-8") == "mine\n"
    assert not (tmp_path / "a.yml").exists()


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "seeds").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DraftRefused, match="symbolic link"):
        write_new(tmp_path, [("seeds/a.yml", "a\n")])
    assert list((tmp_path / "elsewhere").iterdir()) == []
