"""From one version of a codebook to the next: what became of each label.

Ids are what the labelling server and the corpus hold, so they are append-only: an id keeps its
meaning for ever, or goes and never comes back with another. A new version says of everything that
it does not simply keep what became of it; nothing is reinterpreted silently. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

if TYPE_CHECKING:
    from annotation.codebook import Codebook

Fate = Literal["renamed", "merged", "split", "dropped", "redefined", "reread"]
"""What became of an old id: another id for the same meaning, one of several that are now one,
one that is now several, none, the same id with words that change what is marked, or the same id
and the same marks, read or used otherwise."""

_ONE_NEW = frozenset({"renamed", "merged"})
_KEPT = frozenset({"redefined", "reread"})

TEXTS = ("purpose", "limits", "refer_when", "cannot_judge_when")
"""What a codebook says of the judgement as a whole; a change names each like an id."""

_JUDGEMENT = frozenset({"purpose", "limits"})
"""Of these, what every level is judged by: redefined, no judgement can be carried over."""

_SAYS_NOTHING = frozenset({"id", "hotkey", "evidence_note", "sources", "masked"})
"""Fields that change neither what is marked nor how a mark is read. All others are compared, those
too that are added later."""

_READING = frozenset({"direction", "evidence", "scoring", "limits"})
"""How a mark is read or used; what was marked stays what it was."""


class Change(BaseModel):
    """What became of one indicator, level or text of the version before."""

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
        if self.fate in {"dropped", *_KEPT} and self.new:
            raise ValueError(f"what is {self.fate} names no new id")
        return self


def differences(old: Codebook, new: Codebook) -> dict[str, tuple[str, ...]]:
    """{id: fields that say something else in `new`}, of every id that both have."""
    before, after = _said(old), _said(new)
    found = {}
    for name in before:
        if name in after:
            fields = before[name].keys() | after[name].keys()
            unlike = [one for one in fields if before[name].get(one) != after[name].get(one)]
            found[name] = tuple(sorted(unlike))
    return {name: fields for name, fields in found.items() if fields}


def mistake_between(old: Codebook, new: Codebook) -> str | None:
    """The first thing that `new` leaves unsaid about `old`, as half a sentence; None if nothing."""
    if [level.id for level in old.levels] != [level.id for level in new.levels]:
        return f"the levels are not those of {old.id}: their ids keep their meaning for ever"
    for check in (_wrong_changes, _gone_unsaid, _changed_unsaid, _wrong_renames, _returned):
        for mistake in check(old, new):
            return mistake
    return None


def carried(name: str, old: Codebook, new: Codebook) -> tuple[str, ...] | None:
    """What a label of `old` says in `new`: its id there, nothing, or None when nobody can tell.

    What was split or redefined cannot be carried over: the advert is labelled again. A judgement
    cannot either when what is judged (`purpose`, `limits`) was redefined.

    Args:
        name: the id of an indicator or a level, or one of `TEXTS`: `refer_when` for a 'refer now'.
    """
    fates = {change.old: change for change in new.changes}
    if name in {level.id for level in old.levels} and any(
        fates[text].fate == "redefined" for text in _JUDGEMENT & fates.keys()
    ):
        return None
    if name in fates and fates[name].fate != "reread":
        return None if fates[name].fate in {"split", "redefined"} else fates[name].new
    return (name,) if name in _said(old) and name in _said(new) else None


def carried_through(name: str, versions: Sequence[Codebook]) -> tuple[str, ...] | None:
    """The same over several versions, the oldest first."""
    names: tuple[str, ...] = (name,)
    for old, new in pairwise(versions):
        steps = [carried(one, old, new) for one in names]
        if None in steps:
            return None
        names = tuple(dict.fromkeys(one for step in steps for one in step or ()))
    return names


def _said(codebook: Codebook) -> dict[str, dict[str, Any]]:
    """{id: {field: what it says}} of all that a label may rest on."""
    texts = {name: {name: getattr(codebook, name)} for name in TEXTS}
    levels = {entry.id: _fields(entry) for entry in codebook.levels}
    return texts | levels | {entry.id: _fields(entry) for entry in codebook.indicators}


def _fields(entry: BaseModel) -> dict[str, Any]:
    return {name: value for name, value in entry if name not in _SAYS_NOTHING}


def _wrong_changes(old: Codebook, new: Codebook) -> Iterator[str]:
    before, indicators = _said(old), {entry.id for entry in new.indicators}
    names = [change.old for change in new.changes]
    for change in new.changes:
        if change.old not in before:
            yield f"a change is about '{change.old}', which {old.id} does not have"
        if names.count(change.old) > 1:
            yield f"two changes are about '{change.old}'; say in one what became of it"
        for name in change.new:
            if name not in indicators:
                yield f"'{change.old}' becomes '{name}', which is not an indicator here"


def _gone_unsaid(old: Codebook, new: Codebook) -> Iterator[str]:
    changed = {change.old: change.fate for change in new.changes}
    for name in sorted(_said(old).keys() - _said(new).keys()):
        if name not in changed:
            yield f"'{name}' of {old.id} is gone; add a [[change]] that says what became of it"
        if changed.get(name) in _KEPT:
            yield f"'{name}' is {changed[name]} and gone; it is renamed, merged, split or dropped"


def _changed_unsaid(old: Codebook, new: Codebook) -> Iterator[str]:
    changed, apart = {change.old: change.fate for change in new.changes}, differences(old, new)
    for name in sorted(_said(old).keys() & _said(new).keys()):
        fate, fields = changed.get(name), apart.get(name, ())
        if fate is not None and fate not in _KEPT:
            yield f"'{name}' is {fate} and still here: an id keeps its meaning or goes"
        redefines = bool(set(fields) - _READING)
        if fields and (fate is None or (fate == "reread" and redefines)):
            mend = "'redefined'" if redefines else "'reread' or 'redefined'"
            yield (
                f"'{name}' is not what it was in {old.id} ({', '.join(fields)}); put back the old "
                f"words, or add a [[change]] with the fate {mend}"
            )


def _wrong_renames(old: Codebook, new: Codebook) -> Iterator[str]:
    """A label that is carried to another id must mean the same there, or be one of several."""
    before, after = _said(old), _said(new)
    targets = [change.new[0] for change in new.changes if change.fate == "merged"]
    for change in new.changes:
        alone = change.fate == "merged" and targets.count(change.new[0]) < 2
        if alone and change.new[0] not in before:
            yield f"only '{change.old}' is merged into '{change.new[0]}'; it is renamed"
        if change.fate == "renamed":
            was, entry = before[change.old], after[change.new[0]]
            apart = sorted(one for one in was if one != "name" and was[one] != entry[one])
            if change.new[0] in before:
                yield f"'{change.old}' becomes '{change.new[0]}' of {old.id}; it is merged"
            if apart:
                yield (
                    f"'{change.old}' is renamed to '{change.new[0]}', which says something else "
                    f"({', '.join(apart)}); give it the old words, or drop the one and add the "
                    "other"
                )


def _returned(old: Codebook, new: Codebook) -> Iterator[str]:
    before = {entry.id for entry in old.indicators}
    after = {entry.id for entry in new.indicators}
    for name in sorted(after & set(old.retired)):
        yield f"'{name}' was used before {old.id} with another meaning; take a new id"
    for name in sorted({*old.retired, *(before - after)} - set(new.retired)):
        yield f"'{name}' must stand in 'retired', so that the id never comes back"
