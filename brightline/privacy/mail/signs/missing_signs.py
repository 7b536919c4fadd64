"""Addresses of which is told where their at belongs: 'janeexample.org, the @ goes after jane'.

What lives here: notes in six languages that put the at behind a name, before a host or behind so
many letters, and the text with the address that is meant. Where only that it is missing is told,
see `signless`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.number_words import DIGIT_OF, TEENS
from brightline.privacy.mail.parts.address_parts import ENDS, LABELS, MAILBOX
from brightline.privacy.mail.parts.beside_notes import around, with_note
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_AT = (
    r"(?:(?:the|an?|el|la|una?|le|l'|das|ein|il|lo|o|um|uma)\s?)?(?<![a-z0-9])(?:@(?![a-z0-9])|at[\s-]?(?:sign|symbol|zeichen)|"
    r"arroba|arobase|klammeraffe|chiocciola)(?![a-z])"
)
_VERBS = (
    r"(?:[\s,]{1,2}(?:sign|symbol|goes|comes|belongs|stands|is|sits|fits|missing|right|directly|straight|just|only|should|be|put|"
    r"go|must|va|viene|falta|justo|est|vient|se\smet|manque|juste|kommt|gehort|steht|fehlt|ist|direkt|gleich|e|manca|subito|"
    r"proprio|fica|vai|esta|logo)){0,4}"
)
_BEHIND = (
    r"(?:after|behind|following|right\sof|despues\sd[eo]l?|detras\sd[eo]l?|tras|apres|derriere|nach|hinter|dopo|dietro|"
    r"depois\sd[eoa]|atras\sd[eoa])"
)
_BEFORE = (
    r"(?:before|in\sfront\sof|antes\sd[eo]l?|delante\sd[eo]l?|avant|devant|vor|prima\sd[ei]l?|davanti\sal?|"
    r"antes\sd[eoa])"
)
_BETWEEN = (
    r"(?:(?:in\s)?between|entre|zwischen|tra|fra|en\s(?:el\s)?medio|au\smilieu|"
    r"in\sder\smitte|(?:nel|in)\smezzo|no\smeio)"
)
_THE = (
    r"(?:(?:the|my|el|la|los|las|mi|le|les|mon|de[nmr]|die|das|il|lo|i|gli|o|a|os|as)\s|l')?"
    r"(?:(?:name|word|user(?:name)?|part|nombre|palabra|nom|mot|namen?|wort|nome|parola|palavra|host|domain)\s)?"
)
_WORD = r"[a-z0-9](?:[a-z0-9._+-]{0,60}[a-z0-9])?)[\"']?(?![a-z0-9@])"
_NAME, _HOST = rf"[\"']?(?P<name>{_WORD}", rf"[\"']?(?P<host>{_WORD}"
_AND = r"\s?(?:and|y|e|et|und|/|&)\s"
_ORDINALS = (  # from the third on
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "tercera cuarta quinta sexta septima octava novena decima",
    "troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme",
    "dritten vierten funften sechsten siebten achten neunten zehnten elften zwolften",
    "terza quarta quinta sesta settima ottava nona decima",
    "terceira quarta quinta sexta setima oitava nona decima",
)
_COUNTS = DIGIT_OF | TEENS
_COUNTS |= {word: str(at) for told in _ORDINALS for at, word in enumerate(told.split(), 3)}
_WORDS = "|".join(sorted(_COUNTS, key=len, reverse=True))
_COUNT = rf"(?P<count>\d{{1,2}}|{_WORDS})(?:st|nd|rd|th|[aoe]|\.|º|ª)?"
_OF_LETTERS = (
    r"(?:letters?|characters?|signs?|letras?|caracteres|lettres?|buchstaben?|zeichen|letter[ae]|"
    r"caratteri)"
)
_FIRST = r"(?:(?:first|primer[ao]s?|premi\w+|ersten?|prim[aeio]|primeir[ao]s?)\s)?"
_THEN = (
    r"(?:(?:is|and|y|e|et|und|then|luego|followed|by|comes?|kommt|vient|viene|va|seguid\w*|por|de|von|gefolgt|suivie?s?|poi|dann|"
    r"puis|depois)\s){1,4}"
)
_NOTES = (
    late(rf"(?<![a-z0-9]){_COUNT}\s{_FIRST}{_OF_LETTERS},?\s{_THEN}{_AT}"),
    late(rf"{_BEHIND}\s{_THE}{_FIRST}{_COUNT}\s{_FIRST}{_OF_LETTERS},?\s{_THEN}?{_AT}"),
    late(rf"{_AT}{_VERBS}[\s,]{{1,2}}{_BETWEEN}\s{_THE}{_NAME}{_AND}{_THE}{_HOST}"),
    late(
        rf"{_AT}{_VERBS}[\s,]{{1,2}}{_BEHIND}\s{_THE}(?:{_FIRST}{_COUNT}\s{_FIRST}{_OF_LETTERS}|{_OF_LETTERS}\s(?:number\s)?"
        r"(?P<which>\d{1,2}))(?![a-z0-9])"
    ),
    late(rf"{_AT}{_VERBS}[\s,]{{1,2}}{_BEHIND}\s{_THE}{_NAME}"),
    late(rf"{_AT}{_VERBS}[\s,]{{1,2}}{_BEFORE}\s{_THE}{_HOST}"),
    late(
        rf"{_BEHIND}\s{_THE}{_NAME}[\s,]{{1,2}}(?:(?:put|add|comes|goes|pon|va|mettez|setze?|kommt|metti)\s)?{_AT}"
    ),
    late(
        rf"{_AT}{_VERBS}[\s,]{{1,2}}(?:{_BEHIND}\s(?:(?:the|el|le|il|o|dem|das)\s)?(?P<first>name|nombre|nom|namen|nome|first\sword|it)|"
        rf"{_BEFORE}\s(?:(?:the|el|le|il|o|der)\s)?(?:domaine?|dominio)|(?:in\s)?(?:{_BETWEEN}|(?:the\s)?(?:middle|gap|space|blank))|en\s(?:el\s)?(?:hueco|espacio))(?=\W*(?:$|[\n.,;:!?)]))"
    ),
    late(
        rf"{_AT}{_VERBS}[\s,]{{1,2}}(?:where\s(?:(?:the|that)\s)?(?P<first>space|gap|blank)(?![a-z])|"
        r"donde\s(?:esta|va|hay|ves)\s(?:el|un)\s(?:espacio|hueco)(?![a-z])|(?:instead|in\splace)\sof\s(?:the\s)?(?:space|gap|blank)(?![a-z])|"
        r"en\s(?:lugar|vez)\sdel?\s(?:espacio|hueco)(?![a-z]))"
    ),
)
_IN_GAP = late(
    rf"(?<![a-z])(?:in|en)\s(?:(?:the|el)\s)?(?:gap|space|blank|middle|hueco|espacio|medio)\s(?:goes|comes|belongs|put|va|viene|falta|pon)\s{_AT}"
    r"(?P<first>)"
)
_FAR, _NEAR = 90, 16  # characters between a note and its address, and such that both are one
_BEGIN = r"(?<![a-z0-9@._+/-])"
_DOMAIN = rf"{LABELS}\.(?:{SURE_ENDING})){ENDS}"


MISSING = r"(?<![a-z])(?:arroba|arobase|chiocciola|klammeraffe|at-?(?:zeichen|sign)|sign)(?![a-z])"
"""What some word of such a note is, but for an '@' by itself, for `word_marks`."""


def missing_signs(lower: str, window: Span) -> Iterator[Change]:
    """The addresses that are meant by the notes in a window of a folded, lower-case text."""
    for form in (*_NOTES, _IN_GAP):
        for note in form.finditer(lower, *window):
            address = re.compile(_glued(note))
            for span in around(note, _FAR):
                for match in address.finditer(lower, *span):
                    if may_be_mailbox(match["local"]):
                        yield *with_note(match, note, _NEAR), f"{match['local']}@{match['domain']}"
                        break


def _glued(note: re.Match[str]) -> str:
    """What the address looks like of which a note tells."""
    told = note.groupdict()
    name, host = told.get("name"), told.get("host")
    if "first" in told:  # 'after the name', which a blank tells then
        return rf"{_BEGIN}(?P<local>{MAILBOX})\s(?P<domain>{_DOMAIN}"
    if count := told.get("count") or told.get("which"):
        return (
            rf"{_BEGIN}(?P<local>[a-z0-9._+-]{{{_COUNTS.get(count, count)}}})(?P<domain>{_DOMAIN}"
        )
    local = re.escape(name) if name else r"[a-z0-9._+-]{2,40}?"
    ahead = rf"(?={re.escape(host)})" if host else ""
    return rf"{_BEGIN}(?P<local>{local})\s?(?P<domain>{ahead}{_DOMAIN}"
