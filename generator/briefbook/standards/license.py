"""Licenses a publication can name by their SPDX identifier, and one phrase for having none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

_ADDRESS = re.compile(r"https://[^\s/]+\.[^\s/]+(?:/\S*)?")

ALL_RIGHTS_RESERVED = "All rights reserved"


@dataclass(frozen=True, slots=True)
class License:
    """A license: its SPDX identifier (or the phrase), its name for readers, and where its text is; None for none."""

    id: str
    title: str
    url: str | None


def _creative_commons(terms: str, title: str, version: str = "4.0") -> License:
    return License(
        f"CC-{terms}-{version}",
        f"Creative Commons {title} {version}",
        f"https://creativecommons.org/licenses/{terms.lower()}/{version}/",
    )


LICENSES: MappingProxyType[str, License] = MappingProxyType(
    {
        license.id: license
        for license in (
            License("CC0-1.0", "Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
            _creative_commons("BY", "Attribution"),
            _creative_commons("BY-SA", "Attribution-ShareAlike"),
            _creative_commons("BY-ND", "Attribution-NoDerivatives"),
            _creative_commons("BY-NC", "Attribution-NonCommercial"),
            _creative_commons("BY-NC-SA", "Attribution-NonCommercial-ShareAlike"),
            _creative_commons("BY-NC-ND", "Attribution-NonCommercial-NoDerivatives"),
            License(
                "ODbL-1.0",
                "Open Data Commons Open Database License 1.0",
                "https://opendatacommons.org/licenses/odbl/1-0/",
            ),
            License(
                "OGL-UK-3.0",
                "Open Government Licence 3.0",
                "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            ),
            License("MIT", "MIT License", "https://opensource.org/license/mit"),
            License("Apache-2.0", "Apache License 2.0", "https://www.apache.org/licenses/LICENSE-2.0"),
            License(ALL_RIGHTS_RESERVED, ALL_RIGHTS_RESERVED, None),
        )
    }
)
"""The known licenses by id."""


def find_license(text: str) -> License | None:
    """The license that an id, or the address of a license's text, names; None when it is neither.

    An https address that is not in the list is a license of the publisher's own, titled by its address.
    """
    if known := LICENSES.get(text):
        return known
    if not _ADDRESS.fullmatch(text):
        return None
    bare = text.rstrip("/")
    return next((known for known in LICENSES.values() if known.url and known.url.rstrip("/") == bare), None) or License(
        text, text, text
    )
