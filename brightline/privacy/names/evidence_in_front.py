"""How much must be said before a word of letters in front of a platform is taken for a name.

What lives here: verbs and pictures in front of the word, and what else its line holds. The same of
a word behind a platform is in `handle_evidence`; the search is in `handles`.
"""

from __future__ import annotations

import re

from brightline.privacy.names.clauses import ENDS_CLAUSE
from brightline.privacy.names.handle_forms import PICTURED, SEARCHED
from brightline.privacy.names.handle_words import (
    holds_given_name,
    is_derived,
    is_inflected,
    is_made_up,
    is_no_quality,
    is_plural,
)
from brightline.privacy.names.platforms import SHOWN_APP, SURE_PLATFORM
from brightline.privacy.text.late import late

_QUOTED = re.compile(r"(?:\A|[\s:(])[\"']\Z")
# 'im' is German as well: 'im Fernloft auf Telegram'
_IM, _ON_IT = late(r"(?<![a-z0-9'])im\s\Z"), re.compile(r"\son\s")
# 'fernloom on the gram', 'fernloom is my kik', and not 'portfolio on insta'
_IS_THERE = late(
    rf"\s(?:(?:over\s|up\s)?on\s(?:the\s|my\s)?|(?:is|(?:that|this)(?:'?s|\sis))\smy\s)(?:{SURE_PLATFORM}|{SHOWN_APP})"
)
_OF_TRADES = late(
    r".*(?:works?|graphy|folio|letter|list|book|shop|store|show|time|offer|thing|body)"
)
_FIRST_OF_ALL = late(r"(?:\A|[\n.!?:;,(–-]\s{0,2}|[^\x00-\x7f\w\s]\s{0,2})\Z")
_NORTHERN_PLURAL = ("er", "ar", "or", "na", "are", "ing", "gen", "ten", "nen")
_WRITTEN_TO = late(
    r"(?<![a-z])(?:dm|pm|message|msg|text|txt|write(?:\sto)?|hit\sup|hmu|add|follow|contact|reach|ping|escrib[ea](?:\sa)?|agrega(?:\sa)?|manda(?:\sa)?|"
    r"sigue(?:\sa)?|schreib(?:e|t)?(?:\san)?|adde|ecri(?:s|vez)(?:\sa)?|ajoute|scrivi(?:\sa)?|skriv(?:\still)?|lagg\still|adda|stuur)\s\Z"
)
# 'fernlooming – telegram.', all of a line
_TO_IT, _IN_BRACKETS = re.compile(r"\s?[–—|~-]\s?[a-z]"), re.compile(r"\s?[(\[]\s?[a-z]")
_LINE_ENDS = re.compile(r"\s?[)\]]\s?(?:[.,;!]|\n|\Z)")
_BEGINS = re.compile(r"(?:\A|[\n.!?:;]\s{0,2}|[*•·✦]\s)\Z")  # a line or a sentence
_OF_WORKERS = (
    *("er", "or", "studio", "salon", "service", "team", "tattoo", "beauty", "makeup", "group"),
    *("eria", "logia", "grafia", "rapia", "rapie", "ismo", "grupo", "gruppe", "kanal", "channel"),
)
_OF_CONTACT = late(
    r"(?:kontakt|contact|anfrag|bestell|buchung|reserv|rezerv|termin|anmeld|nachricht|bokning|mensaj|messag|prenot|commande|zamow|"
    r"rezerw|uppgift|verkauf|angebot|order|booking|consult|inform|question|pregunt|enquir|inquir)"
)
_FEWEST_SEARCHED = 6  # letters of a name behind 'add' or 'find'
_FEWEST_ALONE = 9  # letters of two words run together
_LONGEST_VERB = 16  # characters in front of a name
_NEAR = 2  # characters in front of a name that begin its clause


def is_sought(match: re.Match[str], name: str) -> bool:
    """Whether a verb or the picture of a platform stands before a word of letters."""
    if len(name) < _FEWEST_SEARCHED:
        return False
    place = (match.string, max(0, match.start() - _LONGEST_VERB), match.start())
    if PICTURED.search(*place):
        return not is_inflected(name)
    sought = SEARCHED.search(*place) or (_ON_IT.search(match.group()) and _IM.search(*place))
    if sought is None and is_made_up(name):  # '"fernloft" on IG'
        return _QUOTED.search(*place) is not None and match.string[match.end("name")] in "\"'"
    if sought and sought.groupdict().get("quote"):  # 'search "fernloft" on IG'
        return is_no_quality(name) and not (is_derived(name) or is_plural(name))
    if sought and sought.groupdict().get("north") and name.endswith(_NORTHERN_PLURAL):
        return False  # 'sök lägenheter på Facebook'
    return is_made_up(name) and sought is not None and not name.endswith("ly")  # 'currently'


def is_asked_for(match: re.Match[str], name: str) -> bool:
    """'message fernlooming, insta of course': a comma, and somebody to whom one writes."""
    ordinary = not is_made_up(name) or is_derived(name) or is_plural(name)
    if match["loose"].strip() != "," or (ordinary and not holds_given_name(name)):
        return False
    start = match.start()
    return _WRITTEN_TO.search(match.string, max(0, start - _LONGEST_VERB), start) is not None


def is_all_of_line(match: re.Match[str], name: str, end: int) -> bool:
    """'fernlooming – telegram.' in a line of its own: a made-up word and its platform."""
    lower, start = match.string, match.start()
    if match["pay"] or not (is_made_up(name) and len(name) >= _FEWEST_ALONE):
        return False
    if is_derived(name) or is_plural(name) or _OF_TRADES.fullmatch(name):
        return False
    if name.endswith(_OF_WORKERS) or _OF_CONTACT.match(name):
        return False
    shut = _IN_BRACKETS.match(lower, end) and _LINE_ENDS.match(lower, match.end())
    if not (shut or (match["loose"] and _TO_IT.match(lower, end))):
        return False
    return _BEGINS.search(lower, max(0, start - _NEAR - 1), start) is not None


def is_of_its_own(match: re.Match[str], name: str, end: int) -> bool:
    """'ring twice 🌸 fernlooming on the gram 🌸': a made-up word that is all of its clause."""
    lower = match.string
    if not (is_made_up(name) and len(name) >= _FEWEST_ALONE and _IS_THERE.match(lower, end)):
        return False
    if is_derived(name) or is_plural(name) or _OF_TRADES.fullmatch(name):
        return False
    first = _FIRST_OF_ALL.search(lower, max(0, match.start() - _NEAR - 1), match.start())
    return first is not None and ENDS_CLAUSE.match(lower, match.end()) is not None
