"""Names behind a word for a user: 'signal user jane', 'mi usuario de Signal: jane'.

What lives here: where the name of a platform is an ordinary word as well, a word for a user beside
it tells that it is none. What else tells so is in `handle_evidence`.
"""

from __future__ import annotations

import re

from brightline.privacy.names.clauses import ENDS_CLAUSE
from brightline.privacy.names.handle_words import is_derived, is_no_quality
from brightline.privacy.text.late import late

USER_NAME = (
    r"(?:be)?nutzername|anvandarnamn|gebruikersnaam|brukernavn|brugernavn|nom\sd'utilisateur|"
    r"nome\s(?:utente|de\susuario)|nazwa\suzytkownika|kayttajanimi"
)
"""The words of other languages for it."""
_USER = rf"(?:user(?:\s?name|\sid)?|id|name|usuario|nick(?:name)?|pseudo|handle|{USER_NAME})"
_HAVE_USERS = frozenset(("signal", "threads", "session", "wire", "line"))
_BEHIND = late(rf",?\s(?:me,?\s)?{_USER}(?:\s(?:is|es|est|ist|ar|er))?\s?[:=]?\s*")
_BEFORE = late(rf"(?<![a-z]){_USER}\s(?:(?:de|en|on|for|sur|auf|bei|pa|su|op)\s)?\Z")
_PLAIN = late(r"\s?[:=]?\s|\s(?:is|es|est|ist)\s")
# 'find me on signal under jane'
_FOUND = late(r"(?<![a-z])(?:find|add|message|reach|search)\s(?:for\s)?me\son\s\Z")
_UNDER = late(r"\sunder\s")
# What users have and are: 'signal user manual', 'line user group'
_OF_USERS = frozenset((
    "manual", "guide", "guides", "group", "groups", "support", "account", "accounts", "interface",
    "friendly", "forum", "community", "review", "reviews", "feedback", "settings", "meeting",
    "please", "badge", "experience", "agreement", "number", "numbers", "profile", "profiles",
    "needed", "before", "always", "backup", "different", "another", "myself", "anytime", "privacy",
))  # fmt: skip
_SHORTEST, _LONGEST_BEFORE = 6, 32  # letters; characters


def is_by_user_name(match: re.Match[str], name: str, end: int) -> bool:
    """Whether a word of letters at the end of a clause is the name of such a user."""
    platform = match["platform"]
    if platform not in _HAVE_USERS or len(name) < _SHORTEST or name in _OF_USERS:
        return False
    if is_derived(name) or not is_no_quality(name) or not ENDS_CLAUSE.match(match.string, end):
        return False
    start = match.start("platform")
    between = match.end("platform"), match.start("name")
    before = match.string[max(0, start - _LONGEST_BEFORE) : start]
    if _BEHIND.fullmatch(match.string, *between):
        return True
    if _UNDER.fullmatch(match.string, *between):
        return _FOUND.search(before) is not None
    return bool(_PLAIN.fullmatch(match.string, *between) and _BEFORE.search(before))
