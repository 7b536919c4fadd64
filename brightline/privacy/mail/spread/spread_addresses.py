"""Addresses spread out with chatter between: 'jane ... then at ... then example ... dot ... org'.

What lives here: a name, an at and a domain with signs and small words between all of them, also in
the rows of a table, and the text with the address in one piece. Parts that only blanks or single
signs hold apart are in `emails`, an '@' as printed with words around it in `slips`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_SMALL = (
    r"(?:and|then|next|that\sis|that's|this\sis|comes?|goes|follows|followed\sby|after\sthat|now|finally|an?|the|"
    r"y|luego|despues|un|una|el|la|et|puis|ensuite|und|dann|danach|poi|depois)"
)
_SIGNS = r"(?:[^\w@]|_){1,16}"
_GAP = rf"{_SIGNS}(?:{_SMALL}{_SIGNS}){{0,3}}"
_SHOWN = (  # 'at, as in @'
    r"(?:[^\w@]{1,4}(?:as\sin|like|you\sknow|meaning|i\smean|means|the\s(?:sign|symbol)|that's|wie|como|"
    r"comme|come)[^\w@]{1,3}@)?"
)
_AT_WORD = r"(?:at|arroba|arobase|chiocciola|klammeraffe)"
_AT = rf"(?<![a-z0-9@])(?:@|{_AT_WORD}(?![a-z0-9])(?:\s(?:sign|symbol))?{_SHOWN})"
_DOT_WORD = r"(?:d[o0]t|punto)"
_DOT = rf"{_GAP}{_DOT_WORD}{_GAP}"
_NO_LABEL = rf"(?!(?:{_SMALL}|{_DOT_WORD}|{_AT_WORD})(?![a-z0-9]))"
_LABEL = rf"{_NO_LABEL}[a-z0-9]{{1,40}}(?:-[a-z0-9]{{1,40}}){{0,3}}"
_SPREAD = late(
    rf"{_AT}(?P<gap>{_GAP})(?P<domain>{_LABEL}(?:(?:{_DOT}|\.){_LABEL}){{0,2}}{_DOT}(?:{SURE_ENDING}))"
    r"(?![a-z0-9@]|[.-][a-z0-9])"
)
_WORD = r"[a-z0-9]{1,40}(?:[._+-][a-z0-9]{1,20}){0,4}"
_ALONE = rf"(?:(?<![(\[{{<])|(?={_WORD}\s?[)\]}}>]))"  # '[jane] [at] ...', no '(mail jane'
_NAME = late(
    rf"(?<![a-z0-9@.+-]){_ALONE}(?<![a-z0-9]_)(?P<name>{_WORD})"
    rf"(?P<gap>{_GAP})\Z"
)
_LONGEST_BEFORE = 100  # characters of a name and of what stands between it and its at
_LONGEST_BEHIND = 40  # characters of a last label behind a window that ends with its dot
# One word a line, of which the name has its signs too: 'rosa / dot / lantern / at / ...'.
_LINE_SIGN = r"(?:d[o0]t|punto|point|punkt|ponto|[._-]|under\s?score|guion\sbajo|dash|hyphen|guion)"
_BULLET = r"(?:[-*>+]\x20)?"
_BREAK = rf"\x20?\n{_BULLET}"
_IN_LINES = late(
    rf"(?:(?<=\n)|(?<=\n[-*>+]\x20)|(?<![\s\S]))(?P<name>[a-z0-9]{{1,40}}(?:{_BREAK}{_LINE_SIGN}{_BREAK}[a-z0-9]{{1,40}}){{1,3}})"
    rf"{_BREAK}(?:@|{_AT_WORD}){_BREAK}(?P<domain>[a-z0-9-]{{1,40}}(?:{_BREAK}{_LINE_SIGN}{_BREAK}[a-z0-9-]{{1,40}}){{0,2}}?"
    rf"{_BREAK}{_LINE_SIGN}{_BREAK}(?:{SURE_ENDING}))(?=\s|\Z|[.,!])(?!{_BREAK}{_LINE_SIGN}{_BREAK})"
)
_EACH_LINE = late(_BREAK)
_LINES_OF = {
    "under": "_",
    "guion bajo": "_",
    "_": "_",
    "dash": "-",
    "hyphen": "-",
    "guion": "-",
    "-": "-",
}
_DOT_CUE, _DOTS = re.compile(_DOT_WORD), late(_DOT)


def spread_addresses(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in one piece, in the windows of a folded, lower-case text."""
    for start, end in windows:
        if not _DOT_CUE.search(lower, start, end):
            continue
        for spread in _SPREAD.finditer(lower, start, end + _LONGEST_BEHIND):
            first = spread.start()
            name = _NAME.search(lower, max(0, first - _LONGEST_BEFORE), first)
            if name and _is_set_apart(name, spread) and may_be_mailbox(name["name"]):
                domain = _DOTS.sub(".", spread["domain"])
                yield name.start(), spread.end(), f"{name['name']}@{domain}"
        yield from _in_lines(lower, (max(0, start - _LONGEST_BEFORE), end + _LONGEST_BEHIND))


def _in_lines(lower: str, window: Span) -> Iterator[Change]:
    for lines in _IN_LINES.finditer(lower, *window):
        local = _from_lines(lines["name"])
        if may_be_mailbox(local):
            yield *lines.span(), f"{local}@{_from_lines(lines['domain'])}"


def _from_lines(part: str) -> str:
    """A name or a domain of which each word and each sign has its line."""
    words = _EACH_LINE.split(part)
    signs = [
        next((drawn for name, drawn in _LINES_OF.items() if word.startswith(name)), ".")
        for word in words[1::2]
    ]
    return "".join([words[0], *map("".join, zip(signs, words[2::2], strict=True))])


def _is_set_apart(name: re.Match[str], spread: re.Match[str]) -> bool:
    """Not 'photos at example dot com', a page that is named in a sentence."""
    return all(gap != " " for gap in (name["gap"], spread["gap"]))
