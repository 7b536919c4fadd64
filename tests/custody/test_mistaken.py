"""A mistake elsewhere in the protocol: no opt-out waits for its mend, and all else does."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import brightline.study as study_module
from brightline import ledger
from brightline.cli import build_app
from brightline.custody.suppression import RECEIPT
from brightline.errors import CustodyError, StudyError
from brightline.privacy import create_keys
from brightline.schema import Advert, LedgerEntry, StudyRecord, Suppression
from brightline.store import Store
from brightline.study import Study
from brightline.study_mistaken import load_custody
from tests.custody.every_command import REQUIRED, commands_with_a_study
from tests.custody.house import PHONE, House, advert
from tests.studies import study_text

ELSEWHERE = {
    "a misspelt field of a site": ("terms =", "tems ="),
    "a title that is left out": ('title = "A study for tests (synthetic)"', ""),
    "a last day that is no day": ("expires = 2099-12-31", 'expires = "soon"'),
    "an approval that is a placeholder": ('"TEST-1"', '"TBD"'),
    "a table that is left out": ("[legal]", "[legl]"),
    "a table of events, misspelt": ("[approval]", '[[events]]\nsite = "site-a"\n\n[approval]'),
    "a codebook in the wrong place": ("[retention]", '[retention]\ncodebook = "core@1"'),
}
"""Mistakes in what neither keys nor opt-outs need."""

GO_ON = {
    ("suppress",),
    ("erase",),  # what is pending; a case below says that retention waits
    ("keys", "status"),
    ("keys", "backup"),
    ("keys", "restore"),
    ("keys", "destroy"),
    ("store", "migrate"),  # nobody could be opted out of a store of an earlier version otherwise
    ("store", "status"),
    ("store", "accept"),
    ("ledger", "show"),
    ("ledger", "verify"),
    ("annotate", "down"),
}
STOP = sorted({*commands_with_a_study() - GO_ON, ("erase", "--expired")})


def _mistake(study: Study, before: str = "terms =", after: str = "tems =", **changes: str) -> str:
    """Write the protocol with a mistake; the sentence that tells of it."""
    text = study_text(**changes)
    assert before in text
    study.path.write_text(text.replace(before, after), encoding="utf-8")
    return (
        f"brightline: The protocol {study.path} has a mistake in what this command does not need, "
        f"so it goes on; `brightline study check --study {study.path}` says what to mend.\n"
    )


def _call(study: Study, *words: str, typed: str = "") -> Result:
    command = [*words, *REQUIRED.get(words, []), "--study", str(study.path)]
    return CliRunner().invoke(build_app(), command, input=typed)


@pytest.mark.parametrize("mistake", ELSEWHERE.values(), ids=ELSEWHERE)
def test_an_opt_out_does_not_wait_for_the_mend(
    mistake: tuple[str, str], small_house: House
) -> None:
    house = small_house
    house.admit(advert(1), advert(2, body="Other text, 212 555 0177 (synthetic)"))
    said = _mistake(house.study, *mistake)
    done = _call(house.study, "suppress", typed=PHONE + "\n")
    assert (done.exit_code, done.stdout, done.stderr) == (0, RECEIPT + "\n", said)
    assert len(house.rows(Suppression)) == len(house.rows(Advert)) == 1
    assert isinstance(_call(house.study, "study", "check").exception, StudyError)


def test_the_ledger_says_that_it_was_not_valid_and_the_record_stays(house: House) -> None:
    house.admit(advert(1))
    before = house.rows(StudyRecord)
    _mistake(house.study, '"TEST-1"', '"TBD"')
    assert _call(house.study, "suppress", typed=PHONE + "\n").exit_code == 0
    entry = house.rows(LedgerEntry)[-1]
    assert entry["detail"] == {"reason": "opt-out", "protocol": "not valid"}
    assert entry["protocol_sha256"] == hashlib.sha256(house.study.path.read_bytes()).hexdigest()
    assert house.rows(StudyRecord) == before
    with house.store.begin() as connection:
        ledger.verify(connection)


def test_of_a_valid_protocol_nothing_more_is_said(small_house: House) -> None:
    done = _call(small_house.study, "suppress", typed=PHONE + "\n")
    assert (done.stdout, done.stderr) == (RECEIPT + "\n", "")
    assert small_house.rows(LedgerEntry)[-1]["detail"] == {"reason": "opt-out"}
    assert small_house.rows(StudyRecord)[0]["protocol_sha256"] == small_house.study.sha256


def test_keys_are_kept_and_ended_and_the_store_is_looked_into(small_house: House) -> None:
    house, kept = small_house, small_house.study.folder.parent / "kept.keys"
    house.admit(advert(1))
    said, key = _mistake(house.study), house.keyring.key_id

    def run(*words: str, typed: str = "") -> str:
        done = _call(house.study, *words, typed=typed)
        assert done.exit_code == 0, done.exception
        assert done.stderr.startswith(said)
        return done.stdout

    words = "four words for tests\n"
    assert json.loads(run("keys", "status", "--json"))["key_id"] == key
    run("keys", "backup", str(kept), typed=words * 2)
    assert "Overwritten and removed" in run("keys", "destroy", typed=house.study.id + "\n")
    assert f"Restored key {key}" in run("keys", "restore", str(kept), typed=words)
    assert json.loads(run("store", "status", "--json"))["adverts"] == 1
    assert run("store", "migrate") == f"{house.store.name} is ready.\n"
    assert run("erase", "--pending") == "Nothing was pending.\n"
    assert "unbroken" in run("ledger", "verify")
    assert '"protocol": "not valid"' in run("ledger", "show")
    assert run("annotate", "down") == "Label Studio was not running.\n"


def test_in_a_process_of_its_own_both_sentences_are_told(small_house: House) -> None:
    said = _mistake(small_house.study)
    command = [sys.executable, "-m", "brightline", "suppress", "--study"]
    done = subprocess.run(
        [*command, str(small_house.study.path)],
        input=PHONE,
        capture_output=True,
        check=True,
        text=True,
    )
    assert (done.stdout, done.stderr) == (RECEIPT + "\n", said)


@pytest.mark.parametrize("words", STOP, ids=" ".join)
def test_every_other_command_is_refused(
    words: tuple[str, ...], make_study: Callable[..., Study]
) -> None:
    study = make_study()
    _mistake(study)
    done = _call(study, *words)
    assert isinstance(done.exception, StudyError), done.output
    assert f"{study.path}, line " in str(done.exception)
    assert [path.name for path in study.folder.iterdir()] == ["study.toml"]
    assert not study.keys_directory.exists()


def test_without_the_whole_reading_they_would_not_be(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: the test above would see it."""
    study = make_study()
    _mistake(study)
    monkeypatch.setattr(study_module, "load_study", lambda path: load_custody(path, print))
    assert "Created key" in _call(study, "keys", "create").stdout


