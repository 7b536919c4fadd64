"""What the model may never see: ethnicity, nationality, movement, screening, safety, venues.

They invite profiling, are contradicted by the one test there is, or are how people keep safe, so
they are taken out before anything is counted: whatever the codebook bars from scoring. The lists
are English and not complete: the swap test in `evaluation.py` measures what terms outside them
can still do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

FAMILIES: dict[str, tuple[str, ...]] = {
    "ethnicity": (
        "african", "arab", "arabic", "asian", "black", "brown skin", "caribbean", "caucasian",
        "ebony", "european", "exotic", "hispanic", "indian", "latin", "latina", "latino",
        "middle eastern", "mixed race", "oriental", "persian", "slavic", "white",
    ),
    "nationality": (
        "albanian", "american", "brazilian", "bulgarian", "cambodian", "canadian", "chinese",
        "colombian", "cuban", "czech", "dominican", "filipina", "filipino", "french", "german",
        "greek", "hungarian", "italian", "jamaican", "japanese", "korean", "malaysian", "mexican",
        "moldovan", "nepali", "nigerian", "peruvian", "polish", "portuguese", "romanian", "russian",
        "spanish", "taiwanese", "thai", "turkish", "ukrainian", "venezuelan", "vietnamese",
    ),
    "movement": (
        "arrived", "arriving", "back in town", "in town", "just landed", "last day", "leaving",
        "limited time", "new arrival", "new in town", "new to the area", "on tour",
        "passing through", "this week only", "touring", "travelling", "traveling",
        "until friday", "until monday", "until sunday", "visiting",
    ),
    "screening": (
        "deposit", "employment check", "id check", "references", "reference required", "screening",
        "screened", "verification", "verified", "verify",
    ),
    "safety": (
        "boundaries", "condom", "condoms", "consent", "no means no", "protected", "respectful",
        "safe", "safely", "safer", "safety", "security",
    ),
    "venue": (
        "massage parlor", "massage parlour", "parlor", "parlour", "salon", "sauna", "spa", "studio",
    ),
}  # fmt: skip
"""{family: terms}, in small letters."""

HELD_OUT: dict[str, tuple[str, ...]] = {
    "ethnicity": ("polynesian", "nordic"),
    "nationality": ("norwegian", "kenyan", "uruguayan", "laotian"),
    "movement": ("here for a few days", "flying out soon"),
    "screening": ("background check", "proof of identity"),
    "safety": ("mutual respect", "trusted place"),
    "venue": ("bathhouse", "wellness rooms"),
}
"""Terms of the same families that are not masked, on purpose: what a list forgets."""

_TOKEN = re.compile(r"\[([a-z]+):[^\]\s]+\]")
_PATTERNS = {
    family: re.compile(
        r"\b(?:"
        + "|".join(re.escape(term).replace(r"\ ", r"\s+") for term in sorted(terms, key=len)[::-1])
        + r")\b",
        re.IGNORECASE,
    )
    for family, terms in FAMILIES.items()
}


def mask(text: str) -> str:
    """The text without the terms of any family, and with contacts by their kind alone."""
    masked = _TOKEN.sub(r" \1 ", text)
    for pattern in _PATTERNS.values():
        masked = pattern.sub(" ", masked)
    return " ".join(masked.split())


def families_in(text: str) -> frozenset[str]:
    """The families of which the text carries a term."""
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(text))


def swapped(text: str, family: str, terms: tuple[str, ...]) -> Iterator[str]:
    """The text with each of `terms` in the place of the family's own, or at the end of it."""
    pattern = _PATTERNS[family]
    for term in terms:
        found = pattern.sub(term, text)
        yield found if found != text else f"{text} {term}"
