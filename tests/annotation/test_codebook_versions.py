"""A second version of a codebook: what it must say of the first, and what is then carried over."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotation.codebook import codebook_sha256, load_codebook
from annotation.codebook_versions import carried, carried_through, differences
from annotation.handbook import handbook
from brightline.datasets import datasets_folder
from brightline.errors import AnnotationError

FIRST = (datasets_folder() / "codebook" / "core-1.toml").read_text(encoding="utf-8")
SECOND = FIRST.replace("version = 1", "version = 2", 1)
RENAMED = SECOND.replace('id = "several_providers"', 'id = "several_people"')
CHANGE = """
[[change]]
old = "several_providers"
fate = "renamed"
new = ["several_people"]
reason = "The word was unclear (invented for a test)."
"""


def write(folder: Path, second: str) -> None:
    (folder / "core-1.toml").write_text(FIRST, encoding="utf-8")
    (folder / "core-2.toml").write_text(second, encoding="utf-8")


def with_head(text: str, line: str) -> str:
    return text.replace('scale = "tong7"', f'scale = "tong7"\n{line}', 1)


def refusal(folder: Path, second: str) -> str:
    write(folder, second)
    with pytest.raises(AnnotationError) as caught:
        load_codebook("core@2", folder=folder)
    assert str(folder / "core-2.toml") in str(caught.value)
    return str(caught.value)


def test_a_change_that_is_said_loads_and_carries_labels(tmp_path: Path) -> None:
    write(tmp_path, with_head(RENAMED, 'retired = ["several_providers"]') + CHANGE)
    old, new = (load_codebook(f"core@{n}", folder=tmp_path) for n in (1, 2))
    assert carried("several_providers", old, new) == ("several_people",)
    assert carried("movement", old, new) == ("movement",)
    assert "**several_providers** is renamed: several_people." in handbook(new)
    assert codebook_sha256(old) == codebook_sha256(load_codebook("core@1"))


def test_an_indicator_that_goes_without_a_word_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, RENAMED)
    assert "'several_providers' of core@1 is gone; add a [[change]]" in said


def test_an_id_that_went_must_never_come_back(tmp_path: Path) -> None:
    said = refusal(tmp_path, RENAMED + CHANGE)
    assert "'several_providers' must stand in 'retired'" in said


def test_other_words_under_the_same_id_are_refused_unless_said(tmp_path: Path) -> None:
    words = "The advert speaks about the person who provides"
    reworded = SECOND.replace(words, "The advert talks about the person who provides", 1)
    said = refusal(tmp_path, reworded)
    assert "'third_person_voice' is not what it was in core@1 (definition)" in said
    redefined = """
