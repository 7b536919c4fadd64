"""The handbook says all that the codebook says, and what protects annotators and people."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from annotation.codebook import load_codebook
from annotation.handbook import handbook, instruction
from brightline.cli import build_app

BOOK = load_codebook("core@1")


def test_every_marked_indicator_stands_with_examples_evidence_and_key() -> None:
    text = handbook(BOOK)
    for entry in BOOK.marked:
        assert f"### {entry.name} (key {entry.hotkey})" in text
        assert entry.definition in text
        assert entry.evidence_note in text
        for example in (*entry.include, *entry.exclude):
            assert f"- {example}" in text


def test_what_is_never_used_for_scoring_says_so() -> None:
    barred = [entry for entry in BOOK.marked if not entry.scoring]
    assert barred
    assert handbook(BOOK).count("Never used for scoring.") == len(barred)


def test_what_is_not_marked_stands_with_its_reason() -> None:
    text = handbook(BOOK).partition("## What you do not mark")[2]
    assert "Contact shared across adverts" in text
    assert all(entry.reason in text for entry in BOOK.left_out)


def test_levels_stand_in_order_with_their_meaning() -> None:
    text = handbook(BOOK)
    places = [
        text.index(f"{level.value}. **{level.label}.** {level.meaning}") for level in BOOK.levels
    ]
    assert places == sorted(places)


def test_it_says_how_to_skip_refer_and_look_after_oneself() -> None:
    text = handbook(BOOK)
    assert BOOK.refer_when in text
    assert BOOK.cannot_judge_when in text
    assert "without giving a reason" in text
    assert "Nobody is compared by speed" in text


def test_it_says_how_to_begin_to_mend_an_answer_and_to_refer_what_one_skips() -> None:
    text = handbook(BOOK)
    assert "press 'Label All Tasks'" in text
    for said in (text, instruction(BOOK).replace("&#x27;", "'")):
        assert "To mend an answer, go back with the arrow at the bottom left" in said
        assert f"{BOOK.refer_when} It counts on an advert that you skip as well." in said
        assert "says of each contact how it was printed: 'plain', or its disguise" in said
        assert "'None of these' (key n); beside 'Cannot judge' that says nothing." in said


def test_the_instruction_is_escaped_markup_of_our_own_words() -> None:
    level = BOOK.levels[0].model_copy(update={"meaning": "<script>x</script>"})
    book = BOOK.model_copy(update={"levels": (level, *BOOK.levels[1:])})
    assert "<script>" not in instruction(book)
    assert "&lt;script&gt;" in instruction(book)


def test_the_instruction_holds_every_level_and_indicator() -> None:
    from html import escape

    text = instruction(BOOK)
    assert all(escape(level.label) in text for level in BOOK.levels)
    assert all(escape(entry.definition) in text for entry in BOOK.marked)


def test_the_command_writes_over_an_earlier_handbook_and_over_nothing_else(tmp_path: Path) -> None:
    out, other = tmp_path / "handbook.md", tmp_path / "study.toml"
    other.write_text("mine", encoding="utf-8")
    for _ in range(2):
        done = CliRunner().invoke(build_app(), ["annotate", "handbook", "--out", str(out)])
        assert done.exit_code == 0, done.output
        assert out.read_text(encoding="utf-8") == handbook(BOOK)
        out.write_text(handbook(BOOK)[:200], encoding="utf-8")
    refused = CliRunner().invoke(build_app(), ["annotate", "handbook", "--out", str(other)])
    assert refused.exit_code != 0
    assert "study.toml already that is not an annotators' handbook" in str(refused.exception)
    assert other.read_text(encoding="utf-8") == "mine"
