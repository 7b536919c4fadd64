"""Addresses whose at goes between two parts: 'put an @ between jane7 and example.org'.

What lives here: the at in front of both parts ('the at sign goes between ...'), behind them
('jane7 and example.org with an @ in between'), and parts that are joined with it ('join jane7 and
example.org with an @'); and the text with the address in their place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import LOCAL, SPELLED_DOMAIN
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_THE = r"(?:(?:the|an?|la|una?|el|l'|une|le|das|dem|einem|ein|il|o|um|uma)\s?)"
_AT = (  # the bare word only behind an article
    rf"(?:{_THE}?(?:@|(?:at[\s-]?(?:sign|symbol|zeichen)|arroba|arobase|chiocciola|klammeraffen?)(?![a-z]))"
    r"(?:[\s-](?:sign|symbol))?|(?<![a-z])(?:an|the)\sat(?![a-z]))"
)
_AND = r"(?:,?\s(?:and|y|e|et|und|&|\+)\s|\s?,\s)"
_GOES = (
    r"(?:,?\s(?:that\s|which\s)?(?:goes|belongs|comes|stands|sits|is|put|placed|written|va|viene|esta|vient|est|kommt|steht|"
    r"right|in|justo)){0,3}"
)
_BETWEEN = r"(?:between|entre|zwischen|tra|fra)"
_PARTS = r"(?:\s(?:the\s(?:words?|parts?)|las\s(?:palabras|partes)))?"
_THEM = (
    r"(?:(?:right\s|just\s|justo\s)?(?:in[\s-]?between|between\s(?:them|both|the\stwo|these|those)|in\sthe\smiddle|"
    r"entre\s(?:ell[oa]s|amb[oa]s|l[oa]s\sdos|medias|les\sdeux)|en\s(?:el\s)?medio|dazwischen|au\smilieu|"
    r"in\smezzo|no\smeio))(?![a-z])"
)
_JOIN = (
    r"(?:join|link|connect|glue|tie|stick|separate|split|junta|une|enlaza|conecta|separa|relie[rz]?|verbinde|"
    r"unisci)"
)
_WITH = r"(?:with|by|using|con|usando|mediante|por|avec|mit|com)"
_BOTH = rf"{LOCAL}{_AND}@?{SPELLED_DOMAIN}"
_FORMS = (
    late(rf"(?<!\w){_AT}{_GOES}\s{_BETWEEN}{_PARTS}\s{_BOTH}"),
    late(rf"(?<![a-z]){_BETWEEN}{_PARTS}\s{_BOTH}{_GOES}\s(?:just\s|simply\s)?{_AT}"),
    late(rf"{_BOTH}\s?[\s,;:(-]{{1,3}}(?:(?:{_WITH}|and|y|put|add|pon)\s)?{_AT}{_GOES}\s{_THEM}"),
    late(rf"(?<![a-z]){_JOIN}{_PARTS}\s{_BOTH},?\s{_WITH}\s{_AT}"),
)
# In each of them stands one of these, and in few other texts beside a domain and an at.
BETWEEN_WORD = rf"{_BETWEEN}|{_JOIN}|in-?between|middle|medi[oa]s?|mezzo|milieu|meio|dazwischen"
"""What some word of such a text is, beside those of `told_in_steps`."""
_CUE = late(rf"(?<![a-z])(?:{BETWEEN_WORD})(?![a-z])")


def signs_between(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """The addresses in the windows of a folded, lower-case text."""
    for window in windows:
        for form in _FORMS if _CUE.search(lower, *window) else ():
            for match in form.finditer(lower, *window):
                if may_be_mailbox(match["local"]) and any(map(str.isalpha, match["local"])):
                    yield *match.span(), f"{match['local']}@{plain_domain(match['domain'])}"
