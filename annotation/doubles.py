"""Tasks of one item that are there twice: which one stays, and which may go."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any


def keeper(group: Iterable[dict[str, Any]], begun: Container[int]) -> int:
    """The task that stays: the answered one, or one with a draft, or else the oldest."""

    def order(task: dict[str, Any]) -> tuple[bool, bool, int]:
        return answers_of(task) == 0, int(task["id"]) not in begun, int(task["id"])

    return int(min(group, key=order)["id"])


def superfluous(group: list[dict[str, Any]], begun: Container[int]) -> list[int]:
    """Those that can go: what somebody answered or began is never deleted."""
    stays = keeper(group, begun)
    others = [int(task["id"]) for task in group if not answers_of(task)]
    return [task for task in others if task != stays and task not in begun]


def answers_of(task: dict[str, Any]) -> int:
    """How many answers a task has, skipped ones too."""
    return int(task.get("total_annotations") or 0) + int(task.get("cancelled_annotations") or 0)
