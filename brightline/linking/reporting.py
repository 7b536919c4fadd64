"""How much of a store is linked, when, and under what: counts, and nothing of any one cluster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from brightline.counted import counted, tallied
from brightline.linking.advertisers import REASONS
from brightline.linking.membership import unlinked
from brightline.linking.storing import current_run, epoch_of
from brightline.schema import LinkChange, LinkingRun, LinkJunk, LinkMember
from brightline.store import table_of

_LEFT = (
    "A run works now, or one was killed and its work files lie in the study's folder .linking: "
    "hashes of what adverts say, also of ones erased since; the next `brightline link run` removes "
    "them."
)

_COUNTED = {
    "adverts": ("advert linked", "adverts linked"),
    "templates": ("template",),
    "clusters": ("advertiser cluster",),
    "widest": (
        "cluster in the widest linking, for disclosure control",
        "clusters in the widest linking, for disclosure control",
    ),
}
_STOCK = ("stock shingle in this epoch", "stock shingles in this epoch")
"""What is said beside one, and beside any other count."""


def _aside(why: str) -> tuple[str, str]:
    return f"contact set aside: {why}", f"contacts set aside: {why}"


@dataclass(frozen=True, slots=True)
class Described:
    """What `brightline link status` says; `current` is None before the first run."""

    current: dict[str, Any] | None
    unlinked: int
    work_files: bool = False

    def as_json(self) -> dict[str, Any]:
        """For scripts."""
        return {
            "current": self.current,
            "unlinked": self.unlinked,
            "work_files_left": self.work_files,
        }

    def lines(self) -> list[str]:
        """For people."""
        left = [_LEFT] if self.work_files else []
        if self.current is None:
            first = (
                "Nothing is linked; `brightline link run` links "
                f"{counted(self.unlinked, 'advert')}."
            )
            return [first, *left]
        now = self.current
        lines = [
            f"Run {now['run']} ({now['kind']}) ended {now['ended_at']}.",
            *(tallied(now[name], *said, width=10) for name, said in _COUNTED.items()),
            tallied(self.unlinked, "advert not linked yet", "adverts not linked yet", width=10),
            tallied(now["stop_shingles"], *_STOCK, width=10),
        ]
        for reason, count in now["set_aside"].items():
            lines.append(tallied(count, *_aside(REASONS[reason]), width=10))
        for what, count in now["changes"].items():
            one = f"{what.removesuffix('s')} in the last run"
            lines.append(tallied(count, one, f"{what} in the last run", width=10))
        return lines + left


def describe(connection: sa.Connection, *, left: bool = False) -> Described:
    """The current epoch in counts; `left` as `running.work_files_left` says."""
    run = current_run(connection)
    if run is None:
        return Described(None, unlinked(connection), left)
    member, junk, change = table_of(LinkMember), table_of(LinkJunk), table_of(LinkChange)
    mine = member.c.epoch_id == run.epoch_id
    adverts, templates, clusters, widest = connection.execute(
        sa.select(
            sa.func.count(member.c.advert_id),
            sa.func.count(member.c.template.distinct()),
            sa.func.count(member.c.cluster.distinct()),
            sa.func.count(member.c.widest.distinct()),
        ).where(mine)
    ).one()
    aside = sa.select(junk.c.reason, sa.func.count()).where(junk.c.epoch_id == run.epoch_id)
    moved = sa.select(change.c.kind, change.c.event, sa.func.count()).where(
        change.c.run_id == run.id
    )
    grouped = connection.execute(moved.group_by(change.c.kind, change.c.event)).all()
    epoch = epoch_of(connection, run.epoch_id)
    return Described(
        {
            "run": run.id,
            "kind": run.kind,
            "engine": run.engine,
            "ended_at": run.ended_at.isoformat(timespec="seconds"),
            "adverts": adverts,
            "templates": templates,
            "clusters": clusters,
            "widest": widest,
            "stop_shingles": len(epoch.stop.values),
            "parameters": epoch.parameters.as_json(),
            "set_aside": dict(
                row._tuple() for row in connection.execute(aside.group_by(junk.c.reason))
            ),
            "changes": {f"{kind} {event}s": count for kind, event, count in sorted(grouped)},
            "runs": connection.execute(
                sa.select(sa.func.count()).select_from(table_of(LinkingRun))
            ).scalar_one(),
        },
        unlinked(connection),
        left,
    )
