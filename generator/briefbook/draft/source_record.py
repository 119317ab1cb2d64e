"""The record of a source whose text is at hand and of which nothing else is known."""

from __future__ import annotations

import datetime

from briefbook.draft.written import comment, scalar


def source_record(day: datetime.date, digest: str) -> str:
    """The YAML of a source with a text of `day` that has the SHA-256 `digest`."""
    lines = [
        *comment('A draft: "todo" marks what is yours to write, and check refuses it.'),
        f"title: {scalar('todo: its title, or a description of yours in square brackets')}",
        f"kind: {scalar('todo: news-article, transcript, press-release …')}",
        f"publisher: {scalar('todo: who published it, or take this line out')}",
        f"published: {scalar(f'todo: {day}, or {day}? with the reason in published_basis')}",
        f"dateline: {day}",
        "language: en",
        f"sha256: {digest}",
        *comment("F: its reliability cannot be judged yet."),
        "reliability: F",
    ]
    return "\n".join(lines) + "\n"
