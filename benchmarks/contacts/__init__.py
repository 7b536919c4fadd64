"""Contacts: a labelled, invented set, and how well contacts in it are found and masked."""

from __future__ import annotations

from typing import Any

from benchmarks.contacts.model import SPLITS

# The project's goals: linked recall and precision over all disguises, and decoys left readable.
GOALS = {"phone": (0.98, 0.97), "email": (0.98, 0.98)}
GOAL_DECOYS = 0.95


def measure() -> dict[str, Any]:
    """Figures of both splits and of the residual trials; the headline figures come first."""
    from benchmarks.contacts.judging import judge, residual

    details = {split: judge(split).figures() for split in SPLITS}
    trials = residual()
    headline: dict[str, Any] = {}
    for split, figures in details.items():
        for kind, (recall, precision) in GOALS.items():
            of = figures["kinds"][kind]
            headline[f"{split}_{kind}_recall"] = of["recall"]["share"]
            headline[f"{split}_{kind}_precision"] = of["precision"]["share"]
            headline[f"{split}_{kind}_goals_met"] = (
                of["recall"]["share"] >= recall and of["precision"]["share"] >= precision
            )
        headline[f"{split}_decoys_readable"] = figures["decoys_readable"]["share"]
    headline["decoys_goal"] = GOAL_DECOYS
    headline["residual_phones_readable"] = trials["readable_after"]["hits"]
    headline["residual_trials"] = trials["trials"]
    return {**headline, "residual": trials, **details}
