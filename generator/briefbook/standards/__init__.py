"""The field's standard vocabularies as frozen values, one file each: facts from outside, with their sources.

Nothing here reads a record; the layers above give these terms their place.
"""
