"""What a note beside an address says of its name: 'the blank is an i', 'swap the two words'.

What lives here: the notes in six languages, and the name (or the whole address) that each of them
means. Which address a note belongs to is found in `noted_names`. A note that leaves more than one
name possible gives none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from brightline.privacy.figures.name_digits import with_glued_figures
from brightline.privacy.figures.number_words import UNITS
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.printed.turned_emails import turned_domain
from brightline.privacy.mail.telling.cut_names import CUT, cut_by
from brightline.privacy.mail.telling.letter_notes import TWO_WORDS, by_letters
from brightline.privacy.text.late import late

_AT = r"(?:@|at(?:[\s-]sign)?|arroba|arobase|at-?zeichen|klammeraffen?|chiocciola)(?![a-z0-9])"
_THE = r"(?:(?:the|la|el|l'|le|dem|das|o|a|do|da|della|dell'|de|del|of)\s?){0,2}"
BEFORE_AT = (
    r"(?:(?:before|in\sfront\sof|left\sof|preceding|antes|delante|avant|devant|vor|prima|"
    rf"davanti|precede)\s{_THE}{_AT})"
)
_PARTS = (
    r"(?:words|parts|names|halves|pieces|palabras|partes|mots|parties|worter|worte|teile|parole|parti|"
    r"palavras|nomes|nombres|noms|namen|nomi)"
)
_NAME = (
    rf"(?:{BEFORE_AT}|(?<![a-z])(?:name|mailbox|user(?:name)?|nombre|usuario|buzon|nom|"
    r"postfach|nome|casella|caixa)(?![a-z]))"
)
TURNED = (
    r"(?:backwards?|reversed?|in\sreverse|back\sto\sfront|right\sto\sleft|mirrored|al\sreves|"
    r"a\sl'envers|(?:ruck|rueck)warts|von\shinten|de\stras\spara\s(?:a\s)?frente|ao\scontrario|al\scontrario|"
    r"a\srovescio|last\sletter\s(?:comes|goes|is)?\s?first|from\sthe\s(?:end|back)|(?:desde|por)\sel\sfinal|"
    r"(?:par|depuis)\sla\sfin|vom\sende(?:\sher)?|dal(?:la)?\sfin[ae]|do\sfim|mirror|im\sspiegel|espejo|miroir|specchio|espelho|"
    r"last\s(?:letter\s|sign\s|character\s|one\s)?to\s(?:the\s)?first|ultima\s(?:letra\s)?(?:a|hasta)\s(?:la\s)?primera|"
    r"derni\w+\s(?:lettre\s)?a\sla\spremi\w+|letzten?\s(?:buchstaben?\s)?(?:zum|bis\szum|bis)\sersten|ultima\s(?:lettera\s)?alla\sprima|"
    r"ultima\s(?:letra\s)?(?:a|para\sa)\sprimeira|derecha\sa\sizquierda|droite\sa\sgauche|rechts\snach\slinks|"
    r"destra\sa\ssinistra|direita\s(?:para|a)\s(?:a\s)?esquerda)"
)
_TURN = (
    r"(?:(?:turn|flip)\s[^@]{0,40}(?:@[^@]{0,6})?\sa?round|flip|reverse|dale\sla\svuelta|dar\sla\svuelta|"
    r"invierte|retournez|inversez|umdreh\w*|dreh\w*|umkehr\w*|inverta|inverti|capovolg\w*)"
)
SWAPPED = (
    r"(?:swap|exchang|interchang|switch|transpos|flip|revers|intercambi|inviert|invertid|cambia\w*\sde\s(?:lugar|orden)|"
    r"permut|echang|invers|intervert|vertausch|tausch|invert|troc|troqu|scambi|other\sway\s(?:a?round)|al\sreves)"
)
_BACKWARDS = late(rf"(?<![a-z])(?:{TURNED}|{_TURN})(?![a-z])")
_OF_NAME = late(_NAME)
_TWO_PARTS = late(
    rf"(?<![a-z])(?:two|both|2|dos|ambas|ambos|deux|zwei|beiden|due|duas|dois)\s(?:[a-z]{{1,10}}\s)?{_PARTS}(?![a-z])"
    rf"|(?<![a-z]){_PARTS}\s(?:[a-z]{{1,10}}\s){{0,2}}{BEFORE_AT}"
)
_SWAP = late(rf"(?<![a-z]){SWAPPED}[a-z]*")
_ARTICLE = (
    r"(?:(?:an?|the|letter|number|digit|figure|un|una|el|la|letra|numero|une|le|lettre|chiffre|ein|eine|der|die|das|"
    r"buchstabe|ziffer|um|uma|o|uno|lettera|cifra)\s|l')"
)
_IS = (
    r"(?:is|are|=|:|means?|stands\sfor|reads?|equals|represents|es|son|significa|vale|est|ist|"
    r"sind|heisst|e|as|als|como|sta\sper)"
)
_DONE = (
    r"[\"']?(?=\s?(?:[.,;:!?()\]&/]|$|\s?(?:and|y|et|und|e|before|in\s(?:the\s(?:name|mail|address)|front)|antes|delante|avant|"
    r"devant|vor|davor|prima|davanti|en\sel\s(?:nombre|correo)|im\snamen|dans\sle\snom|nel\snome|no\snome)(?![a-z])))"
)
_BLANK_NAME = (
    r"(?:blank|gap|hole|missing\s(?:letter|character|digit|number|figure|one)|hueco|espacio|vacio|letra\sque\sfalta|vide|blanc|trou|lacune|"
    r"empty\s(?:place|spot|slot|space)|lugar\s(?:vacio|vazio)|(?:leeren?|freien?)\s(?:stelle|platz)|place\svide|"
    r"(?:posto|spazio)\svuoto|lettre\smanquante|lucke|leerstelle|lacuna|vazio|espaco|falta|spazio|buco|vuoto|underscores?|guion(?:\sbajo)?|unterstrich)"
)
_DIGITS = "|".join(UNITS)
BLANK_IS = late(
    rf"(?<![a-z]){_BLANK_NAME}(?:\s[a-z]{{1,10}})?\s?{_IS}\s(?:(?:really|actually)\s)?{_ARTICLE}{{0,3}}[\"']?(?P<x>[a-z0-9]|{_DIGITS}){_DONE}"
    rf"|(?<![a-z0-9])(?:fill|complete|llena|rellena|remplis\w*|complet\w*|full\w*|preencha|riempi)\s[^@]{{0,24}}?{_BLANK_NAME}"
    rf"\s(?:with|by|con|avec|mit|com)\s{_ARTICLE}{{0,3}}[\"']?(?P<fill>[a-z0-9]|{_DIGITS}){_DONE}"
    rf"|(?<![a-z])(?:put|write|insert|pon|escribe|mettez|setz\w*|ponha|metti)\s{_ARTICLE}{{0,3}}[\"']?(?P<put>[a-z0-9]|{_DIGITS})[\"']?\s"
    rf"(?:in|into|for|at|where|en(?:\sel|\sla)?|dans|in\sdie|no|na|nel)\s{_ARTICLE}{{0,2}}{_BLANK_NAME}"
    rf"|(?<![a-z])(?:fehlt|falta|manque|manca|is\smissing)\s(?:(?:is|:)\s)?{_ARTICLE}{{0,3}}[\"']?(?P<gone>[a-z0-9]|{_DIGITS}){_DONE}"
)
_BLANKS = "_*?"
_FRONT = (
    r"(?:in\sfront|(?:at|to)\sthe\s(?:very\s)?(?:start|front|beginning)|before\s(?:it|that|this|everything|all|the\s(?:name|rest|first))|"
    r"(?:comes|goes|belongs|put)\sfirst|delante|al\s(?:principio|inicio|comienzo)|antes\sde\s(?:todo|eso)|devant|"
    r"au\sdebut|en\stete|davor|voran|am\sanfang|ganz\svorne|(?:a|na)\sfrente|no\s(?:inicio|comeco)|davanti|all'inizio)"
)
_LETTER = (
    r"(?:(?:letter|letra|lettre|buchstaben?|lettera|an?|una?|une|eine?[mn]?|uma?|uno|the|la|el|das|den)\s){1,3}"
    r"[\"']?(?P<x>[b-z0-9]|a(?=[\"']?\s(?!letter|letra|lettre))|a$)[\"']?(?![a-z0-9])"
)
_MISSING_FIRST = late(
    rf"(?<![a-z]){_LETTER}[^@]{{0,24}}?(?<![a-z]){_FRONT}(?![a-z])(?!\s(?:of\s)?(?:the\s)?(?:house|door|building|desk))"
    r"|(?<![a-z])(?:first|initial|primera|premiere|erster?|prima|primeira)\s(?:letter|letra|lettre|buchstabe|lettera)\s"
    r"[^@]{0,24}?(?:missing|gone|left\sout|falta|manque|fehlt|manca)[^@]{0,16}?(?<![a-z])"
    rf"(?:{_IS}\s|:\s?|,\s?){_ARTICLE}{{0,3}}[\"']?(?P<first>[a-z0-9])[\"']?(?![a-z0-9])"
    r"|(?<![a-z])(?:missing|falta|manque|fehlt|manca)\s(?:(?:is|the|la|il|le|der|die|a|o)\s){0,2}"
    r"(?:(?:first|initial|erster?|prima|primeira|premiere|primera)\s)(?:letter|letra|lettre|buchstabe|lettera)"
    rf"(?:\s{_IS}|:|,)\s{_ARTICLE}{{0,2}}[\"']?(?P<gone>[a-z0-9])[\"']?(?![a-z0-9])"
)
_CUP_SIZES = "ddefgh"
_DOUBLED = late(
    r"(?:(?<![a-z])(?:with|spell\w*|written|letter|con|avec|mit|com|scritto|geschrieben|schreibt|ecrit)\s(?:an?\s|una?\s|un\s|the\s)?"
    r"|^[\s(\[]{1,3})(?:double|doble|doppel(?:te[nmrs]?)?|doppi[oa]|dupl[oa])[\s-]?[\"']?(?P<x>[a-z])[\"']?(?=[\s.,;:!?)\]]|$)"
    r"|(?<![a-z])(?:with|spell\w*|written|con|avec|mit|com)\s(?:two|2|dos|deux|zwei|due|dois|duas)\s[\"']?(?P<two>[a-z])[\"']?'?s?(?![a-z])"
)
_MEANS = late(
    rf"(?<![\w.])(?P<digit>\d)\s?(?:(?:{_IS}|for|por|fur|pour|per)\s|=\s?)?{_ARTICLE}{{0,3}}[\"']?(?P<x>[a-z]){_DONE}"
)
_FIRST_MEANS = late(rf"(?<![\w.])\d\s?(?:{_IS}\s|=\s?){_ARTICLE}{{0,3}}[\"']?[a-z]{_DONE}")
_OF_DOMAIN = late(
    r"(?<![a-z])(?:domaine?|dominio|host|server|servidor|(?:after|behind|despues|detras|apres|derriere|nach|hinter|dopo|depois)\s"
    rf"{_THE}{_AT})"
)
_SIGN_OF_AT = late(BEFORE_AT)
_NEAR = 32  # characters between what is swapped and the word for it
_IN_WORD = re.compile(r"\d[^\d]")
_ADDRESS = re.compile(rf"[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:{SURE_ENDING})")
_SURE = re.compile(rf"\.(?:{SURE_ENDING})$")
NOTED = re.compile(
    r"(?<![a-z])(?:backward|revers|swap|exchang|interchang|switch|transpos|flip|turn(?:ed|ing)?(?![a-z])|mirror|reves|envers|"
    r"vuelta|r(?:ue|u)ckwarts|hinten|contrario|tras(?![a-z])|rovescio|intercambi|inviert|invert|permut|echang|invers|interver|"
    r"vertausch|tausch|troc|troqu|scambi|umdreh|dreh|umkehr|retourn|capovolg|blank|gap(?![a-z])|hole(?![a-z])|missing|hueco|espacio|"
    r"vacio|falta|vide(?![a-z])|blanc(?![a-z])|trou(?![a-z])|lucke|leerstelle|lacuna|vazio|buco|vuoto|espaco|right(?![a-z])|letters?(?![a-z])|letra|lettre|"
    r"buchstabe|lettera|front(?![a-z])|start(?![a-z])|beginning|principio|inicio|comienzo|delante|devant|debut|davor|voran|anfang|"
    r"frente|davanti|inizio|first(?![a-z])|doubl|doble|doppel|doppi|dupl|"
    rf"ende?(?![a-z.])|fi[nm](?![a-z])|underscore|guion|unterstrich)|{CUT}|[a-z][0134578][a-z0-9._-]{{0,64}}@"
)
"""What some word of such a note is, for `word_marks`."""


class Meant(NamedTuple):
    """The address that a note means, and where in what is said the note stands."""

    address: str
    start: int
    end: int


def meant_by(local: str, domain: str, said: str) -> Meant | None:
    """What is meant by what is said beside `local` at `domain`; nothing if no note is there."""
    for rule in (
        _swapped,
        _turned,
        _filled,
        _named,
        _cut,
        _in_figures,
        _begun,
        _doubled,
        _lettered,
    ):
        if meant := rule(local, domain, said):
            return meant
    return None


def _told(address: str, *notes: re.Match[str] | None) -> Meant:
    stand = [note.span() for note in notes if note]
    return Meant(address, min(start for start, _ in stand), max(end for _, end in stand))


def _swapped(local: str, domain: str, said: str) -> Meant | None:
    parts, swap, two = _TWO_PARTS.search(said), _SWAP.search(said), TWO_WORDS.fullmatch(local)
    if not (parts and swap and two) or not belong_together(said, parts, swap):
        return None
    return _told(f"{two[3]}{two[2]}{two[1]}@{domain}", parts, swap, _SIGN_OF_AT.search(said))


def belong_together(said: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether a few words of one clause stand between them."""
    between = said[min(one.end(), other.end()) : max(one.start(), other.start())]
    return len(between) <= _NEAR and "," not in between


