"""The codebook as data: what ships, and the sentence for each mistake that one can make in it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from annotation.codebook import (
    Codebook,
    checked_codebook,
    codebook_sha256,
    content_of,
    load_codebook,
    read_codebook,
)
from annotation.codebook_mistakes import sentence
from brightline.datasets import datasets_folder
from brightline.errors import AnnotationError

SHIPPED = (datasets_folder() / "codebook" / "core-1.toml").read_text(encoding="utf-8")


def _refusal(text: str, folder: Path) -> str:
    path = folder / "core-1.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AnnotationError) as caught:
        read_codebook(path)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert str(path) in sentence
    return sentence


def test_the_shipped_codebook_loads_and_knows_its_name() -> None:
    book = load_codebook("core@1")
    assert book.id == "core@1"
    assert [level.value for level in book.levels] == [1, 2, 3, 4, 5, 6, 7]
    assert len(book.marked) == len(book.indicators) - 1


def test_every_indicator_says_what_it_rests_on() -> None:
    book = load_codebook("core@1")
    for entry in book.indicators:
        assert entry.definition
        assert entry.include
        assert entry.exclude
        assert entry.evidence_note
        assert entry.sources


def test_movement_never_ships_as_a_red_flag() -> None:
    entry = {entry.id: entry for entry in load_codebook("core@1").indicators}["movement"]
    assert entry.evidence == "contradicted"
    assert entry.direction != "raises"
    assert not entry.scoring


def test_ethnicity_is_barred_from_scoring() -> None:
    entry = {entry.id: entry for entry in load_codebook("core@1").indicators}
    assert not entry["ethnicity_nationality"].scoring
    assert entry["ethnicity_nationality"].direction == "unclear"


BARRED = {
    "ethnicity_nationality": "ethnicity and nationality",
    "movement": "movement",
    "safety_boundaries": "screening and safety",
}


@pytest.mark.parametrize("name", BARRED)
@pytest.mark.parametrize("renamed", [False, True])
def test_no_codebook_lets_profiling_movement_or_safety_score(name: str, renamed: bool) -> None:
    table = tomllib.loads(SHIPPED)
    entry = next(entry for entry in table["indicator"] if entry["id"] == name)
    entry |= {"scoring": True, "evidence": "predictive"}
    if renamed:
        entry["id"] = "another_id"
    said = _scoring_refusal(table)
    assert f"it is about {BARRED[name]}, which no score may rest on; write scoring = false" in said


@pytest.mark.parametrize(
    "name", ["Nacionalidad", "Límites", "Recién: movimiento", "New in Town", "ID-screening"]
)
def test_nor_under_other_names(name: str) -> None:
    table = tomllib.loads(SHIPPED)
    table["indicator"][0]["name"] = name
    assert "which no score may rest on" in _scoring_refusal(table)


def test_what_may_score_masks_no_words() -> None:
    table = tomllib.loads(SHIPPED)
    table["indicator"][0]["masked"] = ["our staff"]
    assert "remove 'masked'" in _scoring_refusal(table)


def _scoring_refusal(table: dict[str, Any]) -> str:
    with pytest.raises(ValidationError) as caught:
        Codebook.model_validate(table)
    return sentence(Path("core-1.toml"), table, caught.value)


@pytest.mark.parametrize("change", ["scoring = true", 'direction = "raises"'])
def test_what_the_evidence_contradicts_may_neither_score_nor_raise(
    change: str, tmp_path: Path
) -> None:
    field = change.split(" = ", maxsplit=1)[0]
    head, _, tail = SHIPPED.partition('id = "movement"')
    entry, _, rest = tail.partition("[[indicator]]")
    lines = [change if line.startswith(field) else line for line in entry.splitlines()]
    text = head + 'id = "movement"' + "\n".join(lines) + "\n[[indicator]]" + rest
    assert "indicator 'movement'" in _refusal(text, tmp_path)


def _without(field: str) -> Callable[[str], str]:
    """The first indicator without one of its fields."""

    def change(text: str) -> str:
        table = tomllib.loads(text)
        value = table["indicator"][0][field]
        head, _, tail = text.partition("[[indicator]]")
        entry, mark, rest = tail.partition("[[indicator]]")
        del table["indicator"][0][field]
        lines, skipping = [], False
        for line in entry.splitlines():
            if line.startswith(f"{field} ="):
                skipping = isinstance(value, list | str) and line.rstrip().endswith(("[", '"""'))
                continue
            if skipping:
                skipping = not line.rstrip().endswith(("]", '"""'))
                continue
            lines.append(line)
        return head + "[[indicator]]" + "\n".join(lines) + "\n" + mark + rest

    return change


