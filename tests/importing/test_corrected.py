"""A corrected file is another file: what it does beside the first, and how to replace that."""

from __future__ import annotations

from pathlib import Path

from brightline.custody.outside import erase_outside
from brightline.schema import Advert, Sighting
from brightline.store import Store
from brightline.study import load_study
from brightline.trends.lifecycle import load_sightings, transitions
from tests.importing.bench import COMPLETE, Bench, csv_text, row

WRONG = [row(1, text="Wrong text (synthetic)"), row(2), row(3)]
RIGHT = [row(1, text="Right text (synthetic)"), row(2)]


def _texts(bench: Bench) -> list[str]:
    return [advert["body"] for advert in bench.rows(Advert)]


def test_a_corrected_file_replaces_nothing_and_its_corrections_are_told_as_edits(
    bench: Bench,
) -> None:
    bench.run(bench.file("wrong.csv", csv_text(WRONG)), mapping=COMPLETE)
    report = bench.run(bench.file("right.csv", csv_text(RIGHT)), mapping=COMPLETE).report
    assert (report["new"], report["seen_again"], len(bench.rows(Sighting))) == (0, 2, 5)
    assert _texts(bench)[0] == "Wrong text (synthetic)"
    with Store.for_study(bench.study) as store:
        changes = transitions(load_sightings(store))
    assert list(changes["change"]) == ["edited", "unchanged", "gone"]


def _rename(protocol: Path, old: str, new: str) -> None:
    text = protocol.read_text(encoding="utf-8")
    protocol.write_text(text.replace(f'"{old}"', f'"{new}"'), encoding="utf-8")


def test_a_wrong_file_is_erased_and_the_corrected_one_imported_under_another_key(
    bench: Bench,
) -> None:
    bench.run(bench.file("wrong.csv", csv_text(WRONG)), mapping=COMPLETE)
    _rename(bench.study.path, "site-a", "site-again")
    protocol = load_study(bench.study.path)
    with Store.for_study(protocol) as store:
        assert erase_outside(protocol, store, erasers={})[0]["advert rows"] == 3
    right = bench.file("right.csv", csv_text(RIGHT))
    report = bench.run(right, mapping=COMPLETE, options=["--site", "site-again"]).report
    assert (report["new"], report["suppressed"], report["days_covered"]) == (2, 0, 1)
    assert _texts(bench)[0] == "Right text (synthetic)"
