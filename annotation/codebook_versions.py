"""From one version of a codebook to the next: what became of each label.

Ids are what the labelling server and the corpus hold, so they are append-only: an id keeps its
meaning for ever, or goes and never comes back with another. A new version says of every id that
it does not simply keep what became of it; nothing is reinterpreted silently. Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

if TYPE_CHECKING:
    from annotation.codebook import Codebook

Fate = Literal["renamed", "merged", "split", "dropped", "redefined"]
"""What became of an old id: another id for the same meaning, one of several that are now one,
one that is now several, none, or the same id with words that change what is marked."""

_ONE_NEW = frozenset({"renamed", "merged"})


class Change(BaseModel):
    """What became of one indicator of the version before."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    old: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,39}$")]
    fate: Fate
    new: tuple[str, ...] = ()
    reason: Annotated[str, AfterValidator(lambda text: " ".join(text.split()))] = Field(
        min_length=1
    )

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if self.fate in _ONE_NEW and len(self.new) != 1:
            raise ValueError(f"what is {self.fate} names one new id")
        if self.fate == "split" and len(self.new) < 2:
            raise ValueError("what is split names two new ids or more")
        if self.fate in {"dropped", "redefined"} and self.new:
            raise ValueError(f"what is {self.fate} names no new id")
        return self


def mistake_between(old: Codebook, new: Codebook) -> str | None:
    """The first thing that `new` leaves unsaid about `old`, as half a sentence; None if nothing."""
    before = {entry.id: entry for entry in old.indicators}
    after = {entry.id: entry for entry in new.indicators}
    changed = {change.old: change for change in new.changes}
    if [level.id for level in old.levels] != [level.id for level in new.levels]:
        return f"the levels are not those of {old.id}: their ids keep their meaning for ever"
    for name in changed.keys() - before.keys():
        return f"a change is about '{name}', which {old.id} does not have"
    for change in new.changes:
        for name in change.new:
            if name not in after:
                return f"'{change.old}' becomes '{name}', which is not an indicator here"
    for name in before.keys() - after.keys():
        if name not in changed:
            return f"'{name}' of {old.id} is gone; add a [[change]] that says what became of it"
    for name in before.keys() & after.keys():
        entry, was = after[name], before[name]
        fate = changed[name].fate if name in changed else None
        if entry.definition != was.definition and fate != "redefined":
            return (
                f"'{name}' is defined in other words than in {old.id}; give it a new id, or add a "
                "[[change]] with the fate 'redefined'"
            )
        if fate not in (None, "redefined"):
            return f"'{name}' is {fate} and still an indicator: an id keeps its meaning or goes"
    returned = {name for name in after if name in old.retired}
    if returned:
        return f"'{min(returned)}' was used before {old.id} with another meaning; take a new id"
    lost = {*old.retired, *(before.keys() - after.keys())} - set(new.retired)
    if lost:
        return f"'{min(lost)}' must stand in 'retired', so that the id never comes back"
    return None


def carried(indicator: str, old: Codebook, new: Codebook) -> tuple[str, ...] | None:
    """What a mark of `old` says in `new`: its id there, nothing, or None when nobody can tell.

    A mark of what was split or redefined cannot be carried over: the advert is labelled again.
    """
    for change in new.changes:
        if change.old == indicator:
            return None if change.fate in {"split", "redefined"} else change.new
    kept = {entry.id for entry in new.indicators} & {entry.id for entry in old.indicators}
    return (indicator,) if indicator in kept else None