[[change]]
old = "third_person_voice"
fate = "redefined"
reason = "Wider (invented for a test)."
"""
    write(tmp_path, reworded + redefined)
    old, new = (load_codebook(f"core@{n}", folder=tmp_path) for n in (1, 2))
    assert carried("third_person_voice", old, new) is None


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ('old = "movement"\nfate = "split"\nnew = ["a_b"]', "names two new ids or more"),
        ('old = "movement"\nfate = "renamed"', "names one new id"),
        ('old = "movement"\nfate = "dropped"\nnew = ["a_b"]', "names no new id"),
        ('old = "nobody"\nfate = "dropped"', "which core@1 does not have"),
        ('old = "movement"\nfate = "renamed"\nnew = ["no_such"]', "not an indicator here"),
        ('old = "movement"\nfate = "dropped"', "keeps its meaning or goes"),
        ('old = "unsure"\nfate = "dropped"', "keeps its meaning or goes"),
        ('old = "movement"\nfate = "redefined"\nnew = ["a_b"]', "names no new id"),
    ],
)
def test_changes_that_contradict_themselves_are_refused(
    change: str, words: str, tmp_path: Path
) -> None:
    said = refusal(tmp_path, f'{SECOND}\n[[change]]\n{change}\nreason = "A test."\n')
    assert words in said


MEANING = "You see no plausible other reading."
INCLUDE = "Three staff every day, choose when you arrive."
EXCLUDE = "A friend can join for dinner. (a guest, not an offer)"

REINTERPRETED = {
    "a level's meaning": (MEANING, "You see nothing of concern.", "certainly_yes", "meaning"),
    "a level's label": ('label = "Unsure"', 'label = "No"', "unsure", "label"),
    "an example": (INCLUDE, EXCLUDE, "several_providers", "include"),
    "the direction": ('direction = "raises"', 'direction = "lowers"', None, "direction"),
    "when to refer": ("anything suggests", "nothing suggests", "refer_when", "refer_when"),
    "no judgement": ("too short", "too long", "cannot_judge_when", "cannot_judge_when"),
    "what is judged": ("annotator suspicion:", "proof:", "purpose", "purpose"),
    "its limits": ("Ordinary adverts carry", "Few adverts carry", "limits", "limits"),
    "a name": ("Several providers in one advert", "One provider", "several_providers", "name"),
    "by hand or not": ('hotkey = "t"', "hand_marked = false", "trust_claims", "hand_marked"),
    "scoring": ("scoring = true", "scoring = false", None, "scoring"),
    "evidence": ('evidence = "untested"', 'evidence = "predictive"', None, "evidence"),
}


@pytest.mark.parametrize("what", REINTERPRETED)
def test_nothing_is_reinterpreted_without_a_word(what: str, tmp_path: Path) -> None:
    old, new, name, field = REINTERPRETED[what]
    name = name or "third_person_voice"  # the first indicator
    assert old in SECOND
    changed = SECOND.replace(old, new, 1)
    said = refusal(tmp_path, changed)
    assert f"'{name}' is not what it was in core@1 ({field}); put back the old words" in said
    change = f'\n[[change]]\nold = "{name}"\nfate = "reread"\nreason = "A test."\n'
    if field in {"direction", "scoring", "evidence", "limits"}:
        write(tmp_path, changed + change)
        first, second = (load_codebook(f"core@{n}", folder=tmp_path) for n in (1, 2))
        assert carried(name, first, second) == (name,)
    else:
        assert "with the fate 'redefined'" in refusal(tmp_path, changed + change)
    write(tmp_path, changed + change.replace("reread", "redefined"))
    first, second = (load_codebook(f"core@{n}", folder=tmp_path) for n in (1, 2))
    assert carried(name, first, second) is None
    assert carried("movement", first, second) == ("movement",)
    judged = carried("unsure", first, second)
    assert (judged is None) is (name in {"purpose", "limits", "unsure"})


def test_keys_sources_and_notes_on_evidence_mean_nothing_to_a_label(tmp_path: Path) -> None:
    second = SECOND.replace('hotkey = "a"', 'hotkey = "z"', 1)
    second = second.replace("Used by many studies", "Used by most studies", 1)
    write(tmp_path, second.replace('sources = ["tnet2024"]', 'sources = ["jrsa2024"]', 1))
    old, new = (load_codebook(f"core@{n}", folder=tmp_path) for n in (1, 2))
    assert differences(old, new) == {}


def test_a_label_is_carried_to_nothing_that_means_something_else(tmp_path: Path) -> None:
    head = with_head(RENAMED, 'retired = ["several_providers"]')
    other = head.replace("One advert offers more than one person", "One advert offers one person")
    said = refusal(tmp_path, other + CHANGE)
    assert "renamed to 'several_people', which says something else (definition)" in said
    said = refusal(tmp_path, head + CHANGE.replace("renamed", "merged"))
    assert "only 'several_providers' is merged into 'several_people'" in said
    said = refusal(tmp_path, head + CHANGE + CHANGE)
    assert "two changes are about 'several_providers'" in said


def test_labels_are_carried_through_every_version_between(tmp_path: Path) -> None:
    write(tmp_path, with_head(RENAMED, 'retired = ["several_providers"]') + CHANGE)
    third = RENAMED.replace("version = 2", "version = 3", 1).replace(MEANING, "You are certain.")
    change = '\n[[change]]\nold = "certainly_yes"\nfate = "redefined"\nreason = "A test."\n'
    third = with_head(third, 'retired = ["several_providers"]') + change
    (tmp_path / "core-3.toml").write_text(third, encoding="utf-8")
    versions = [load_codebook(f"core@{n}", folder=tmp_path) for n in (1, 2, 3)]
    assert carried_through("several_providers", versions) == ("several_people",)
    assert carried_through("certainly_yes", versions) is None
    assert carried_through("unsure", versions) == ("unsure",)


def test_other_levels_and_a_missing_first_version_are_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, SECOND.replace('id = "unsure"', 'id = "undecided"'))
    assert "the levels are not those of core@1" in said
    (tmp_path / "core-1.toml").unlink()
    with pytest.raises(AnnotationError, match=r"follows core-1\.toml, which is not beside it"):
        load_codebook("core@2", folder=tmp_path)


def test_what_was_dropped_says_nothing_in_the_new_version(tmp_path: Path) -> None:
    start = SECOND.index('[[indicator]]\nid = "several_providers"')
    end = SECOND.index("[[indicator]]", start + 5)
    dropped = SECOND[:start] + SECOND[end:]
    change = '\n[[change]]\nold = "several_providers"\nfate = "dropped"\nreason = "A test."\n'
    write(tmp_path, with_head(dropped, 'retired = ["several_providers"]') + change)
    old, new = (load_codebook(f"core@{n}", folder=tmp_path) for n in (1, 2))
    assert carried("several_providers", old, new) == ()
