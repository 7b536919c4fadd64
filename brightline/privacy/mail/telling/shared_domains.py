"""Mailboxes of which some share a domain that is written once: 'jane7 or rose, both @example.org'.

What lives here: two or three names in front of a domain, where a word says that it belongs to each
of them; names left open at their at before a whole address ('desk@ / rose7@example.org'); and the
text with all of the addresses written out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brightline.privacy.mail.parts.address_parts import ENDS, LABEL, MAILBOX
from brightline.privacy.mail.parts.announced import is_announced
from brightline.privacy.mail.parts.email_forms import PRINTED_OR_SPELLED, SURE_ENDING
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.email_spans import plain_domain
from brightline.privacy.text.folded import Change
from brightline.privacy.text.late import late

Span = tuple[int, int]

_EACH = (
    r"(?:both|either|each|all(?:\s(?:three|of\sthem))?|any(?:\sof\sthem)?|whichever|l[oa]s\sdos|"
    r"l[oa]s\stres|ambos|ambas|"
    r"cualquiera|tou(?:te)?s(?:\sles)?\s(?:deux|trois)|les\s(?:deux|trois)|n'importe\slequel|"
    r"beide[ns]?|"
    r"cada\sun[oa]|cada\squal|chacune?|jede[rs]?|ognun[oa]|ciascun[oa]|amb[oa]s|"
    r"alle(?:\sdrei)?|jeweils|entramb[ie]|tutt[ie]\s(?:e\s)?(?:due|tre)|os\sdois|as\sduas|"
    r"qualquer\sum)"
)
SHARED = re.compile(
    r"(?<![a-z])(?:cada|chacune?|jede[rs]?|ognun[oa]|ciascun[oa]|both|either|each|all(?!\.)|any|whichever|dos|tres|ambos|ambas|cualquiera|tou(?:te)?s|"
    r"deux|trois|n'importe|beide[ns]?|alle|jeweils|entramb[ie]|due|tre|dois|duas|qualquer)(?![a-z])|[a-z0-9]@[,;/|]?$"
)
"""What some word that says so is, for `word_marks`."""
_OR = r"(?:\s?[/|,;&+]\s?|\s(?:or|and|o|y|e|u|oder|und|ou|et|oppure|as\swell\sas)\s)"
_SMALL = (
    r"(?:[\s,:]{1,2}(?:are|is|work|live|boxes|mailboxes|names|on|in|with|end|en|sont|sur|sind|bei|"
    r"auf|mit|sono|su|em|estan|son|con|com|avec|go|go\sto|of\sthem|reach\sme))"
)
_SIGN = (
    r"(?:\s?@\s?|\s?[\[({<*]\s?(?:at|arroba|@)\s?[\])}>*]\s?|\s(?:at|arroba|arobase|"
    r"chiocciola)\s)"
)
_ELSE = (
    r"(?:or(?:\s(?:else|to))?|else|and|otherwise|alternatively|alternative|also|if\snot|backup|y|o|u|e|ou|et|sinon|oder|sonst|und|"
    r"oppure|altrimenti|si\sno|senao)"
)
_NAME = rf"(?<![a-z0-9@._+-]){MAILBOX}"
_DOMAIN = rf"(?P<domain>(?<![a-z0-9.-]){PRINTED_OR_SPELLED}(?![@/]))"
_NAMES = rf"(?P<names>(?P<one>{_NAME}){_OR}(?P<two>{_NAME})(?:{_OR}(?P<three>{_NAME}))?)"
_FORMS = (
    # 'jane7 or rose, both @example.org'
    late(
        rf"{_NAMES}[\s,:(-]{{1,3}}(?:(?:are|sont|sind|sono|son)\s)?{_EACH}{_SMALL}{{0,3}}[\s,:]?{_SIGN}{_DOMAIN}"
    ),
    # 'jane7 / rose at example.org, either is read'
    late(rf"{_NAMES}{_SIGN}{_DOMAIN}[\s,.;:(-]{{1,4}}(?:you\scan\suse\s|use\s)?{_EACH}(?![a-z])"),
)
# 'desk@ (else rose7@example.org)', 'desk@, info@ / rose7@example.org'
_OPEN = rf"{_NAME}@(?![a-z0-9.])"
_WITH_ELSE = rf"(?:{_ELSE}[\s,:]{{1,2}})"
_OTHERWISE = rf"(?:\s?[\[(]\s?{_WITH_ELSE}?|[\s,;]{{1,2}}{_WITH_ELSE}|\s?[/|,;&+]\s?{_WITH_ELSE}?)"
_LEFT_OPEN = late(
    rf"(?P<open>{_OPEN}(?:{_OTHERWISE}{_OPEN}){{0,2}}){_OTHERWISE}{MAILBOX}@"
    rf"(?P<domain>(?:{LABEL}\.){{1,3}}(?:{SURE_ENDING})){ENDS}"
)
_OPENED = re.compile(r"([a-z0-9._+-]+)@")
_PLAIN = re.compile(r"[a-z]+")


def shared_domains(lower: str, windows: Sequence[Span]) -> Iterator[Change]:
    """All of the addresses, in the windows of a folded, lower-case text."""
    for window in windows:
        for form in _FORMS:
            for match in form.finditer(lower, *window):
                yield from _written_out(match)
        for match in _LEFT_OPEN.finditer(lower, *window):
            for name in _OPENED.finditer(lower, *match.span("open")):
                if sum(map(str.isalpha, name[1])) > 1:  # 'info@' too: its at is beside it
                    yield *name.span(), f"{name.group()}{match['domain']}"


def _written_out(match: re.Match[str]) -> Iterator[Change]:
    """One address for each name; the last one reaches to the end of the domain."""
    kinds = [kind for kind in ("one", "two", "three") if match[kind]]
    names = [match[kind] for kind in kinds]
    if not all(map(may_be_mailbox, names)):
        return
    plain = "@" not in match.group() and all(_PLAIN.fullmatch(name) for name in names)
    if plain and not is_announced(match.string, match.start(), in_line=True):
        return  # 'Rosa and Anna at example.org, both dance'
    domain = plain_domain(match["domain"])
    for kind in kinds:
        end = match.end("domain") if kind == kinds[-1] else match.end(kind)
        yield match.start(kind), end, f"{match[kind]}@{domain}"
