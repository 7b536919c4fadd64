"""What the printed parts of an e-mail address look like, for the searches of what is told of them.

What lives here: patterns over folded, lower-case text, as strings to build from. What stands for a
sign between the parts is in `email_forms` and where the disguise is read.
"""

from __future__ import annotations

from brightline.privacy.mail.parts.email_forms import PRINTED_OR_SPELLED, SURE_ENDING

MAILBOX = r"[a-z0-9](?:[a-z0-9._+-]{0,60}[a-z0-9])?"
LOCAL = rf"(?P<local>(?<![a-z0-9@._+-]){MAILBOX})"
"""A mailbox's name with nothing of an address in front of it."""
LABEL = r"[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){0,3}"
"""One of the parts of a domain between its dots."""
LABELS = rf"{LABEL}(?:\.{LABEL}){{0,3}}"
SPELLED_DOMAIN = rf"(?P<domain>(?<![a-z0-9.-]){PRINTED_OR_SPELLED}(?!@))"
SPACED_OR_SPELLED = (
    rf"(?P<domain>(?<![a-z0-9.-])(?:(?:{LABEL}\s\.\s){{1,3}}(?:{SURE_ENDING})(?![\w-]|\s?\.[a-z])|"
    rf"{PRINTED_OR_SPELLED}(?![@/])))"
)
"""The same, or with blanks on both sides of its dots: 'example . org'."""
WHOLE = rf"(?P<name>{MAILBOX})@{LABELS}\.(?:{SURE_ENDING})"
"""A whole address as printed, with a known ending."""
SOME_AT = (
    r"(?:@|%40|&#0*64;|\(a\)|[\[({<*/|~]?\s?"
    r"(?:[a4]\s?t|arrobas?|arobase|[ck]h?iocciola|klammeraffe|aet)(?![a-z0-9]))"
)
"""An at behind a name that stands apart, in a bracket or not, however it is told."""
ENDS = r"(?![a-z0-9@-]|\.[a-z0-9])"
"""Behind the end of an address."""
LAST_ENDING = rf"(?!(?:\.|\s(?:dot|punto|point|punkt|ponto)\s)(?:{SURE_ENDING})(?![a-z0-9]))"
"""Behind an ending that no other follows: 'es.example.org' does not end with 'example'."""
