"""Addresses that are told step by step: 'part one jane7, part two the at, part three example.org'.

What lives here: parts that are counted in words; a box of a site ('jane7 is the mailbox of the site
example.org'); a name with a word on where its at stands; the writer's own name ('My name is Jane.
Write it in small letters, then @example.org'); and the text with the address in their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LOCAL, SPELLED_DOMAIN
from brightline.privacy.mail.parts.email_forms import PROVIDERS
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.mail.parts.sign_names import HOST_WORDS, NAME_WORDS
from brightline.privacy.mail.telling.signs_between import BETWEEN_WORD
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_THE = (
    r"(?:(?:the|an?|my|our|your|la|el|mi|l'|le|mon|ma|das|dem|den|"
    r"der|die|mein\w*|il|lo|mio|mia|o|a|meu|minha|un|una|ein)\s?)"
)
_AT = (
    rf"(?:{_THE}{{0,2}}(?:@|(?:at|arroba|arobase|chiocciola|klammeraffen?|"
    rf"at-?zeichen)(?![a-z0-9]))(?:[\s-](?:sign|symbol|character))?)"
)
_PART = (
    r"(?:parts?|pieces?|bit|step|section|parte|pieza|trozo|paso|"
    r"partie|morceau|etape|teil|stuck|schritt|pezzo|passo|pedaco)"
)
_COUNTED = (
    r"(?:one|1|uno?|una|eins|ein|um|uma|1st|first|primer[ao]?|premiere?|erste[rs]?|prim[oa]|primeir[ao])",
    r"(?:two|2|dos|deux|zwei|due|dois|duas|2nd|second|segund[oa]|deuxieme|seconde|zweite[rs]?|second[oa]|"
    r"last|latter|final|ultim[oa]|derniere?|letzte[rs]?)",
    r"(?:three|3|tres|trois|drei|tre|3rd|third|tercer[ao]?|troisieme|dritte[rs]?|terz[oa]|terceir[ao])",
)
_ONE, _TWO, _THREE = (
    rf"(?<![a-z0-9]){_THE}?(?:{_PART}\s{which}|{which}\s{_PART})(?:\s(?:is|es|est|ist|e))?[\s:,=-]{{1,3}}"
    for which in _COUNTED
)
_SEP = r"[^a-z0-9@]{1,4}(?:(?:and|y|et|und|e|then)\s)?"
_BOX = (
    r"(?:(?:e-?mail\s?|mail\s?)?(?:mail\s?box|in\s?box|box|account|user(?:name)?|address|buzon|cuenta|usuario|casilla|"
    r"boite(?:\s(?:mail|aux\slettres))?|compte|postfach|konto|casella|caixa(?:\s(?:de\scorreio|postal))?|conta))"
)
_IS = r"(?:is|es|est|ist|e|sera|would\sbe)"
_OF_SITE = (
    r"(?:(?:of|on|at|for|del?|en|sur|du|auf|bei|von|zu|su|sul|di|do|da|no|na|em)\s"
    rf"{_THE}{{0,2}}(?:(?:web\s?)?(?:site|page|domain|sitio|pagina|dominio|domaine|seite|webseite|sito)(?:\sweb)?\s)?)"
)
_WITH = r"(?:with|put|write|set|type|use|add|con|pon|escribe|avec|mets|mit|setze?|metti|com|ponha)"
_IN_FRONT = (
    r"(?:in\sfront|before(?:\s(?:it|that))?|ahead|first|delante|antes|"
    r"por\sdelante|devant|avant|davor|voran|davanti|prima|na\sfrente|antes)"
)
_BEFORE = (
    r"(?:before|in\sfront\sof|ahead\sof|antes\sde|delante\sde|avant|"
    r"devant|vor|prima\sd(?:i|ella)|davanti\sa(?:lla)?|antes\sda)"
)
_BEHIND = (
    r"(?:after(?:\s(?:it|that))?|behind(?:\s(?:it|that))?|"
    r"despues|detras|apres|derriere|danach|dahinter|dopo|depois)"
)
_NAMED = (
    r"(?:(?:user|mail|account|benutzer|nutzer|login)?[\s-]?names?|user|login|nombre(?:\sde\susuario)?|usuario|nom|utilisateur|identifiant|"
    r"benutzer|nutzer|nome|utente|mail\s?box|buzon|postfach|casella|caixa|boite|"
    rf"{NAME_WORDS})"
)
_HOSTED = (
    r"(?:(?:e-?)?(?:mail|correo|courriel|posta)?[\s-]?(?:domaine?|dominio|server|servidor|serveur|host(?:er|name)?|provider|proveedor|"
    r"(?<=mail\s)service|(?<=correo\s)servicio|anbieter|fournisseur|hebergeur|provedor|fornitore|gestore|operador|dienst|"
    rf"{HOST_WORDS}))(?:\s(?:de|di|do|du)\s(?:e-?)?(?:mail|correo|posta|courriel))?"
)
_OR_PROVIDER = (  # 'provider gmail' as well
    rf"(?:{SPELLED_DOMAIN}|(?P<provider>{PROVIDERS})(?![a-z0-9.@-]|\x20[a-z]))"
)
_TELLS = rf"(?:\s(?:{_IS})\s|\s?[:=-]\s?|\s)"
_MY_MAIL = (
    rf"(?:{_THE}?(?:e-?mail|mail|correo|courriel|adresse|address|direccion|indirizzo|endereco|posta|{_BOX})\s"
    r"(?:(?:is|are|ist|est|esta|es|vive|lives?|sits|liegt|wohnt|habite|si\strova|fica|sta|e)\s(?:hosted\s|gehostet\s)?)?"
    r"(?:en|at|on|with|bei|auf|chez|sur|em|no|na|su|presso|by)\s)"
)
_NO_SURNAME = r"(?![\w@-]|\x20[a-z])"  # 'my name is Rosa Doe'
_SENTENCES = (
    # 'second part example.org, first part jane7'
    late(rf"{_TWO}@?{SPELLED_DOMAIN}{_SEP}{_ONE}{LOCAL}"),
    # 'name jane7, provider example.org', 'provider example.org, name jane7'
    late(rf"(?<![a-z]){_NAMED}{_TELLS}{LOCAL}{_SEP}{_THE}?{_HOSTED}{_TELLS}@?{_OR_PROVIDER}"),
    late(
        rf"(?<![a-z]){_HOSTED}{_TELLS}@?{SPELLED_DOMAIN}{_SEP}{_THE}?{_NAMED}{_TELLS}{LOCAL}{_NO_SURNAME}"
    ),
    # 'my mail is at example.org, the name is jane7'
    late(
        rf"(?<![a-z]){_MY_MAIL}@?{SPELLED_DOMAIN}{_SEP}{_THE}?{_NAMED}{_TELLS}{LOCAL}{_NO_SURNAME}"
    ),
    # 'part one jane7, part two the at sign, part three example.org', or both without an at
    late(rf"{_ONE}{LOCAL}{_SEP}(?:{_TWO}{_AT}{_SEP}{_THREE}|{_TWO})@?{SPELLED_DOMAIN}"),
    # 'jane7 is the mailbox of the site example.org'
    late(rf"{LOCAL}\s{_IS}\s{_THE}{{0,2}}{_BOX}\s{_OF_SITE}(?:www\.)?{SPELLED_DOMAIN}"),
    # 'jane7 is the box, www.example.org the house'
    late(
        rf"{LOCAL}\s{_IS}\s{_THE}{{0,2}}{_BOX}[\s,;]{{1,2}}(?:(?:and|y|et|und|e)\s)?(?:www\.)?{SPELLED_DOMAIN}"
        rf"\s(?:{_IS}\s)?{_THE}{{1,2}}(?:house|home|site|domain|server|host|place|casa|sitio|dominio|maison|haus|dominio|sito|seite)"
    ),
    # 'The page is example.org; mail has the same ending, with jane7 and an at in front'
    late(
        rf"(?<![a-z0-9@.])(?:www\.)?{SPELLED_DOMAIN}[^@\n]{{1,60}}?(?<![a-z]){_WITH}\s{LOCAL}\s(?:and|plus|y|mas|et|und|e|piu)\s{_AT}\s{_IN_FRONT}"
    ),
    # 'jane7, it's an example.org address', 'jane7 on example.org mail'
    late(
        rf"{LOCAL}(?:,?\s(?:it's|it\sis|that's|that\sis|which\sis|es|c'est)\s{_THE}?|\s(?:on|at|bei|en)\s{_THE}?){SPELLED_DOMAIN}"
        r"\s(?:e-?mail\s)?(?:address|e-?mail|mail|account|mailbox|inbox|adresse|konto|correo)(?![a-z])"
    ),
    # 'jane7 before the at and example.org after it'
    late(
        rf"{LOCAL},?\s{_BEFORE}\s?{_AT},?\s(?:(?:and|y|et|und|e|then)\s)?{SPELLED_DOMAIN},?\s{_BEHIND}"
    ),
)
_ON_DOMAIN = late(
    rf"{LOCAL}(?:\s(?:at|on|in|under|en|sur|bei|auf|unter|su|presso|em|no|na|chez)\s{_THE}?|,\s)(?:(?:e-?)?mail[\s-])?"
    r"(?:domaine?|dominio|server|servidor|serveur|host(?:\sname)?|provider|proveedor|anbieter|fournisseur|(?:web\s?)?site)"
    rf"\s{SPELLED_DOMAIN}"
)
_ASKED = re.compile(
    r"(?:mail|correo|courriel|posta|adresse|address)(?:\s(?:address|me))?\s?[:=]\s\Z"
)
_LONGEST_ASKED = 24  # characters
_NO_WORD = re.compile(r"[\d_.]")
_OWN = (
    r"(?:(?:they|friends|people|all)\scall\sme|call\sme|i\sam|i'm|my\s(?:first\s)?name\sis|me\sllamo|me\sllaman|soy|mi\snombre\ses|"
    r"je\sm'appelle|je\ssuis|ich\shei(?:ss|ß)e|ich\sbin|mein\sname\sist|mi\schiamo|sono|il\smio\snome\se|me\schamo|meu\snome\se|sou)"
)
_NAME = r"(?:(?:first|given|fore|pet)?\s?name|nombre|prenom|nom|vorname[n]?|name[n]?|nome)"
_SAID = (
    r"(?:in|small|lower|case|lowercase|letters?|all|and|then|plus|add|followed|by|next|without|no|an?|capitals?|initial|the|en|con|y|"
    r"minusculas?|mayusculas?|sin|luego|despues|sigue|seguid[oa]|por|mas|minuscules?|sans|majuscules?|majuscule|puis|suivi|de|ensuite|"
    r"klein|kleingeschrieben|kleinen|buchstaben|kleinbuchstaben|dann|und|danach|mit|minuscolo|minuscole|senza|maiuscol[ae]|poi|seguito|"
    r"da|e|minusculo|sem|maiusculas?|depois|written|spelled|escrito|ecrit|geschrieben|scritto|goes|comes|before|in\sfront\sof)"
)
_OWN_NAME = late(
    rf"(?<![a-z]){_OWN}\s(?P<local>[a-z]{{3,20}})[.,;!\s](?P<between>[^@\n]{{0,60}}?(?<![a-z])(?P<mine>(?:my|mi|mon|mein\w*|mio|meu|this|that|"
    rf"este|ce|questo)\s{_NAME})(?:[\s,]{{1,2}}{_SAID}(?![a-z])){{0,8}}[\s,+]{{1,3}}@\s?){SPELLED_DOMAIN}"
)
STEPS = re.compile(
    rf"(?<!\w)(?:{NAME_WORDS}|{HOST_WORDS})(?!\w)|"
    rf"(?<![a-z])(?:{BETWEEN_WORD}|gestore|operador|dienst|user|usuario|nom|utilisateur|benutzer|nutzer|utente|hoster|hebergeur|provedor|fornitore|{_PART}|first|second|domaine?|dominio|server|servidor|serveur|host|provider|proveedor|anbieter|fournisseur|page|site|web|website|seite|sito|sitio|pagina|{_BOX}|mailbox|front|before|ahead|delante|antes|devant|avant|davor|davanti|vor|prima|frente|"
    rf"call|name|llam[oa]n?|nombre|soy|appelle|prenom|hei(?:ss|ß)e|vorname|chiamo|nome|chamo)(?![a-z])"
)
"""What some word of such a sentence is, for `word_marks`."""


def told_in_steps(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in the windows of a folded, lower-case text."""
    for window in windows:
        for sentence in _SENTENCES:
            for match in sentence.finditer(lower, *window):
                if may_be_mailbox(match["local"]):
                    which = "domain" if match["domain"] else "provider"
                    start = min(match.start("local"), match.start(which))
                    yield start, max(match.end("local"), match.end(which)), _address(match)
        for match in _ON_DOMAIN.finditer(lower, *window):  # 'photos on the domain example.org'
            spelled = any(map(str.isspace, match["domain"]))
            told = spelled or _NO_WORD.search(match["local"]) or _is_asked(lower, match.start())
            if told and may_be_mailbox(match["local"]):
                yield match.start("local"), match.end("domain"), _address(match)
        for match in _OWN_NAME.finditer(lower, *window):
            if may_be_mailbox(match["local"]):
                yield match.start("mine"), match.end("domain"), _address(match)


def _is_asked(lower: str, start: int) -> bool:
    """Whether a word for mail and a colon stand in front: 'My mail: jane at the site ...'."""
    return _ASKED.search(lower, max(0, start - _LONGEST_ASKED), start) is not None


def _address(match: re.Match[str]) -> str:
    if not match["domain"]:
        return f"{match['local']}@{match['provider']}.com"
    return f"{match['local']}@{plain_domain(match['domain']).removeprefix('www.')}"
