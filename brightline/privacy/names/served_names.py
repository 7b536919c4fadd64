"""Names of a network whose form says where they are kept: '@fern@social.example.org'.

What lives here: names of the fediverse, of Matrix ('@fern:example.org') and of Bluesky (a host of
its own behind the network's name, or one of its own hosts anywhere), each one name and not a name,
an address of mail and a page. All other names behind an '@' are in `handles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brightline.privacy.text.late import late

Named = tuple[str, int, int]  # the name as it is kept, and its span

_NAME = r"[a-z0-9][a-z0-9._=-]{0,40}"
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?"
_HOST = rf"(?:{_LABEL}\.){{1,4}}[a-z]{{2,12}}(?![a-z0-9-]|\.[a-z0-9])"
# No mailbox behind '@': a slip before an address of a provider is no name of the fediverse.
_MAIL_HOST = (
    r"(?!(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|icloud|aol|proton(?:mail)?|gmx|mail|"
    r"tutanota|zoho|yandex|msn)\.)"
)
_SERVED = late(
    rf"(?<![\w@.])@(?P<name>{_NAME})(?:(?P<at>@){_MAIL_HOST}|:)(?P<host>{_HOST})(?::\d{{2,5}})?"
)
# No search before it: there is a name, an '@' and something else than a blank behind it.
_SERVED_CUE = re.compile(r"@[a-z0-9][a-z0-9._=-]{0,40}[@:][a-z0-9]")
_BLUESKY = late(
    rf"(?<![\w@./-])@?(?P<own>{_LABEL}\.bsky\.(?:social|app|team))(?![\w-]|\.\w)"
    rf"|(?<![a-z0-9.-])(?:blue\s?sky|bsky)(?:\s?[:=>–-]{{1,2}}\s?|\s(?:(?:is|es|name|user|handle|my|at|as|i'm|soy|usuario)\s){{0,3}}:?\s?)"
    rf"(?:(?P<whole>@(?P<signed>{_HOST}))|(?P<bare>(?:{_LABEL}\.){{2,4}}[a-z]{{2,12}}(?![a-z0-9/-]|\.[a-z0-9])))"
)
# Where the network is named, or its servers name themselves after it.
_FEDIVERSE = r"(?:mastodon|masto|fediverse|fedi)"
_ON_FEDIVERSE = late(
    rf"(?<![a-z0-9.]){_FEDIVERSE}(?:\s?[:=>–-]{{1,2}}\s?|\s(?:(?:is|es|name|user|handle|my|i'm|soy|usuario)\s){{0,3}}:?\s?)"
    rf"(?P<whole>(?P<name>{_NAME})@(?P<host>{_HOST}))"
    rf"|(?P<page>(?:https?://)?(?<![\w.])(?=[a-z0-9.-]*(?:mastodon|masto|\.social))(?P<server>{_HOST})/@(?P<user>[a-z0-9_]{{2,40}}))"
)
_OF_MAIL = late(
    r"(?<![a-z])(?:e-?mail|mail|correo|courriel|write)(?:\s(?:is|es|to|me|us|at)){0,2}\s?:?\s\Z"
)
_LONGEST_BEFORE = 16  # characters of what says that an address of mail follows


def may_be_served(lower: str, named: bool) -> bool:
    """Whether a folded, lower-case text may hold any; `named` is whether it names a network."""
    if _SERVED_CUE.search(lower) or ".social/@" in lower or "masto" in lower or "fedi" in lower:
        return True
    return named and ("bsky" in lower or "bluesky" in lower or "blue sky" in lower)


def find_slips(lower: str) -> Iterator[Named]:
    """Addresses of mail with an '@' too many in front, where it is said that they are of mail."""
    if _SERVED_CUE.search(lower):
        for match in _SERVED.finditer(lower):
            if match["at"] and is_of_mail(lower, match.start()):
                yield f"{match['name']}@{match['host']}", *match.span()


def is_of_mail(lower: str, start: int) -> bool:
    """'mail: @jane@example.org'."""
    return _OF_MAIL.search(lower, max(0, start - _LONGEST_BEFORE), start) is not None


def find_served_names(lower: str) -> Iterator[Named]:
    """All such names in a folded, lower-case text."""
    if _SERVED_CUE.search(lower):
        for match in _SERVED.finditer(lower):
            if not is_of_mail(lower, match.start()):
                yield f"{match['name']}{match['at'] or ':'}{match['host']}", *match.span()
    if "masto" in lower or "fedi" in lower or ".social/@" in lower:
        for match in _ON_FEDIVERSE.finditer(lower):
            if match["page"]:
                yield f"{match['user']}@{match['server']}", *match.span("page")
            else:
                yield match["whole"], *match.span("whole")
    if "bsky" in lower or "bluesky" in lower or "blue sky" in lower:
        for match in _BLUESKY.finditer(lower):
            if match["own"]:
                yield match["own"], *match.span()
            elif match["signed"]:
                yield match["signed"], *match.span("whole")
            else:
                yield match["bare"], *match.span("bare")
