"""What a text asks its readers to put for a sign: '212-***-0142, * means 5', 'j4ne@..., 4 = a'.

What lives here: the notices, and the text with what they mean. A figure is put only into what has
the digits of a number with it, a letter or an '@' only where an address comes of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.number_words import PLURALS, UNITS
from brightline.privacy.mail.parts.address_parts import MAILBOX
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_SIGN_NAMES = {
    "star": "*", "stars": "*", "asterisk": "*", "asterisks": "*", "asterisco": "*",
    "asteriscos": "*", "estrella": "*", "estrellas": "*", "question mark": "?",
    "question marks": "?", "hash": "#", "hashtag": "#", "pound sign": "#", "dollar sign": "$",
    "zero": "0", "zeros": "0", "zeroes": "0", "cero": "0", "ceros": "0", "null": "0", "nullen": "0",
    "emoji": "", "picture": "", "smiley": "", "symbol": "", "little picture": "", "heart": "",
}  # fmt: skip
_PICTURES = {
    "heart": "❤♥♡💓💔💕💖💗💘💙💚💛💜🖤🤍🤎🧡", "star": "*⭐★☆🌟✨", "rose": "🌹🥀",
    "flower": "🌸🌹🌺🌻🌼🌷💐🥀🏵", "sun": "☀🌞", "moon": "🌙🌛🌜🌝🌚🌕", "kisse": "💋😘😚",
    "fire": "🔥", "smiley": "😀😁😃😄😊🙂", "underscore": "_", "blank": "_", "pepper": "🌶",
}  # fmt: skip
_IN_SPANISH = {
    "corazon": "heart", "corazone": "heart", "estrella": "star", "rosa": "rose", "flor": "flower",
    "flore": "flower", "sole": "sun", "luna": "moon", "beso": "kisse", "fuego": "fire",
    "rayita": "underscore", "raya": "underscore", "espacio": "underscore", "chile": "pepper",
}  # fmt: skip
_PICTURED = _PICTURES | {name: _PICTURES[known] for name, known in _IN_SPANISH.items()}
"""What a word for a picture stands for, without the 's' of several."""
_MEANT_NAMES = {"at": "@", "at sign": "@", "at symbol": "@", "arroba": "@", "dot": ".", "oh": "o"}
_FIGURES = UNITS | PLURALS
_NAMES = "|".join(
    sorted({*_SIGN_NAMES, *_PICTURED, *(f"{name}s" for name in _PICTURED)}, key=len, reverse=True)
)
_MEANINGS = "|".join(sorted((*_MEANT_NAMES, *_FIGURES), key=len, reverse=True))
_EACH = (
    r"(?:(?i:every|each|all|the|any|letters?|figures?|signs?|digits?|number|cada|tod[oa]s?|los|las|la|"
    r"el|letra)\s)"
)
_OF = rf"{_EACH}{{0,3}}[\"'(]?(?P<sign>(?i:{_NAMES})(?![a-z])|[^\s\"'(),;:])[\"')]?(?:'?s(?=\s))?"
_ARTICLE = r"(?:(?i:an?|the|letter|figure|number|digit|un|una|el|la|letra)\s)"
_FOR = (
    rf"{_ARTICLE}{{0,2}}(?!\S=)[\"']?(?P<meant>(?i:{_MEANINGS})(?![a-z])|[A-Za-z0-9@])(?:(?<=\d)'?s)?(?![A-Za-z0-9])"
    "[\"']?"
)
# 'The first star is 0' tells of one of them only.
_BEGINS = r"(?<![^\s(\[\"'-])(?<!first\s)(?<!second\s)(?<!third\s)(?<!last\s)(?<!other\s)"
_NOTICES = (
    late(
        rf"{_BEGINS}(?i:replace|swap|change|read|exchange|substitute|switch|turn|cambi[ae]|reemplaza|"
        rf"sustituye|lee)\s{_OF}\s?(?i:by|with|for|as|into|to|=|por|como|->|→)\s?{_FOR}"
    ),
    late(
        rf"{_BEGINS}(?i:put|write|use|type|insert|pon|escribe)\s{_FOR}\s"
        rf"(?i:for|in\splace\sof|instead\sof|where(?:ver)?(?:\s(?:you|u|ya)\s(?:see|c|find)|\sthere\sis)?|en\slugar\sde|en\svez\sde|"
        rf"donde(?:\s(?:veas?|ves|haya|hay|salga))?|por)\s{_OF}"
    ),
    late(
        rf"{_BEGINS}(?i:(?:where|when)(?:ever)?|(?:every|each)\stime|donde|cuando|cada\s(?:vez\s)?que|si)\s"
        rf"(?i:(?:you|u|ya|there|te|se)\s(?:see|c|find|is|read|ve|sale)|ves|veas?|hay|haya|salga)\s{_OF},?\s"
        rf"(?i:(?:you\s|u\s)?(?:put|type|write|read|use|think)|pon(?:le|es?)?|escribe|lee|va|es|is)\s{_FOR}"
    ),
    late(
        rf"{_BEGINS}(?i:in|on|at|en|por)\s{_OF},?\s(?i:(?:you\s|u\s)?(?:put|goes|comes|type)|pon(?:le|es?)?|va)\s{_FOR}"
    ),
    late(
        rf"{_BEGINS}(?![iI]\smean\s){_OF}\s?(?:=|(?i:means?|is|are|stands?\sfor|equals?|es|son|significa|vale|steht\sf(?:u|ü)r|stehen\sf(?:u|ü)r|bedeutet|heisst|heißt|ist|sind|est|sont|vaut|veut\sdire)\s(?i:(?:really|actually|always|en\srealidad|eigentlich|immer|en\sfait|toujours)\s)?|"
        rf"->|→)\s?{_FOR}"
    ),
)
_BESIDE = 120  # characters on either side of a notice
_NUMBERS = range(7, 16)  # digits, the put ones included
_FEWEST_FIGURES = 3
_ADDRESS = re.compile(
    rf"{MAILBOX}@[a-z0-9-]{{1,40}}(?:\.[a-z0-9-]{{1,40}}){{0,3}}\.(?:{SURE_ENDING})", re.IGNORECASE
)
_TOKEN = re.compile(r"[^\s,;()\"']+")
_DRAWN = re.compile(
    rf"(?<![A-Za-z0-9@])({MAILBOX})([^\w\s.,;:!?@'\"()-])(?=[a-z0-9-]+\.[a-z])", re.IGNORECASE
)
_TRAILING = ".,;:!?-"
_ALL_PICTURES = "".join(pictures.strip("*_") for pictures in _PICTURES.values())
_LONGEST_SCOPE = 40  # characters in front of such notices
_OF_HOST = late(r"(?:after|behind|despues|detras|tras)\s|domain|dominio|host")
_OF_NAME = late(r"(?:my|mi|the|el)\s(?:name|nombre|user|usuario)|before|front|antes|delante")
REPLACED = re.compile(
    rf"[{_ALL_PICTURES}]\d|\d[{_ALL_PICTURES}]|([{_ALL_PICTURES}])\1|_\d|\d_|x{{3}}|\dx\d(?!\d)|0x\d|"
    r"=|→|->|(?<![a-z])(?:replace|swap|change|read(?!y)|exchange|substitute|switch|means?|stands?|equals?|"
    r"stars?|asteris\w+|estrellas?|pon(?:le|es?)?|puts?|ves|rayi?tas?|rayas?|underscores?|letters?|emoji|picture|smiley|cambi[ae]|reemplaza|sustituye|significa|"
    r"vale|letra|instead|zero(?:e?s)?|ceros?|null(?:en)?)(?![a-z])|^[*?#$%^~]\W{0,2}$|^\([$#*&+@%!]$|^[\"']?[oilesta][\"']?[).,;]$|[*?#]{2}|\d[*?#]|[*?#]\d"
)
"""What some word of such a notice holds, for `word_marks`."""


def with_meanings(folded: Folded, windows: Sequence[tuple[int, int]]) -> Folded:
    """The same with what the notices in the windows put for their signs."""
    changes: set[Change] = set()
    for window in windows:
        for pattern in _NOTICES:
            notices = list(pattern.finditer(folded.text, *window))
            letters = [notice for notice in notices if _puts_letter(notice)]
            if len(letters) > 1:
                changes.update(_in_words(folded.text, letters))
                notices = [notice for notice in notices if notice not in letters]
            digits = _digits_put(notices)
            if len(digits) > 1:
                changes.update(_in_row(folded.text, notices, digits))
            for notice in notices:
                meant = set(_changes(folded.text, notice))
                changes |= meant
                if meant and (notice["meant"].isdigit() or notice["meant"].lower() in UNITS):
                    # a digit that is none of the number
                    changes.add((*notice.span(), " "))
    return folded.changed(changes)


def _puts_letter(notice: re.Match[str]) -> bool:
    """'3 = e'."""
    return notice["sign"].isdigit() and len(notice["meant"]) == 1 and notice["meant"].isalpha()


def _digits_put(notices: Sequence[re.Match[str]]) -> dict[str, str]:
    """'$ is 5 and & is 0': the digit for each sign that is neither letter nor figure."""
    meant = {one["sign"]: _FIGURES.get(one["meant"].lower(), one["meant"]) for one in notices}
    return {
        sign: digit
        for sign, digit in meant.items()
        if digit.isdigit() and len(sign) == 1 and not sign.isalnum()
    }


def _in_row(
    text: str, notices: Sequence[re.Match[str]], digits: dict[str, str]
) -> Iterator[Change]:
    """Figures for several signs in one number: '2&2 $$$ 01%2, & is 1 and $ is 5 and % is 4'."""
    signs = re.escape("".join(digits))
    row = re.compile(
        rf"(?<![A-Za-z0-9])[\d+({signs}](?:[ ().-]{{0,3}}[\d{signs}]){{6,17}}(?![A-Za-z0-9])"
    )
    start, end = notices[0].start(), notices[-1].end()
    for first, last in ((max(0, start - _BESIDE), start), (end, min(len(text), end + _BESIDE))):
        for match in row.finditer(text, first, last):
            figures = sum(map(str.isdigit, match.group()))
            put = [at for at, sign in enumerate(match.group(), match.start()) if sign in digits]
            if put and figures >= _FEWEST_FIGURES and figures + len(put) in _NUMBERS:
                yield from ((at, at + 1, digits[text[at]]) for at in put)


def _in_words(text: str, notices: Sequence[re.Match[str]]) -> Iterator[Change]:
    """Figures for letters in an address, or only in its name or its host where that is told."""
    letters = {ord(notice["sign"]): notice["meant"].lower() for notice in notices}
    first, last = notices[0].start(), notices[-1].end()
    said = text[max(0, first - _LONGEST_SCOPE) : first].lower()
    for start, end in ((max(0, first - _BESIDE), first), (last, min(len(text), last + _BESIDE))):
        for token in _TOKEN.finditer(text, start, end):
            written = token.group().rstrip(_TRAILING)
            name, sign, host = written.partition("@")
            name = name if _OF_HOST.search(said) else name.translate(letters)
            host = host if _OF_NAME.search(said) else host.translate(letters)
            if sign and _ADDRESS.fullmatch(f"{name}@{host}"):
                yield token.start(), token.start() + len(written), f"{name}@{host}"


def _changes(text: str, notice: re.Match[str]) -> Iterator[Change]:
    named, meant = notice["sign"], notice["meant"].lower()
    pictures = _PICTURED.get(named.lower().removesuffix("s"))
    sign = _SIGN_NAMES.get(named.lower(), "" if pictures else named)
    if not (sign.isdigit() and len(meant) == 1):  # '0=o' puts the letter
        meant = _FIGURES.get(meant) or _MEANT_NAMES.get(meant, meant)
    around = (
        (max(0, notice.start() - _BESIDE), notice.start()),
        (notice.end(), min(len(text), notice.end() + _BESIDE)),
    )
    if meant.isdigit() and sign and not sign.isdigit():
        yield from _around_notice(text, notice, sign, meant)
    for start, end in around:
        if meant.isdigit() and (signs := pictures or sign) and not sign.isdigit():
            yield from _in_numbers(text, start, end, signs, meant)
        elif not meant.isdigit() and sign != meant:
            yield from _in_addresses(text, start, end, sign, meant)


def _around_notice(text: str, notice: re.Match[str], sign: str, meant: str) -> Iterator[Change]:
    """A number with the notice in brackets inside of it: '617-xxx (every x is a 5) 0142'."""
    opened, closed = text.rfind("(", 0, notice.start() + 1), text.find(")", notice.end() - 1)
    if opened < notice.start() - _LONGEST_SCOPE or not 0 <= closed < notice.end() + _LONGEST_SCOPE:
        return
    digit = rf"[\d{re.escape(sign)}]"
    head = re.compile(rf"(?<![A-Za-z0-9])\(?{digit}(?:[ ().-]{{0,3}}{digit}){{2,14}}\s?\Z")
    tail = re.compile(rf"\s?{digit}(?:[ ().-]{{0,3}}{digit}){{1,9}}(?![A-Za-z0-9])")
    before = head.search(text, max(0, opened - _LONGEST_SCOPE), opened)
    behind = tail.match(text, closed + 1)
    if before is None or behind is None:
        return
    written = before.group() + behind.group()
    figures, put = sum(map(str.isdigit, written)), written.count(sign)
    if put and figures >= _FEWEST_FIGURES and figures + put in _NUMBERS:
        yield opened, closed + 1, " "
        for part in (before, behind):
            at = [part.start() + at for at, one in enumerate(part.group()) if one == sign]
            yield from ((place, place + 1, meant) for place in at)


def _in_numbers(text: str, start: int, end: int, signs: str, meant: str) -> Iterator[Change]:
    """Numbers with a figure for any of the signs."""
    escaped = re.escape(signs)
    run = re.compile(
        rf"(?<![A-Za-z0-9])[\d+({escaped}](?:[ ().-]{{0,3}}[\d{escaped}]){{6,17}}(?![A-Za-z0-9])"
    )
    for match in run.finditer(text, start, end):
        figures = sum(map(str.isdigit, match.group()))
        put = sum(map(match.group().count, signs))
        if put and figures >= _FEWEST_FIGURES and figures + put in _NUMBERS:
            for place in re.finditer(f"[{escaped}]", match.group()):
                at = match.start() + place.start()
                yield at, at + 1, meant


def _in_addresses(text: str, start: int, end: int, sign: str, meant: str) -> Iterator[Change]:
    if not sign:
        for drawn in _DRAWN.finditer(text, start, end) if meant == "@" else ():
            yield *drawn.span(2), meant
        return
    for token in _TOKEN.finditer(text, start, end):
        written = token.group().rstrip(_TRAILING)
        if sign in written and _ADDRESS.fullmatch(written.replace(sign, meant)):
            for place in re.finditer(re.escape(sign), written):
                yield token.start() + place.start(), token.start() + place.end(), meant
