"""The tests of the built site read two books: the repository's own and the golden one."""

from __future__ import annotations

import pytest

from tests.sites import Built, golden_site, real_site

__all__ = ["golden_site", "real_site", "site"]


@pytest.fixture(params=["real_site", "golden_site"])
def site(request: pytest.FixtureRequest) -> Built:
    """Each of the two in turn."""
    built: Built = request.getfixturevalue(request.param)
    return built
