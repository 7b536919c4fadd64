"""Addresses without their at: 'mail: jane7 example.org', 'jane2example.org', 'jane(at x.org'.

What lives here: what a slip of the finger, a foreign keyboard or an arrow puts in the place of the
'@', and the text with the address as it is meant. Most of it is read so only behind a word that
announces an address of mail, since 'rosa2go.example' is a page anywhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import ENDS, LABEL, LABELS, LOCAL, MAILBOX
from brightline.privacy.mail.parts.email_forms import PRINTED_OR_SPELLED, PROVIDERS, SURE_ENDING
from brightline.privacy.mail.parts.email_names import NOT_NAMES
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.mail.parts.ordinary_words import NO_HOSTS
from brightline.privacy.mail.signs.slips import AND_THEN
from brightline.privacy.mail.telling.told_addresses import THE_AT
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

Span = tuple[int, int]
_Meant = Callable[[Folded, re.Match[str]], str]

_MAIL = (
    r"(?:e-?mails?|mails?|mailto|correo|correio|courriel|posta|mail-?adresse|mailbox|inbox|write|writing|"
    r"escrib\w*|escrev\w*|schreib\w*|schrijf|ecri\w*|scriv\w*)"
)
_SMALL = (
    r"(?:address|adresse|adres|direccion|electronico|me|us|is|to|at|a|an|es|est|ist|e|by|via|only|mir|mich|"
    r"naar|unter|nur|solo|here|now|moi|nous|mi|my|for|or|on|por|par|per|al|auf|best)"
)
CUE = late(rf"(?<![a-z]){_MAIL}(?:[^a-z0-9@]{{1,3}}{_SMALL}(?![a-z0-9])){{0,4}}")
"""What announces an address of mail."""
# A house behind these is no page: 'Kontakt: jane bei example punkt com'.
_HOUSE_CUE = late(
    r"(?<![a-z])(?:kontakt|contact[eo]?z?|contatt[oi]|contatta(?:re|mi)?|contato|termine?|buchung(?:en)?|anfragen?|erreichbar|infos?|"
    r"book(?:ing)?s?|reserv\w{1,9}|rendez-vous|prenot\w{1,6}|agendar|marcar|citas?|dudas|duvidas|domande|fragen|questions?)"
    rf"(?:[^a-z0-9@]{{1,3}}{_SMALL}(?![a-z0-9])){{0,3}}(?:\s?[:?](?=\s)|\s(?:uber|unter|an|per|par|pour|via|mit|avec|con|com|por|a|for|to))"
)
TO_NAME = r"[^a-z0-9@\n]{1,3}"
_BEHIND_AT = rf"(?P<local>{MAILBOX})"
_SPELLED_DOT = (
    r"(?:\s(?:point|punkt|punto|ponto|dot)\s|\s?[(\[](?:point|punkt|punto|ponto|dot|\.)[)\]]\s?)"
)
_FIGURED = rf"(?P<local>(?<![a-z0-9@._+-])(?=[a-z.-]*[\d_]){MAILBOX})"
_DOMAIN = rf"(?P<domain>(?<![a-z0-9.@-]){PRINTED_OR_SPELLED}(?![@/]))"
_PRINTED = rf"(?P<domain>{LABELS}\.(?:{SURE_ENDING})){ENDS}"
_PRINTED_AT = rf"(?P<domain>{LABELS}\.(?:{SURE_ENDING}))\s?@(?![a-z0-9])"
_KNOWN = rf"(?P<domain>(?:{PROVIDERS}|example)\.(?:com|net|org|de|fr|es|it|mx|co\.uk)){ENDS}"
# The at of other keyboards without its key, and what stands beside the at on this one.
_BESIDE = r"(?P<at>[2qnao])"
_DRAWN = (  # no sign of any sentence
    r"(?:\s?(?:=+>+|-+>+|>>+|→|➜|➡️?|⟶)\s?|\s?[^\w\s@.,;:!?%|•·–—'\"/()\[\]-]{1,2}\s?"
    r"|\s?[*\[({<]{1,2}\s?(?:symbol|sign|simbolo|signo|monkey|snail|a|here)\s?[*\])}>]{1,2}\s?"
    r"|\s(?:2|a)\s|(?<=[a-z0-9])['`´!]|\s(?:ay|ta|st|et|ar)\s(?=[^\s]{1,40}\s?(?:dot|punto|\.)))"
)
_OF_SENTENCES = r"(?:\s?[,/-]\s?|\s)(?!2[a-z])"  # stands between any two words
_OPEN, _CLOSE = r"[\[({<]", r"[\])}>]"
_QUOTES = r"[,'\"`´]{1,2}"
_GLUED_AT = late(
    r"(?<![A-Za-z0-9@._+-])(?P<local>[a-z0-9][a-z0-9._+-]*)AT"
    rf"(?P<domain>[a-z0-9-]+(?:\.[a-z0-9-]+){{0,3}}\.(?:{SURE_ENDING}))(?![A-Za-z0-9@-]|\.[a-z])"
)
_DRAWN_AT = late(rf"{LOCAL}[^\x00-\x7f\w\s]{{1,2}}{_PRINTED}(?!/)")
_TYPED = late(rf"{LOCAL}{AND_THEN}{THE_AT}{AND_THEN}{_DOMAIN}")
# 'jane_7 chez example point org': 'at somebody's', as French, German and Italian put it.
_HOUSE = r"(?:,?\s(?:chez|bei|presso)\s|\s?[(\[\"'](?:chez|en|em|bei|presso)[)\]\"']\s?)"
_SIGNED = rf"(?P<local>(?<![a-z0-9@._+-])(?=[a-z]+[\d_.-]*[\d_.-][a-z0-9]|[a-z]+\d){MAILBOX})"
SURE_DOMAIN = (
    rf"(?P<domain>(?<![a-z0-9.@-]){LABELS}(?:(?:\.|{_SPELLED_DOT})(?:{SURE_ENDING}|fr|de|it|es|pt|ch|be|at|br)"
    rf"|(?:{_SPELLED_DOT}{LABEL}){{1,2}}{_SPELLED_DOT}(?:{SURE_ENDING})))(?![a-z0-9@/-]|\.[a-z0-9])"
)
_AT_HOUSE = late(rf"{_SIGNED}{_HOUSE}{SURE_DOMAIN}")
# 'mail: jane_7 at example net', with no dot at all.
_DOTLESS = (
    rf"(?P<domain>(?!{NO_HOSTS}\s)"
    r"[a-z0-9-]{3,40}\s(?:com|net|org|example|invalid|test))(?![a-z0-9@-]|\.[a-z0-9]|\s?[(\[]?(?:dot|punto)(?![a-z])|\s\.\s?[a-z])"
)
_AT_WORD = r"(?:arobase|chiocciola|klammeraffe|at-?zeichen)"
_TOLD_MAIL = late(rf"(?<![a-z])(?:{_MAIL}|note|contact|arroba|{_AT_WORD})(?![a-z])|@")
_LONGEST_CUE = 40  # characters in front of a name
_AT_ALONE = r"(?:\s(?:at|arroba)\s|\s?@\s?|\s?[(\[](?:at|arroba|@)[)\]]\s?)"
_UNDOTTED = late(rf"{_SIGNED}{_AT_ALONE}{_DOTLESS}")
_UNDOTTED_ARROBA = late(rf"{LOCAL}\s(?:arroba|{_AT_WORD})\s{_DOTLESS}")
_EMPTY = late(rf"{LOCAL}\s?(?:\[\s?\]|\(\s?\)|_{{3,}})\s?{_DOMAIN}")
_SIGN_TOLD = late(
    rf"{LOCAL}(?:\.{{3}}|['\"`´])(?P<domain>{LABELS}\.(?:{SURE_ENDING})){ENDS}"
    r"(?=[^\n]{0,40}?(?:@|sign|missing|symbol))"
)
_DOTTED = late(
    rf"{LOCAL}(?P<join>[._-])at(?P=join)(?P<host>{LABEL})(?P=join)(?:dot|punto)(?P=join)"
    rf"(?P<ending>{SURE_ENDING}){ENDS}"
)
_UNCLOSED = late(rf"{LOCAL}\s?{_OPEN}\s?(?:at|arroba|@)\s+{_DOMAIN}(?!\s?{_CLOSE})")
_UNOPENED = late(rf"{_FIGURED}\s?(?<![a-z])(?:at|arroba|@)\s?{_CLOSE}\s?{_DOMAIN}")
_QUOTED = late(rf"{LOCAL}\s?{_QUOTES}\s?(?:at|arroba)\s?{_QUOTES}\s?{_DOMAIN}")
_ANNOUNCED = (
    late(rf"{TO_NAME}{LOCAL}{_DRAWN}{_DOMAIN}"),
    late(rf"{TO_NAME}{LOCAL}\s2{_PRINTED}"),
    late(rf"{TO_NAME}{_FIGURED}{_OF_SENTENCES}{_DOMAIN}"),
    late(rf"\s?[:=]\s?{LOCAL}\s(?!2[a-z]){_DOMAIN}"),
    late(rf"{TO_NAME}{LOCAL}(?:{_HOUSE}|\s(?:en|em)\s){SURE_DOMAIN}"),
    # '@jane example.org', 'jane example.org @'
    late(rf"{TO_NAME}@\s?{_BEHIND_AT}\s{_DOMAIN}"),
    late(rf"{TO_NAME}{LOCAL}\s{_PRINTED_AT}"),
)
_AT_ANNOUNCED_HOUSE = late(rf"{TO_NAME}{LOCAL}(?:{_HOUSE}|\sem\s){SURE_DOMAIN}")
_ANNOUNCED_UNDOTTED = late(rf"{TO_NAME}{LOCAL}{_AT_ALONE}{_DOTLESS}")
_BESIDE_KNOWN = late(rf"(?<![a-z0-9@._+-])(?P<local>[a-z0-9][a-z0-9._+-]{{1,60}}){_BESIDE}{_KNOWN}")
_BESIDE_ANY = late(
    rf"{TO_NAME}(?P<local>(?<![a-z0-9@._+-])[a-z0-9._+-]{{1,60}}[a-z])(?P<at>[2q])"
    rf"(?=[a-z])(?P<domain>{LABEL}(?:(?:\.{LABEL}){{0,3}}\.(?:{SURE_ENDING})|[,;:\s]\s?(?:com|net|org)))"
    rf"{ENDS}"
)
# What tells that an at is missing: 'janeexample.org (put an @ before example)', 'jane example.org,
# the at key is broken'.
_MISSING = (
    r"(?:@|(?<![a-z])(?:at|arroba)(?![a-z]))[^.\n@]{0,30}?"
    r"(?:between|in\sthe\smiddle|before|in\sfront|key|missing|work|broken|entre|antes|falta|delante|goes)"
)
_TOLD = (
    late(rf"{LOCAL}\s{_DOMAIN}[^\n@]{{0,30}}?{_MISSING}"),
    late(
        rf"(?P<local>(?<![a-z0-9@._+-])[a-z0-9._+-]{{2,60}}?)(?P<domain>(?P<label>[a-z0-9-]{{3,40}})"
        rf"\.(?:{SURE_ENDING}))[^\n@]{{0,40}}?@[^.\n@]{{0,24}}?(?:before|in\sfront\sof|antes\sde|delante\sde)\s"
        r"(?:the\s)?(?P=label)(?![a-z0-9])"
    ),
)
_NOT_NAMES = NOT_NAMES | frozenset(("at", "arroba", "dot", "punto", "point", "punkt", "ponto"))
_PRICE = re.compile(r"[$€£]\d")
_NO_DOT = re.compile(r"[,;:\s]\s?")
_DRAWN_LETTERS = {"n": "ñ", "a": "àⓐⒶ", "o": "ò"}  # by other keyboards, or as a sign
MAIL_WORD = re.compile(
    rf"(?<![a-z]){_MAIL}(?![a-z])|[2qnao](?:{PROVIDERS}|example)\.|[\[({{<]at$|{_QUOTES}at{_QUOTES}|at\)"
    r"|[._-]at[._-].*(?:dot|punto)|[a-z0-9]at[a-z0-9-]+\.|^\[\]$|^_{3,}$|(?<![a-z])(?:chez|bei|presso|arroba|note|contact|contato|contatto|kontakt)(?![a-z])|^[(\[](?:en|em)[)\]]$"
    r"|[a-z0-9](?:[^\x00-\x7f\w\s]{1,2}|\.{3}|['`´])[a-z0-9-]+\.|arobase|chiocciola|at-?zeichen|klammeraffe"
)
"""What some word of such an address holds, or a word in front of it, for `word_marks`."""


def signless(folded: Folded, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses that are meant in the windows of a folded text."""
    lower = folded.lower
    for start, end in windows:
        for match in _GLUED_AT.finditer(folded.text, start, end):
            yield *match.span(), f"{match['local']}@{match['domain']}"
        for match, meant in (*_anywhere(lower, start, end), *_announced(lower, start, end)):
            if match["local"] not in _NOT_NAMES and (address := meant(folded, match)):
                yield *_place(lower, match), address


