"""How much must be said before a word of letters beside a platform is taken for a name.

What lives here: the evidence in what stands around the platform and the word behind it. That of a
word in front is in `evidence_in_front`, what it looks like in `handle_forms`, which words are no
names in `handle_words`; the search is in `handles`.
"""

from __future__ import annotations

import re

from brightline.privacy.names.clauses import ENDS_CLAUSE, PLAIN_WORD_BEHIND, SENTENCE_ENDS
from brightline.privacy.names.handle_forms import (
    ADDED,
    AT_THE,
    BRACKETS,
    BY_USER_NAME,
    DOUBTFUL,
    DRAWN_IN_FIGURES,
    FOUND_ON,
    FRENCH_QUALITY,
    IT_IS,
    NAME_THERE,
    OF_AGE,
    OF_MINE,
    REMARKED,
    SURE_SIGN,
    SURE_WORD,
    UNTOLD,
)
from brightline.privacy.names.handle_words import (
    holds_given_name,
    is_derived,
    is_inflected,
    is_made_up,
    is_no_quality,
)
from brightline.privacy.names.piece_notes import TO_NAME
from brightline.privacy.names.platforms import (
    EVERYWHERE,
    NETWORK,
    ORDINARY,
    PICTURE,
    SURE_PLATFORM,
    WORDS_OF_THINGS,
)
from brightline.privacy.names.user_names import is_by_user_name
from brightline.privacy.text.late import late

