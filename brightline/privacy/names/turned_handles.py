"""Names on platforms that are told the other way round: 'my snap backwards is ...'.

What lives here: how a text says so, and the text with the name itself, behind an '@', in the place
of the turned one. Names in two words or with signs to be taken out are in `noted_handles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.names.handle_words import NO_NAMES, is_name, is_unlike_a_word
from brightline.privacy.names.platforms import PAYMENT, SURE_PLATFORM
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 60  # characters on either side of a platform's window
_NAME = r"[a-z0-9](?:[a-z0-9._-]{0,30}[a-z0-9])?(?![a-z0-9])"
_A_PLATFORM = rf"(?<![a-z0-9])(?:{SURE_PLATFORM}|{PAYMENT})(?![a-z0-9])"
_BACKWARDS = (
    r"(?:(?:spelled|spelt|written|typed|reads?(?:\s(?:it|that|this))?|is\sread|se\slee|se\slit|liest\ssich|si\slegge|se\sle|said|but|backwards?\sit\sis|escrito|leido|leelo|leer(?:lo)?|ecrit|lu|geschrieben)\s)?"
    r"(?:backwards?|reversed|in\sreverse(?:\sorder)?|(?:from\s)?back\sto\sfront|(?:from\s)?(?:the\s)?right\sto\s(?:the\s)?left|"
    r"from\s(?:the\s)?(?:end|last)(?:\sletter)?\sto\s(?:the\s)?(?:start|beginning|first|front)|del\sfinal\sal\s(?:principio|inicio)|"
    r"(?:in\s)?mirror(?:ed|[\s-](?:written|writing|image))|en\s(?:espejo|miroir)|in\sspiegelschrift|spiegelverkehrt|spegelva[ne]n?[dt]|(?:allo|a)\sspecchio|al\sreves|de\s(?:derecha\sa\sizquierda|atras\s(?:para|hacia)\s(?:a|de)lante)|a\sl'envers|"
    r"rue?ckwarts|(?:a\s)?rovesci(?:at)?o|al\scontrario|ao\scontrario|von\shinten(?:\snach\svorne?)?|von\srechts\snach\slinks|"
    r"achterstevoren|van\srechts\snaar\slinks|od\styl[ua]|od\skonca|wspak|od\sprawej\sdo\slewej|de\stras\sp(?:a)?ra\sfrente|"
    r"da\sdestra\sa\ssinistra|de\sdroite\sa\sgauche|da\sdireita\sp(?:ar)?a\s(?:a\s)?esquerda)"
)
_FLIP = (
    r"(?:(?:so|just|please|then|but|einfach|bitte|solo)\s)?(?:(?:flip|mirror|reverse)\s(?:it|them|that|the\sname)(?:\s(?:round|around|over))?|turn\s(?:it|them|that|the\sname)\s(?:round|around|over)|dale\sla\svuelta|"
    r"da(?:dle)?\sla\svuelta|volteal[oa]|inviertel[oa]|(?:dreh|kehr)e?\s(?:ihn|es|das)\sum|(?:bitte\s)?umdrehen|umgedreht|"
    r"retourne[rz]?[\s-]l[ea]|a\sretourner|girarlo|giralo|vire\sao\scontrario|draai\shet\som)"
)
_TURN_THIS = (
    r"(?:(?:mirror|flip|reverse|turn(?:\s(?:round|around))?|read)\s(?:this|it|these|what\sfollows|the\s(?:letters|word|next\sword|name))(?:\s(?:backwards?|round|around|in\sreverse))?|"
    r"(?:dale|da)\sla\svuelta\sa\s(?:esto|lo\sque\ssigue)|(?:voltea|invierte|lee)\s(?:esto|las\sletras)(?:\sal\sreves)?|(?:dreh|kehr|lies)e?\s(?:das|dies)\s(?:um|ruckwarts)|"
    r"spiegl?e?\s(?:das|dies)|retourne[rz]?\s(?:ceci|ca)|lis(?:ez)?\s(?:ceci|ca)\sa\sl'envers|gira\squesto|vand\spa\sdet(?:ta|\shar))\s"
)
_SAID = (
    r"(?:name|user\s?name|user|handle|nick(?:name)?|account|id|is|es|reads?|it|my|mi|usuario|nombre|tag|the|el|"
    r"here|written|spelled|spelt|letters?|that|which|goes|looks|like|se|lee|escrito|queda|when|if|you|read|to|as|como|comme|als|wie|come|so)"
)
_TO_NAME = rf"(?:[\s,:()=>-]{{1,3}}{_SAID}(?![a-z0-9]))"
_TOLD_BACKWARDS = (
    # 'my snap backwards is ...', 'Snapchat (read backwards): ...'
    late(
        rf"{_A_PLATFORM}(?P<note>{_TO_NAME}{{0,4}}[\s,:(]{{1,3}}{_BACKWARDS}(?![a-z])(?:[\s,(]{{1,3}}{_BACKWARDS}(?![a-z]))?"
        rf"{_TO_NAME}{{0,4}}[\s,:)\"'=>-]{{1,4}})@?(?P<name>{_NAME})(?P<sign>\$?)"
    ),
    # 'snap: ..., backwards', 'my snap is ... (backwards)'
    late(
        rf"{_A_PLATFORM}{_TO_NAME}{{0,4}}[\s,:(\"'=>-]{{1,4}}@?(?P<name>{_NAME})[\"']?"
        rf"(?P<note>(?:\s?[,(\[–—-]\s?|\s|\.\s)(?:but\s|to\sbe\s)?(?:{_BACKWARDS}|{_FLIP})(?![a-z]))"
    ),
    # 'snap: .... Backwards.', 'snap: ....', '(read it from right to left)'
    late(
        rf"{_A_PLATFORM}{_TO_NAME}{{0,4}}[\s,:(\"'=>-]{{1,4}}@?(?P<name>{_NAME})[\"']?"
        rf"(?P<note>\s?[.!;\n]\s?\(?(?:(?:please|read|is|it|it's|va|esta|escrito|leelo|written|spelled|the|name|el|nombre|y|and)\s){{0,4}}"
        rf"{_BACKWARDS})(?=\s?[.!,;)\n]|\s?$|\s(?:please|por\sfavor)(?![a-z]))"
    ),
    # 'IG backwards 25...': no word begins with figures
    late(rf"{_A_PLATFORM}(?P<note>\s{_BACKWARDS}\s)(?P<name>\d{{1,4}}[a-z._]{_NAME})"),
    # 'backwards my snap is ...'
    late(
        rf"(?<![a-z])(?P<note>{_BACKWARDS}),?\s(?:my|mi|the|our)\s{_A_PLATFORM}{_TO_NAME}{{0,4}}[\s,:(\"'=>-]{{1,4}}"
        rf"@?(?P<name>{_NAME})"
    ),
    # 'Mirror this to find me on Telegram: ...'
    late(
        rf"(?<![a-z])(?P<note>{_TURN_THIS}[^.!?:\n@]{{0,40}}?(?=(?<![a-z0-9]){_A_PLATFORM}))"
        rf"{_A_PLATFORM}{_TO_NAME}{{0,2}}\s?[:=>]\s?@?(?P<name>{_NAME})"
    ),
    # '... backwards is my snap'
    late(
        rf"(?<![\w@.])@?(?P<name>{_NAME})[\"']?(?P<note>(?:\s?[,(]\s?|\s){_BACKWARDS}[),]?)\s(?:(?:is|es|gives|makes|da)\s)"
        rf"(?:you\s)?(?:my\s|mi\s)?{_A_PLATFORM}"
    ),
)
_TURNED_CUE = late(
    r"flip|mirror|espejo|miroir|spegelv|specchio|vuelta|voltea|invierte|spieg|invierte|vand\spa|a\sl'envers|(?:turn|dreh|kehr)e?\s|umdreh|umgedr|retourn|gira|draai|backward|revers|from\sthe\s(?:end|last)|del\sfinal|right\sto\s|hinten|rechts|achterst|tyl[ua](?![a-z])|wspak|prawej|tras\sp|destra|droite|direita|back\sto\sfr|mirrored|reves|derecha|atras|envers|ruckwarts|rovesciat|contrario"
)
TURNED = re.compile(
    r"(?<![a-z])(?:flip|mirror|espejo|miroir|spiegelschrift|spiegelverkehrt|spegelva[ne]n?[dt]|specchio|spiegl?e?|vand|backwards?|ruckwarts|envers|voltea|invierte|turn|reverse|vuelta|volteal[oa]|inviertel[oa]|drehe?|kehre?|umdrehen|umgedreht|retourner?|retournez|"
    r"retourne-l[ea]|gira(?:r)?lo|draai)(?![a-z])"
)
"""What some word of such a note is that no other note holds, for `word_marks`."""
_TELLS = late(r"[:=()>]|(?<![a-z])(?:is|es|reads|lee|queda|ist|est|gives|looks)(?![a-z])")


def turned_handles(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The names that are meant, in windows around the platforms of a folded, lower-case text.

    The words of the note go, so that a name stands right behind its platform.
    """
    for start, end in windows:
        first, last = max(0, start - _BESIDE), end + _BESIDE
        for form in _TOLD_BACKWARDS if _TURNED_CUE.search(lower, first, last) else ():
            for match in form.finditer(lower, first, last):
                meant = match["name"][::-1]
                plain = match["name"] in NO_NAMES or not is_name(meant)
                if not plain and (_TELLS.search(match.group()) or _is_turned(match["name"])):
                    yield *match.span("note"), " "
                    sign = match.groupdict().get("sign") or ""
                    yield (
                        match.start("name"),
                        match.end("name") + len(sign),
                        f"{sign or '@'}{meant}",
                    )


def _is_turned(name: str) -> bool:
    """'25moolelpam', 'sutol7enaj': no word, and no such name without a note on it."""
    return is_unlike_a_word(name) and not name.isdigit()
