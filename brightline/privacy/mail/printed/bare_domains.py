"""Domains that are not whole: 'jane_7 at gmail.', 'contact: jane at example org'.

What lives here: whether what stands before and behind such a domain makes an address of it, and the
domain that is meant. Where a sentence could hold the same, the name must be none of its words, or a
word for mail must announce it.
"""

from __future__ import annotations

import re

from brightline.privacy.figures.name_digits import is_said, named_before
from brightline.privacy.mail.parts.email_forms import ARROBA_CUE, AS_NAME, FIGURED
from brightline.privacy.mail.parts.email_names import may_be_mailbox
from brightline.privacy.mail.parts.meant_hosts import COMMON_SLIPS
from brightline.privacy.text.late import late

_SMALL = (
    r"(?:address|adresse|direccion|me|us|is|to|at|an?|es|est|ist|e|by|via|only|mir|mich|unter|nur|solo|my|for|the|on|por|"
    r"par|per|al|auf|uber|mi|moi|nous|pour|para|with|question|here|now|or)"
)
ANNOUNCED = late(
    r"(?<![a-z])(?:e-?mails?|mails?|mailto|correo|correio|courriel|posta|address|inbox|mailbox|contact\w*|kontakt\w*|contatt\w*|"
    r"contato|write|writing|escrib\w*|escrev\w*|schreib\w*|ecri\w*|scriv\w*|reach|booking?s?|reserv\w*|prenot\w*|buchung\w*|"
    r"termine?|rendez-vous|questions?|dudas|fragen|domande|duvidas|citas?|marcar|agendar|enquiries|inquiries|anfragen?|ask)"
    rf"(?:[^a-z0-9@]{{1,3}}{_SMALL}(?![a-z0-9])){{0,4}}[^a-z0-9@\n]{{1,3}}$"
)
"""What ends with a word that announces an address."""
_LONGEST = 60  # characters in front of a name
_SURE = frozenset(
    ("gmail", "googlemail", "yahoo", "ymail", "hotmail", "icloud", "protonmail", "gmx", "tutanota",
     "zoho", "yandex", "aol", "outlook", "proton", *COMMON_SLIPS.split("|"))
)  # fmt: skip


def bare_domain(match: re.Match[str]) -> str:
    """The domain of a match of `EMAIL` that has a provider's name alone, or no dot; else ''."""
    provider = match["provider"]
    if provider and match["bare"]:
        return f"{provider}.{match['bare']}"
    if provider and not match.string.startswith(".", match.end()):
        return f"{provider}.com"
    if (provider and provider not in _SURE) or not _is_named(match):
        return ""
    return f"{provider}.com" if provider else ".".join(match["undotted"].split())


def _is_named(match: re.Match[str]) -> bool:
    """Whether what stands before the at is the name of a mailbox."""
    local, start = match["local"], match.start()
    if FIGURED.search(local) or " " in local:
        return may_be_mailbox(local)
    if is_said(local) and (told := named_before(match.string, start, local)):
        return may_be_mailbox(told[0])
    if not AS_NAME.fullmatch(local):
        return False
    if "@" in match["at"] or ARROBA_CUE.search(match["at"]):
        return True
    return ANNOUNCED.search(match.string, max(0, start - _LONGEST), start) is not None