_DENIED = late(  # 'I don't use Telegram. ...'
    r"(?<![a-z])(?:(?:don'?t|do\snot|never)\s(?:use|have|do)|no\s(?:uso|tengo)|(?:ich\snutze|habe)\skein)\s\Z"
)
_ON_NETWORK = late(rf"(?<![a-z0-9]){NETWORK}(?![a-z0-9]){TO_NAME}\Z")
_WORD_ON_NETWORK = late(rf"(?<![a-z0-9]){NETWORK}(?![a-z0-9]){TO_NAME}[a-z][a-z._-]{{3,24}}\Z")
_WORD_AND_FIGURES = late(r"[a-z]{4,20}\d{1,4}")
_GOES_ON = re.compile(r"[oilsbz]?\d+\s*(?:[(\n]|[a-z]{2})", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{2}")
_NAMED_BEFORE = re.compile(r"(?<![a-z0-9])[a-z][a-z0-9._-]*[\d_][a-z0-9._-]*\s?\(\Z")
_NAMED_ON = late(
    r"(?<![a-z0-9])(?=[a-z.-]+[\d_])[a-z0-9._-]{4,30}\s(?:on|at|en|in|por|via)\s(?:(?:my|mi|the|el)\s)?\Z"
)
_GOES_ON_BEHIND = re.compile(r"\s?(?:[–-]|[.;|])\s")
_EVERYWHERE = late(EVERYWHERE)  # 'on all platforms: windows and mac'
_FIRST = late(r"(?:\A|\n|[.!?:]\s|[^\x00-\x7f\w\s]\s{1,2})\Z")
_ONLY_APART, _IS_LABEL = re.compile(r"\s*[–—|~*/-]{1,3}\s*"), re.compile(r":\s")
_GOES_BY = re.compile(r"\s(?:go\s(?:by|as)|im)\s")
# 'insta mapleloom tele @fern': the next platform begins another clause
_NEXT_PLATFORM = late(rf"\s(?:{SURE_PLATFORM})(?:\s?:)?\s?@[a-z]")
_PICTURED = late(PICTURE)
_SIGNED_BEFORE = late(r"(?<![\w.])@[a-z0-9][a-z0-9._-]{2,30}\s?\Z")
_PAID_TO = late(r"(?<![a-z])(?:to|till)\s\Z")
_NOW_BEHIND = late(r"\s(?:today|tonight|now|first|idag|nu|hoy|ahora|heute)(?![a-z])")
# 'same name on snap, kik and insta mapleloom'
_SAME_ON = late(
    r"(?<![a-z])(?:same|mism[oa]|meme|gleiche[rn]?|samma)\s(?:user\s?)?(?:name|nick|handle|user|nombre|usuario|nom|pseudo|namn)\s(?:on|en|sur|auf|pa|bei)\s"
    rf"(?:(?:{SURE_PLATFORM}|both|all|and|y|et|und|och|,)[\s,]{{1,2}}){{1,4}}\Z"
)
_FEWEST_ALONE = 9  # letters of two words run together
_LONGEST_VERB = 16  # characters in front of a name
_LONGEST_FOUND = 40  # characters from 'find me' to 'on X'
_NEAR = 2  # characters from a name to the bracket behind it


def is_sure(match: re.Match[str], name: str, end: int, sigil: str) -> bool:
    """Whether a word of letters behind a platform is a name."""
    signs, lower, start = match["signs"], match.string, match.start()
    if UNTOLD.fullmatch(lower, match.end("platform"), match.start("name")) and _DENIED.search(
        lower, max(0, start - _LONGEST_VERB), start
    ):
        return False
    if "\n" in signs and _is_name_of_line(match):
        return False
    if match["chat"] or SENTENCE_ENDS.search(signs) or (AT_THE.search(signs) and not sigil):
        return False
    if NAME_THERE.search(signs) and not (sigil or holds_given_name(name)):
        return is_no_quality(name) and ENDS_CLAUSE.match(lower, end) is not None
    if "@" in signs or (sigil and (sigil[0] in "@$" or not sigil[:-1].isalpha())):
        return True
    if _is_picture_behind(match) and not sigil:
        return False
    if (_closes_clause(match) and not sigil) or _EVERYWHERE.fullmatch(match["platform"]):
        return is_last_and_made_up(lower, name, end)
    if _is_set_off(match, end):
        return not is_inflected(name)
    glued = signs in ("-", "/", ".", "'")  # 'insta-worthy'
    if match["platform"] in ORDINARY:
        by_name = _GOES_BY.search(signs)
        said = by_name or SURE_SIGN.search(signs) or SURE_WORD.search(signs)
        told = said or _begins_sentence(match)
        thing = match["platform"] in WORDS_OF_THINGS and not by_name
        if thing and is_derived(name):
            return False  # 'my gram is understanding', 'the disc: herniated'
        if is_by_user_name(match, name, end):
            return True
        return holds_given_name(name) or (bool(told) and is_last_and_made_up(lower, name, end))
    if glued or DOUBTFUL.search(signs):
        return is_last_and_made_up(lower, name, end)
    short = name.isalpha() and len(name) < _FEWEST_ALONE
    if short and _ONLY_APART.fullmatch(signs) and _IS_LABEL.match(lower, end):
        return False  # '@fern on Venmo -- Hours: ten to six'
    if SURE_SIGN.search(signs):
        doubtful = is_inflected(name) or _is_of_name_before(match)
        return not (doubtful and PLAIN_WORD_BEHIND.match(lower, end))
    if IT_IS.search(signs):
        return _is_so_called(match, name, end)
    if SURE_WORD.search(signs):
        return not (is_inflected(name) or OF_AGE.match(lower, end))
    if match["pay"] and _is_paid(match, name, end):
        return True
    if is_made_up(name) and _SAME_ON.search(lower, max(0, start - _LONGEST_FOUND), start):
        return True
    return is_last_and_made_up(lower, name, end)


def _is_paid(match: re.Match[str], name: str, end: int) -> bool:
    """'Venmo to mapleloom today', 'via PayPal till maple-loom': money goes to somebody."""
    if not is_made_up(name) or is_derived(name) or _PAID_TO.search(match["signs"]) is None:
        return False
    if "-" in name:
        return True
    trade = name.endswith(("er", "or"))  # 'Venmo to landscaper today'
    return not trade and _NOW_BEHIND.match(match.string, end) is not None


def _is_so_called(match: re.Match[str], name: str, end: int) -> bool:
    """'mon snap cest jeanlotus', and not 'insta c'est obligatoire'."""
    if FRENCH_QUALITY.fullmatch(name):
        return False
    start = match.start("platform")
    mine = OF_MINE.search(match.string, max(0, start - _LONGEST_VERB), start)
    return is_made_up(name) and (mine is not None or is_last_and_made_up(match.string, name, end))


def _closes_clause(match: re.Match[str]) -> bool:
    """'(I am on Telegram) Move-out cleaning': what the bracket opened with is over."""
    if match["signs"][:1] != ")":
        return False
    before = match.string[max(0, match.start() - _LONGEST_FOUND) : match.start()]
    inside = before.rpartition("(")
    return bool(inside[1]) and ")" not in inside[2] and _WORD.search(inside[2]) is not None


def _is_of_name_before(match: re.Match[str]) -> bool:
    """'jane_7 (snap) ♥ mention this ad': the platform is that of the name in front of it."""
    start = match.start("platform")
    before = match.string[max(0, start - _LONGEST_FOUND) : start]
    return match["signs"][:1] == ")" and _NAMED_BEFORE.search(before) is not None


def _is_picture_behind(match: re.Match[str]) -> bool:
    """'@jane_7 👻 marelingua £10': the picture is of the name in front of it."""
    if match["signs"].strip() or not _PICTURED.fullmatch(match["platform"]):
        return False
    start = match.start("platform")
    return _SIGNED_BEFORE.search(match.string, max(0, start - _LONGEST_FOUND), start) is not None


def _is_name_of_line(match: re.Match[str]) -> bool:
    """'im jane_7 on wechat id', and the next line is of other things."""
    start = match.start("platform")
    return _NAMED_ON.search(match.string[max(0, start - _LONGEST_FOUND) : start]) is not None


def is_behind_named(match: re.Match[str], name: str) -> bool:
    """'@jane_7 on Telegram - Stock no. 12', '... on Telegram. 88-key piano': no second name."""
    if not (name.isalpha() or name[0].isdigit()):
        return False
    if not (_GOES_ON_BEHIND.fullmatch(match["signs"]) and _is_name_of_line(match)):
        return False
    return not is_last_and_made_up(match.string, name, match.end("name"))


def _begins_sentence(match: re.Match[str]) -> bool:
    """'Pictures: SC lilycopper', but 'in Charleston SC'."""
    start = match.start("platform")
    return _FIRST.search(match.string, max(0, start - _NEAR - 1), start) is not None


def _is_set_off(match: re.Match[str], end: int) -> bool:
    """Whether the way it is written or what is said around it makes a word of letters a name."""
    lower, platform, signs = match.string, match["platform"], match["signs"]
    inside = lower[match.end("platform") : match.start("name")].strip()
    if BRACKETS.get(inside, "none") == lower[end : end + _NEAR].lstrip()[:1] or REMARKED.match(
        lower, end
    ):
        return True
    if ENDS_CLAUSE.match(lower, end) is None:
        return False
    if BY_USER_NAME.fullmatch(signs) or (DRAWN_IN_FIGURES.fullmatch(platform) and signs.isspace()):
        return True
    start = match.start("platform")
    return ADDED.search(lower, max(0, start - _LONGEST_VERB), start) is not None


def is_beside_a_letter(match: re.Match[str]) -> bool:
    """'We are on X page_2': no sign behind the letter, and nobody to be found in front of it."""
    lower, start = match.string, match.start()
    if not lower[match.end("platform") : match.start("name")].isspace():
        return False
    return FOUND_ON.search(lower, max(0, start - _LONGEST_FOUND), start) is None


def is_last_and_made_up(lower: str, name: str, end: int) -> bool:
    """Whether nothing of a sentence goes on behind a name that is no word of one."""
    if not is_made_up(name):
        return False
    if holds_given_name(name) or ENDS_CLAUSE.match(lower, end):
        return True
    return _NEXT_PLATFORM.match(lower, end) is not None


def is_on_network(text: str, start: int, end: int) -> bool:
    """Whether what may be a number in letters is a name: 'insta thistle5' in small letters."""
    if text[start - 1 : start].isalpha() and _GOES_ON.match(text, start, end):
        # 'snap - maple.demo44 (53 years)': the figures of a name begin no number
        before = text.lower()[max(0, start - _LONGEST_FOUND) : start]
        return _WORD_ON_NETWORK.search(before) is not None
    if _WORD_AND_FIGURES.fullmatch(text, start, end) is None:
        return False
    return is_behind_network(text.lower(), start)


def is_behind_network(lower: str, start: int) -> bool:
    """Whether a network on which people have names stands in front of a word."""
    return _ON_NETWORK.search(lower, max(0, start - _LONGEST_FOUND), start) is not None
