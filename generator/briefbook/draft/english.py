"""The English words that a draft goes by: who speaks, what only looks like a name, what lies ahead."""

from __future__ import annotations

import re

_SAYING = """
    said says say told tells added adds asked asks replied replies answered wrote writes stated states declared declares
    announced announces insisted insists warned warns noted notes argued argues claimed claims explained explains
    continued remarked acknowledged admitted concluded confirmed denied promised posted described describes called
    calls labelled labeled dubbed termed recalled responded echoed stressed stresses urged vowed pledged tweeted
    stating saying adding warning insisting declaring noting arguing telling calling describing
    """
SAYING = frozenset(_SAYING.split())
"""Verbs whose subject is who speaks."""

_INVERTED = """
    said says added asked replied answered wrote stated declared announced insisted warned noted argued claimed
    explained continued remarked acknowledged admitted concluded recalled responded stressed
    """
INVERTED = frozenset(_INVERTED.split())
"""Of those, the ones that may stand before their subject."""

_PRONOUNS = "he she they"
PRONOUNS = frozenset(_PRONOUNS.split())

_RELATING = "of for to by with from about against than behind between on in near at over into"
RELATING = frozenset(_RELATING.split())
"""Prepositions: the name behind one is not who speaks."""

UNNAMED = re.compile(
    r"(?P<words>(?:[\w.’'-]+ ){0,4}?(?:officials?|sources?|diplomats?|aides?|advis[eo]rs?|insiders?|spokes(?:man|woman"
    r"|person|people)|witness(?:es)?|lawmakers?|analysts?|experts?))\b",
    re.IGNORECASE,
)
"""Somebody who is described and not named."""

AHEAD = re.compile(
    r"\b(?:will|shall|would|to be|plans?|planned|expects?|expected|scheduled|due|upcoming|intends?|set to)\b|[’']ll\b"
)
"""Words of a sentence that speaks of what is to come."""

PLACING = re.compile(r"\b(?:by|until|till|before|after|since|through)\s+\Z", re.IGNORECASE)
"""What places an event against a day, and not on it."""

COUNTED_FROM = re.compile(r"\s+(?:of|from|after|before)\b")
"""What counts the days before it from something else than the day of the text."""

_TITLES = """
    mr mrs ms dr sir lady lord president vice prime premier chancellor king queen prince princess minister secretary
    state foreign defence defense finance general gen senator sen governor gov ambassador director spokesman
    spokeswoman spokesperson deputy chief mayor chairman chairwoman chair professor prof captain colonel judge
    justice attorney treasury interior speaker representative rep congressman congresswoman commissioner envoy pope
    """
TITLES = frozenset(_TITLES.split())
"""Words that stand before a name, or beside one, and are no part of it."""

_PEOPLES = """
    american russian ukrainian british french german chinese japanese korean indian italian spanish polish turkish
    iranian israeli palestinian saudi canadian mexican brazilian australian european african asian western eastern
    northern southern hungarian portuguese dutch swedish norwegian danish finnish austrian swiss greek romanian
    arab english irish scottish welsh soviet egyptian syrian iraqi afghan pakistani belarusian georgian
    """
PEOPLES = frozenset(_PEOPLES.split())

_FUNCTION_WORDS = """
    a an the this that these those it its he she they we you i his her their our my your who what when where why how
    which while whether although though because since after before until till as at by for from in into of off on
    onto over through to under up with within without about above across against along among around behind below
    beneath beside besides between beyond during despite except inside near outside past per than toward towards
    upon via and or but nor so yet both either neither not no all any each every few many more most much other
    another some several such only own same too very just also even still then there here now once never always
    often again ever if else unless however moreover meanwhile instead indeed thus hence therefore otherwise
    according asked one two three four five six seven eight nine ten first second third last next new old earlier
    later recently today yesterday tomorrow tonight is are was were be been being has have had do does did will
    would shall should can could may might must let yes perhaps maybe
    """
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
"""Words that have a capital letter only because they begin a sentence."""

_CONNECTORS = "of the de van von der den del da di du la le el al bin ibn ben y e"
CONNECTORS = frozenset(_CONNECTORS.split())
"""Small words that may stand within a name."""

SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])
"""What may follow a surname."""

SHORTENED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Rep|Prof|Lt|Col|Capt|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|[A-Z])\.\Z"
)
"""A full stop that ends a word and no sentence."""
