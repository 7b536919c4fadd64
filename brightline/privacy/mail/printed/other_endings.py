"""A second ending or domain of one name: 'jane at example dot org or dot com' is two mailboxes.

What lives here: what may stand behind a whole address, and the address that it makes. A correction
('sorry, .com') is in `corrected_addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.email_forms import PROVIDERS, SURE_ENDING
from brightline.privacy.mail.parts.email_spans import EmailSpan, plain_domain
from brightline.privacy.text.late import late

_OR = (
    r"(?:\s?[,(]?\s?(?:or|o|u|oder|ou|oppure|and|y|und|et|e|also|as\swell\sas)(?:\s(?:at|else|also|auch|tambien))?"
    r"\s|,?\s(?:if\s(?:not|it\sbounces|that\sfails)|otherwise|else|sinon|sonst|falls\snicht|si\sno|senao|altrimenti)\s|\s?[/|&(]\s?)"
)
_SIGN = r"[\[({<]?\s?(?:dot|punto|punkt|point|ponto)\s?[\])}>]?\s|[\[({<]\.[\])}>]\s?|\."
_DOTTED = (
    rf"(?:(?:{_SIGN})(?P<ending>{SURE_ENDING})|\.(?P<short>de|fr|es|it|mx|br))"
    r"(?![a-z0-9@-]|\.[a-z]|\x20(?!works|too|also|as|if|auch)[a-z])"
)
# Without a sign only where nothing else follows: 'or com', 'or net works'.
_PLAIN = r"(?P<plain>com|net|org)(?=\s?[.,;:!?)\n]|\s?$)"
# 'or at example dot net', 'or yahoo': of a domain as printed, a page could be told.
_HOST = (
    rf"(?:at|arroba)\s(?P<domain>[a-z0-9-]{{2,40}}(?:{_SIGN})(?<!\.)(?:{SURE_ENDING})|(?:{PROVIDERS})(?:\.com)?)(?![a-z0-9@.-])"
    r"|(?P<provider>gmail|yahoo|hotmail|outlook|icloud)(?:\.com)?(?=\s?[.;:!?)\n]|\s?$)(?!\.[a-z])"
)
_OTHER = late(rf"{_OR}(?:{_DOTTED}|{_PLAIN}|{_HOST})")
_MOST = 3


def with_other_endings(lower: str, found: Sequence[EmailSpan]) -> Iterator[EmailSpan]:
    """The addresses, and those that an ending told behind each of them makes."""
    for email in found:
        yield email
        name, _, domain = email.address.partition("@")
        host, end = domain.rpartition(".")[0], email.end
        for _ in range(_MOST):
            other = _OTHER.match(lower, end)
            if other is None or not host:
                break
            address = f"{name}@{_domain(other, host)}"
            if address != email.address:
                yield EmailSpan(address, end, other.end(), True)
            end = other.end()


def _domain(other: re.Match[str], host: str) -> str:
    if ending := other["ending"] or other["short"] or other["plain"]:
        return f"{host}.{ending}"
    domain = plain_domain(other["domain"] or other["provider"])
    return domain if "." in domain else f"{domain}.com"
