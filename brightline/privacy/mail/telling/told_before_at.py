"""Names of which something is told in front of their at: 'enaj read backwards, then @example.org'.

What lives here: names read backwards, names of first letters, names with digits or with a sign
between their words of which is told before the at comes, and the text with the name itself. Digits
that only follow are in `noted_names`, notes behind or in front of a whole address in `name_notes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.figures.name_digits import SAID_DIGIT, figures_told
from brightline.privacy.figures.number_words import DIGIT_OF, WORD_OF_DIGIT
from brightline.privacy.mail.parts.address_parts import LOCAL
from brightline.privacy.mail.parts.email_forms import PRINTED_OR_SPELLED, PROVIDERS
from brightline.privacy.mail.parts.email_names import NOT_NAMES, may_be_mailbox
from brightline.privacy.mail.telling.joined_names import BETWEEN, SIGN, sign_of
from brightline.privacy.mail.telling.name_notes import TURNED
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_DIGIT = rf"(?:\d{{1,6}}|{WORD_OF_DIGIT})"
_THEN = (
    r"(?:(?:and|y|et|und|e|then|follows?|comes?|next|add|write|put|after\sthat|finally|luego|despues|"
    r"sigue|viene|anade|pon|puis|ensuite|vient|suit|ajoute[rz]?|dann|danach|folgt|kommt|poi|segue|"
    r"aggiungi|depois|vem)[\s,:]{1,2}){0,4}"
)
_AT_SIGN = (
    r"(?:[\[({<*]\s?)?(?:@|(?:at|arroba|arobase|chiocciola|klammeraffe)(?![a-z]))(?:\s?[\])}>*])?"
)
# What all of them end with but the last of `_JOINED`: 'jane@example.org' alone has none.
_AT_APART = re.compile(r"(?<![a-z0-9])(?:@|at(?![a-z])|arroba|arobase|chiocciola|klammeraffe)")
_AT = rf"{_AT_SIGN}\s?{PRINTED_OR_SPELLED}"
_TAIL = rf"[\s,;)\]-]{{1,3}}{_THEN}(?={_AT})"
_GAP = r"[\s,;([-]{1,3}"
_READ = (
    r"(?:(?:but|is|are|to|be|all|read|spelled|spelt|written|typed|turned|told|leid[oa]|escrit[oa]|lu|ecrit|"
    r"epele|gelesen|geschrieben|lett[oa]|scritt[oa]|lid[oa])\s){0,3}"
)
_TURNED = late(
    rf"{LOCAL}{_GAP}{_READ}{TURNED}(?:\s(?:read|spelled|written|gelesen|geschrieben|leid[oa]|lett[oa]))?{_TAIL}"
)
_ARTICLE = (
    r"(?:(?:an?|the|el|la|los|las|una?|une|le|les|eine?[nmr]?|die|der|il|lo|uma?|uno|os?)\s)?"
)
_KIND = (
    r"(?:(?:digits?|numbers?|figures?|numeros?|digitos?|cifras?|chiffres?|ziffern?|zahl(?:en)?|"
    r"algarismos?|cifr[ae]|numero)\s)?"
)
_OFTEN = (
    r"(?:(?P<three>three|triple|tres|trois|drei|dreifach\w*|tre|tripl[oaie])|"
    r"two|double|doble|dos|deux|zwei|doppel\w*|due|doppi[oae]|dois|duas|dupl[oa])"
)
_TOLD = (
    rf"{_ARTICLE}{_KIND}(?P<often>{_OFTEN}[\s-](?=[a-z\d]))?"
    rf"(?P<digits>{_DIGIT})(?P<plural>'?e?s|e?n)?(?![a-z\d])"
)
_TIGHT = (
    r"(?:(?:right|directly|straight|just|glued|stuck|added|attached|pegad[oa]s?|justo|colles?|"
    r"directement|juste|direkt|gleich|attaccat[oaie]|subito|colad[oa]s?|logo|bem|on|to|at|the)\s){0,3}"
)
_END = (
    r"(?:behind|after|end|attached|appended|detras|al\sfinal|a\scontinuacion|derriere|apres|a\sla\sfin|"
    r"dahinter|danach|hinten(?:\sdran)?|am\sende|dran|dietro|dopo|in\sfondo|alla\sfine|in\scoda|"
    r"atras|no\sfi(?:m|nal)|em\sseguida)(?:\s(?:it|that|this|(?:of\s)?the\sname|(?:del|du|do)\sno\w+))?"
)
_WITH = r"(?:(?:with|plus|and|con|y|mit|und|avec|et|com|e)\s)"
_ADD = (
    r"(?:glue|attach|add|append|stick|tack|put|pega|anade|agrega|pon|colle[rz]?|ajoute[rz]?|hange?|klebe?|"
    r"attacca|aggiungi|metti|cole?|junte|acrescente)"
)
_TO_IT = (
    r"(?:to\s(?:it|that|the\s(?:end|name))|(?:on|onto)\s(?:it|the\send)|dar?an|an\sden\snamen|"
    rf"le|lui|{_TIGHT}{_END})"
)
_DIGITS = (
    late(rf"{LOCAL}{_GAP}{_WITH}{_TOLD}(?P<behind>\s{_TIGHT}{_END})?{_TAIL}"),
    late(rf"{LOCAL}{_GAP}{_WITH}?{_TIGHT}{_END}[\s:]{{1,2}}(?P<behind>){_TOLD}{_TAIL}"),
    late(rf"{LOCAL}{_GAP}{_WITH}?{_ADD}\s{_TOLD}(?P<behind>\s{_TO_IT}){_TAIL}"),
)
_IN_BRACKETS = rf"[\[({{<*]?{SAID_DIGIT}[\])}}>*]?"
_IN_WORDS = late(
    rf"{LOCAL}(?:,?\s|(?=[\[({{<*]))(?P<said>{_IN_BRACKETS}(?:[\s,-]{{0,2}}(?:(?:and|y|e|et|und)\s)?(?<![a-z0-9]){_IN_BRACKETS}){{0,5}})"
    rf"(?P<comma>,?)\s?(?<![a-z0-9])(?={_AT}|{_AT_SIGN}\s?(?:(?:{PROVIDERS})(?![a-z0-9])|[a-z0-9-]{{3,40}}[\s,]{{1,3}}(?:ending|and\sthen)\s))"
)
_ONE, _TWO = r"(?<![a-z0-9@._+-])(?P<one>[a-z0-9]{2,20})", r"(?P<two>[a-z0-9]{2,20})"
_BOTH = (
    r"(?:\s(?:the|these|those|los|las|les|die|den|der|i|gli|le|os|as|of|of\sthe|two|them|both|dos|deux|"
    r"beiden|due|dois|duas|ell[oa]s|ambos|words?|palabras|mots|wortern?|worte|parole|palavras)){0,3}"
)
_PUT = (
    r"(?:(?:with|put|and|write|place|goes|there\sis|con|pon|va|hay|avec|mets|mettez|mit|setze?|metti|com|"
    r"ponha)\s)?"
)
_JOINED = (
    late(
        rf"{_ONE}\s{_TWO}\s?[,(\[]\s?{_PUT}{_ARTICLE}{SIGN}\s(?:{BETWEEN}|in\sthe\smiddle|en\smedio|"
        rf"au\smilieu|dazwischen|in\smezzo|no\smeio){_BOTH}{_TAIL}"
    ),
    late(rf"{_ONE},\s{_THEN}{_ARTICLE}{SIGN},?\s{_THEN}{_TWO}(?:,|\s(?=[a-z])){_TAIL}"),
    late(rf"{_ONE},\s{_THEN}{_ARTICLE}{SIGN},\s{_THEN}{_TWO}[\s,]{{1,2}}{_THEN}(?={_AT})"),
    late(rf"{_ONE}\s?[(\[{{<]\s?{SIGN}\s?[)\]}}>]\s?{_TWO}\s?(?={_AT})"),
)
# 'the first letters of: jars apples nuts eggs, then @example.org'
_INITIALS = late(
    r"(?<![a-z])(?:first\sletters?|initials?|acrostics?|acrostiche|acrostico|akrostichon|iniciales|primeras\sletras|initiales|premieres\slettres|"
    r"anfangsbuchstaben|iniziali|prime\slettere|iniciais|primeiras\sletras)(?:\s(?:of|from|in|de|des|d[ieu]|von|der|"
    r"delle|dei|das|each|every|cada|chaque|these|this|the|those|estas|las|words?|palabras|mots|worter|parole|palavras|"
    r"only)){0,5}\s?[:,;(\"'-]{1,2}\s?(?P<words>[a-z]{2,14}(?:[\s,]{1,2}[a-z]{2,14}){2,20}?)[\"']?"
    rf"{_TAIL}"
)
_OF_EACH = re.compile(r"(?<![a-z])[a-z]")
TOLD_BEFORE = re.compile(
    r"initials?(?![a-z])|a[ck]rosti|iniciales|initiales|anfangsbuchstaben|iniziali|iniciais|"
    r"(?<![a-z])(?:read|spelled|spelt|behind|after|attach\w*|append\w*|glue|stick|detras|final|derriere|dahinter|dran|"
    r"dietro|fondo|coda|atras|line|bajo|bas|basso|colle|klebe|attacca|pega|(?<![(\[])(?:dot|punto|punkt|ponto|point)|period|full|underscore|"
    rf"hyphen|guion|[(\[]?(?:{'|'.join(DIGIT_OF)})[,)\]])(?![a-z])"
    rf"|[\[({{<*](?:double|doble|triple|{'|'.join(DIGIT_OF)})(?![a-z])"
)
"""What some word of such a note is, for `word_marks`."""


def told_before_at(lower: str, window: Span) -> Iterator[Change]:
    """The names that are meant, with what is told of them, in a window of a lower-case text."""
    apart = _AT_APART.search(lower, *window)
    if apart:
        yield from _told_apart(lower, window)
    for pattern in _JOINED if apart else _JOINED[-1:]:
        for match in pattern.finditer(lower, *window):
            if NOT_NAMES.isdisjoint((match["one"], match["two"])):
                yield *match.span(), f"{match['one']}{sign_of(match)}{match['two']} "


def _told_apart(lower: str, window: Span) -> Iterator[Change]:
    """Those of which the at stands apart from the name."""
    for match in _TURNED.finditer(lower, *window):
        if may_be_mailbox(match["local"]) and not _is_prose(lower, match):
            yield *match.span(), f"{match['local'][::-1]} "
    for pattern in _DIGITS:
        for match in pattern.finditer(lower, *window):
            yield from _with_digits(match)
    for match in _IN_WORDS.finditer(lower, *window):
        said, local = match["said"], match["local"]
        apart = match["comma"] or "," in said or said[0] in "([{<*"
        in_words = apart and any(map(str.isalpha, said))
        if in_words and may_be_mailbox(local) and local not in DIGIT_OF:
            yield *match.span(), local + figures_told(said) + " "
    for match in _INITIALS.finditer(lower, *window):
        name = "".join(_OF_EACH.findall(match["words"]))
        yield match.start("words"), match.end(), f"{name} "


def _with_digits(match: re.Match[str]) -> Iterator[Change]:
    often = 3 if match["three"] else 2 if match["often"] else 1
    told = match["often"] or match["behind"] is not None
    if told and may_be_mailbox(match["local"]) and match["local"] not in DIGIT_OF:
        yield *match.span(), match["local"] + _figures(match["digits"]) * often + " "


def _is_prose(lower: str, match: re.Match[str]) -> bool:
    """'books read from the end at example.org': nothing sets what is told of the name apart."""
    return not any(sign in lower[match.end("local") : match.end() + 1] for sign in ",;([@")


def _figures(word: str) -> str:
    return DIGIT_OF.get(word, word)
