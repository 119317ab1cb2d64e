"""Where things are and what the surroundings say: the book's folders, mkdocs.yml, the environment.

Only this package and the command line read the environment. What is here is given to the stages as frozen values.
"""

from __future__ import annotations

from briefbook.config.codes import CODES, JOBS_INVALID, SOURCE_DATE_EPOCH_INVALID
from briefbook.config.environment import epoch_of, job_count, overridden, source_date_epoch, state_folder
from briefbook.config.mkdocs_settings import MkdocsSettings, Setting, read_mkdocs_settings
from briefbook.config.paths import Paths, find_root, shipped_templates

__all__ = [
    "CODES",
    "JOBS_INVALID",
    "SOURCE_DATE_EPOCH_INVALID",
    "MkdocsSettings",
    "Paths",
    "Setting",
    "epoch_of",
    "find_root",
    "job_count",
    "overridden",
    "read_mkdocs_settings",
    "shipped_templates",
    "source_date_epoch",
    "state_folder",
]
