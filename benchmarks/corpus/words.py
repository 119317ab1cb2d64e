"""The vocabulary: plain words for the frames of sentences, and thousands of compounds to fill them with."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in text.split("|"))


_FIRST = _words(
    """
    rail river grain harbour salt iron coal stone timber water wind solar border market school hospital bridge tunnel
    canal steel paper glass copper cotton barley cattle orchard island valley coast forest desert mountain winter summer
    night street tower garden mill ferry freight cable signal pipe reactor archive census ballot tax tariff pension
    housing prison garrison radar drone rocket tanker convoy customs quarry
    """
)
_SECOND = _words(
    """
    yard works gate field line house land port bank board post road side watch guard store hall point head ground ward
    keep mark plant stock crossing basin shed bay depot terminal hub pact fund levy quota permit audit survey census
    inquiry embargo ceiling reserve blockade strike lease auction charter register tribunal relay outage
    """
)

_BEFORE = ("", "mid", "sub", "inter", "trans")

COMPOUNDS = tuple(
    before + first + second for before in _BEFORE for second in _SECOND for first in _FIRST if first != second
)
"""Some 17,000 nouns, as in railyard, grainfund and subharbourline."""

NOUNS = _words(
    """
    agreement proposal plan budget draft text list letter report treaty loan grant delivery shipment exercise inspection
    election vote session hearing appeal ruling law bill decree reform strike march protest campaign programme project
    contract tender bid share price wage rent debt surplus deficit forecast target limit quota rule licence permit visa
    passport ticket route corridor crossing checkpoint base camp outpost fleet squadron brigade unit garrison patrol
    ceasefire truce exchange release pardon sentence charge case file record archive map photograph recording transcript
    statement briefing meeting summit visit call envoy delegation committee council assembly ministry agency court
    """
)
"""Everyday nouns of the news."""

ADJECTIVES = _words(
    """
    new old joint separate early late final first second third local regional national foreign northern southern eastern
    western coastal inland urban rural public private military civilian legal technical financial annual monthly weekly
    temporary permanent partial full formal informal written oral open closed narrow broad large small heavy light quiet
    sudden slow rapid strict loose common rare empty crowded disputed agreed amended revised frozen delayed
    """
)
"""Adjectives that judge nothing, so that an unnamed speaker has them without being told off."""

PAST = _words(
    """
    approved rejected delayed opened closed extended shortened signed published amended suspended resumed
    inspected counted moved sold bought rented repaired blocked cleared searched seized returned delivered counted
    reviewed renewed replaced reduced raised doubled halved funded audited copied measured guarded lit flooded emptied
    renamed painted fenced mapped tested staffed
    """
)
"""What somebody did to something."""

BARE = _words(
    """
    approve reject delay open close extend shorten sign publish amend suspend resume inspect count move sell buy rent
    repair block clear search seize return deliver review renew replace reduce raise double halve fund audit measure
    guard rename fence map test staff
    """
)
"""The same, for what somebody wants or plans."""

REASONS = _phrases(
    """
    pressure on the budget|a dispute over the route|a lack of staff|an order of the court|the season of storms
    |the vote in the assembly|a fault in the signals|the price of fuel|an inquiry of the auditors|the strike of crews
    |a request of the coast guard|the closing of the account|a change of the law|the fire in the depot
    """
)
"""Why something was done, as a noun."""

MEASURES = (
    ("tonnes of freight", "tonnes"),
    ("ships in port", None),
    ("people registered", None),
    ("cost of the works", "million euros"),
    ("length of the line", "kilometres"),
    ("wagons returned", None),
    ("water level", "centimetres"),
    ("seats in the hall", None),
    ("power fed in", "megawatts"),
    ("days of delay", "days"),
)
"""What figures measure, and in what."""

OUTLETS = _phrases(
    """
    Harbour Courier|The Meridian|Northern Dispatch|Valley Tribune|Coastal Wire|The Ledger|Evening Post|Morning Signal
    |Island Observer|The Standard Gazette|Capital Review|River Herald|Frontier Radio|Metro Agency|The Examiner
    |Plains Journal|Inland Press|The Beacon|Channel Nine|Union Telegraph|Policy Monitor|The Mercury|Delta News
    |Highland Times
    """
)
"""Who publishes."""

COUNTRIES = _words("AM AZ BG CY CZ DK EE FI GE GR HR HU IE IS JO KG KZ LB LT LV MA MD ME MN MT NO OM PT RO RS SI TJ")
"""Codes of countries, handed out by chance."""

MINISTRIES = _phrases("Transport|Finance|Trade|Energy|Justice|the Interior|Health|Foreign Affairs|Agriculture|Defence")
"""What states have ministries of."""

OFFICES = _phrases("Minister|Deputy minister|Spokesperson|Director|Press secretary|Envoy|Head of delegation|Adviser")
"""Posts in a state and its offices."""

COMPANY_POSTS = _phrases("Chair of the board|Chief executive|Spokesperson|Head of works")
"""Posts in companies and unions."""
