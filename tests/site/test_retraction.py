"""What was retracted stays readable in its issue, marked, and stands nowhere else."""

from __future__ import annotations

from tests.sites import Built, section_words, words

TEXT = "Nobody believes the date."
ISSUE = "briefings/2023/2023-11-30-storm-closes-quay/index.html"


def test_the_issue_marks_it_where_it_stands(golden_site: Built) -> None:
    part = section_words(golden_site.pages[ISSUE], "union-doubts")
    assert TEXT in part
    assert "Retracted on 20 February 2024" in part
    assert "The Gazette took them back." in section_words(golden_site.pages[ISSUE], "corrections")


def test_no_other_page_repeats_it_as_something_that_stands(golden_site: Built) -> None:
    repeating = {name for name, page in golden_site.pages.items() if TEXT in words(page.body)}
    source = "sources/gazette-nov/index.html"
    assert repeating <= {ISSUE, source, "corrections/index.html"}
    [row] = [row for row in golden_site.pages[source].css("tr") if TEXT in words(row)]
    assert "retracted" in words(row)