def _anywhere(lower: str, start: int, end: int) -> Iterator[tuple[re.Match[str], _Meant]]:
    for pattern, meant in _FORMS:
        for match in pattern.finditer(lower, start, end):
            yield match, meant


def _announced(lower: str, start: int, end: int) -> Iterator[tuple[re.Match[str], _Meant]]:
    """What follows right behind a word for mail."""
    for cue in CUE.finditer(lower, start, end):
        for pattern, meant in _ANNOUNCED_FORMS:
            if match := pattern.match(lower, cue.end(), end):
                yield match, meant
    for cue in _HOUSE_CUE.finditer(lower, start, end):
        if match := _AT_ANNOUNCED_HOUSE.match(lower, cue.end(), end):
            yield match, _told


def _place(lower: str, match: re.Match[str]) -> Span:
    """From the name to the domain, with a lone '@' in front or behind."""
    start, end = match.start("local"), match.end()
    if "domain" in match.groupdict() and lower[end - 1] != "@":
        end = match.end("domain")
    before = len(lower[:start].rstrip()) - 1
    return before if before >= 0 and lower[before] == "@" else start, end


def _told(folded: Folded, match: re.Match[str]) -> str:
    if match["domain"].startswith(("at ", "arroba ")):  # 'jane at a dot b dot ...'
        return ""
    if _PRICE.match(folded.lower, match.start("domain") - 1):  # 'jane_at_example $80 dot org'
        return ""
    return f"{match['local']}@{plain_domain(match['domain'])}"


