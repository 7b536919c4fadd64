"""Services whose addresses are drawn or told: 'p@ypal.me/jane7', 't kropka me / jane7'.

What lives here: the text with their plain names, so that the at is none of an e-mail address, and
with the dot of their hosts, where a word of another language stands for it. Where a name follows
without a link, `platforms` reads the drawn one.
"""

from __future__ import annotations

from collections.abc import Iterator

from brightline.privacy.names.foreign_signs import DOT_OF_LINKS
from brightline.privacy.text.folded import Change, Folded
from brightline.privacy.text.late import late

_DRAWN = late(
    r"(?<![a-z0-9])(?:(?P<paypal>p@yp[a@4]l|p[a4]yp@l)|c@sh)(?=\s?\.\s?(?:me|com|app)\s?/)"
)
_HOST = (
    r"(?:(?:www|m)\.)?(?P<host>t|wa|telegram|kik|m|fb|ig|line|signal|instagram|facebook|twitter|x|tiktok|"
    r"snapchat|onlyfans|fansly|threads|linkedin|vk|paypal|revolut|cash|venmo|monzo|wise|patreon)"
)
# Longer endings of hosts: behind any other one, the platform is none of a mailbox.
_ENDING = (
    "info|test|example|invalid|name|club|shop|store|online|site|website|live|mail|email|media|studio|agency|tech|"
    "work|works|space|life|world|blog|link|links|page|chat|cloud|design|digital|group|house|social|photo|photos|"
    "photography|mobi|local|localhost|museum|travel|jobs|asia|health|care|beauty|style|love|date|dating"
)
_SLASH = r"(?:snedstreck|skrastrek|skrastreg|schragstrich|barre\soblique)"
_TOLD = late(
    rf"(?<![\w@.-]){_HOST}(?:\s{DOT_OF_LINKS}\s|\s?[\[({{<*]\s?{DOT_OF_LINKS}\s?[\])}}>*]\s?)"
    rf"(?P<ending>me|com|app|net)(?:\s?/\s?|\s{_SLASH}\s)"
)


_GLUED = late(
    r"(?<![\w.@-])(?:snap(?:chat)?|insta(?:gram)?|ig|tg|tele(?:gram)?|kik|sc|tik\s?tok|discord|twitter|threads|onlyfans|wechat|fetlife|facebook|"
    rf"paypal|venmo|cash\s?app|revolut)(?=@[a-z0-9][a-z0-9_-]+\.(?!(?:{_ENDING})(?![a-z0-9_-]))[a-z][a-z0-9_-]{{3,}}(?![\w.@-]))"
)

_SLASH_SAID = late(_SLASH)


def with_plain_services(folded: Folded) -> Folded:
    """The same with 'paypal' and 'cash' in such addresses, and a blank in 'snap@jane.lotus'."""
    glued = [(match.end(), match.end(), " ") for match in _GLUED.finditer(folded.lower)]
    return _with_drawn_services(folded.changed(glued) if glued else folded)


def _with_drawn_services(folded: Folded) -> Folded:
    lower = folded.lower
    if not ("p@yp" in lower or "yp@l" in lower or "c@sh" in lower):
        return folded
    return folded.changed(
        [
            (*match.span(), "paypal" if match["paypal"] else "cash")
            for match in _DRAWN.finditer(lower)
        ]
    )


def told_services(lower: str) -> Iterator[Change]:
    """The hosts of such services with their dot, and the slash behind it, of a folded text."""
    if "/" in lower or _SLASH_SAID.search(lower):
        for match in _TOLD.finditer(lower):
            yield *match.span(), f"{match['host']}.{match['ending']}/"
