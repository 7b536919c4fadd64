"""Fill a new database of the engine, through the engine's own models, from JSON lines.

Usage: python fill.py ADVERTS.jsonl, with CLASSIFIEDS_DATABASE naming the database to create.
Each line has: title, body, price, city, section, group, advertiser, phone, active, posted
(ISO 8601 with a zone). The caller renames the finished file into place.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import django
from django.core.management import call_command
from django.db import transaction


def _rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _names(rows: Iterable[dict[str, Any]], key: str) -> list[str]:
    return sorted({row[key] for row in rows})


def _areas(rows: list[dict[str, Any]]) -> dict[str, Any]:
    from django.utils.text import slugify
    from django_classified.models import Area

    return {
        city: Area.objects.create(title=city, slug=slugify(city)) for city in _names(rows, "city")
    }


def _groups(rows: list[dict[str, Any]]) -> dict[tuple[str, str], Any]:
    from django_classified.models import Group, Section

    sections = {name: Section.objects.create(title=name) for name in _names(rows, "section")}
    pairs = sorted({(row["section"], row["group"]) for row in rows})
    return {
        (section, group): Group.objects.create(title=group, section=sections[section])
        for section, group in pairs
    }


def _users(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """One account per advertiser, which nobody can log in to, with its contact phone."""
    from django.contrib.auth import get_user_model
    from django_classified.models import Profile

    phones = {row["advertiser"]: row["phone"] for row in rows}
    users = {}
    for name in sorted(phones):
        user = get_user_model()(username=name)
        user.set_unusable_password()
        user.save()
        Profile.objects.create(user=user, phone=phones[name])
        users[name] = user
    return users


def fill(rows: list[dict[str, Any]]) -> int:
    """Create every advert with the engine's own `save`, then date it as the file says.

    The engine stamps `posted` and `updated` with the time of saving, so they are set after.
    `updated` orders the lists, and equal times would make its pages overlap: they are kept
    apart by microseconds.
    """
    from django_classified.models import Item

    areas, groups, users = _areas(rows), _groups(rows), _users(rows)
    items = []
    for number, row in enumerate(rows):
        item = Item(
            title=row["title"],
            description=row["body"],
            price=row["price"],
            is_active=row["active"],
            area=areas[row["city"]],
            group=groups[(row["section"], row["group"])],
            user=users[row["advertiser"]],
        )
        item.save()
        item.posted = dt.datetime.fromisoformat(row["posted"])
        item.updated = item.posted.replace(microsecond=0) + dt.timedelta(microseconds=number)
        items.append(item)
    Item.objects.bulk_update(items, ["posted", "updated"], batch_size=200)
    return len(items)


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    rows = _rows(Path(sys.argv[1]))
    with transaction.atomic():
        fill(rows)


if __name__ == "__main__":
    main()
