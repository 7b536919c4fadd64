"""What a claim's own words say that it is of: adverts, victims, and so on. Judges nothing.

Whatever is in no list here or in `claim_words.py` is refused as a word that is not read.
"""

from __future__ import annotations

import re

from brightline.trends.claim_numbers import Place, without

_ADVERTS = r"(?:adverts?|ads?|advertisements?|postings?|posts?|listings?)"
_SUSPICIOUS = (
    rf"(?:suspicious\s+(?:online\s+)?{_ADVERTS}|{_ADVERTS}\s+(?:(?:that|which)\s+)?"
    r"(?:(?:are|were|annotators)\s+)?(?:judged\s+)?suspicious)"
)
_NAMES = {
    "share": rf"(?:(?:suspicious\s+)?(?:share|proportion|prevalence)s?|percentage(?=\s+of\b))"
    rf"(?:\s+of\s+(?:the\s+)?(?:online\s+)?(?:{_SUSPICIOUS}|{_ADVERTS}))?",
    "suspicious adverts": _SUSPICIOUS,
    "advertiser clusters": r"advertiser\s+clusters?|clusters?(?:\s+of\s+advertisers)?|advertisers?",
    "templates": r"templates?",
    "adverts": _ADVERTS,
    "trafficking": r"(?:(?:human|sex|sexual|labou?r|child)[\s-]+)?(?:trafficking|traffickers?|"
    r"trafficked|exploitation|exploited|slavery)",
    "victims": r"victims?|survivors?|child|children|minors?|girls?|boys?|wom[ae]n|m[ae]n|people|"
    r"persons?|teenagers?|teens?|migrants?",
    "reports": r"reports?|tips?|tip-offs?|referrals?|calls?",
}
"""Subjects as `judgement.py` knows them, the longer phrase before the shorter one."""

_PATTERNS = {
    of: re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE) for of, names in _NAMES.items()
}


def subjects_in(text: str) -> tuple[dict[str, str], list[Place]]:
    """The subjects that a text names, each with its words, and where these stand."""
    named: dict[str, str] = {}
    places: list[Place] = []
    for of, pattern in _PATTERNS.items():
        for read in pattern.finditer(text):
            named.setdefault(of, read.group())
            places.append(read.span())
        text = without(text, places)
    return named, places