@pytest.mark.parametrize(
    "field",
    ["name", "definition", "include", "exclude", "direction", "evidence", "sources", "scoring"],
)
def test_a_missing_field_is_named_with_its_indicator(field: str, tmp_path: Path) -> None:
    sentence = _refusal(_without(field)(SHIPPED), tmp_path)
    assert "indicator 'third_person_voice'" in sentence
    assert f"'{field}' is missing" in sentence


MISTAKES: list[tuple[str, str, str]] = [
    ('hotkey = "a"', 'hotkey = "b"', "taken by the labelling page"),
    ('hotkey = "a"', 'hotkey = "s"', "'s' stands twice"),
    ('hotkey = "a"', "", "no hotkey"),
    ('sources = ["flagit2017", "tnet2024"]', 'sources = ["nobody"]', "'nobody', which is not"),
    ('id = "several_providers"', 'id = "Several Providers"', "indicator 'Several Providers'"),
    ('id = "several_providers"', 'id = "third_person_voice"', "stands twice"),
    ('evidence = "untested"', 'evidence = "certain"', "'evidence' is wrong"),
    ('direction = "raises"', 'direction = "proves"', "'direction' is wrong"),
    ("scoring = true", 'scoring = true\nprobability = "high"', "not a field of a codebook"),
    ("value = 4\n", "value = 5\n", "levels must be 1 to 7"),
    ('meaning = "The signs', 'meaning = ""\n#', "'meaning' is wrong: it is empty"),
    ('scale = "tong7"', 'scale = "stars"', "'scale' is wrong"),
    ("version = 1", "version = one", "is not valid TOML"),
]


@pytest.mark.parametrize(("old", "new", "said"), MISTAKES, ids=[said for *_, said in MISTAKES])
def test_each_mistake_has_its_sentence(old: str, new: str, said: str, tmp_path: Path) -> None:
    assert old in SHIPPED
    assert said in _refusal(SHIPPED.replace(old, new, 1), tmp_path)


@pytest.mark.parametrize("name", ["core", "core@", "core@x", "../core@1", "core@1/../x"])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(AnnotationError, match="write one like core@1"):
        load_codebook(name)


def test_an_unknown_codebook_is_refused_with_those_that_exist() -> None:
    with pytest.raises(AnnotationError, match=r"no codebook 'core@9' in .*; there is: .*core@1"):
        load_codebook("core@9")


def test_a_file_under_a_wrong_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "core-2.toml").write_text(SHIPPED, encoding="utf-8")
    with pytest.raises(AnnotationError, match="calls itself 'core@1'"):
        load_codebook("core@2", folder=tmp_path)


def test_an_unreadable_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "core-1.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(AnnotationError, match="cannot be read"):
        load_codebook("core@1", folder=tmp_path)


def test_a_file_that_is_not_there_is_told_with_the_way_to_begin_one(tmp_path: Path) -> None:
    with pytest.raises(AnnotationError, match=r"no codebook at .*annotate codebook show core@1"):
        checked_codebook(tmp_path / "nope-1.toml")
    with pytest.raises(AnnotationError, match="give the path of a codebook's file"):
        checked_codebook(tmp_path)


def test_comments_and_layout_do_not_change_the_digest(tmp_path: Path) -> None:
    (tmp_path / "core-1.toml").write_text("# a remark\n\n" + SHIPPED, encoding="utf-8")
    again = load_codebook("core@1", folder=tmp_path)
    assert codebook_sha256(again) == codebook_sha256(load_codebook("core@1"))


@settings(deadline=None)
@given(index=st.integers(0, 11), field=st.sampled_from(["name", "definition", "evidence_note"]))
def test_any_change_of_words_changes_the_digest(index: int, field: str) -> None:
    content: dict[str, Any] = content_of(load_codebook("core@1"))
    before = codebook_sha256(Codebook.model_validate(content))
    content["indicator"][index][field] += " changed"
    assert codebook_sha256(Codebook.model_validate(content)) != before


def test_what_is_kept_beside_labels_is_the_codebook() -> None:
    book = load_codebook("core@1")
    assert Codebook.model_validate(content_of(book)) == book