@pytest.mark.parametrize(
    "words",
    [
        ("crawl", "run", "site-a"),
        ("import", "dump.csv", "--site", "site-a"),
        ("annotate", "pull"),
        ("publish", "cube"),
        ("keys", "rotate"),
    ],
    ids=" ".join,
)
def test_what_collects_or_shows_changes_nothing_in_a_full_store(
    words: tuple[str, ...], small_house: House
) -> None:
    house = small_house
    house.admit(advert(1))
    before = [house.rows(table) for table in (StudyRecord, LedgerEntry, Advert)]
    _mistake(house.study)
    assert isinstance(_call(house.study, *words).exception, StudyError)
    assert [house.rows(table) for table in (StudyRecord, LedgerEntry, Advert)] == before


def test_an_opt_out_before_there_is_a_record_holds_its_keys(
    make_study: Callable[..., Study], tmp_path: Path
) -> None:
    """Other keys would not know the contact again, so they are refused from then on."""
    study = make_study()
    create_keys(study.keys_directory)
    _mistake(study)
    assert _call(study, "store", "migrate").exit_code == 0
    assert _call(study, "suppress", typed=PHONE + "\n").exit_code == 0
    with Store.for_study(study) as store:
        assert House(study, store).rows(StudyRecord) == []
    study.keys_directory.rename(tmp_path / "elsewhere")
    create_keys(study.keys_directory)
    study.path.write_text(study_text(), encoding="utf-8")
    done = _call(study, "suppress", typed=PHONE + "\n")
    assert isinstance(done.exception, CustodyError)
    assert "The store is under the key" in str(done.exception)


def test_the_list_names_commands_that_are_there() -> None:
    assert commands_with_a_study() >= GO_ON
