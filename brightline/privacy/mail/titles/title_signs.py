"""The places of a title that a body points to: 'what stands before the colon in the title'.

What lives here: the names of signs and ends in six languages, and the word of the title beside one.
The sentences that point to it are in `title_names`.
"""

from __future__ import annotations

import re

from brightline.privacy.mail.parts.address_parts import MAILBOX

BEFORE_SIGN = (
    r"(?:before|in\sfront\sof|(?:to\sthe\s)?left\sof|ahead\sof|antes\sdel?|delante\sdel?|avant|devant|vor|links\svo[nm]|prima\sd(?:i|ei|ella)|"
    r"davanti\sa|antes\sd[aeo]s?)"
)
AFTER_SIGN = (
    r"(?:after|behind|(?:to\sthe\s)?right\sof|despues\sdel?|detras\sdel?|"
    r"apres|derriere|nach|hinter|rechts\svo[nm]|dopo|dietro|depois\sd[aeo]s?)"
)
BEFORE_IT = (
    r"(?:(?:in\s)?(?:front|before)(?:\sof)?(?:\s(?:it|that|this))?|(?:por\s)?delante(?:\sde\s(?:eso|ello))?|antes(?:\sd(?:e\seso|isso))?|"
    r"devant(?:\sca)?|avant(?:\scela)?|davor|davanti(?:\sa\sesso)?|prima)"
)
"""In front of what was just told."""
_DRAWN_PAIR = (
    r"(?:<\s?>|\[\s?\]|\(\s?\)|\*\s?\*|\{\s?\}|«\s?»|\"\s?\"|<\s(?:and|y|und|et)\s(?:the\s|el\s)?>)"
)
QUOTES = (
    rf"(?:{_DRAWN_PAIR}|(?:angled?|angular|pointy|pointed|square|round|curly)\sbrackets|arrows|stars|asterisks|estrellas|"
    r"asteriscos|corchetes|flechas|signos|quotes|quotation\smarks|inverted\scommas|brackets|parentheses|comillas|parentesis|"
    r"guillemets|"
    r"anfuhrungszeichen|klammern|virgolette|parentesi|aspas|parenteses)"
)
# Which of them are told, and what they look like; else any of them may be meant.
_BRACKETS = (
    (re.compile(r"<|angle|angular|pointy|pointed|arrows|flechas|signos"), "<", ">"),
    (re.compile(r"\*|stars|asteris|estrellas"), r"\*", r"\*"),
    (re.compile(r"\[|square|corchetes"), r"\[", r"\]"),
    (re.compile(r"\{|curly"), r"\{", r"\}"),
)
_ANY_OPEN, _ANY_CLOSE = r"[\"“”«»„(\[]", r"[\"“”«»)\]]"
_START = r"(?:start|beginning|front|head|principio|comienzo|inicio|anfang|debut|inizio)"
_END = r"(?:end|close|tail|final|fin|ende|schluss|fine|fim)"
_STARTS = r"(?:opens|begins|starts|abre|empieza|comienza|ouvre|offnet|beginnt|apre)"
_ENDS = r"(?:closes|ends|finishes|cierra|termina|acaba|ferme|finit|schliesst|endet|chiude|fecha)"
AT_AN_END = (
    r"(?:(?:at|from|to|al?|del?|am|au|en|in|vom|no)\s(?:the\s|el\s|la\s|l'|dem\s)?"
    rf"(?:very\s)?(?:{_START}|{_END})\s)"
)
"""At the one or the other end of something."""
THAT_ENDS = rf"(?:(?:that|which|(?:con\sla\s)?que|qui|das|die|che)\s(?:{_STARTS}|{_ENDS}))"
_AT_START = re.compile(rf"(?<![a-z])(?:{_START}|{_STARTS})(?![a-z])")
_AT_END = re.compile(rf"(?<![a-z])(?:{_END}|{_ENDS})(?![a-z])")
_PICTURES = "✉📧💌📩📨📮🌹🌸🌺🌷✨💖💕❤♥⭐🌟😊☺"
_DRAWN = re.compile(rf"[{_PICTURES}]")  # 'the name after the ✉'
_SIGNS_OF_TITLE = (
    (r"colon|dos\spuntos|deux[\s-]points|doppelpunkt|due\spunti|dois\spontos", ":"),
    (r"(?:vertical\s)?bar|pipe|barra(?:\svertical)?|senkrechter?\sstrich", "|/"),
    (
        r"dash|hyphen|guion|tiret|trait|bindestrich|gedankenstrich|trattino|hifen|travessao|raya",
        "-",
    ),
    (
        r"envelope|emoji|picture|heart|rose|flower|star|smiley|sobre|dibujo|corazon|flor|rosa|estrella|carita",
        _PICTURES,
    ),
    (r"slash|schragstrich", "/"),
    (r"comma|coma|virgule|komma|virgola|virgula", ","),
)
ANY_SIGN = rf"(?:{'|'.join(names for names, _ in _SIGNS_OF_TITLE)}|{_DRAWN.pattern})"
"""Any of those names, or a picture itself."""
_TOLD = tuple(
    (re.compile(rf"(?<![a-z])(?:{names})(?![a-z])"), signs) for names, signs in _SIGNS_OF_TITLE
)
_BEHIND = re.compile(AFTER_SIGN)
_TITLE_WORD = re.compile(r"(?<![a-z0-9])[a-z0-9](?:[a-z0-9._+'-]*[a-z0-9])?")


def beside_told_sign(title: str, told: str) -> tuple[str, tuple[int, int]] | None:
    """The word, and its place, right before or behind the sign of a title that is told."""
    drawn = _DRAWN.search(told)
    named = next((signs for name, signs in _TOLD if name.search(told)), "")
    signs = drawn.group() if drawn else named
    places = [at for at, sign in enumerate(title) if sign in signs and not _is_inside(title, at)]
    if len(places) != 1:
        return None
    words = list(_TITLE_WORD.finditer(title))
    if _BEHIND.search(told):
        word = next((word for word in words if word.start() > places[0]), None)
    else:
        word = next((word for word in reversed(words) if word.end() <= places[0]), None)
    return (word.group(), word.span()) if word else None


def between_told_signs(title: str, told: str) -> tuple[str, tuple[int, int]] | None:
    """The one name of a title, and its place, between the quotes or brackets that are told."""
    which = (pair[1:] for pair in _BRACKETS if pair[0].search(told))
    before, behind = next(which, (_ANY_OPEN, _ANY_CLOSE))
    form = rf"{before}\s?(?P<local>{MAILBOX})\s?(?={behind})|{before}\s?(?P<open>{MAILBOX})$"
    quoted = list(re.finditer(form, title))
    if len(quoted) != 1:
        return None
    name = "local" if quoted[0]["local"] else "open"
    return quoted[0][name], quoted[0].span(name)


def told_end(told: str) -> int | None:
    """The place of the word at an end of the title: the first or the last, if that is told."""
    if _AT_END.search(told):
        return -1
    return 0 if _AT_START.search(told) else None


def _is_inside(title: str, at: int) -> bool:
    """'easy-going': no sign of the title's own."""
    return title[at - 1 : at].isalnum() and title[at + 1 : at + 2].isalnum()
