"""Notes beside an address that name its signs or words: 'put m for the question mark'.

What lives here: signs that stand for a letter, by their names in six languages, and words of a name
that are named to be exchanged. A note that does not fit the name gives nothing. Notes of other
kinds are in `name_notes`.
"""

from __future__ import annotations

import re

from brightline.privacy.text.late import late

Letters = tuple[str, int, int]
"""A name, and where in what is said its note begins and ends."""

_SIGNS = {
    "?": r"question\s?marks?|sign(?:o|al)\sde\s(?:pregunta|interrogacion)|interrogacion|"
    r"point\sd'interrogation|"
    r"fragezeichen|"
    r"punto\s(?:interrogativo|di\sdomanda)|ponto\sde\sinterrogacao|\?",
    "*": r"stars?|asterisk|asterisco|estrella|etoile|asterisque|stern(?:chen)?|stella|estrela|\*",
    "_": r"under\s?scores?|low\slines?|guion(?:\sbajo)?|tiret(?:\sbas)?|unterstrich|"
    r"trattino(?:\sbasso)?|"
    r"(?:under)?lines?|dash|stroke|rayi?t?a|linea|barra(?:\sbaja)?|trait|ligne|strich|linie|linha|traco|riga|_",
}  # fmt: skip
_LETTER_WORD = r"(?:letter|letra|lettre|buchstaben?|lettera)"
_THE = (
    r"(?:(?:the|an?|every|each|el|la|los|las|un|una|le|les|une|das|die|der|den|dem|ein|eine[mn]?|il|lo|o|um|uma|uno)\s"
    r"|l'){0,2}"
)
_X = rf"{_THE}(?P<named>{_LETTER_WORD}\s)?[\"']?(?P<x>[a-z0-9])[\"']?(?![a-z0-9'])"
_SAID_SMALL = (
    r"\s(?:as\sa\ssmall|as\ssmall|as\slower|in\s(?:small|lower)|small|lower|minus|en\sminus|"
    r"em\sminus|in\sminus|klein|als\sklein)"
)
_CLOSED = (
    r"(?=\s?(?:[.,;:!?()\]&/-]|$|\n|\s(?:and|y|et|und|e|please|before|in\sfront|antes|avant|vor|"
    rf"prima)\s|{_SAID_SMALL}))"
)
_STANDS = (
    r"(?:stands?\sfor|means?|represents?|replaces?|hides?|is|=|:|es|son|significa|representa|oculta|esconde|tapa|vale|"
    r"remplace|cache|signifie|est|steht\sfur|bedeutet|ersetzt|verbirgt|ist|sta\sper|nasconde|e|substitui)"
)
_PUT = (
    r"(?:put|write|read|use|type|insert|place|pon(?:ga|er)?|escrib[ae]|lee|usa|mets|mettez|ecri\w*|lis(?:ez)?|setz\w*|"
    r"schreib\w*|lies|lest|metti|scrivi|leggi|ponha|escreva|leia)"
)
_FOR = (
    r"(?:for|in\splace\sof|instead\sof|where|en\slugar\sd[eo]l?|en\svez\sd[eo]l?|por|pour|a\sla\splace\sd[ue]|au\slieu\sd[ue]|"
    r"fur|statt|anstelle|anstatt|per|al\sposto\sd[ei]l?l?[ao]?|invece\sd[ei]l?l?[ao]?|no\slugar\sd[aeo]|em\svez\sd[aeo])"
)
_CHANGE = (
    r"(?:replace|change|swap|exchange|substitute|turn|read|cambi[ae]|sustituy[ae]|reemplaz[ae]|lee|remplace[rz]?|change[rz]?|"
    r"ersetz\w*|tausch\w*|lies|sostitu\w*|leggi|troqu?e|substitua|leia)"
)
_BY = (
    r"(?:by|with|for|as|into|to|por|con|como|par|avec|comme|durch|mit|als|gegen|come|com|"
    r"pel[ao])"
)


def _notes(names: str) -> tuple[re.Pattern[str], ...]:
    sign = rf"(?<![a-z])(?:{names})(?![a-z])"
    return (
        late(rf"{sign}\s?(?P<stands>{_STANDS})\s?{_X}{_CLOSED}"),
        late(rf"(?<![a-z]){_PUT}\s{_X}\s{_FOR}\s{_THE}{sign}"),
        late(rf"(?<![a-z]){_CHANGE}\s{_THE}{sign}\s{_BY}\s{_X}{_CLOSED}"),
    )


