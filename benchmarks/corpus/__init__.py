"""Books of any size, made up from a seed: what the benchmarks build, and what nobody has to read.

    python -m benchmarks.corpus FOLDER --briefings 1000 --seed 6

A book of N briefings is made in the proportions of a newsroom's, and the choices below are what its size grows by:

- N/10 people, organizations, events and claims each, N/20 places, a source for each briefing and for every tenth a
  second one; one source in seven republishes an earlier one.
- About three issues a day from 4 January 2016 on, so that a month holds as many issues in a large book as in a small
  one, and 10,000 issues are nine years.
- N/50 topics, or a few more, of 40 to 60 issues each, up to twenty of them running at a time: a storyline begins, has
  its five events and five claims, and ends. So the ledger of an event or a claim stays bounded, as in a real
  publication; what grows with the whole book is what is said by and of its people, organizations and places.
- Who speaks is skewed by Zipf's law with a bound, 1 / (rank + 5): the best known of 100 people has a tenth of all
  statements, the best known of 1,000 people one in twenty-five, which at 10,000 issues is some 3,000.
- About 700 words an issue, from 17,000 made-up nouns and some hundred plain words, whose use is skewed in the same way:
  a search has words that are everywhere and words that are nearly nowhere, and a larger book has more different ones.
"""

from __future__ import annotations
