"""Addresses whose parts stand behind labels: 'left of @ = jane, right of @ = example.org'.

What lives here: labels for the name, the domain and the ending of an address in six languages, two
or three of them beside each other in any order, and the text with the address in their place. A
page is a domain only for a label that tells of a mailbox there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LABEL, MAILBOX
from brightline.privacy.mail.parts.email_forms import PRINTED_OR_SPELLED, SURE_ENDING
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_AT = (
    r"(?:(?:the|la|el|l'|le|dem|das|der|il|o|a)\s?)?"
    r"(?:@|at|arroba|arobase|chiocciola|klammeraffen?|at-?zeichen)(?:\s?-?sign)?"
)
_BOX = (
    r"(?:(?:e-?)?mail\s?(?:name|user)|mail\s?box(?:\sname)?|in\s?box|local(?:\spart)?|buzon|"
    r"nombre\sde(?:l)?\s(?:buzon|correo)|"
    r"postfach|mailname|casella(?:\sdi\sposta)?|boite(?:\saux\slettres|\smail)?|"
    r"caixa(?:\sde\s(?:correio|entrada))?)"
)
_USER = (
    r"(?:user\s?name|user|login|account|usuario|cuenta|identifiant|benutzername|nutzername|"
    r"benutzer|utente)"
)
# A half that nothing but its place names, as only beside the other one counts.
_SIDE = (
    r"(?:\s(?:side|half|part|hand|lado|parte|mitad|cote|"
    r"partie|moitie|seite|teil|halfte|lato|meta|metade))"
)
_HALF = (
    rf"(?:(?:left{_SIDE}|(?:first|1st|front){_SIDE}|(?:lado|parte|mitad|cote|partie|lato|metade)\s(?:izquierd[oa]|gauche|sinistr[oa]|"
    rf"esquerd[oa])|link(?:e|er){_SIDE}|(?:primera|premiere|prima|primeira|erste[r]?){_SIDE})(?:\s(?:of|de|del?|du|da|della|vom|von)\s?{_AT})?"
    rf"(?:\s\((?:before|left\sof)\s?{_AT})?)",
    rf"(?:(?:right{_SIDE}|(?:second|2nd|last){_SIDE}|(?:lado|parte|mitad|cote|partie|lato|metade)\s(?:derech[oa]|droite?|destr[oa]|"
    rf"direit[oa])|recht(?:e|er){_SIDE}|(?:segunda|seconde|deuxieme|seconda|segunda|zweite[r]?){_SIDE})(?:\s(?:of|de|del?|du|da|della|vom|von)\s?{_AT})?"
    rf"(?:\s\((?:after|behind|right\sof)\s?{_AT})?"
    r"|(?:after|behind|despues|detras|apres|derriere|danach|dahinter|dopo|depois)(?:\s(?:it|that|eso|ella|lui|essa|ca))?)",
)
_BEFORE = (
    rf"(?:(?:part\s)?(?:before|in\sfront\sof)|(?:to\s)?(?:the\s)?left\s(?:side\s)?(?:of)?|"
    rf"antes\sde|delante\sde|"
    rf"a\sla\sizquierda\sde|izquierda\sde|avant|(?:a\s)?gauche\sde|vor|links\s(?:vom|von)?|"
    rf"prima\s(?:della|di)|"
    rf"(?:a\s)?sinistra\s(?:della|di)|antes\sd[ao]|(?:a\s)?esquerda\sd[ao])\s?{_AT}"
    rf"|{_HALF[0]}"
)
_AFTER = (
    rf"(?:(?:part\s)?(?:after|behind)|(?:to\s)?(?:the\s)?right\s(?:side\s)?(?:of)?|despues\sde|"
    rf"detras\sde|"
    rf"a\sla\sderecha\sde|derecha\sde|apres|(?:a\s)?droite\sde|nach|hinter|rechts\s(?:vom|von)?|"
    rf"dopo|"
    rf"(?:a\s)?destra\s(?:della|di)|depois\sd[ao]|(?:a\s)?direita\sd[ao])\s?{_AT}"
    rf"|{_HALF[1]}"
)
_HOST = (
    r"(?:(?:(?:e-?)?mail\s)?(?:domain|server|host|provider)|dominio|servidor|proveedor|domaine|"
    r"serveur|fournisseur|"
    r"anbieter|mailanbieter)"
)
_PAGE = (
    r"(?:(?:my|our|the|mi|la|mon|ma|meine|il\smio|la\smia|o\smeu|a\sminha)\s)?(?:web\s?site|site|"
    r"home\s?page|web\s?page|page|"
    r"pagina(?:\sweb)?|sitio(?:\sweb)?|web|webseite|seite|sito)"
)
_ENDING = (
    r"(?:suffix|sufijo|suffixe|suffisso|sufixo|ending|extension|tld|suffix|last\spart|(?:part\s)?after\sthe\s(?:dot|point)|terminacion|"
    r"final|terminaison|"
    r"endung|estensione|terminacao|extensao|finale)"
)
_THERE = (
    r"(?:\s(?:there|on|at|it|in|that|this|the|same|of|for|my|mail|e-?mail|server|site|page|domain|"
    r"ahi|alli|en|el|ella|esa|de|"
    r"del|mismo|dominio|correo|dort|darauf|auf|dieser|derselben|y|sur|ce|cette|meme|domaine|page|"
    r"la|li|su|"
    r"di|esso|stesso|nele|nela|no|mesmo|dela))"
)
_ANSWER = (
    r"(?:\s?\?\s{0,2}(?:[-–]\s?)?(?:(?:a|r|answer|antwort|"
    r"reply|respuesta|reponse|risposta|resposta)\s?[:.)]\s?)?)"
)
_IS = (
    rf"(?:{_ANSWER}|\s?[:=|>]\s?|\s?[)\]]\s?[:=]?\s?|\s?(?:->|=>|"
    rf"→)\s?|\s(?:is|es|ist|est|e|called|lautet|heisst|se\sllama)\s)"
)
_LABELLED = late(
    rf"(?<![a-z0-9])(?:(?P<page>{_PAGE})|(?P<box>{_BOX}){_THERE}{{0,5}}|(?P<user>{_USER}|name|"
    rf"nombre|nom|nome){_THERE}{{0,5}}"
    rf"|(?P<before>{_BEFORE})|(?P<after>{_AFTER})|(?P<host>{_HOST})|(?P<ending>{_ENDING}))(?:{_IS}|(?(before)\s|(?(after)\s|(?(box)\s|(?(host)\s|(?!))))))"
    rf"(?:(?P<domain>(?:https?://)?@?(?<![a-z0-9.-]){PRINTED_OR_SPELLED})|"
    rf"\.?(?P<value>(?<![a-z0-9]){MAILBOX}))"
    r"(?![\w@/+-]|\.\w)(?=\W{0,3}(?:[\n.,;!)|/\[]|\s(?:-|and|y|et|und|e|but|then|my|the|for|with|con|avec|mit|com)\s|\s\(|$))"
)
# A row for the name, one for the sign and one for the domain, whatever they are called.
_CALLED = r"[^\w\n]{0,4}[a-z][a-z' -]{1,15}\s?(?:\.{2,}|[:=|>]{1,2}|\s-{1,2})\s?"
_ROWS = late(
    rf"(?:^|(?<=[\n:])){_CALLED}(?P<name>{MAILBOX})\s?\n{_CALLED}@\s?\n{_CALLED}(?P<domain>{PRINTED_OR_SPELLED})"
    r"(?![\w@/+-]|\.\w)"
)
_BETWEEN = re.compile(
    r"[^a-z0-9@]{0,6}(?:(?:q|p|f|d|frage|question|pregunta|domanda|pergunta|and|y|et|und|e|then|the|my|la|el|en|que|in|le|il|o|a|der|die|auf|mein|"
    r"meine|mon|ma|mia|mio|minha|meu|welch\w*|which|which)"
    r"[^a-z0-9@]{1,3}){0,4}"
)
_ONE_LABEL, _ONE_ENDING = re.compile(LABEL), re.compile(SURE_ENDING)
_NO_VALUES = frozenset(
    [
        "none",
        "full",
        "free",
        "paid",
        "open",
        "closed",
        "empty",
        "private",
        "required",
        "below",
        "large",
        "new",
    ]
)
_NAMES, _FEWEST = ("box", "before", "user"), 2
LABELLED = re.compile(
    r"(?<![a-z])(?:half|mitad|moitie|halfte|metade|metodo|suffix|sufijo|suffixe|suffisso|sufixo|lado|cote|lato|link(?:e|er)|"
    r"recht(?:e|er)|gauche|prima|izquierd[oa]|mail\s?name|mail\s?box|inbox|box|user\s?name|user|login|usuario|buzon|postfach|"
    r"mailname|casella|boite|"
    r"caixa|left|right|izquierda|derecha|gauche|droite|links|rechts|sinistra|destra|esquerda|"
    r"direita|before|after|"
    r"antes|despues|avant|apres|vor|nach|prima|dopo|depois|domain|dominio|domaine|server|host|"
    r"ending|endung|"
    r"terminacion|terminaison|extension|tld|identifiant|benutzername|nutzername|utente)(?![a-z])|^[.:=>|]*@$"
)
"""What some word of such a label holds, for `word_marks`."""


def labelled_addresses(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses behind labels in the windows of a folded, lower-case text."""
    for window in windows:
        for row in _ROWS.finditer(lower, *window):
            address = f"{row['name']}@{plain_domain(row['domain'])}"
            yield row.start("name"), row.end("domain"), address
        parts = list(_LABELLED.finditer(lower, *window))
        at = 0
        while at < len(parts):
            group = _beside(lower, parts[at : at + 3])
            while len(group) >= _FEWEST and not (address := _address(group)):
                group.pop()
            if len(group) >= _FEWEST:
                told = "domain" if group[0]["domain"] else "value"
                yield group[0].start(told), group[-1].end(), address
            at += max(1, len(group))


