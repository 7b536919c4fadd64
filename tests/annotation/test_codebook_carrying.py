"""A study's own codebooks, and what a new version does to labels that are stored."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from annotation.codebook import codebook_of
from annotation.codebook_carrying import carried_labels, summed
from annotation.work import load_batches
from brightline.cli import build_app
from brightline.datasets import datasets_folder
from brightline.errors import AnnotationError
from brightline.schema import Annotation, CodebookVersion, IndicatorMark, Sample
from brightline.store import Store, insert, table_of
from brightline.study import Study
from tests.annotation.bench import write_adverts
from tests.annotation.care.desk import DAY, Desk
from tests.studies import ESTIMAND

FIRST = (datasets_folder() / "codebook" / "core-1.toml").read_text(encoding="utf-8")
SECOND = FIRST.replace("version = 1", 'version = 2\nretired = ["several_providers"]', 1)
SECOND = SECOND.replace('id = "several_providers"', 'id = "several_people"')
SECOND = SECOND.replace("You see no plausible other reading.", "You are certain.")
SECOND += """
[[change]]
old = "several_providers"
fate = "renamed"
new = ["several_people"]
reason = "A clearer word (invented)."

[[change]]
old = "certainly_yes"
fate = "redefined"
reason = "Wider (invented)."
"""


def own(study: Study, name: str, text: str) -> Path:
    """A codebook beside the study's `study.toml`."""
    path = study.folder / "codebook" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def mine(make_study: Callable[..., Study]) -> Study:
    """A study that names a codebook of its own, which is not there yet."""
    return make_study(estimand=ESTIMAND.replace("core@1", "mine@1"))


def test_a_studys_own_codebook_is_read_before_the_shipped_ones(mine: Study) -> None:
    own(mine, "mine-1.toml", FIRST.replace('name = "core"', 'name = "mine"', 1))
    assert codebook_of(mine).id == "mine@1"
    with Store.for_study(mine, migrate=True) as store:
        write_adverts(mine, store, 4)
        Desk(mine, store).draw("spring", 2)
        with store.begin() as connection:
            assert connection.execute(sa.select(table_of(Sample).c.codebook)).scalar() == "mine@1"
            kept = connection.execute(sa.select(table_of(CodebookVersion).c.content)).scalar()
    assert kept is not None
    assert kept["name"] == "mine"
    words = ["annotate", "handbook", "--study", str(mine.path)]
    assert "Codebook `mine@1`" in CliRunner().invoke(build_app(), words).output


def test_one_that_is_missing_or_damaged_is_one_sentence(mine: Study) -> None:
    with pytest.raises(AnnotationError, match=r"no codebook 'mine@1' in .*codebook or .*core@1"):
        codebook_of(mine)
    own(mine, "mine-1.toml", 'name = "mine"\nversion = ')
    with pytest.raises(AnnotationError, match=r"mine-1\.toml is not valid TOML"):
        codebook_of(mine)
    own(mine, "mine-1.toml", 'name = "mine"\nversion = 1\n')
    with pytest.raises(AnnotationError, match=r"mine-1\.toml, at the top: 'title' is missing"):
        codebook_of(mine)


def test_a_shipped_name_stands_for_the_shipped_words(make_study: Callable[..., Study]) -> None:
    study = make_study()
    own(study, "core-1.toml", "# the same words\n" + FIRST)
    assert codebook_of(study).id == "core@1"
    own(study, "core-1.toml", FIRST.replace("Obscured contact", "Hidden contact"))
    with pytest.raises(AnnotationError, match="says something else than the codebook core@1 that"):
        codebook_of(study)


def test_a_shipped_codebook_is_printed_to_begin_ones_own_with() -> None:
    done = CliRunner().invoke(build_app(), ["annotate", "codebook", "show", "core@1"])
    assert (done.exit_code, done.output) == (0, FIRST)


