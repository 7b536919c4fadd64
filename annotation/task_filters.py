"""Which tasks of a project the server is to list: its filters, in the one form that it takes."""

from __future__ import annotations

import json
from typing import Any


def task_filter(changed_from: str | None, with_drafts: bool) -> str:
    """The `query` of a list of tasks, in ascending order of id (see `Client.task_pages`)."""
    items = []
    if changed_from:
        items.append(_filter("updated_at", "greater_or_equal", "Datetime", changed_from))
    if with_drafts:
        items.append(_filter("draft_exists", "equal", "Boolean", "True"))
    view: dict[str, Any] = {"ordering": ["tasks:id"]}
    if items:
        view["filters"] = {"conjunction": "and", "items": items}
    return json.dumps(view)


def _filter(column: str, operator: str, kind: str, value: str) -> dict[str, str]:
    name = f"filter:tasks:{column}"
    return {"filter": name, "operator": operator, "type": kind, "value": value}
