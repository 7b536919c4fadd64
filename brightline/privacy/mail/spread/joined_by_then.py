"""Names of mailboxes with the same word before and behind each of their signs and parts.

What lives here: 'iris then dot then harbor then at then example ...', 'iris, luego punto, luego
harbor, luego arroba ...', figures among them ('iris then 7 then at ...'), and the text with the
signs in the place of such words. The at and the domain are read in `email_forms` and `sign_words`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import ENDS, LABEL, LOCAL
from brightline.privacy.mail.parts.email_forms import SURE_ENDING
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.sign_names import AT_NAMES, DOT_NAMES
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_THEN = (
    r"then|next|after\sthat|followed\sby|luego|despues|seguido\s(?:de|por)|entonces|puis|ensuite|"
    r"dann|danach|poi|dopo|depois|sedan|darefter|derefter|sa|sen|dan|daarna|potem|nastepnie|potom|sitten"
)
_A = r"(?:(?:and|y|et|und|e)\s)?"
_ARTICLE = r"(?:(?:an?|the|un|una|el|ein|einen?|une?|il|um)\s)?"
_DOT = r"(?:dot|period|full\sstop|punto|point|punkt|ponto)"
_LOW = (
    r"(?:under\s?score|under\s?line|guion\sbajo|barra\sbaja|unterstrich|tiret\sbas|"
    r"trattino\sbasso|sublinhado)"
)
_DASH = (
    r"(?:dash|hyphen|minus|guion(?!\sbajo)|bindestrich|tiret(?!\sbas)|trattino(?!\sbasso)|hifen)"
)
_AT = rf"(?:@|(?:at|a\scommercial|{AT_NAMES})(?![a-z0-9]))"
_PART = r"[a-z0-9]{1,30}"
_ON = rf",?\s{_A}(?:(?P=then)|(?P=then),)\s{_ARTICLE}"
_SIGN = late(
    rf"(?<=[a-z0-9])(?P<gap>,?\s{_A}(?P<then>{_THEN}),?\s{_ARTICLE}"
    rf"(?:(?:(?P<dot>{_DOT})|(?P<low>{_LOW})|(?P<dash>{_DASH})){_ON}|(?<=[a-z]\s)(?=\d)))"
    rf"(?={_PART}(?:{_ON}(?:(?:{_DOT}|{_LOW}|{_DASH}){_ON})?{_PART}){{0,4}}?(?:{_ON}|,?\s){_AT})"
)
# 'jane, sedan snabel-a, sedan example.org': in any language
_AT_JOINED = late(
    rf"{LOCAL}(?P<gap>,?\s{_A}(?P<then>{_THEN}),?\s{_ARTICLE}{_AT}{_ON})(?P<domain>{LABEL}"
    rf"(?:(?:\.|{_ON}(?:{_DOT}|{DOT_NAMES}){_ON}){LABEL}){{1,3}}){ENDS}"
)
_DOT_JOINED = late(
    rf",?\s{_A}(?:{_THEN}),?\s{_ARTICLE}(?:{_DOT}|{DOT_NAMES}),?\s{_A}(?:{_THEN}),?\s"
)
_KNOWN_ENDING = late(rf"\.(?:{SURE_ENDING})$")
_WORDS = ("then", "next", "luego", "despues", "followed by", "seguido ", "puis", "ensuite", "dann")
_MORE_WORDS = ("danach", "poi ", "dopo ", "depois", "entonces", "after that")
_WORDS_ABROAD = (" sedan ", " sen ", " dan ", "daarna", "refter", " potem ", " potom ", " sitten ")
_LOOK_BACK = 60  # characters from the first sign of a name to the words around its at


def may_be_joined(lower: str) -> bool:
    """Whether any of the words stands in a text."""
    return any(word in lower for word in (*_WORDS, *_MORE_WORDS, *_WORDS_ABROAD))


def joined_by_then(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The signs of names in the windows of a folded, lower-case text."""
    done = 0
    for start, end in windows:
        for match in _SIGN.finditer(lower, max(done, start - _LOOK_BACK), end):
            sign = "." if match["dot"] else "_" if match["low"] else "-" if match["dash"] else ""
            yield *match.span("gap"), sign
        for told in _AT_JOINED.finditer(lower, max(done, start - _LOOK_BACK), end):
            domain = _DOT_JOINED.sub(".", told["domain"])
            if may_be_mailbox(told["local"]) and _KNOWN_ENDING.search(domain):
                yield *told.span("gap"), "@"
                yield *told.span("domain"), domain
        done = end
