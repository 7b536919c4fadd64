"""Links whose path is a contact: 'wa.me/15555550100', 't.me/name', 'cash.app/$name'.

What lives here: hosts of messengers, networks and payment services, with 'dot' and 'slash' in words
too, and the contact in their path. All other addresses of pages are in `urls`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from brightline.privacy.figures.numbering import international, is_assigned, nanp_national
from brightline.privacy.names.clauses import ENDS_CLAUSE
from brightline.privacy.names.handle_words import is_made_up, is_unlike_a_word
from brightline.privacy.names.joined_pieces import is_piece
from brightline.privacy.text.late import late


class LinkSpan(NamedTuple):
    """A contact in a link: its kind, its normal form, its span, and whether its signs are words."""

    kind: Literal["phone", "handle", "payment"]
    value: str
    start: int
    end: int
    spelled: bool


_DOT = (
    r"(?:\.|,|\s\.\s|\.\s(?=(?:me|com|app)/)|\s?[\[({<*\"]\s?(?:dot|punto|\.)\s?[\])}>*\"]\s?"
    r"|\s(?:dot|punto)\s|(?<=[a-z])\s(?=(?:me|com|app)\s(?:(?:forward|fwd|front)[\s-])?(?:slash|barra|schragstrich)\s))"
)
_SLASH = (
    r"(?:/|\s?[\[({<*\"]\s?/\s?[\])}>*\"]\s?|\s/\s?|\s?[\[({<*]?\s?(?:(?:forward|fwd|front)[\s-])?"
    r"(?:slash|barra(?:\s(?:inclinada|diagonal))?|diagonal|schragstrich)\s?[\])}>*]?\s?)"
)
_PHONE_HOSTS = "wa.me|api.whatsapp.com|web.whatsapp.com|whats~app.com|signal.me|viber.click"
_PAYMENT_HOSTS = (
    "cash.app|cash.me|cash~app.me|pp.me|venmo.com|account.venmo.com|pay~pal.me|pay~pal.com|revolut.me|chime.com|"
    "wise.com|ko~fi.com|monzo.me|patreon.com|buy~me~a~coffee.com|toss.me|picpay.me|bunq.me"
)
_HANDLE_HOSTS = (
    "t.me|tme|tele~gram.me|tele~gram.dog|insta~gram.com|instagr.am|twitter.com|x.com|snap~chat.com|"
    "only~fans.com|fansly.com|tik~tok.com|face~book.com|fb.com|fb.me|m.me|kik.me|threads.net|"
    "threads.com|reddit.com|bsky.app|link~tr.ee|all~my~links.com|twitch.tv|you~tube.com|line.me|"
    "ig.me|ig.com|insta.com|of.com|vk.com|tumblr.com|pinterest.com|linked~in.com|manyvids.com|beacons.ai|wechat.com"
)
_NAME = r"[a-z0-9](?:[a-z0-9_-]|\.(?=[a-z0-9_-])){1,39}"
# What stands in front of the name in a path.
_PREFIX = (
    rf"(?:(?:add|u|user|in|profile|paypalme|pay{_SLASH}me|c|pay|p{_SLASH}me|ti{_SLASH}p(?={_SLASH}~)){_SLASH}~?)?"
    r"[\[({<]?(?:[$@]\s?|(?<!/)(?:at|arroba)(?:\ssign)?\s|(?:the\s)?dollar(?:\ssign)?\s)?"
)
# Paths of the service itself.
_NO_NAMES = frozenset((
    "p", "reel", "reels", "explore", "home", "login", "share", "joinchat", "intent",
    "signup", "add",
))  # fmt: skip
# Pages of Facebook that an id names: 'profile.php?id=1000...', 'people/fern-demo/1000...'.
_PAGES = frozenset(("profile.php", "people"))
_ID = re.compile(r"(?:[?&]id=|/)(?P<id>\d{5,20})(?!\d)")


def _hosts(hosts: str) -> str:
    """The names of hosts; where one has a tilde, it may be cut: 'pay pal dot me'."""
    return "(?:" + hosts.replace(".", _DOT).replace("~", "[- ]?") + ")"


# The name on the next line, behind 't.me/' or 'snapchat.com/add/' at the end of a line or a title.
_NEXT_LINE = r"(?:[^\S\n]{0,2}\.{2,3})?[^\S\n]{0,2}\n\s{0,2}(?:(?:\.{2,3}|[>→*-])\s?)?"
_START = r"(?<![a-z0-9@])(?<!(?<!\.)\.)(?:[a-z]{2,9}:/{0,2})?(?:www\.|m\.|mobile\.)?"
_PHONE = late(
    rf"{_START}(?:{_hosts(_PHONE_HOSTS)}{_SLASH}[^\s\d]{{0,24}}?|"
    rf"{_hosts('t.me')}{_SLASH}(?=\+|%2b)|"
    r"(?<=callto://)|(?<=callto:)|(?<=tel://)|(?<=whatsapp://)send/?\?[^\s\d]{0,16}|(?<=viber://)[a-z]{2,4}\?number=)"
    r"(?:\+|%2b)?(?P<digits>\d(?:[().-]?\d){6,14})(?!\d)"
)
_NAMED = late(
    rf"{_START}(?:(?:(?P<payment>{_hosts(_PAYMENT_HOSTS)})|{_hosts(_HANDLE_HOSTS)}){_SLASH}|(?<=tg://)resolve/?\?domain=)"
    rf"{_PREFIX}(?P<below>(?:(?<=[/$@])|(?<=slash)|(?<=barra)){_NEXT_LINE}[$@]?)?(?P<name>{_NAME})(?P<rest>[/?#][^\s<>\"')\]}}]*)?"
)
# Behind a name that is alone: the end of its line, or a picture.
_ALONE = late(r"[^\S\n]*(?:\n|\Z|[^\x00-\x7f\w\s¿¡«»“”„‘’–—…])")
_SLASHES = late(r"/|slash|barra|diagonal|schragstrich")  # a path begins with one of these
_PLAIN = late(r"[a-z0-9:/._$@?=&%+#-]+")


def find_links(lower: str, windows: Sequence[tuple[int, int]]) -> Iterator[LinkSpan]:
    """All contacts in links in the windows of a folded, lower-case text."""
    for start, end in windows:
        if not _SLASHES.search(lower, start, end):
            continue
        for match in _PHONE.finditer(lower, start, end):
            if e164 := _e164(match["digits"]):
                yield _span("phone", e164, match)
        for match in _NAMED.finditer(lower, start, end):
            if match["name"] in _PAGES:
                if page := _ID.search(match["rest"] or ""):
                    yield LinkSpan("handle", page["id"], *match.span(), spelled=False)
            elif match["name"] not in _NO_NAMES and (not match["below"] or _is_below(match)):
                yield _span("payment" if match["payment"] else "handle", match["name"], match)


def _is_below(match: re.Match[str]) -> bool:
    """Whether what begins the next line is the name: made up, or alone there."""
    name = match["name"]
    if is_unlike_a_word(name):
        return True
    if not is_piece(name):
        return False
    if _ALONE.match(match.string, match.end()):
        return True
    return is_made_up(name) and ENDS_CLAUSE.match(match.string, match.end()) is not None


def _span(
    kind: Literal["phone", "handle", "payment"], value: str, match: re.Match[str]
) -> LinkSpan:
    spelled = _PLAIN.fullmatch(match.group()) is None
    return LinkSpan(kind, value, match.start(), match.end(), spelled)


def _e164(written: str) -> str:
    """Such links hold the country code without a plus; many leave it out in North America."""
    digits = re.sub(r"\D", "", written)
    abroad, valid = international(digits) if digits[0] != "0" else ("", False)
    national = nanp_national(digits)
    if national and not (valid and digits[0] != "1" and not is_assigned(f"+1{national}")):
        return "+1" + national
    return abroad