def _undotted(folded: Folded, match: re.Match[str]) -> str:
    start = match.start()
    if not _TOLD_MAIL.search(folded.lower, max(0, start - _LONGEST_CUE), match.start("domain")):
        return ""
    return f"{match['local']}@{match['domain'].replace(' ', '.')}"


def _dotted(folded: Folded, match: re.Match[str]) -> str:
    return f"{match['local']}@{match['host']}.{match['ending']}"


def _beside(folded: Folded, match: re.Match[str]) -> str:
    """A letter is an at only if it is that of the key that has the at elsewhere, or circled."""
    sign = match["at"]
    first, last = folded.span(*match.span("at"))
    if sign in "2q" or folded.original[first:last] in _DRAWN_LETTERS[sign]:
        return f"{match['local']}@{_NO_DOT.sub('.', match['domain'])}"
    return ""


_FORMS: tuple[tuple[re.Pattern[str], _Meant], ...] = (
    (_DOTTED, _dotted),
    *((pattern, _told) for pattern in (_UNCLOSED, _UNOPENED, _QUOTED, _EMPTY, _TYPED, _AT_HOUSE)),
    *((pattern, _told) for pattern in (*_TOLD, _DRAWN_AT, _SIGN_TOLD)),
    (_BESIDE_KNOWN, _beside),
    (_UNDOTTED, _undotted),
    (_UNDOTTED_ARROBA, _undotted),
)
_ANNOUNCED_FORMS: tuple[tuple[re.Pattern[str], _Meant], ...] = (
    *((pattern, _told) for pattern in _ANNOUNCED),
    (_BESIDE_ANY, _beside),
    (_ANNOUNCED_UNDOTTED, _undotted),
)
