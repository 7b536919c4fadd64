"""Addresses to which their text gives a key: 'jane#example+org (# = @, + = .)'.

What lives here: signs or words for the at and the dot of which the text tells what they mean, signs
that belong into gaps ('jane example org, the at in the first gap, a dot in the second'), endings
told apart ('jane@example and the ending is .org'), parts in an order of their own ('(2) @... (1)
jane', 'org . example @ jane, words in reverse order'), and the text with the address itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LABEL, LAST_ENDING, LOCAL, MAILBOX, WHOLE
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_NAMES
from brightline.privacy.mail.signs.missing_signs import MISSING, missing_signs
from brightline.privacy.mail.signs.told_signs import LEGEND, told_signs
from brightline.privacy.mail.telling.name_notes import TURNED
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_SIGNS = {
    "percent": "%", "percent sign": "%", "exclamation mark": "!", "hash": "#", "pound sign": "#",
    "plus": "+", "plus sign": "+", "star": "*", "asterisk": "*", "ampersand": "&", "slash": "/",
    "question mark": "?", "equals sign": "=", "tilde": "~", "almohadilla": "#", "asterisco": "*",
    "porcentaje": "%", "raute": "#", "diese": "#", "etoile": "*", "stern": "*", "dollar sign": "$",
}  # fmt: skip
_NAMES = "|".join(sorted(_SIGNS, key=len, reverse=True))
_ANY = rf"[\"']?(?:{_NAMES}|[^\w\s@.,;:()\"']|[a-z]{{2,14}})[\"']?"
_IS = (
    r"(?:\s?(?:=|:|->|→)\s?|\s(?:is|means|reads|stands\sfor|for|equals|are|es|significa|est|ist|heisst|e|vale|signifie|"
    r"bedeutet|quer\sdizer)\s)"
)
_THE = (
    r"(?:(?:the|an?|el|la|un|una|le|das|die|de[rmn]|ein|o|d[oa]|il|lo|della|alla)\s|"
    r"(?:dell|all|l)')?"
)
_AT = (
    rf"{_THE}[\"']?(?:@|at[\s-](?:sign|symbol)|at|arroba|arobase|at-?zeichen|klammeraffe|"
    r"chiocciola|(?:round|curly|ringed|circled|twisted|little|runde[sr]?|kringel-?|affen-?|rundes)\sa|a\s(?:redonda|rond|enroule|enroscada|tonda)|"
    r"snabel-?a|apestaartje)[\"']?(?![a-z])"
)
_DOT = rf"{_THE}[\"']?(?:\.|dot|period|full\sstop|punto|point|punkt|ponto)[\"']?(?![a-z])"
_AND = r"[\s,;&/]{1,3}(?:(?:and|y|et|und|e|while)\s)?"
_KEY = late(
    rf"(?<![a-z]){_THE}(?P<at>{_ANY}){_IS}{_AT}{_AND}{_THE}(?P<dot>{_ANY})(?:{_IS}|\s){_DOT}\W{{0,2}}"
)
# 'In meiner Mail ist % der Klammeraffe und ! ein Punkt'
_KEY_BEHIND = late(
    rf"(?<![a-z])(?:is|es|ist|est|e|ar)\s{_THE}(?P<at>{_ANY})\s{_AT}{_AND}(?:(?:is|es|ist|est|e|ar)\s)?{_THE}(?P<dot>{_ANY})\s{_DOT}\W{{0,2}}"
)
_FAR = 120  # characters between a key and its address
_GAP = (
    r"(?:gap|space|blank|hueco|espacio|vide|espace|trou|lucke|leerzeichen|espaco|spazio|vuoto|"
    r"one)"
)
_IN = (
    r"(?:\s(?:goes|belongs|va|kommt|comes))?\s(?:in|into|for|en|dans|im|in\sdie|no|na|nel|"
    r"nello)\s"
)
_GAPS = late(
    rf"{LOCAL}\s(?P<host>{LABEL})\s(?P<ending>{SURE_ENDING})\s?[,:;(-]\s?(?:(?:with|con|avec|mit|com|put|pon|where)\s)?{_AT}"
    rf"{_IN}{_THE}(?:first|primer|premier|ersten?|primo|primeiro|1st)\s{_GAP}{_AND}{_DOT}{_IN}{_THE}"
    rf"(?:second|segundo|deuxieme|zweiten?|secondo|2nd|other|next|otro)(?:\s{_GAP})?"
)
_GAP_CUE = late(rf"(?<![a-z])(?!one){_GAP}(?![a-z])")
_TOLD_BY = (
    r"(?:(?:c'est|is|in|with|es|en|con|est|par|ist|mit|auf|e|em|com|it|to|be|just|as)\s|[:=]\s?)"
)
_ENDING_IS = (
    r"(?:(?:ending|it\sends|ends|end|termina|terminacion|final|acaba|tld|terminaison|se\stermine|finit|fin|endet|endung|ende|"
    rf"finisce|finale|termine|terminacao)\s?{_TOLD_BY}{{1,3}}"
    r"|(?:ending|terminacion|tld|terminaison|endung|terminacao|extension|suffix\w*|sufijo|terminad[oa]\s(?:en|em)|ends|final|fin|ende|"
    r"fim|finale)\s(?=(?:\.|dot\s|punto\s|point\s|punkt\s|ponto\s)?(?:com|net|org)))"
)
_SPOKEN = r"(?:\.|dot[\s-]|punto\s|point\s|punkt\s|ponto\s)"
_SIGN = (
    r"(?:\s?@\s?|\s?[\[({<*]\s?(?:at(?:[\s-](?:sign|symbol))?|arroba|@)\s?[\])}>*]\s?"
    r"|\s(?:at|a\.t\.?|arroba|arobase|chiocciola)\s)"
)
_SPOKEN_DOT = r"(?:dot|punto|point|punkt|ponto)"
_BARE = (
    rf"{LOCAL}{_SIGN}(?P<host>{LABEL}(?:(?:\.|\s(?:dot|punto)\s){LABEL})?)(?![a-z0-9@-]|\.[a-z]|\s(?:dot|punto|punkt|"
    r"ponto)\s)"
)
_ENDINGS = (
    late(
        rf"{_BARE}[^\w@]{{1,3}}(?:(?:and|y|e|et|und|but|with)\s)?(?:(?:the|its|el|la|il|le|die|das)\s)?{_ENDING_IS}"
        rf"{_SPOKEN}?(?P<ending>{SURE_ENDING})(?![a-z0-9])"
    ),
    # 'jane at example with an org ending'
    late(
        rf"{_BARE}(?:\s?,\s|\s|\s\()(?:(?:with|and|con|mit|avec|com)\s)?(?:(?:an?|the|una?|ein\w*|une|uma)\s)?"
        rf"{_SPOKEN}?(?P<ending>com|net|org)[\s-](?:ending|endung|extension)(?![a-z])"
    ),
    late(
        rf"(?<![a-z]){_ENDING_IS}{_SPOKEN}?(?P<ending>{SURE_ENDING})[^\w@]{{1,3}}(?:(?:and|y|e|et|und)\s)?"
        r"(?:before(?:\s(?:it|that))?|in\sfront(?:\sof\sit)?|delante|antes|davor|avant|devant|prima|davanti|antes\sdisso)"
        rf"(?:\s(?:comes|goes|stands|is|va|viene|steht|kommt|vient|vem))?[\s:,]{{1,3}}{_BARE}"
    ),
    late(
        rf"(?<![a-z])(?:an?|una?|eine?|une|uma)\s{_SPOKEN}(?P<ending>{SURE_ENDING})[\s-](?:e-?)?(?:address|mail|mailbox|adresse)"
        rf"\W{{1,3}}{_BARE}"
    ),
)
_ADD = (
    r"(?:(?:add|append|put|stick|tack|attach|glue|write|type|place|hang|slap|anad\w{1,4}|agreg\w{1,4}|pon(?:er|ga|es)?|sumas?|pegas?|escribes?|"
    r"coloca|ajoute[rz]?|mets|metti|aggiungi|schreib|setz|hang|adiciona|acrescenta)(?:l[ea]s?)?\s)"
)
_LITTLE = (
    r"(?:(?:and|y|e|et|und|then|luego|after\sthat|despues|but|only|just|simply|please|solo|le|lo|se|there|you|to\sit|plus|mas|with|con|"
    r"followed\sby|seguid[oa]\s(?:de|por)|at\sthe\send|al\sfinal|detras|behind|an?|the|un|el)[\s,:]{1,2})"
)
# 'jane@example and add dot org at the end', 'jane@example y le pones punto org'
_ADDED = (
    late(
        rf"{_BARE}[^\w@]{{1,3}}{_LITTLE}{{0,4}}{_ADD}{_LITTLE}{{0,2}}{_SPOKEN}(?P<ending>{SURE_ENDING})(?![a-z0-9])"
    ),
    late(
        _BARE.replace(_SIGN, "@")
        + rf"[^\w@]{{1,3}}{_LITTLE}{{1,4}}{_SPOKEN}(?P<ending>{SURE_ENDING})(?![a-z0-9])"
    ),
)
_LETTERS_APART = re.compile(r"(?<![a-z0-9])[a-z0-9]\s[a-z0-9]\s\Z")  # 'j a n e at example'
_ITEM = late(r"(?<![\w.$€£])[\[(]?(?P<number>[1-6])[\])]\s?(?P<item>[^\s\[\](),;]{1,60})")
_RUN = late(
    r"(?<![\w.$€£])(?:[\[(]?[1-6][\])]\s?[^\s\[\](),;]{1,60}[\s,;|/-]{1,3}){1,5}[\[(]?[1-6][\])]\s?[^\s\[\](),;]{1,60}"
)
_ADDRESS = re.compile(WHOLE)
# 'org . example @ jane, in reverse order', 'from last to first: org dot example at jane'
_BACK = (
    rf"(?:{TURNED}|revers\w*|invers[oae]?\w*|umgekehrt\w*|contrario|end\sto\s(?:the\s)?(?:start|beginning|front)|"
    r"last\spart\sto\s(?:the\s)?first|(?:the\s)?other\sway\s(?:a?round)|from\sthe\sright|(?:the\s)?last\s(?:part\s)?(?:comes\s)?first|de\satras\s(?:hacia|para)\s[a-z]+|hinten\snach\svorne?|"
    r"(?:l'|la\s)?ultim[ao]\s(?:parte\s)?(?:al|a|alla)\s(?:la\s)?prim[ae]r?[ao]?|dernier\sau\spremier)"
)
_ORDER = r"(?:\s(?:order|orden|ordre|ordem|ordine|reihenfolge))?"
_BACK_NOTE = rf"[^.\n@]{{0,60}}?(?<![a-z]){_BACK}(?![a-z]){_ORDER}"
_DOTTED = rf"(?:\s?\.\s?|\s{_SPOKEN_DOT}\s|\s?[\[({{]\s?{_SPOKEN_DOT}\s?[\])}}]\s?)"
_ENDING_FIRST = (
    rf"(?<![a-z0-9.@])(?P<domain>(?:{SURE_ENDING})(?:{_DOTTED}{LABEL}?){{1,3}}){_SIGN}"
    rf"(?P<name>(?!{SURE_ENDING}|www){MAILBOX})(?![\w@.-])"
)
_TURNED = (
    late(rf"{_ENDING_FIRST}[^\w@]{{1,4}}(?P<said>{_BACK_NOTE})"),
    late(
        rf"(?<![a-z])(?P<said>{_BACK}(?:\s(?:order|orden|ordre|ordem|ordine|reihenfolge))?)[^\w@]{{1,4}}{_ENDING_FIRST}"
    ),
)
_DOTS = late(_DOTTED)
# 'the ending is .org, before it example, and jane before the at'
_BEFORE_IT = (
    r"(?:before|in\sfront|delante|antes|davor|avant|devant|prima|davanti)"
    r"(?:\s(?:of\s)?(?:it|that|eso|ella|disso))?"
)
_BEFORE_AT = (
    r"(?:before|in\sfront\sof|left\sof|antes\sd[aeo]l?|delante\sde|avant|devant|vor|"
    r"prima\sd[ei]l?(?:la)?|davanti\sa(?:lla)?)"
)
_COMES = r"(?:\s(?:comes|goes|stands|is|va|viene|steht|kommt|vient|vem|ist|est|es|e))?[\s:,]{1,3}"
_NEXT_PART = r"[^\w@]{1,3}(?:(?:and|then|y|luego|e|poi|et|puis|und|dann|depois)[\s,]{1,2}){0,2}"
_ENDING_CUE = late(rf"(?<![a-z]){_ENDING_IS}")
_BY_PLACE = (
    late(
        rf"(?<![a-z])(?:l')?{_ENDING_IS}{_SPOKEN}?(?P<ending>{SURE_ENDING}){_NEXT_PART}{_BEFORE_IT}{_COMES}(?P<host>{LABEL}){_NEXT_PART}"
        rf"(?:{LOCAL}\s{_BEFORE_AT}\s?{_AT}|{_BEFORE_AT}\s?{_AT}{_COMES}(?P<name>{MAILBOX})(?![\w@]))"
    ),
    late(
        rf"{LOCAL}\s{_BEFORE_AT}\s?{_AT}{_NEXT_PART}(?P<host>{LABEL})\s(?:behind|after|right\safter|detras|despues|apres|derriere|danach|"
        rf"dahinter|dopo|dietro|depois)(?:\s(?:it|that))?{_NEXT_PART}(?:(?:the|la|il|o|die|el|le)\s)?{_ENDING_IS}{_SPOKEN}?(?P<ending>{SURE_ENDING})"
        r"(?![a-z0-9])"
    ),
)
# An at by itself, or told to be meant: without it nothing is told of signs.
_OF_SIGN = late(
    r"(?<![a-z0-9])@(?![a-z0-9])|(?<![a-z])(?:at[\s-]?(?:sign|symbol|zeichen)|arroba|arobase|klammeraffen?|chiocciola)(?![a-z])"
    r"|(?:[=:>]|(?:is|are|means?|for|reads?|as|by|es|est|ist|e|significa)\s)\s?(?:the\s|an?\s|un\s)?[\"']?at(?![a-z])"
)
KEYED = re.compile(
    rf"^[(\"']?\.(?:{SURE_ENDING})(?![a-z0-9])|^[_!]$|"
    r"^(?!\(\w+\))[(\"']?(?:dot|period|punto|point|punkt|ponto|stop)[\"'.,;:)]*$|^\.\)|^[\[(][1-6][\])]|(?<![a-z])(?:ending|extension|suffix\w*|sufijo|fim|ends?(?!\.)|termina\w*|"
    r"final|acaba|tld|termine|finit|fin|endet|endung|finisce|finale|revers\w*|backwards?|invers[oae]?|umgekehrt\w*|reves|"
    rf"contrario)(?![a-z])|dot-[a-z]|{LEGEND}|{MISSING}"
)
"""What some word of such a text is, for `word_marks`."""


def with_keyed_addresses(folded: Folded, windows: Sequence[tuple[int, int]]) -> Folded:
    """The same with the addresses that are meant, in the windows of a folded text."""
    lower = folded.lower
    changes: set[Change] = set()
    for window in windows:
        if _OF_SIGN.search(lower, *window):
            changes.update(told_signs(folded, window))
            changes.update(missing_signs(lower, window))
        for key in (*_KEY.finditer(lower, *window), *_KEY_BEHIND.finditer(lower, *window)):
            changes.update(_by_key(lower, key))
        changes.update(_in_parts(lower, window))
        changes.update(_sorted(lower, window))
        changes.update(_turned(lower, window))
    return folded.changed(changes)


def _in_parts(lower: str, window: tuple[int, int]) -> Iterator[Change]:
    start, end = window
    told = [
        match for pattern in (*_ENDINGS, *_ADDED) for match in pattern.finditer(lower, start, end)
    ]
    if _GAP_CUE.search(lower, start, end):
        told += _GAPS.finditer(lower, max(0, start - _FAR), end + _FAR)
    if _ENDING_CUE.search(lower, start, end):
        around = max(0, start - _FAR), end + _FAR
        told += [match for pattern in _BY_PLACE for match in pattern.finditer(lower, *around)]
    for match in told:
        local = match["local"] or match["name"]
        if local not in NOT_NAMES or _LETTERS_APART.search(lower, 0, match.start()):
            host = _DOTS.sub(".", match["host"])
            yield *match.span(), f"{local}@{host}.{match['ending']}"


def _by_key(lower: str, key: re.Match[str]) -> Iterator[Change]:
    at, dot = (_between(key[sign].strip("\"'")) for sign in ("at", "dot"))
    keyed = re.compile(
        rf"(?<![a-z0-9._+-])(?P<local>{MAILBOX}?){at}(?P<host>{LABEL}(?:{dot}{LABEL}){{0,2}}?){dot}"
        rf"(?P<ending>{SURE_ENDING})(?![a-z0-9]|{dot}(?:{SURE_ENDING})(?![a-z0-9])){LAST_ENDING}"
    )
    around = (max(0, key.start() - _FAR), key.start()), (key.end(), key.end() + _FAR)
    for start, end in around:
        for match in keyed.finditer(lower, start, end):
            host = re.sub(dot, ".", match["host"])
            yield *match.span(), f"{match['local']}@{host}.{match['ending']}"


def _between(named: str) -> str:
    """A pattern for a sign, or for a word with its blanks."""
    sign = _SIGNS.get(named, named)
    return rf"\s{sign}\s" if sign.isalpha() else rf"\s?{re.escape(sign)}\s?"


def _sorted(lower: str, window: tuple[int, int]) -> Iterator[Change]:
    """'(3) .org (1) jane (2) @example'."""
    for run in _RUN.finditer(lower, *window):
        items = {int(item["number"]): item["item"] for item in _ITEM.finditer(run.group())}
        if sorted(items) != list(range(1, len(items) + 1)):
            continue
        address = "".join(items[number] for number in sorted(items)).rstrip(".,;:!?")
        found = _ADDRESS.fullmatch(address)
        if found and found["name"] not in NOT_NAMES:
            yield *run.span(), address


def _turned(lower: str, window: tuple[int, int]) -> Iterator[Change]:
    """'org . example @ jane, words in reverse order'."""
    for form in _TURNED:
        for match in form.finditer(lower, *window):
            labels = _DOTS.split(match["domain"])
            yield *match.span(), f"{match['name']}@{'.'.join(reversed(labels))}"
