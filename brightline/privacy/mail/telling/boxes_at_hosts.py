"""Mailboxes whose name a second clause tells: 'at example.org I have a box, it is called jane'.

What lives here: the host first, that somebody has a mailbox there, and what that is called, in
seven languages, and the text with the address. The sentence begins with its at, so this is read
before the at can join the word in front of it: 'of oak. At example.org I have ...'. A name right
behind such a host is in `domain_first`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import SPELLED_DOMAIN
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.names.handle_words import NO_NAMES
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_BESIDE = 100  # characters behind the window around a host
_AT = r"(?:at|on|over\sat|with|under|in|en|bei|auf|unter|chez|sur|su|presso|da|em|na|no|pa|hos|op)"
_HAVE = (
    r"(?:(?:i|we)\s(?:have|keep|own|run|use|got|rent)|there\sis|there's|tengo|tenemos|hay|esta|habe\sich|haben\swir|gibt\ses|j'ai|"
    r"nous\savons|il\sy\sa|ho|abbiamo|c'e|tenho|temos|ha|har\s(?:jag|vi)|finns|heb\sik|(?:you|one)\s(?:can\s)?finds?)"
)
_A = (
    r"(?:(?:an?|the|my|our|its|one|un|una|mi|el|la|ein(?:en)?|mein(?:en?)?|une|mon|ma|il|um|uma|en|min|een|"
    r"mijn)\s)"
)
_BOX = (
    r"(?:(?:e-?mail\s?|mail\s?|post)?(?:box|mail\s?box|inbox|account|address)|e-?mail|mail|buzon|correo|casilla|cuenta|postfach|"
    r"konto|mailbox|boite(?:\s(?:mail|aux\slettres))?|adresse|casella|caixa(?:\spostal)?|brevlada|"
    r"postvak|brievenbus)"
)
BOX = r"(?<![a-z])(?:brevlad(?:a|an)|postvak|brievenbus|account)(?![a-z])"
"""What some word of such a sentence is that other searches do not know, for `word_marks`."""
_IT = (
    r"(?:(?:it|which|that|this|and|its|he|y|que|el\scual|la\scual|und|er|es|sie|das|der|et|elle|il|qui|e|che|si|ela|ele|"
    r"den|som|och|en|het|die)\s?){0,2}"
)
_CALLED = (
    r"(?:(?:is|are)\s(?:named|called)|goes\sby|named|called|name(?:\sof\sit)?\sis|answers\sto|se\sllama|llamad[oa]|de\snombre|"
    r"hei(?:ss|ß)t|namens|genannt|s'appelle|(?:est\s)?nommee?|si\schiama|chiamat[ao]|se\schama|chamad[ao]|heter|heet)"
)
_NAME = r"[\"']?(?P<name>[a-z0-9](?:[a-z0-9._+-]{0,40}[a-z0-9])?)[\"']?(?![\w@-]|\.[a-z])"
_TOLD = late(
    rf"(?<![a-z0-9@]){_AT}\s@?{SPELLED_DOMAIN},?\s{_HAVE}\s(?:also\s)?{_A}{{0,2}}(?:[a-z]{{3,9}}\s)?{_BOX}"
    rf"(?:\s?[,;.(–-]\s?|\s){_IT}{_CALLED}\s?:?\s{_NAME}"
)
_STATES = frozenset(("full", "empty", "closed", "open", "private", "new", "shared", "down"))


def boxes_at_hosts(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in windows around such words of a folded, lower-case text."""
    for start, end in windows:
        for told in _TOLD.finditer(lower, start, min(len(lower), end + _BESIDE)):
            name = told["name"]
            if may_be_mailbox(name) and name not in _STATES and name not in NO_NAMES:
                yield *told.span(), f"{name}@{plain_domain(told['domain'])}"
