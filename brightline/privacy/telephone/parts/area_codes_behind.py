"""Numbers behind which their area code is told: '555-0142, and the area code before it is 212'.

What lives here: the words for such a code in eight languages, and for what is dialled in front; and
the text with the code in front of the rest, wherever both are a number together. Codes that are
told in front, or in few words, are read in `area_codes`; those of a country in `country_codes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.number_words import WORD_OF_DIGIT, figures_said
from brightline.privacy.telephone.numbers.number_groups import is_number
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

Span = tuple[int, int]

_CODE_WORD = (
    r"(?:area\scode|dial(?:l?ing)?\scode|prefix|lada|ddd|(?:codigo|clave)\sde\s(?:area|zona|lada|larga\sdistancia)|"
    r"prefijo|prefixo|prefisso|indicatif|vorwahl|netnummer|riktnummer|kierunkowy|area)"
)
NOTED = re.compile(
    r"(?<![a-z])(?:lada|ddd|indicatif|vorwahl|prefisso|prefixo|netnummer|riktnummer|kierunkowy)(?![a-z])"
)
"""What some word of such a text is, for `word_marks`, beside those of `noted_numbers`."""
_CUE = re.compile(
    rf"{NOTED.pattern}|(?<![a-z])(?:area|prefix|prefijo|dialling|dialing|antes|delante|davor|devant|davanti|front|ahead)(?![a-z])"
)
_FRONT = (
    r"(?:in\sfront(?:\sof\s(?:it|that|this))?|before(?:\s(?:it|that|this|them))?|first|up\sfront|ahead(?:\sof\s(?:it|that|this))?|antes|por\sdelante|"
    r"delante|primero|davor|vorne|voran|zuerst|devant|avant|davanti|prima|na\sfrente|antes\sdisso|ervoor|przed)"
)
_SMALL = (
    r"(?:to|dial|put|type|press|use|you|need|that|which|goes|comes|go|must|for|of|it|the|que|va|hay|lleva|marca(?:r|s|ndo)?|"
    r"pon(?:er|gan?)?|con|se|el|la|de|a|ist|die|man|wahlt?|mit|es|il|faut|faire|le|si|deve|e|o|um|is|are|est|me|my|mi|also)"
)
_IS = r"(?:\s?[:=,]|\s(?:is|es|ist|est|e|to))?\s?"
_DIGIT = rf"(?:\d|(?:{WORD_OF_DIGIT})(?![a-z]))"
_AREA = (
    rf"\(?(?P<area>\d{{2,5}}|(?:{WORD_OF_DIGIT})(?:[\s-](?:{WORD_OF_DIGIT})){{1,4}})\)?(?![\w%$€£]|[.,:/-]\d|[^\S\n]?\d|[\s-](?:{WORD_OF_DIGIT})(?![a-z])|"
    r"\s(?:m2|sq|km|eur|euros?|dollars?|pesos|years?|min|h)(?![a-z]))"
)
_LOCAL = rf"(?<![\w$€£.,:/+-])(?P<local>{_DIGIT}(?:[\s.-]{{0,2}}{_DIGIT}){{5,8}})(?![\w%])"
_GAP = r"(?P<gap>[^\w\n]{1,3}(?:[a-z']{1,9}[^\w\n.!?]{1,2}){0,9}?)"
_NEXT = r"(?P<next>[^\w\n]{0,3}[.!?]?\x20(?:[a-z']{1,9}[^\w\n.!?]{1,2}){0,4}?)"
# 'before noon', 'antes del 12 de junio', 'devant la gare': no word for what is dialled first
_OF_TIME_OR_PLACE = (
    r"[a-z]|\s(?:you|noon|\d)|(?<=antes)\s(?:del?|que|da|do)\s(?!es[eo]|esto|todo|lo|ello|isso)|"
    r"(?:(?<=devant)|(?<=delante))\s(?:l[aeo]|les|l'|del?)(?![a-z])"
)
_FORMS = (
    # '..., and the area code before it is 212', '... y el prefijo que va antes es 600'
    late(
        rf"{_LOCAL}(?:{_GAP}|{_NEXT})(?<![a-z]){_CODE_WORD}(?:\s(?:{_FRONT}|{_SMALL})){{0,5}}"
        rf"{_IS}{_AREA}"
        rf"(?:\s{_FRONT}(?![a-z]))?"
    ),
    # '..., and you dial 212 before it', '..., marca 55 antes'
    late(
        rf"{_LOCAL}{_GAP}(?<![a-z\d]){_AREA}\s(?:{_SMALL}\s){{0,2}}{_FRONT}(?!{_OF_TIME_OR_PLACE})"
    ),
    # '..., before it comes 212', '... antes va el 55'
    late(
        rf"{_LOCAL}{_GAP}(?<![a-z\d]){_FRONT}(?:[\s,:]{{1,2}}{_SMALL}){{0,4}}{_IS}(?<![a-z\d]){_AREA}"
    ),
)
_CALLED = late(r"(?<![a-z])(?:lada|ddd)(?![a-z])")
_NANP_AREA = 3  # digits
_WITH_LADA = range(10, 12)  # digits of a number in Mexico and in Brazil
_GOES_ON_BEFORE = late(rf"(?:\d|(?<![a-z])(?:{WORD_OF_DIGIT}))\)?[\s,.-]{{1,3}}\Z")
_SAYS_FIGURE = late(rf"\d|(?<![a-z])(?:{WORD_OF_DIGIT})(?![a-z])")  # no 'pone'
_LOOK_BACK, _FAR = 12, 80  # characters
_SHORTEST_LOCAL = 6  # digits
_SIGNS_INSIDE = re.compile(r"[^\w\n]{1,3}")


def with_area_codes(folded: Folded, cues: Sequence[Span]) -> Folded:
    """The same with the code in front of the rest; `cues` are places of words of `NUMBER_NOTED`."""
    lower = folded.lower
    changes: list[Change] = []
    done = 0
    for start, end in cues:
        if start >= done and _CUE.search(lower, start, end):
            found = list(_meant(lower, max(done, start - _FAR), end + _FAR))
            changes += found
            done = max([start, *(change[1] for change in found)])
    return folded.changed(changes)


def _meant(lower: str, first: int, last: int) -> Iterator[Change]:
    for form in _FORMS:
        for match in form.finditer(lower, first, last):
            start, local = match.start("local"), match["local"]
            between = match["gap"] or match.groupdict().get("next") or ""
            if _SAYS_FIGURE.search(between) or _GOES_ON_BEFORE.search(
                lower, max(0, start - _LOOK_BACK), start
            ):
                continue
            digits = figures_said(match["area"]) + figures_said(local)
            if _goes_on(match, between):
                continue
            called = _CALLED.search(match.group()) and len(digits) in _WITH_LADA
            if is_number(digits, plus=False) or called:
                area = figures_said(match["area"])
                # in brackets no word in front makes it a number of its own: 'my other ad\n(212)'
                area = f"({area})" if len(area) == _NANP_AREA else area
                yield start, match.end(), f"{area} {local}"
                return


def _goes_on(match: re.Match[str], between: str) -> bool:
    """'305. 555. 0181 first': the same sign as inside of what is too short for a number's rest."""
    local = figures_said(match["local"])
    if len(local) > _SHORTEST_LOCAL or between not in _SIGNS_INSIDE.findall(match["local"]):
        return False
    return is_number(local + figures_said(match["area"]), plus=False)