def _turned(local: str, domain: str, said: str) -> Meant | None:
    turned = _BACKWARDS.search(said)
    if not turned or _TWO_PARTS.search(said):
        return None
    whole = f"{local}@{domain}"[::-1]
    if _ADDRESS.fullmatch(whole) and not _SURE.search(domain):
        return _told(whole, turned)
    of_domain = _OF_DOMAIN.search(said)
    if meant := turned_domain(domain, told=of_domain is not None):
        in_place = not of_domain and meant != domain[::-1]
        return _told(f"{local[::-1] if in_place else local}@{meant}", turned, of_domain)
    of_name = _OF_NAME.search(said)
    return _told(f"{local[::-1]}@{domain}", turned, of_name) if of_name else None


def _filled(local: str, domain: str, said: str) -> Meant | None:
    blanks = [sign for sign in _BLANKS if sign in local]
    told = BLANK_IS.search(said) if len(blanks) == 1 and local.count(blanks[0]) == 1 else None
    return _told(f"{local.replace(blanks[0], _one_of(told))}@{domain}", told) if told else None


def _named(local: str, domain: str, said: str) -> Meant | None:
    named = by_letters(local, said)
    return Meant(f"{named[0]}@{domain}", *named[1:]) if named else None


def _cut(local: str, domain: str, said: str) -> Meant | None:
    if not _SURE.search(domain) and (cut := cut_by(domain, said)) and _SURE.search(cut.name):
        return Meant(f"{local}@{cut.name}", cut.start, cut.end)
    cut = cut_by(local, said)
    return Meant(f"{cut.name}@{domain}", cut.start, cut.end) if cut else None


