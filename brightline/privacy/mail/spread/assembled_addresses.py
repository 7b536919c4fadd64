"""Addresses whose signs are drawn, described or in brackets, with remarks between their parts.

What lives here: '[jane] [@] [example] [.] [org]', 'jane, the a with a ring round it, example, a
small spot on the line, org', 'jane (small letters) at example (one word) dot org', 'jane 🐌 example
⚫ org', 'ja ne @ exam ple . org (no gaps)'; and the text with the address itself in their place. A
text is read in tokens, and both signs must stand between the parts, with a known ending behind.
The phrases are in `sign_phrases`; what needs none of them is in `emails`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from brightline.privacy.figures.name_digits import NUMBER_OF
from brightline.privacy.mail.parts.announced import announced
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import ANNOUNCING, NOT_NAMES, may_be_mailbox
from brightline.privacy.mail.parts.sign_phrases import (
    AS_ONE,
    AT_WORD,
    DESCRIBED_AT,
    DESCRIBED_DOT,
    DOT_WORD,
    KEY_FOR_AT,
    PET_NAME,
    REMARK,
)
from brightline.privacy.text.folded import Change, Folded, apart
from brightline.privacy.text.late import late

Span = tuple[int, int]

_JOINER = (
    r"(?:then|and|next|plus|followed\sby|after\sthat|y|luego|despues|et|puis|ensuite|und|dann|"
    r"danach|e|poi|depois|(?:and\s)?(?:add|adding|finish(?:ed)?\swith|end(?:s|ing)?\s(?:with|in)|finally|lastly)|"
    r"of\scourse|(?:y\s|e\s|et\s|und\s)?(?:anade|sigue|agrega|por\sultimo|al\sfinal|finalmente|enfin|ajoute[rz]?|"
    r"zuletzt|zum\sschluss|infine|aggiungi|por\sfim))"
)
_ASIDE = rf"(?!(?:{AT_WORD}|{DOT_WORD})\s)[a-z']{{1,14}}(?:,?\s[a-z']{{1,14}}){{1,6}}"
_EMOJI = r"[^\x00-\x7f\w\s•…€£¥°–—·«»¡¿]{1,2}"
_TOKEN = late(
    rf"(?<![a-z0-9])(?:(?P<described>{DESCRIBED_AT}|{KEY_FOR_AT})|(?P<spot>{DESCRIBED_DOT})|"
    rf"(?P<pet>{PET_NAME}))"
    rf"(?![a-z0-9])|(?<=[(\[{{,;–-])(?P<gap>\s?)(?P<remark>{REMARK})|(?<=[(\[])(?P<aside>{_ASIDE})(?=[)\]])"
    rf"|(?<![a-z0-9])(?:(?P<at>{AT_WORD})|(?P<dot>{DOT_WORD})|"
    rf"(?P<joiner>{_JOINER}))(?![a-z0-9._+-])"
    rf"|(?P<word>[a-z0-9]+(?:[._+-]+[a-z0-9]+)*)|(?P<sign>@)|(?<![a-z0-9])(?P<point>\.)|"
    rf"(?P<emoji>{_EMOJI})"
    r"|(?P<open>[(\[{<])|(?P<close>[)\]}>])|(?P<quote>[\"'|])|(?P<apart>[,;/*~-])|(?P<stop>[^\s])"
)
_SKIPPED = frozenset(("open", "close", "quote", "apart", "joiner", "remark", "aside"))
_ATS = frozenset(("described", "pet", "at", "sign", "emoji"))
_DOTS = frozenset(("spot", "dot", "point", "emoji"))
_ENDING = re.compile(SURE_ENDING)
_ARTICLES = frozenset(("a", "the", "un", "el", "ein", "le"))
_MAY_END = late(rf"(?<![a-z0-9])(?:{SURE_ENDING})(?![a-z0-9@-])|@\s")
_PRINTED = re.compile(rf"[a-z0-9-]+(?:\.[a-z0-9-]+){{0,2}}\.(?:{SURE_ENDING})")
_LABEL = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MOST_LABELS = 4
_MAY_GO_ON = ("example", "test", "mail", "invalid")
_FEW = 8  # tokens, brackets among them, up to the ending behind a dot
_PIECES = frozenset(("word", "joiner"))  # 'e', which is also an 'and'
_USUAL_DOTS = frozenset(("dot", "punto", "point", "punkt", "ponto", "."))
# Pictures that stand for an at; any other one only where the text says so.
_MAIL_PICTURES = frozenset("🐌📧✉💌📩📨🐒🐵🙊🌀📬📫")
_LEGEND = late(r"@|(?<![a-z])(?:at|arroba|arobase|chiocciola|klammeraffen?|at-?zeichen)(?![a-z])")
_LEGEND_NEAR = 90  # characters behind an address
_AS_ONE = late(rf"[^@.!?]{{0,28}}?(?<![a-z]){AS_ONE}(?![a-z])[)\]]?")
_WHOLE = re.compile(rf"{AS_ONE}|joined|no\splus")
_OF_NAME = re.compile(r"(?<![a-z])(?:name|nombre|nom|nome|user)(?![a-z])")
_MOST_PIECES = 5
_MORE = 64  # characters on either side of a window in which an address may begin or end


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


class _Domain(NamedTuple):
    name: str
    dots: list[_Token]
    last: int  # its last token
    remarks: int


def assembled(folded: Folded, windows: Sequence[Span]) -> Folded:
    """The same with such addresses in one piece, where they stand in the windows."""
    lower, done = folded.lower, 0
    changes: list[Change] = []
    for start, end in windows:
        first = lower.rfind(" ", done, max(done, start - _MORE)) + 1
        last = lower.find(" ", end + _MORE)
        done, first = (last if last > 0 else len(lower)), max(done, first)
        if _MAY_END.search(lower, first, done):
            changes += _changes(lower, (first, done))
    return folded.rewritten(apart(changes)) if changes else folded


def _changes(lower: str, window: Span) -> Iterator[Change]:
    tokens = [
        _Token(match.lastgroup or "", match.group().strip(), *match.span())
        for match in _TOKEN.finditer(lower, *window)
    ]
    for place, token in enumerate(tokens):
        if token.kind not in _ATS:
            continue
        if one := _in_pieces(lower, tokens, place):
            yield one
            continue
        name, domain = _name(tokens, place), _domain(tokens, place)
        if name is not None and domain and _is_meant(lower, tokens, name, place, domain):
            local = tokens[name]
            yield local.start, tokens[domain.last].end, f"{local.text}@{domain.name}"


def _name(tokens: Sequence[_Token], place: int) -> int | None:
    """Which token is the name in front of an at."""
    at = place - 1
    while at >= 0 and tokens[at].kind in _SKIPPED:
        at -= 1
    return at if at >= 0 and tokens[at].kind == "word" else None


def _domain(tokens: Sequence[_Token], place: int) -> _Domain | None:
    """The domain behind an at, in one token or with signs between its labels."""
    labels: list[str] = []
    dots: list[_Token] = []
    remarks = 0
    for at in range(place + 1, len(tokens)):
        token = tokens[at]
        if token.kind in _SKIPPED:
            remarks += token.kind == "remark"
        elif token.text in _ARTICLES and at + 1 < len(tokens) and tokens[at + 1].kind in _DOTS:
            continue  # 'then a dot'
        elif token.kind == "word" and len(labels) == 1 and not dots and _is_one(tokens, at):
            labels[0] += token.text  # 'red gate (one word)'
        elif token.kind == "word" and len(labels) == len(dots):
            printed = not labels and _PRINTED.fullmatch(token.text)
            if printed or (dots and _ENDING.fullmatch(token.text)):
                if not _goes_on(tokens, at):
                    return _Domain(".".join((*labels, token.text)), dots, at, remarks)
            elif not _LABEL.fullmatch(token.text) or len(labels) == _MOST_LABELS:
                return None
            labels.append(token.text)
        elif token.kind in _DOTS and len(labels) == len(dots) + 1:
            dots.append(token)
        else:
            return None
    return None


def _goes_on(tokens: Sequence[_Token], at: int) -> bool:
    """Whether an ending stands behind what may be in front of one too: 'example', 'dot', 'com'."""
    if not tokens[at].text.endswith(_MAY_GO_ON):
        return False
    rest = [token for token in tokens[at + 1 : at + _FEW] if token.kind not in _SKIPPED][:2]
    return len(rest) == 2 and rest[0].kind == "dot" and _ENDING.fullmatch(rest[1].text) is not None


def _is_one(tokens: Sequence[_Token], at: int) -> bool:
    """Whether a remark right behind a word says that it is one with the word before."""
    behind = tokens[at + 1 : at + 3]
    return any(token.kind == "remark" and _WHOLE.search(token.text) for token in behind)


def _is_meant(lower: str, tokens: Sequence[_Token], name: int, place: int, domain: _Domain) -> bool:
    """Whether any part is drawn, described or remarked on, and nothing else may be meant."""
    local, at = tokens[name].text, tokens[place]
    if not may_be_mailbox(local) or f"{local} {domain.name}".count("www."):
        return False
    before = tokens[name + 1 : place]
    if any(_WHOLE.search(token.text) for token in before if token.kind == "remark"):
        joined = (
            tokens[name - 1] if name else tokens[name]
        )  # of 'jane doe, one word' see `told_names`
        if "+" in local or (joined.kind == "word" and joined.text not in NOT_NAMES):
            return False
    end = tokens[domain.last].end
    if at.kind == "emoji" and lower[end : end + 1] == "/":
        return False  # 'nails y mas 💎 tiktok.com/@jane_7'
    if at.kind == "emoji" or any(dot.kind == "emoji" for dot in domain.dots):
        known = at.text in _MAIL_PICTURES or at.kind in ("at", "sign", "described")
        return known or _LEGEND.search(lower, end, end + _LEGEND_NEAR) is not None
    if at.kind == "pet":
        told = _LEGEND.search(lower, end, end + _LEGEND_NEAR)
        return told is not None or not local.isalpha()
    remarked = domain.remarks or any(token.kind == "remark" for token in before)
    if (
        at.kind == "sign" and before and tokens[place + 1].kind == "open"
    ):  # '(my cat) @ (the house)'
        remarked = remarked or any(token.kind == "aside" for token in before)
    drawn = at.kind == "described" or any(_is_drawn(dot) for dot in domain.dots)
    return bool(drawn or remarked) or _is_bracketed(tokens, name, place)


def _is_bracketed(tokens: Sequence[_Token], name: int, place: int) -> bool:
    """'[jane] [@] [example]': the name, the at and what follows, each by itself."""
    before = [token.kind for token in tokens[name + 1 : place]]
    behind = [token.kind for token in tokens[place + 1 : place + 3]]
    brackets = "close" in before and "open" in before and behind == ["close", "open"]
    return brackets or (before.count("quote") > 1 and behind == ["quote", "quote"])


def _is_drawn(dot: _Token) -> bool:
    return dot.kind == "spot" or (dot.kind == "dot" and dot.text not in _USUAL_DOTS)


def _in_pieces(lower: str, tokens: Sequence[_Token], place: int) -> Change | None:
    """'jane doe at exam ple dot org, no gaps': parts of some words, where that is said."""
    behind, dot = _pieces(tokens, place + 1)
    if dot == len(tokens) or tokens[dot].kind not in ("dot", "point") or not behind:
        return None
    ending, last = "", dot + 1
    for last in range(dot + 1, min(len(tokens), dot + 1 + _MOST_PIECES)):
        if tokens[last].kind not in _PIECES:
            return None
        ending += tokens[last].text
        if _ENDING.fullmatch(ending):
            break
    end = tokens[min(last, len(tokens) - 1)].end
    said = _AS_ONE.match(lower, end) if _ENDING.fullmatch(ending) else None
    if said is None or _OF_NAME.search(said.group()):
        return None
    words = _pieces_before(lower, tokens, place)
    if len(behind) < 2 and tokens[last].text == ending and not _in_many(words):
        return None
    name, host = ("".join(token.text for token in part) for part in (words, behind))
    if not words or not may_be_mailbox(name) or not _LABEL.fullmatch(host):
        return None
    return words[0].start, said.end(), f"{name}@{host}.{ending}"


def _in_many(words: Sequence[_Token]) -> bool:
    """Whether more than two pieces are a name by themselves: of two, `email_names` makes it."""
    if len(words) <= 2:
        return False
    ends_short = len(words[-1].text) <= 2  # 'yol and a'
    kinds = ("word",) if ends_short else ("word", "joiner")
    long = {word.text for word in words if len(word.text) > 2 and word.kind in kinds}
    return long.isdisjoint(NOT_NAMES | ANNOUNCING | NUMBER_OF.keys())


def _pieces(tokens: Sequence[_Token], first: int) -> tuple[list[_Token], int]:
    """The words from a token on, and where they end."""
    at = first
    while at < len(tokens) and tokens[at].kind in _PIECES and at - first < _MOST_PIECES:
        at += 1
    return list(tokens[first:at]), at


def _pieces_before(lower: str, tokens: Sequence[_Token], place: int) -> list[_Token]:
    """The words in front of an at from where a name begins."""
    words = list(takewhile(lambda token: token.kind in _PIECES, reversed(tokens[:place])))
    many = announced(lower, [(word.text, word.start) for word in words], _MOST_PIECES)
    return words[:many][::-1]
