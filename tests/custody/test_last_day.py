"""After the protocol's last day: nothing is collected, shown or unsealed; what is owed goes on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from typer.testing import CliRunner

import brightline.study as study_module
from brightline.cli import build_app
from brightline.custody.suppression import RECEIPT
from brightline.errors import StudyError
from brightline.schema import Advert, Suppression
from brightline.study import Study
from tests.custody.every_command import REQUIRED, commands_with_a_study
from tests.custody.house import PHONE, House, advert
from tests.studies import study_text

ENDED = "2020-01-01"

GO_ON = {
    ("suppress",),
    ("erase",),
    ("keys", "status"),
    ("keys", "backup"),
    ("keys", "restore"),
    ("keys", "rotate"),
    ("keys", "destroy"),
    ("store", "migrate"),  # a store of an earlier version could not be erased from otherwise
    ("store", "status"),
    ("store", "accept"),  # an older copy is erased from after that day, too
    ("ledger", "show"),  # a board looks into it when all is over
    ("ledger", "verify"),
    ("annotate", "down"),
}
"""The commands that a person's rights, and the end of a study, need. All others stop."""

STOP = sorted(commands_with_a_study() - GO_ON)


def _expire(study: Study) -> None:
    study.path.write_text(study_text(expires=ENDED), encoding="utf-8")


def _run(study: Study, *words: str, typed: str = "") -> str:
    """What an act that goes on prints."""
    command = [*words, "--study", str(study.path)]
    done = CliRunner().invoke(build_app(), command, input=typed, catch_exceptions=False)
    assert done.exit_code == 0
    return done.stdout


@pytest.mark.parametrize("words", STOP, ids=" ".join)
def test_every_other_command_is_refused(
    words: tuple[str, ...], make_study: Callable[..., Study]
) -> None:
    study = make_study()
    _expire(study)
    command = [*words, *REQUIRED.get(words, []), "--study", str(study.path)]
    done = CliRunner().invoke(build_app(), command)
    assert isinstance(done.exception, StudyError), done.output
    assert f"expired on {ENDED}" in str(done.exception)
    assert [path.name for path in study.folder.iterdir()] == ["study.toml"]
    assert not study.keys_directory.exists()


def test_without_the_check_of_the_day_they_would_not_be(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: the test above would see it."""
    study = make_study()
    _expire(study)
    monkeypatch.setattr(study_module, "load_study", study_module.load_for_custody)
    assert "Created key" in _run(study, "keys", "create")


def test_opting_out_and_erasing_go_on(small_house: House) -> None:
    house = small_house
    house.admit(advert(1), advert(2, body="Other text, 212 555 0177 (synthetic)"))
    _expire(house.study)
    assert _run(house.study, "suppress", typed=PHONE + "\n") == RECEIPT + "\n"
    assert len(house.rows(Suppression)) == len(house.rows(Advert)) == 1
    assert "1  urls" in _run(house.study, "erase", "--expired", "--dry-run")
    _run(house.study, "erase", "--expired")
    assert [row["url_sealed"] for row in house.rows(Advert)] == [None]
    _run(house.study, "erase", "--pending")


def test_the_keys_are_kept_rotated_and_ended(small_house: House) -> None:
    house, kept = small_house, small_house.study.folder.parent / "kept.keys"
    house.admit(advert(1))
    _expire(house.study)
    first = house.keyring.key_id
    assert "adverts" in _run(house.study, "store", "status")
    assert "run started" in _run(house.study, "ledger", "show")
    assert "unbroken" in _run(house.study, "ledger", "verify")
    assert first in _run(house.study, "keys", "status")
    assert "The store is under key" in _run(house.study, "keys", "rotate")
    second = house.keyring.key_id
    assert second != first
    words = "four words for tests\n"
    _run(house.study, "keys", "backup", str(kept), typed=words * 2)
    _run(house.study, "keys", "destroy", typed=house.study.id + "\n")
    assert not house.study.keys_directory.exists()
    assert second in _run(house.study, "keys", "restore", str(kept), typed=words)


def test_the_list_names_commands_that_are_there() -> None:
    assert commands_with_a_study() >= GO_ON