def _in_figures(local: str, domain: str, said: str) -> Meant | None:
    told = with_glued_figures(local, said)
    return Meant(f"{told[0]}@{domain}", *told[1:]) if told else None


def _begun(local: str, domain: str, said: str) -> Meant | None:
    told = _MISSING_FIRST.search(said)
    return _told(f"{_one_of(told)}{local}@{domain}", told) if told else None


def _doubled(local: str, domain: str, said: str) -> Meant | None:
    told = _DOUBLED.search(said)
    letter = _one_of(told) if told else ""
    if not letter or letter in _CUP_SIZES or local.count(letter) != 1:
        return None
    return _told(f"{local.replace(letter, 2 * letter)}@{domain}", told)


def _lettered(local: str, domain: str, said: str) -> Meant | None:
    first = _FIRST_MEANS.search(said)
    if not first:
        return None
    told = list(_MEANS.finditer(said))
    key = {one["digit"]: one["x"] for one in told}
    meant = "".join(key.get(sign, sign) for sign in local)
    if not _IN_WORD.search(local):  # 'jane4@..., room 4 is a b and b'
        return None
    return _told(f"{meant}@{domain}", first, *told) if meant != local else None


def _one_of(told: re.Match[str]) -> str:
    said = next(said for said in told.groups() if said)
    return UNITS.get(said, said)