def _beside(lower: str, parts: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Those of which each begins where the one before ends, but for a few small words."""
    group = list(parts[:1])
    for part in parts[1:]:
        if not _BETWEEN.fullmatch(lower, group[-1].end(), part.start()):
            break
        group.append(part)
    return group


def _address(parts: Sequence[re.Match[str]]) -> str:
    """The address that the parts are, if each of them is one that it needs."""
    kinds = {kind: part for part in parts for kind, told in part.groupdict().items() if told}
    name = next((kinds[kind]["value"] for kind in _NAMES if kind in kinds), None)
    host = kinds.get("after") or kinds.get("host") or kinds.get("page")
    if not name or host is None or name in _NO_VALUES or not may_be_mailbox(name):
        return ""
    if "page" in kinds and "box" not in kinds:  # a name and a page are none
        return ""
    if host["domain"]:
        domain = plain_domain(host["domain"].removeprefix("https://").lstrip("@"))
        return f"{name}@{domain.removeprefix('www.')}" if len(parts) == _FEWEST else ""
    ending = kinds["ending"]["value"] if "ending" in kinds else None
    if not ending or not _ONE_ENDING.fullmatch(ending) or not _ONE_LABEL.fullmatch(host["value"]):
        return ""
    return f"{name}@{host['value']}.{ending}"