_OF_SIGN = {sign: _notes(names) for sign, names in _SIGNS.items()}
# 'the line is a 7' may be any line: that it stands for a letter must be said.
_WEAK = re.compile(r"is|=|:|es|son|est|ist|e")
TWO_WORDS = re.compile(r"([a-z0-9]{2,})([._-])([a-z0-9]{2,})")
"""A name of two words and the sign between them."""
_EXCHANGE = late(
    r"(?<![a-z])(?:chang\w*\s(?:the\s)?(?:places?|positions?|order)|trad\w*\splaces|swap\w*|exchang\w*|interchang\w*|switch\w*|"
    r"transpos\w*|flip\w*|revers\w*|intercambi\w*|inviert\w*|cambi\w*|permut\w*|echang\w*|invers\w*|interver\w*|vertausch\w*|"
    r"tausch\w*|troc\w*|troqu\w*|scambi\w*|invert\w*)(?![a-z])"
)
_AND = r"\s?(?:and|y|e|et|und|with|for|con|avec|mit|com|por|gegen|/|&|,)\s?"
_GOES = (
    r"(?:(?:comes?|goes|stands|belongs|is|should\s(?:be|come|go)|"
    r"must\s(?:come|go)|va|viene|steht|kommt|gehort|vient|vem)\s)"
)
_FIRST = r"(?:first|primero|primeiro|zuerst|d'abord|per\sprim[oa]|in\sfront)(?![a-z])"
_BEFORE = r"(?:before|in\sfront\sof|antes\sde|delante\sde|devant|avant|vor|davanti\sa|prima\sdi)"
_NEAR = 40  # characters between what is exchanged and the word for it
LETTERED = re.compile(
    r"pregunta(?!,)|interroga|fragezeichen|domanda|(?<![a-z])(?:marks?|lines?|lineas?|ligne|rayi?ta|raya|strich|linie|linha|traco|"
    r"riga|trait|tiret|stroke|stars?|asteris\w+|estrella|etoile|stern\w*|stella|estrela|chang\w*|cambi[ae]|trad(?:e|ing)|"
    r"gauche|izquierda|links|sinistra|esquerda|espejo|miroir|spiegel|specchio|espelho|ultima|letzten|dernier\w*)(?![a-z])"
)
"""What some word of such a note is, for `word_marks`."""


def by_letters(local: str, said: str) -> Letters | None:
    """The name that is meant by what is said beside `local`; nothing if nothing fits it."""
    return _filled(local, said) or _exchanged(local, said)


def _filled(local: str, said: str) -> Letters | None:
    for sign, notes in _OF_SIGN.items():
        if local.count(sign) != 1:
            continue
        for note in notes:
            if (told := note.search(said)) and not _is_weak(told, sign):
                return local.replace(sign, told["x"]), *told.span()
    return None


def _is_weak(told: re.Match[str], sign: str) -> bool:
    stands = told.groupdict().get("stands")
    drawn = told.group().startswith(sign)
    return bool(stands and _WEAK.fullmatch(stands)) and not (told["named"] or drawn or sign == "?")


def _exchanged(local: str, said: str) -> Letters | None:
    two = TWO_WORDS.fullmatch(local)
    if not two or two[3] not in said:
        return None
    one, other = re.escape(two[1]), re.escape(two[3])
    pair = re.search(rf"(?<![a-z0-9])(?:{one}{_AND}{other}|{other}{_AND}{one})(?![a-z0-9])", said)
    swap = _EXCHANGE.search(said) if pair else None
    first = re.search(
        rf"(?<![a-z0-9]){other},?\s(?:{_GOES}{_FIRST}|{_GOES}?{_BEFORE}\s{one}(?![a-z0-9]))", said
    )
    if pair and swap:
        start, end = min(pair.start(), swap.start()), max(pair.end(), swap.end())
        if end - start > _NEAR + len(pair.group()) + len(swap.group()):
            return None
    elif first:
        start, end = first.span()
    else:
        return None
    return f"{two[3]}{two[2]}{two[1]}", start, end
