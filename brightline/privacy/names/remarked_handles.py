"""Names on platforms behind a remark: 'kik, in radio talk: ...', 'the pay app knows me as jane'.

What lives here: the words between a platform and the name on it that `handle_forms` does not know,
words glued together by a note in front of them, figures of a name that a note behind it tells, what
is asked of readers right behind a name, and the text with the name itself behind its sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.figures.name_digits import figures_told
from brightline.privacy.figures.number_words import WORD_OF_DIGIT
from brightline.privacy.names.handle_words import is_made_up, is_name, is_unlike_a_word
from brightline.privacy.names.joined_pieces import is_piece
from brightline.privacy.names.piece_notes import A_NAME, A_PLATFORM, TO_NAME
from brightline.privacy.names.platforms import PLATFORM
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 90  # characters behind a platform's window
_SHOWN = rf"(?:{A_PLATFORM}|(?<![a-z0-9])(?:{PLATFORM})(?![a-z0-9]))"
_TALK = (
    r"(?:,?\sin\s(?:radio|pilots?'?|nato|aviation|military|phonetic|police)\s(?:talk|speak|words?|letters|alphabet|code|language|spelling)"
    r"|,?\sen\s(?:alfabeto|codigo)\s(?:radio|nato|otan|fonetico|aeronautico)|,?\sim\s(?:funk|nato|flieger)-?(?:alphabet|sprech)?"
    r"|\s(?:works?|is\s(?:fine|on|open)|runs|va|sirve|funciona|geht|marche)(?:\s(?:well|fine|too|still|bien|also))?[,:;–-]{0,1}\s(?:(?:and|y|und|et)\s)?(?:the|my|el|mi|der|mein|le|mon)\s(?:nick(?:name)?|(?:user\s?)?name|handle|usuario|nombre|pseudo|nom)(?:\sthere)?\s(?:reads|is|says|goes|lautet|ist|es|dice|est))"
)
_KNOWS = (
    r"(?:\s(?:knows|has|lists|shows|finds|calls|sees|me\sconoce|me\stiene|me\sconnait|me\strouve|mi\sconosce|me\sconhece|kanner|kent|kennt)\s(?:me\s)?(?:mich\s)?(?:as|under|by|como|comme|come|som|sous|als|unter)"
    r"|,?\swhere\s(?:i\sam|i'?m|they\scall\sme|you\sfind\sme\sas)|,?\s(?:add|find|search(?:\sfor)?|look\sfor|look\sup|try|agrega(?:me)?|busca(?:me)?|anade|suche?|cherche[rz]?)"
    r"(?:\s(?:me\s)?(?:as|under|by|at|como|als|unter|sous))?)"
)
_KEY = (
    r"\s?\([^()\n]{0,40}(?:dollar|money\ssign|sign|front|key|broken|signo|tecla|zeichen|"
    r"taste)[^()\n]{0,40}\)"
)
_IN_TITLE = (
    r"\s?[!.…]{0,3}\n[\s.…]{0,5}(?:which|that|and\sit|it|y|que|der|die|qui)\s(?:is|es|ist|est|"
    r"would\sbe)"
)
_BEHIND = late(rf"(?P<link>(?:(?P<sure>{_TALK}|{_KEY})|{_KNOWS}|{_IN_TITLE})\s?[:=]?\s@?){A_NAME}")
_GLUED = (
    r"(?:glued|stuck|joined|put\stogether|together|no\sspaces?|without\s(?:a\s)?spaces?|(?:as|in)?\s?one\sword|run\stogether|welded|taped|"
    r"pegad[oa]s|juntas?|sin\sespacios?|colles|zusammen(?:geklebt)?)"
)
_PIECE = r"[a-z0-9]{2,20}"
_GLUED_BEHIND = late(
    rf"(?<![a-z]){_GLUED}[^:.\n@]{{0,20}}:\s"
    rf"(?P<row>{_PIECE}(?:\s?(?:[+&]|and|plus|y|mas|und|et)\s?{_PIECE}){{1,3}})(?![a-z0-9@])"
)
_BETWEEN = re.compile(r"\s?[+&]\s?|\s(?:and|plus|y|mas|und|et)\s")
_WORDS = rf"(?:{WORD_OF_DIGIT})(?![a-z])"
_SIGNS = {"underscore": "_", "under score": "_", "dot": ".", "dash": "-", "guion bajo": "_"}
_NUMERALS, _COME = "digits|numbers|numerals|figures|cifras|numeros", "(?:as|in|are|written|go|come)"
_IN_FIGURES = late(
    rf"(?<![a-z0-9@._-])(?P<name>[a-z][a-z0-9._-]{{2,30}})(?:\s(?P<sign>{'|'.join(_SIGNS)}))?\s(?P<said>{_WORDS}(?:\s{_WORDS}){{0,5}})\s?[,(\n]?\s?"
    rf"(?:(?:the|with|las?|los)\s)?(?:{_NUMERALS})\s(?:{_COME}\s){{1,2}}(?:figures|digits|numerals|numbers)(?![a-z])\)?"
)
_NOTED = late(rf"(?<![a-z])(?:{_NUMERALS})\s{_COME}\s")
_ASKED = (
    r"(?=\s(?:no\s(?:stress|low\s?ball\w*|tyre\skickers|tire\skickers|randoms?|weirdos?|creeps?|bots?|spam\w*|time\s?wasters?|calls?|pics?|games?|boys|drama)|pls|plz|please|thanks|thx|ty|sin\sespacios?|no\sspaces|"
    r"por\sfavor|porfa|gracias|bitte|danke)(?![a-z]))"
)
_ASKED_BEHIND = late(rf"(?<=[\w:=])(?P<link>\s){A_NAME}{_ASKED}")
_AT_END = late(rf"{_SHOWN}\Z")
_TO_NAME = late(rf"{_SHOWN}{TO_NAME}\Z")
_SURELY = late(rf"{A_PLATFORM}\s?[:=]?\Z")
_IN_SENTENCE = late(rf"{_SHOWN}[^:.\n@]{{0,40}}(?:\n[^:.\n@]{{0,30}})?\Z")
_LONGEST = 80  # characters of a platform that is described, and of what leads to its name
REMARKED = re.compile(
    r"(?<![a-z])(?:radio|pilots?'?|nato|otan|aviation|military|phonetic|police|funk|knows|works?|runs|sirve|funciona|geht|marche|stress|low\s?ball\w*|kickers|nick(?:name)?|lists|shows|finds|calls|sees|conoce|connait|trouve|conosce|conhece|kanner|kennt|where|add|"
    r"find|search|look|try|agrega(?:me)?|busca(?:me)?|anade|suche?|cherche[rz]?|key|broken|sign|tecla|taste|which|glued|stuck|joined|together|spaces?|word|"
    rf"welded|taped|pegad[oa]s|juntas?|espacios?|colles|zusammen\w*|{_NUMERALS}|randoms?|weirdos?|creeps?|bots?|"
    r"wasters?|pls|plz|please|thanks|thx|ty|favor|porfa|gracias|bitte|danke)(?![a-z])"
)
"""What some word of such a text is, for `word_marks`."""


def remarked_handles(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names behind their sign, in windows around the platforms of a folded, lower-case text.

    The remark is looked for first: it is rarer than a platform, and its pattern is the shorter one.
    """
    for start, end in windows:
        window = start, min(len(lower), end + _BESIDE)
        for form, platform in ((_BEHIND, _AT_END), (_ASKED_BEHIND, _SURELY)):
            for told in form.finditer(lower, *window):
                sure = bool(told.groupdict().get("sure"))
                if _may_be(told["name"], sure) and _is_before(platform, told, "link"):
                    yield _behind(told)
        for told in _GLUED_BEHIND.finditer(lower, *window):
            pieces = _BETWEEN.split(told["row"])
            whole = "".join(pieces)
            if all(map(is_piece, pieces)) and is_name(whole) and _is_before(_IN_SENTENCE, told):
                yield *told.span("row"), f"@{whole}"
        if _NOTED.search(lower, *window):
            for told in _IN_FIGURES.finditer(lower, *window):
                yield from _in_figures(told)


def _is_before(platform: re.Pattern[str], told: re.Match[str], group: str | int = 0) -> bool:
    """Whether a platform stands right in front of what is told."""
    at = told.start(group)
    return platform.search(told.string, max(0, at - _LONGEST), at) is not None


def _in_figures(told: re.Match[str]) -> Iterator[Change]:
    """The name with figures for its last words."""
    name = told["name"] + _SIGNS.get(told["sign"] or "", "") + figures_told(told["said"])
    if is_name(name) and _is_before(_TO_NAME, told):
        yield told.start("name"), told.end(), f"@{name}"


def _may_be(name: str, sure: bool) -> bool:
    """Whether it is no word of a sentence."""
    return is_name(name) and is_piece(name) and (sure or is_unlike_a_word(name) or is_made_up(name))


def _behind(told: re.Match[str]) -> Change:
    """The name behind its sign; a blank or the end of a line in front of the remark stays one."""
    link = told["link"]
    apart = len(link) - len(link.lstrip())
    return told.start("link") + apart, told.end(), f"{'' if apart else ' '}@{told['name']}"
