"""Addresses with a word, a bracket or a bar where their at belongs, and a note that says so.

What lives here: 'jane(a)example.org, put @ instead of (a)', 'janeDOGexample.org, DOG is @',
'jane|example|org: first | is @, second is .', 'ja(xx)ne@example.org, ignore what is in brackets';
and the text with the address that is meant. Signs with a name of their own are in `told_signs`,
words for both signs in `keyed_addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LABEL, LABELS, LAST_ENDING, MAILBOX
from brightline.privacy.mail.parts.beside_notes import around, with_note
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

Span = tuple[int, int]

_THE = (
    r"(?:(?:the|that|every|each|any|word|letters?|bit|an?|usual|sign|el|la|los|las|un|una|palabra|letras?|le|les|une?|mot|lettres?|"
    r"das|den|die|der|dem|ein|wort|buchstaben?|il|lo|parola|lettere|o|as?|um|uma|palavra|letras?)\s|l'){0,3}"
)
_STAND_IN = (
    r"[\"'“”«»]?(?P<sign>[\[({<|*_~-]\s?[A-Za-z0-9]{1,10}\s?[\])}>|*_~-]|[A-Za-z]{2,12}|"
    r"[^\w\s.,;:!?@()\[\]\"']{1,4})[\"'“”«»]?"
)
_AT = (
    r"[\"'“”«»(]?(?:@|at(?:[\s-](?:sign|symbol))?|arroba|arobase|klammeraffen?|at-?zeichen|"
    r"chiocciola)[\"'“”«»)]?(?![\w@])"
)
_CHANGE = (
    r"(?:replace|swap|change|exchange|substitute|switch|turn|read|make|cambi[ae]r?|reemplaz[ae]|sustituy[ae]|lee|remplace[rz]?|"
    r"changez?|lis(?:ez)?|ersetz\w*|tausch\w*|lies|sostituisci|cambia|leggi|troque|substitua|leia)"
)
_BY = (
    r"(?:by|with|for|as|into|to|->|=|por|con|en|como|par|avec|en|comme|durch|gegen|mit|als|"
    r"con|in|come|com)"
)
_PUT = (
    r"(?:put|use|write|type|insert|read|pon(?:er?|ga)?|usa|escribe|mets|mettez|utilise[rz]?|ecri\w+|setz\w*|nimm|nehmt|"
    r"schreib\w*|metti|usa|scrivi|ponha|use|escreva)"
)
_FOR = (
    r"(?:for|in\splace\sof|instead\sof|where(?:\syou\ssee)?|en\s(?:lugar|vez)\sd[eo]l?|por|donde(?:\spone)?|a\sla\splace\sd[ue]|"
    r"au\slieu\sd[ue]|pour|statt|anstelle(?:\svon)?|anstatt|fur|al\sposto\sd[ei]l?|invece\sd[ei]l?|per|no\slugar\sd[eoa]|em\svez\sd[eoa])"
)
_IS = (
    r"(?:is|are|means?|=|stands?\sfor|reads?|es|significa|vale|est|veut\sdire|signifie|ist|heisst|bedeutet|steht\sfur|e|vuol\sdire|"
    r"sta\sper|quer\sdizer)"
)
_NOTES = (
    late(rf"(?<![a-z])(?i:{_CHANGE}\s{_THE}){_STAND_IN}\s(?i:{_BY}\s{_THE}{_AT})"),
    late(rf"(?<![\w@]){_STAND_IN}\s(?i:(?:durch|gegen)\s{_THE}{_AT})\s(?i:ersetz|tausch)[a-z]*"),
    late(rf"(?<![a-z])(?i:{_PUT}\s{_THE}{_AT}\s{_FOR}\s{_THE}){_STAND_IN}(?![\w@])"),
    late(rf"(?<![\w@])(?i:{_AT}\s{_FOR}\s{_THE}){_STAND_IN}(?![\w@])"),
    late(rf"(?<![\w@]){_STAND_IN}\s(?i:{_IS}\s{_THE}{_AT})"),
)
_DOT = (
    r"(?:\s?\.\s?|\s(?:dot|punto|point|punkt|ponto)\s|\s?[\[({]\s?(?:dot|punto|point|punkt|"
    r"ponto|\.)\s?[\])}]\s?)"
)
_A_DOT = r"[\"']?(?:\.|dot|period|full\sstop|punto|point|punkt|ponto)[\"']?(?![\w@])"
_DOT_NOTES = (
    late(rf"(?<![a-z])(?i:{_CHANGE}\s{_THE}){_STAND_IN}\s(?i:{_BY}\s{_THE}{_A_DOT})"),
    late(rf"(?<![\w@])(?i:{_A_DOT}\s{_FOR}\s{_THE}){_STAND_IN}(?![\w@])"),
    late(rf"(?<![\w@]){_STAND_IN}\s(?i:(?:{_IS}|{_BY})\s{_THE}{_A_DOT})"),
)
_FAR = 110  # characters between a note and its address
_NEAR = 14
_NO_SIGN_WORDS = """
    at is are the an and or me my to in on of for this that it dot com net org mail email sign