def test_check_lists_what_a_version_does_to_old_labels(make_study: Callable[..., Study]) -> None:
    file = own(make_study(), "core-2.toml", SECOND)
    done = CliRunner().invoke(build_app(), ["annotate", "codebook", "check", str(file)])
    assert done.exit_code == 0, done.output
    assert "It follows core@1." in done.output
    assert "several_providers: renamed to several_people; old labels count under" in done.output
    assert "certainly_yes: redefined (meaning); old labels do not count: label" in done.output
    words = ["annotate", "codebook", "check", str(file), "--json"]
    steps = json.loads(CliRunner().invoke(build_app(), words).stdout)["steps"]
    assert [step["id"] for step in steps] == ["several_providers", "certainly_yes"]
    file.write_text(SECOND.replace("Obscured contact", "Hidden contact"), encoding="utf-8")
    refused = CliRunner().invoke(build_app(), ["annotate", "codebook", "check", str(file)])
    assert refused.exit_code != 0


@pytest.fixture
def labelled(make_study: Callable[..., Study]) -> Iterator[Desk]:
    """Ten adverts judged by two under core@1, each with a mark; one judgement was deleted."""
    study = make_study()
    with Store.for_study(study, migrate=True) as store:
        write_adverts(study, store, 10)
        desk = Desk(study, store)
        desk.draw("spring", 10)
        desk.release(DAY, whole=True)
        with store.begin() as connection:
            tasks = [
                work.assignment for batch in load_batches(connection, study) for work in batch.open
            ]
            rows = [
                {
                    "id": number + 1,
                    "assignment_id": task,
                    "version": 1,
                    "state": "submitted",
                    "judgement": (7, 4, None)[number % 3],
                    "cannot_judge": number % 3 == 2,
                    "refer": number == 0,
                    "codebook": "core@1",
                    "pulled_at": DAY,
                    "result_sha256": "0" * 64,
                    "synthetic": True,
                }
                for number, task in enumerate(tasks)
            ]
            deleted = {**rows[-1], "id": 21, "version": 2, "state": "deleted"}
            insert(connection, Annotation, [*rows, deleted])
            marks = [
                {"annotation_id": number, "indicator": name}
                for number in range(1, 21)
                for name in (["several_providers", "movement"] if number % 2 else ["movement"])
            ]
            insert(connection, IndicatorMark, [*marks, marks[0]])  # two places for one mark
        yield desk


def test_stored_labels_are_counted_by_what_becomes_of_them(labelled: Desk) -> None:
    own(labelled.study, "core-2.toml", SECOND)
    with labelled.store.begin() as connection:
        rows = carried_labels(connection, labelled.study, "core@2")
    found = {row.id: (row.labels, row.outcome) for row in rows if row.labels}
    assert found == {
        "certainly_yes": (7, "label again"),
        "unsure": (6, "carried"),
        "cannot_judge_when": (6, "carried"),
        "refer_when": (1, "carried"),
        "several_providers": (10, "changed"),
        "movement": (19, "carried"),
    }
    assert summed(rows) == {"label again": 7, "carried": 32, "changed": 10}
    assert {row.codebook for row in rows} == {"core@1"}


def test_the_command_says_it_and_rewrites_nothing(labelled: Desk) -> None:
    own(labelled.study, "core-2.toml", SECOND)
    before = _rows(labelled)
    words = ["annotate", "codebook", "carry", "--to", "core@2", "--study", str(labelled.study.path)]
    done = CliRunner().invoke(build_app(), words)
    assert done.exit_code == 0, done.output
    said = " ".join(done.output.split())
    assert "Of 49 labels 32 carry over, 10 count under another id, 0 are not asked" in said
    assert "changed: several_people" in said
    data = json.loads(CliRunner().invoke(build_app(), [*words, "--json"]).stdout)
    assert data["sums"] == {"label again": 7, "carried": 32, "changed": 10}
    assert _rows(labelled) == before


def test_there_is_nothing_to_carry_from_another_codebook(labelled: Desk) -> None:
    with (
        labelled.store.begin() as connection,
        pytest.raises(AnnotationError, match="no labels of a version before core@1"),
    ):
        carried_labels(connection, labelled.study, "core@1")


def _rows(desk: Desk) -> list[tuple[object, ...]]:
    with desk.store.begin() as connection:
        tables = (table_of(Annotation), table_of(IndicatorMark))
        return [tuple(row) for one in tables for row in connection.execute(sa.select(one))]
