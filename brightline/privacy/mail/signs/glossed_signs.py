"""Addresses whose signs or name are told twice: 'jane (at/arroba) example (dot/punto) org'.

What lives here: a sign in two languages at once, one with small words beside it in brackets ('(here
comes the at)'), a name that is spelled again behind it ('jane (that is J-A-N-E) at ...'), and the
text with each of them once. Brackets that ask for an at to be put there are in `bracketed_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import MAILBOX, SOME_AT
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_WORDS = {
    "at": "at arroba arrobas arobase chiocciola klammeraffe @",
    "dot": "dot punto puntito point punkt ponto period .",
    "underscore": "underscore guion-bajo barra-baja low-line subguion",
    "dash": "dash hyphen guion guion-medio minus",
}
_SIGN_OF = {word.replace("-", " "): sign for sign, all_ in _WORDS.items() for word in all_.split()}
_ANY = "|".join(re.escape(word) for word in sorted(_SIGN_OF, key=len, reverse=True))
_OR = r"(?:\s?[/|=]\s?|\s(?:or|o|oder|ou|u|alias|aka)\s)"
_OPEN, _CLOSE = r"[\[({<*]{1,2}\s?", r"\s?[\])}>*]{1,2}"
_TWICE = late(
    rf"(?P<open>{_OPEN})?(?<![a-z0-9@])(?P<one>{_ANY})(?P<between>{_OR}|\s?[,+–-]\s?|\s?{_OPEN}(?:(?:or|o|es|is|=)\s)?)"
    rf"(?P<two>{_ANY})(?![a-z0-9])(?:{_OR}(?:{_ANY}))?(?P<close>{_CLOSE})?"
)
_QUOTED = late(r"(?<=[a-z0-9])\s?(?P<quote>[\"'`])\s?(?P<sign>[.@])\s?(?P=quote)\s?(?=[a-z0-9])")
_SMALL = (
    r"(?:and|then|now|here|there|next|comes?|goes|is|this|that|that's|the|an?|of|course|you|know|imagine|think|add|put|insert|"
    r"place|your|usual|little|small|behind|it|we|have|need|with|please|sign|symbol|aqui|ahi|ahora|luego|despues|viene|va|el|la|un|"
    r"una|y|pon|ponga|imagina|con|lleva|sigue|este|signo|simbolo|de|del|por|favor)"
)
_AMONG_WORDS = late(
    rf"(?<!at\s)(?<!arroba\s)(?:{_OPEN}|,\s(?=(?:(?:and|then|y)\s)?(?:here|now|aqui|ahora)\s)|(?<=\s)[–—-]\s)(?:{_SMALL}[\s,]{{1,2}}){{1,6}}(?P<sign>{_ANY})(?![a-z0-9])"
    rf"(?:[\s,-]{{1,2}}{_SMALL}){{0,4}}\s?[!.…]{{0,3}}(?:{_CLOSE}|,(?=\s)|\s[–—-](?=\s))"
)
_SPELLED = (
    r"(?:that's|that|this|is|it's|i|mean|i\.e\.|meaning|spelled|spelt|spelling|written|letters?|by|letter|as|in|es|decir|o|sea|"
    r"deletread[oa]|deletreo|se|escribe|escrito|letras?|por|a|con|las|the)"
)
_NAME_AGAIN = late(
    rf"(?<![a-z0-9@._+-])(?P<name>{MAILBOX})(?P<remark>[\s,]{{0,2}}(?:[\[({{]|[,–-]\s)\s?(?:{_SPELLED}[\s:,]{{1,2}}){{0,6}}"
    rf"(?P<letters>[a-z0-9](?:[^a-z0-9@]{{1,3}}[a-z0-9](?![a-z0-9])){{1,30}}|(?P=name))\.?\s?[\])}},–-]{{1,2}})(?=\s?{SOME_AT})"
)
# Without these in a window there is nothing to find there.
_FOREIGN = re.compile(
    r"arroba|arobase|chiocc|klammer|punt|point|ponto|guion|barra\s|low\sline|[/|=]\s?[@.]|[@.]\s?[/|=]|\sor\s"
)
_AGAIN_CUE = re.compile(
    r"that|i\smean|spel|deletre|decir|letr|letter|[\[({,–-]\s?[a-z0-9][^a-z0-9@]{1,3}[a-z0-9](?![a-z0-9])|[\[(][a-z]+[.)\]]"
)
_NO_LETTER = re.compile(r"[^a-z0-9]+")


def glossed_signs(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """What is told twice, once; in the windows of a folded, lower-case text."""
    for window in windows:
        for told in _TWICE.finditer(lower, *window) if _FOREIGN.search(lower, *window) else ():
            if _is_one_sign(told):
                start = told.start() if told["close"] else told.start("one")
                yield start, told.end(), f"({_SIGN_OF[told['one']]})"
        for quoted in _QUOTED.finditer(lower, *window):
            yield *quoted.span(), quoted["sign"]
        for among in _AMONG_WORDS.finditer(lower, *window):
            yield *among.span(), f" ({_SIGN_OF[among['sign']]}) "
        if not _AGAIN_CUE.search(lower, *window):
            continue
        for again in _NAME_AGAIN.finditer(lower, *window):
            letters = _NO_LETTER.sub("", again["letters"])
            if letters == _NO_LETTER.sub("", again["name"]):
                yield *again.span("remark"), ""


def _is_one_sign(told: re.Match[str]) -> bool:
    """Whether two words mean the same sign; loosely joined ones only in a bracket."""
    if told["one"] == told["two"] or _SIGN_OF[told["one"]] != _SIGN_OF[told["two"]]:
        return False
    between = told["between"].strip()
    if any(sign in between for sign in "[({<*"):
        return told["close"] is not None
    boxed = told["open"] is not None and told["close"] is not None
    return boxed or told["between"] == "-" or between not in (",", "+", "-", "–")
