"""Contacts in pieces: as code joins them, numbered, glued by capitals, without their dot.

What lives here: '"jane" + "@" + "example.org"', '1) jane 2) @ 3) example 4) .org', '1) 212 2) 555
3) 0142', 'jane_At_ExampleDotOrg', 'jane@exampleorg (put a dot before org)'; and the text with the
contact itself in their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.number_words import UNITS
from brightline.privacy.mail.parts.address_parts import LABEL, LABELS, MAILBOX
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_NAMES
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_ADDRESS = late(rf"({MAILBOX})@{LABELS}\.(?:{SURE_ENDING}|[a-z]{{2}})")
_QUOTE = "[\"'`]"
_OP = rf"{_QUOTE}?\s?(?:[+|,&;~]|\.(?=[\s\"'`]))\s?{_QUOTE}?"
_ANY_OP = late(rf"{_QUOTE}|\s|[+|,&;~]|(?<=\s)\.(?=\s)|(?<=[a-z0-9@][\"'`])\.(?=[\"'`][a-z0-9@])")
_IN_CODE = late(
    rf"(?<![a-z0-9._+-]){_QUOTE}?{MAILBOX}{_OP}@{_OP}{LABELS}"
    rf"(?:(?:{_OP})?\.?(?:{_OP})?{LABEL}(?:\.{LABEL})?){{0,3}}?(?<=[a-z0-9])"
    rf"(?<=com|net|org|nfo|biz|edu|gov|xyz|est|ple|lid){_QUOTE}?(?![a-z0-9@-]|\.[a-z0-9]|{_OP}\.)"
)
_JOINED = late(
    rf"[\[(]\s?{_QUOTE}(?P<name>{MAILBOX}){_QUOTE}\s?,\s?{_QUOTE}(?P<host>{LABEL}(?:\.{LABEL}){{1,4}}){_QUOTE}\s?"
    rf"[\])](?:\.join|\.implode)?\s?\(\s?{_QUOTE}@{_QUOTE}\s?\)"
)
# 'org < . < example < @ < jane'
_LAST_FIRST = late(
    rf"(?<![\w@.<])(?:{SURE_ENDING})(?:\s?(?:<[=-]*|←)\s?(?:[.@]|[a-z0-9][a-z0-9._-]{{0,39}}(?<![.]))){{2,12}}(?![\w@])"
)
_ARROW = late(r"\s?(?:<[=-]*|←)\s?")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_MOST_ITEMS = 14
_ITEM = late(
    r"\s*(?:(?:type|write|put|add|then|press|escribe|pon|teclea|luego)\s(?:the\s|an?\s|la\s|una?\s|el\s)?)?(?P<item>[^\s,;|]{1,60}(?:\s(?:sign|symbol))?)"
)
_BETWEEN = late(r"[\s,;|]{1,4}")
_AT_WORD = re.compile(r"[\[(]?(?:@|at|arroba|arobase|at\s(?:sign|symbol))[\])]?")
_DOT_WORD = re.compile(r"[\[(]?(?:dot|punto|point|ponto|punkt|\.)[\])]?(?=[a-z]*$)")
_TRAILING = ".,;:!?)"
_DIGITS = re.compile(rf"\d{{1,8}}|{'|'.join(UNITS)}|oh")
_FEWEST_DIGITS = 7
_GLUED = late(
    r"(?<![A-Za-z0-9@])(?P<name>[a-z0-9][a-z0-9._+-]*?)[\[({_-]{0,2}(?:At|AT)[\])}_-]{0,2}"
    r"(?P<host>[A-Z][a-z0-9]+(?:[\[({_-]{0,2}(?:Dot|DOT|Punto|PUNTO)[\])}_-]{0,2}[A-Z]?[a-z0-9]+){1,3})"
    r"(?![A-Za-z0-9])"
)
# 'janedoeAtExample.org': small letters on both sides of the capitals
_CAPITAL_AT = late(
    rf"(?<![A-Za-z0-9@._/-])(?P<name>[a-z0-9][a-z0-9._+-]{{2,40}}[a-z0-9])At(?P<host>[A-Z][a-z0-9]+(?:\.[A-Za-z0-9-]+){{0,2}}\.(?:{SURE_ENDING}))(?![\w@/-])"
)
_GLUED_DOT = late(r"[\[({_-]{0,2}(?:Dot|DOT|Punto|PUNTO)[\])}_-]{0,2}(?=[A-Z]|[a-z]{2,8}$)")
_DOTLESS = late(
    rf"(?<![a-z0-9@._+-])(?P<name>{MAILBOX})\s?(?:@|\sat\s|[\[(]\s?at\s?[\])])\s?"
    r"(?P<host>[a-z0-9-]{3,40}?)\s?(?P<ending>com|net|org|info|test|example|invalid)(?![a-z0-9.@])"
)
_NO_DOT = late(
    r"(?:put|add|insert|place|missing|miss|falta|pon|ponle|usual|know|sabes|forget|mind|needs?|plus)"
    r"[^.\n@]{0,20}?(?<![a-z])(?:an?|the|un|el|usual|where)\s(?:usual\s|the\s)?(?:dot|punto|point|period)(?![a-z])"
    r"|usual\sdot|(?<![a-z])(?:dot|punto)\s(?:is\smissing|goes|belongs|where|before|in\sfront|antes|como\ssiempre)"
)
_DOT_WORDS = ("dot", "punto", "point", "period")
_CODE_CUE = re.compile(r"@\s?[\"'`+|,&;~.)\]]|[\"'`+|,&;~.]\s?@")
_FIRST_LABEL = re.compile(r"1\s?[):.]|[teoal]\s?1(?!\d)|first:")  # 'step 1', 'part 1', 'piece 1'
_NEAR = 80  # characters between an address and what is said of its dot
PIECES = re.compile(
    r"[\"'`|,+]@[\"'`|,+]|^@$|join|^\(?1[).:]|(?<![a-z])(?:(?:step|part|paso|parte)(?![a-z])|first:)"
    r"|^\W?[a-z0-9._+-]{3,40}at[a-z0-9]{3,40}\.(?:com|net|org|example|test)(?![a-z])"
    r"|[a-z0-9_(\[]at[\W_]{0,2}[a-z0-9]{1,40}[\W_]{0,2}(?:dot|punto)"
    r"|(?<![a-z])(?:put|insert|missing|falta|usual)(?![a-z])|^(?:dot|punto)$"
)
"""What some word of such a text holds, for `word_marks`."""


def joined(folded: Folded) -> Folded:
    """The same with such contacts in one piece."""
    return folded.changed(_changes(folded))


def _changes(folded: Folded) -> Iterator[Change]:
    """Each kind is looked for only where the text holds what it cannot be without."""
    lower = folded.lower
    if _CODE_CUE.search(lower):
        for match in _IN_CODE.finditer(lower):
            yield from _address(match, _ANY_OP.sub("", match.group()))
        for match in _JOINED.finditer(lower):
            yield from _address(match, f"{match['name']}@{match['host']}")
    if "dot" in lower or "punto" in lower:
        for match in _GLUED.finditer(folded.text):
            host = _GLUED_DOT.sub(".", match["host"]).lower()
            yield from _address(match, f"{match['name'].strip('._-')}@{host}")
    for match in _CAPITAL_AT.finditer(folded.text) if "At" in folded.text else ():
        yield from _address(match, f"{match['name']}@{match['host'].lower()}")
    if any(word in lower for word in _DOT_WORDS) and _NO_DOT.search(lower):
        yield from _without_dot(lower)
    if "<" in lower or "←" in lower:
        for match in _LAST_FIRST.finditer(lower):
            items = [item for item in _ARROW.split(match.group()) if item]
            if whole := _whole(items[::-1]):
                yield *match.span(), whole
    if _FIRST_LABEL.search(lower):
        yield from _numbered(lower)


def _without_dot(lower: str) -> Iterator[Change]:
    for match in _DOTLESS.finditer(lower):
        if _NO_DOT.search(lower, max(0, match.start() - _NEAR), match.end() + _NEAR):
            yield from _address(match, f"{match['name']}@{match['host']}.{match['ending']}")


def _address(match: re.Match[str], address: str) -> Iterator[Change]:
    found = _ADDRESS.fullmatch(address)
    if found and found[1] not in NOT_NAMES:
        yield *match.span(), address


def _numbered(lower: str) -> Iterator[Change]:
    """Parts numbered from one on, if together they are an address or enough digits."""
    for first in _label(1).finditer(lower):
        items: list[str] = []
        ends: list[int] = []
        end, label = first.end(), first
        while len(items) < _MOST_ITEMS and (item := _ITEM.match(lower, end)):
            items.append(item["item"])
            end = item.end()
            ends.append(end)
            between = _BETWEEN.match(lower, end)
            following = _label(len(items) + 1).match(lower, between.end()) if between else None
            if following is None:
                break
            label, end = following, following.end()
        if label is first:
            continue
        for many in range(len(items), 1, -1):  # '... 4) send' is no part of it
            if whole := _whole(items[:many]):
                dropped = len(items[many - 1]) - len(items[many - 1].rstrip(_TRAILING))
                yield first.start(), ends[many - 1] - dropped, whole
                break


def _label(number: int) -> re.Pattern[str]:
    """'2)', '(2)', 'step 2:', 'second:'."""
    word = _ORDINALS[number - 1] if number <= len(_ORDINALS) else "last"
    return re.compile(
        rf"(?<![\w.$€£])(?:\(?{number}\s?(?:[):]|\.(?!\d))|(?:step|part|paso|parte|piece|teil)\s?{number}\s?[:).-]?"
        rf"|{word}:)\s*(?=\S)"
    )


def _whole(items: list[str]) -> str:
    """The contact that the items make, or nothing."""
    plain = [*items[:-1], items[-1].rstrip(_TRAILING)]
    signs = ["@" if _AT_WORD.fullmatch(item) else _DOT_WORD.sub(".", item) for item in plain]
    address = "".join(signs)
    if (found := _ADDRESS.fullmatch(address)) and found[1] not in NOT_NAMES:
        return address
    if all(map(_DIGITS.fullmatch, plain)):
        digits = sum(len(item) if item.isdigit() else 1 for item in plain)
        return " ".join(plain) if digits >= _FEWEST_DIGITS else ""
    return ""
