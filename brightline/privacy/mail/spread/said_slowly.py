"""Addresses said slowly, with words of hesitation or order between: 'jane, at, hmm, example, ...'.

What lives here: pauses ('... well, example'), steps ('first jane, then at, ..., finally dot com'),
what each part is ('the word jane, an at, ...'), a part said twice ('example, yes example'), letters
in front of the parts ('a) jane b) at c) example ...'), and the text with the address in one piece.
Parts with nothing but small words between them are in `spread_addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_PAUSE = (
    r"(?:how\sdo\syou\ssay|como\sse\sdi[cz]e|comment\sdire|wie\ssagt\sman|come\ssi\sdice)|"
    r"h+m+|m+h+m+|u+h*m+|u+h+|e+r+m*|e+h+m*|a+h+m*|well|okay|you\sknow|let\sme\s(?:think|see)|wait|pues|este|bueno|veamos|a\sver|"
    r"euh|heu|voyons|alors|tja|naja|moment|beh|allora|dunque|vediamo|bem|entao|vejamos"
)
_STEP = (
    r"first(?:ly)?|begin(?:ning)?\swith|(?:start|end)(?:s|ing)?\swith|then|next|after(?:wards|\sthat)?|finally|lastly|at\s(?:last|the\send)|last|"
    r"primero|luego|despues|por\sultimo|finalmente|al\sfinal|d'abord|ensuite|puis|enfin|pour\sfinir|zuerst|erst|dann|danach|zuletzt|"
    r"schliesslich|zum\sschluss|prima|poi|infine|alla\sfine|primeiro|depois|por\sfim"
)
_KIND = (
    r"(?:words?|name|letters|term|ending|palabra|nombre|terminacion|mot|nom|wort|endung|parola|nome|palavra)"
    r"(?:\s(?:is|es|est|ist|e))?"
)
_AGAIN = (
    r"yes|yeah|yep|right|really|exactly|again|i\ssaid|i\smean|si|exacto|otra\svez|oui|"
    r"encore|ja|genau|nochmal|esatto|sim|isso"
)
_ITEM = r"(?<![a-z0-9'])[a-h](?=[).:\]])|[ivx]{1,4}(?=[).:\]])"
_LITTLE = (
    r"and|an?|the|it's|that's|comes?|goes|y|un|una|el|la|et|une|le|und|ein|eine?n?|das|der|"
    r"e|il|lo|um|uma|o|viene|va|kommt|vient|vem|"
    r"signs?|symbol|signo|zeichen|signe|segno|sinal"
)
_TELLING = late(rf"(?<![a-z0-9])(?:{_PAUSE}|{_STEP}|{_KIND})(?![a-z0-9])")
_ITEMS = late(rf"(?<![a-z0-9])(?:{_ITEM})")
_SIGNS = r"(?:[^\w@]|_){1,12}"
_NAME_GAP = rf"{_SIGNS}(?:(?:{_PAUSE}|{_STEP}|{_ITEM}|{_LITTLE}){_SIGNS}){{0,4}}"
_GAP = rf"{_SIGNS}(?:(?:{_PAUSE}|{_STEP}|{_KIND}|{_ITEM}|{_LITTLE}){_SIGNS}){{0,4}}"
_AT_WORD = (
    r"(?:at(?![a-z0-9])(?:[\s-](?:sign|symbol))?|arroba|arobase|chiocciola|klammeraffen?|"
    r"at-?zeichen)(?![a-z0-9])"
)
_AT = rf"(?<![a-z0-9@])(?:@|{_AT_WORD})"
_DOT_WORD = r"(?:d[o0]t|period|full\sstop|punto|point|punkt|ponto)"
_DOT = rf"(?:{_GAP}{_DOT_WORD}{_GAP}|{_GAP}\.\s?|\.)"
_NO_LABEL = (
    rf"(?!(?:{_PAUSE}|{_STEP}|{_KIND}|{_LITTLE}|{_AGAIN}|{_DOT_WORD}|{_AT_WORD}|"
    rf"[a-h](?=[).:]))(?![a-z0-9]))"
)
_LABEL = rf"{_NO_LABEL}[a-z0-9]{{1,40}}(?:-[a-z0-9]{{1,40}}){{0,3}}"
_SAID_AGAIN = rf"(?:[^\w@]{{1,4}}(?:{_AGAIN})[^\w@]{{1,4}}(?P=first)(?![a-z0-9]))"
_DOMAIN = late(
    rf"{_AT}(?P<gap>{_GAP})(?P<domain>(?P<first>{_LABEL})(?P<again>{_SAID_AGAIN})?(?:{_DOT}{_LABEL}){{0,2}}?"
    rf"{_DOT}(?P<ending>{SURE_ENDING}))(?![a-z0-9@]|[.-][a-z0-9])"
)
_NAME = late(
    r"(?<![a-z0-9@.+(\[{<-])(?<![a-z0-9]_)(?P<name>[a-z0-9]{1,40}(?:[._+-][a-z0-9]{1,20}){0,4})"
    rf"(?P<again>[^\w@]{{1,4}}(?:{_AGAIN})[^\w@]{{1,4}}(?P=name))?(?P<gap>{_NAME_GAP})\Z"
)
_LONGEST_BEFORE, _LONGEST_BEHIND = 120, 60  # characters
_FEWEST_ITEMS, _LONGEST_ITEM = 3, 6
_FIRST_ITEM = re.compile(r"(?<![a-z0-9])[ai][).:\]]\s{0,2}$")
_DOTS = late(_DOT)
SAID_SLOWLY = re.compile(
    r"(?<![a-z])(?:h+m+|m+h+m+|u+h*m+|u+h+|e+r+m*|e+h+m*|a+h+m*|euh|heu|tja|naja)(?![a-z])"
    r"|^(?:well|wait|okay|know|think|pues|bueno|veamos|voyons|allora|dunque|entao|finally|lastly|finalmente|enfin|zuletzt|"
    r"schliesslich|schluss|infine|ultimo|word|palabra|mot|wort|parola|palavra|yes|again|genau|exacto|oui|ja|sim|si),?$|^\(?(?:b|ii)[).:\]]|^(?:ends?|ending|letters|letras|lettres|buchstaben|lettere),?$"
)
"""What some word of such an address is, for `word_marks`."""


def said_slowly(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in one piece, in the windows of a folded, lower-case text."""
    for start, end in windows:
        for told in _DOMAIN.finditer(lower, start, min(len(lower), end + _LONGEST_BEHIND)):
            first = told.start()
            name = _NAME.search(lower, max(0, first - _LONGEST_BEFORE), first)
            if name and _is_slow(name, told) and may_be_mailbox(name["name"]):
                again = told["again"] or ""
                domain = _DOTS.sub(".", told["domain"].replace(again, "", 1))
                yield name.start(), told.end(), f"{name['name']}@{domain}"


def _is_slow(name: re.Match[str], told: re.Match[str]) -> bool:
    """Both sides of the at set apart, and a word that says how: not 'photos at example dot com'."""
    if any(not gap.strip() and "\n" not in gap for gap in (name["gap"], told["gap"])):
        return False
    said = f"{name['gap']}{told['gap']}{told['domain']}"
    if told["again"] or name["again"] or _TELLING.search(said):
        return True
    first = _FIRST_ITEM.search(name.string, max(0, name.start() - _LONGEST_ITEM), name.start())
    return len(_ITEMS.findall(said)) + bool(first) >= _FEWEST_ITEMS
