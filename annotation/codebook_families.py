"""Families of wording that no score may rest on, and which of them an indicator is about. Pure.

Ethnicity and nationality invite profiling, movement is contradicted by the one test there is, and
screening and safety are how people keep safe. The words of each family, which the baseline model
masks, are in `baseline/families.py`.
"""

from __future__ import annotations

import re

from annotation.wording import words_of

NEVER_SCORE = ("ethnicity", "nationality", "movement", "screening", "safety")
"""The families that a codebook cannot allow for scoring, whatever it says."""

_STEMS = {
    "ethnicity": ("ethnic", "race", "races", "racial", "etnia", "etnic", "raza", "skin"),
    "nationality": ("nationalit", "origin", "origins", "nacionalidad", "migra", "immigra"),
    "movement": ("movement", "movimiento", "in town", "touring", "visiting", "arrival"),
    "screening": ("screen", "deposit", "references", "referencias", "verificacion"),
    "safety": ("safety", "boundar", "seguridad", "limites", "condom"),
    "venue": ("venue", "spa", "parlour", "parlor"),
}
"""{family: how words of an indicator's id or name begin that make it one of the family}."""

_WHOLE = frozenset({"race", "races", "raza", "skin", "origin", "origins", "spa"})
"""Stems that are whole words: ordinary words begin like them."""

_PATTERNS = {
    family: re.compile(
        r"\b(?:" + "|".join(f"{stem}\\b" if stem in _WHOLE else stem for stem in stems) + ")"
    )
    for family, stems in _STEMS.items()
}


def families_of(indicator: str, name: str) -> tuple[str, ...]:
    """The families that an indicator is about, by the words of its id and its name."""
    words = " ".join(words_of(f"{indicator} {name}"))
    return tuple(family for family, pattern in _PATTERNS.items() if pattern.search(words))


def never_scoring(indicator: str, name: str) -> tuple[str, ...]:
    """Those of its families that bar an indicator from every score."""
    return tuple(family for family in families_of(indicator, name) if family in NEVER_SCORE)
