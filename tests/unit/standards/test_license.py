"""Licenses by identifier and by address."""

from __future__ import annotations

import pytest

from briefbook.standards.license import ALL_RIGHTS_RESERVED, LICENSES, License, find_license


@pytest.mark.parametrize(
    ("text", "title", "url"),
    [
        ("CC-BY-4.0", "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        (
            "CC-BY-SA-4.0",
            "Creative Commons Attribution-ShareAlike 4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/",
        ),
        ("CC0-1.0", "Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("MIT", "MIT License", "https://opensource.org/license/mit"),
        (ALL_RIGHTS_RESERVED, "All rights reserved", None),
    ],
)
def test_known(text: str, title: str, url: str | None) -> None:
    assert find_license(text) == License(text, title, url)


def test_the_address_of_a_known_license_names_it() -> None:
    for known in LICENSES.values():
        if known.url:
            assert find_license(known.url) is known
            assert find_license(known.url.rstrip("/")) is known


def test_another_address_is_a_license_of_its_own() -> None:
    own = "https://example.org/terms"
    assert find_license(own) == License(own, own, own)


@pytest.mark.parametrize(
    "text", ["", "cc-by-4.0", "CC-BY", "http://example.org/terms", "javascript:x", "https://a b", "https://"]
)
def test_unknown(text: str) -> None:
    assert find_license(text) is None
