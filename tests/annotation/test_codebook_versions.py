"""A second version of a codebook: what it must say of the first, and what is then carried over."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotation.codebook import codebook_sha256, load_codebook
from annotation.codebook_versions import carried
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
    assert "'third_person_voice' is defined in other words" in refusal(tmp_path, reworded)
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
    ],
)
def test_changes_that_contradict_themselves_are_refused(
    change: str, words: str, tmp_path: Path
) -> None:
    said = refusal(tmp_path, f'{SECOND}\n[[change]]\n{change}\nreason = "A test."\n')
    assert words in said


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