"""
_NO_SIGNS = frozenset(_NO_SIGN_WORDS.split())
# 'first | is @, second is .'
_FIRST = r"(?:first|1st|primer[ao]?|premi\w+|erste[nrs]?|prim[ao]|primeir[ao])"
_SECOND = (
    r"(?:second|2nd|other|next|last|segund[ao]|otr[ao]|deuxieme|seconde?|zweite[nrs]?|"
    r"andere|second[ao]|altr[ao]|outr[ao])"
)
_BAR = r"[\"']?(?P<bar>[^\w\s.,;:!?@()\[\]\"']{1,3})[\"']?"
_TWO_BARS = late(
    rf"(?<![a-z]){_THE}{_FIRST}\s{_BAR}\s?(?:{_IS}\s|:\s?)?{_THE}{_AT}[\s,;.]{{1,3}}(?:(?:and|y|et|und|e)\s)?{_THE}{_SECOND}"
    rf"(?:\s[\"']?(?P=bar)[\"']?|\sone)?\s?(?:{_IS}\s|:\s?)?{_THE}{_A_DOT}"
)
# 'ignore what is in brackets', 'without the brackets'
_BRACKETS = r"(?:brackets?|parenthes[ei]s|parentesis|parenteses|parentesi|klammern?|crochets)"
_DROP = (
    r"(?:ignor\w*|drop|skip|omit\w*|remove|delete|disregard|forget|leave\sout|take\sout|without|do\snot\sread|quit[ae]|sin|borr[ae]|elimin[ae]|"
    r"sans|enleve[rz]?|supprime[rz]?|oublie[rz]?|ohne|streich\w*|entfern\w*|weglassen|lass\w*|senza|togli\w*|sem|tire|remova)"
)
_IGNORED = late(
    rf"(?<![a-z]){_DROP}\s(?:[a-z']{{1,10}}\s){{0,5}}?{_BRACKETS}|(?<![a-z])(?:what|whatever|everything|text|letters|lo|todo|was|alles|ce|tout|"
    rf"cio|quello|tudo|the)\s(?:[a-z']{{1,8}}\s){{0,3}}?{_BRACKETS}\s(?:does\snot\scount|goes|is\s(?:noise|fake|filler)|no\scuenta|sobra|"
    r"ne\scompte\spas|zahlt\snicht|weglassen|non\sconta|nao\sconta)"
)
_IN_BRACKETS = late(r"(?<=[a-z0-9._+@-])[\[({][^\s()\[\]{}@]{1,16}[\])}](?=[a-z0-9._+@-])")
_WORD = re.compile(r"\S+")
_OF_SIGN = re.compile(r"[\[({](?:at?|dot|arroba|punto|punkt|point|ponto|\.)[\])}]")
MEANT_SIGN = re.compile(
    r"(?<![a-z])(?:instead|lugar|vez|place|lieu|statt|anstelle|anstatt|posto|invece|replace|swap|exchange|substitute|reemplaz[ae]|sustituy[ae]|"
    rf"remplace[rz]?|ersetz\w*|sostituisci|substitua|troque|{_BRACKETS})(?![a-z])|[a-z0-9][|*~/_^]{{1,3}}[a-z0-9-]+[|*~/_^]{{1,3}}(?:com|net|org)(?![a-z])|^[|~/^]$"
    r"|^@[.,;:!)]?$|[a-z0-9][\[({]\w{1,5}[\])}][a-z0-9-]+\."
)
"""What some word of such a note is, for `word_marks`."""


def meant_signs(folded: Folded, windows: Sequence[Span]) -> Folded:
    """The same with the addresses that are meant, in the windows of a folded text."""
    changes: list[Change] = []
    for window in windows:
        notes = [note for form in _NOTES for note in form.finditer(folded.text, *window)]
        dots = [dot for form in _DOT_NOTES if notes for dot in form.finditer(folded.text, *window)]
        for note in notes:
            changes += _with_at(folded.text, note, [dot["sign"] for dot in dots])
        for note in _TWO_BARS.finditer(folded.lower, *window):
            changes += _between_bars(folded.lower, note)
        for note in _IGNORED.finditer(folded.lower, *window):
            changes += _without_brackets(folded.lower, note)
    return folded.changed(changes)


def _with_at(text: str, note: re.Match[str], dots: Sequence[str]) -> Iterator[Change]:
    """Capitals are looked for as they are printed, small letters as a word: no name is cut."""
    told = note["sign"]
    if told.lower() in _NO_SIGNS:
        return
    sign = rf"(?-i:{re.escape(told)})"
    between = rf"\s{sign}\s" if told.islower() and told.isalpha() else rf"\s?{sign}\s?"
    told_dots = "".join(rf"|\s?(?-i:{re.escape(one)})\s?" for one in dots if one != told)
    dot = rf"(?:{_DOT}{told_dots})"
    address = re.compile(
        rf"(?<![\w@.+-])(?P<local>{MAILBOX}?){between}(?P<host>{LABEL}?(?:{dot}{LABEL}?){{0,2}}?){dot}(?P<ending>{SURE_ENDING})"
        rf"(?![a-z0-9@]){LAST_ENDING}",
        re.IGNORECASE,
    )
    for span in around(note, _FAR):
        for match in address.finditer(text, *span):
            local, host = (
                match["local"].lower(),
                re.sub(dot, ".", match["host"], flags=re.IGNORECASE).lower(),
            )
            if may_be_mailbox(local):
                yield *with_note(match, note, _NEAR), f"{local}@{host}.{match['ending'].lower()}"


def _between_bars(lower: str, note: re.Match[str]) -> Iterator[Change]:
    bar = re.escape(note["bar"])
    address = re.compile(
        rf"(?<![\w@.+-])(?P<local>{MAILBOX}?)\s?{bar}\s?(?P<host>{LABELS})\s?{bar}\s?(?P<ending>{SURE_ENDING})(?![a-z0-9@])"
    )
    for span in around(note, _FAR):
        for match in address.finditer(lower, *span):
            if may_be_mailbox(match["local"]):
                whole = f"{match['local']}@{match['host']}.{match['ending']}"
                yield *with_note(match, note, _NEAR), whole


def _without_brackets(lower: str, note: re.Match[str]) -> Iterator[Change]:
    """Only those inside of a word, and none that is a sign."""
    for span in around(note, _FAR):
        for word in _WORD.finditer(lower, *span):
            if not _OF_SIGN.search(lower, *word.span()):
                for bracket in _IN_BRACKETS.finditer(lower, *word.span()):
                    yield *bracket.span(), ""
