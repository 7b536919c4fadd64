"""Signs as programs, mail and addresses of the web write them: `\\u0040`, `=40`, '%40', `&#64;`.

What lives here: the text with the signs that such escapes stand for; the end of a line that is
written as `\\n`, or with a sign that a line goes on; and the strokes that Markdown puts before its
own signs: 'jane\\_7\\@example\\.org'. Sources: RFC 3986, 2.1; RFC 2045, 6.7; CommonMark, 2.4.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from brightline.privacy.text.entities import ENTITY, character_of
from brightline.privacy.text.folded import Folded
from brightline.privacy.text.normalise import fold_character

# The signs of an address or a number as programs, tables of signs and mail itself write them.
_ESCAPE = re.compile(
    r"\\(?:u0{2,6}|u\{0{0,4}|0?x)(?P<code>[2-7][0-9a-f])\}?|(?<![a-z0-9])(?:u\+00|0x)(?P<point>40|2e)(?![a-z0-9])|(?<=[\w.-])=(?P<mail>40|2e)(?=\w)",
    re.IGNORECASE,
)
# The end of a line as a program writes it; no 'C:\\new'.
_LINE_END = re.compile(
    r"(?:\\r)?\\n(?![a-z]{2})|(?:(?<=[\d).,;!?@])|(?<=[a-z\d]{2}:))(?:\\r)?\\n|(?<=\d)\\t(?=\d)|(?:\\r)?\\n(?=(?:at|dot)\\n)"
)
_ANY_LINE_END = re.compile(r"(?:\\r)?\\n")
_A_FOLDER = re.compile(r"\\[a-mo-qsv-z]|[a-zA-Z]:\\(?=\w)")
_MANY_ENDS = 3
_MARKDOWN = re.compile(r"\\(?=[@$(+#_*.-]\w)|(?<=\w)\\(?=[_.@)*-])")
_CODE = r"[2-7][0-9a-f]"
_BETWEEN = r"[-. ()]{0,2}"
# Several in a row, in mail or in an address of the web, which may be escaped again: '%2540'.
_ROW = re.compile(
    rf"(?<!\d)(?:={_CODE}(?:{_BETWEEN}={_CODE}){{2,40}}|%(?:25){{0,3}}{_CODE}(?:{_BETWEEN}%(?:25){{0,3}}{_CODE}){{2,40}})"
    rf"|%3\d{_BETWEEN}%3\d(?!\d)",
    re.IGNORECASE,
)
_WEB = re.compile(
    r"(?<![\w%])https?%(?:25){0,3}3a(?:%(?:25){0,3}2f){2}[\w.~%?=&/+-]{3,200}"
    # Beside a name: 'Telegram %40jane', not '20%40 min'.
    r"|(?:(?<=\.com)|(?<=\.me))%(?:25){0,3}2f(?=[@$]?[a-z0-9])"
    r"|(?<!\d)%(?:25){0,3}24(?=[a-z])|(?<![\s(]\d)(?<![\s(]\d\d)%(?:25){0,3}(?:40(?=[a-z])|(?:5f|2e|2d)(?=[a-z\d]))",
    re.IGNORECASE,
)
# Blanks, strokes and letters that take two or three of them: '212=C2=A0555', '%E2%80%93'.
_OTHER_SIGNS = re.compile(
    r"(?P<by>[=%])(?:C[23]|E2(?P=by)8[0-9a-f])(?P=by)[89ab][0-9a-f]", re.IGNORECASE
)
# '212=2D555=2D0142', '=28212=29=20555=2D0142': a number, where so many digits stand so.
_IN_MAIL = re.compile(
    r"(?<![\w=])(?:=2B)?(?:=28)?\d{1,5}(?:=29)?(?:(?:=2[0DEF]|[.-]){1,2}(?:=28)?\d{1,5}(?:=29)?){1,6}(?![\w=])",
    re.IGNORECASE,
)
_FEWEST_IN_MAIL = 7
_OF_WEB = re.compile(r"%(?:25){0,3}[2-7C-E][0-9a-fA-F]")
_OF_MAIL = re.compile(r"=[2-7C-E][0-9A-F]", re.IGNORECASE)
_EQUALS = re.compile(r"(?<=[a-z])=3D(?=[\"'])", re.IGNORECASE)  # 'class=3D"x"'
# A line of mail that goes on: 'jane@exam=⏎ple.org', '212-555-=⏎0142'.
_GOES_ON = re.compile(r"(?<=[a-z@._-])=\n(?=[a-z@._-])|(?<=[\d-])=\n(?=[\d-])", re.IGNORECASE)
_MOST_NESTED = 3  # '&amp;#53;', '%252540'


def without_escapes(folded: Folded) -> Folded:
    """The same with what is escaped in plain signs."""
    given = folded.text
    if "\\" in given or "=" in given or "0x" in given or "+0" in given:
        folded = _of_programs(folded)
    if "%" in given and _OF_WEB.search(given):
        for pattern in (_WEB, _OTHER_SIGNS, _ROW):
            found = pattern.finditer(folded.text)
            folded = folded.rewritten(
                [(*match.span(), _unquoted(match.group())) for match in found]
            )
    for _ in range(_MOST_NESTED):
        if "&" not in folded.text or not (entities := list(ENTITY.finditer(folded.text))):
            break
        folded = folded.rewritten([(*match.span(), _folded(match.group())) for match in entities])
    return folded


def _of_programs(folded: Folded) -> Folded:
    escapes = _ESCAPE.finditer(folded.text)
    folded = folded.rewritten([(*match.span(), _escaped(match)) for match in escapes])
    if "\\n" in folded.text or "\\t" in folded.text:
        ends = _ends_of_lines(folded.text).finditer(folded.text)
        folded = folded.rewritten([(*match.span(), "\n") for match in ends])
    if "\\" in folded.text:
        strokes = _MARKDOWN.finditer(folded.text)
        folded = folded.rewritten([(*match.span(), "") for match in strokes])
    if "=\n" in folded.text:
        breaks = _GOES_ON.finditer(folded.text)
        folded = folded.rewritten([(*match.span(), "") for match in breaks])
    if _OF_MAIL.search(folded.text):
        for pattern in (_EQUALS, _OTHER_SIGNS, _ROW):
            rows = pattern.finditer(folded.text)
            folded = folded.rewritten([(*row.span(), _unquoted(row.group())) for row in rows])
    if "=2" in folded.text:
        rows = (row for row in _IN_MAIL.finditer(folded.text) if "=2" in row.group())
        folded = folded.rewritten(
            [(*row.span(), plain) for row in rows if (plain := _number(row.group()))]
        )
    return folded


def _number(escaped: str) -> str:
    """What is escaped, with the digits of a number in it; nothing if they are fewer."""
    plain = _unquoted(escaped.replace("=", "%"))
    return plain if sum(map(str.isdigit, plain)) >= _FEWEST_IN_MAIL else ""


def _ends_of_lines(text: str) -> re.Pattern[str]:
    """All that look so where they are many, and no folder of a computer is named."""
    every = text.count("\\n") >= _MANY_ENDS and not _A_FOLDER.search(text)
    return _ANY_LINE_END if every else _LINE_END


def _escaped(escape: re.Match[str]) -> str:
    return chr(int(escape["code"] or escape["point"] or escape["mail"], 16))


def _unquoted(escaped: str) -> str:
    written = escaped.replace("=", "%") if escaped[0] == "=" else escaped
    for _ in range(_MOST_NESTED):
        written = unquote(written)
    plain = _plain(written)
    return plain if plain.isascii() and plain.isprintable() else escaped


def _folded(entity: str) -> str:
    return _plain(character_of(entity))


def _plain(written: str) -> str:
    return "".join([c if c.isascii() else fold_character(c) for c in written])
