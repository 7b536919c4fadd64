"""What custody reads of a protocol is read strictly, and a misspelling hides none of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

import brightline.study_mistaken as mistaken_module
from brightline.cli import build_app
from brightline.custody_view import CustodyView
from brightline.errors import StudyError
from brightline.schema import LedgerEntry, Suppression
from brightline.study import Study
from brightline.study_mistaken import load_custody
from tests.custody.house import PHONE, House
from tests.studies import ANY, SITE, study_text

MEANT = (
    "' is not a field of a study protocol where it stands, and may be meant as {}, which this "
    "command reads; correct its spelling or its place, or remove it."
)
STORE, REGION, SITES = "the store's address", "the region of a site", "the [[site]] tables"
HEAD, TERMS = "question =", "terms ="

WRONG = {
    "an id that is left out": ('id = "test-study"', "", "'study.id' is missing; add it."),
    "an id of capitals": (
        '"test-study"',
        '"Test"',
        "'study.id' cannot be accepted: an id is 2 to 60 small letters",
    ),
    "a store that is no text": (
        HEAD,
        f"store = 5\n{HEAD}",
        "'study.store' cannot be accepted: it is no text",
    ),
    "a password": (
        HEAD,
        f'store = "postgresql://a:b@localhost/c"\n{HEAD}',
        "'study.store' cannot be accepted: it holds a password",
    ),
    "a region of small letters": (TERMS, f'region = "ca"\n{TERMS}', "'site.region' cannot be acc"),
    "a country that is none": (TERMS, f'region = "UK"\n{TERMS}', "'UK' is no country whose tele"),
    "one table for the sites": ("[[site]]", "[site]", "'site' cannot be accepted: it is one t"),
    "sites under another name": (
        "[[site]]",
        "[[sites]]",
        "'sites' is not a field; write [[site]].",
    ),
    "sites, misspelt": ("[[site]]", "[[stie]]", "'stie" + MEANT.format(SITES)),
    "a store, misspelt": (HEAD, f'stor = "sqlite:///b.db"\n{HEAD}', "'stor" + MEANT.format(STORE)),
    "a store, in capitals": (HEAD, f'Store = "b"\n{HEAD}', "'Store" + MEANT.format(STORE)),
    "an address": (HEAD, f'db = "sqlite:///b.db"\n{HEAD}', "'db" + MEANT.format(STORE)),
    "a store in the wrong table": (
        "adverts_days",
        'store = "sqlite:///b.db"\nadverts_days',
        "'store" + MEANT.format(STORE),
    ),
    "a region, misspelt": (TERMS, f'regoin = "CA"\n{TERMS}', "'regoin" + MEANT.format(REGION)),
    "a country": (TERMS, f'country = "Canada"\n{TERMS}', "'country" + MEANT.format(REGION)),
    "two letters": (TERMS, f'where = "ca"\n{TERMS}', "'where" + MEANT.format(REGION)),
    "a region above the sites": (HEAD, f'region = "CA"\n{HEAD}', "'region" + MEANT.format(REGION)),
}
"""{what is wrong: (before, after, what the sentence holds)}."""


def _write(study: Study, before: str, after: str) -> None:
    text = study_text()
    assert before in text
    study.path.write_text(text.replace(before, after), encoding="utf-8")


def _view(path: Path, text: str) -> tuple[CustodyView, list[str]]:
    path.write_text(text, encoding="utf-8")
    told: list[str] = []
    return load_custody(path, told.append), told


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_what_it_reads_is_refused_where_it_is_wrong(
    wrong: tuple[str, str, str], small_house: House
) -> None:
    before, after, said = wrong
    _write(small_house.study, before, after)
    command = ["suppress", "--study", str(small_house.study.path)]
    done = CliRunner().invoke(build_app(), command, input=PHONE + "\n")
    assert isinstance(done.exception, StudyError), done.output
    assert str(done.exception).startswith(str(small_house.study.path))
    assert said in str(done.exception)
    assert done.output == ""
    assert small_house.rows(Suppression) == small_house.rows(LedgerEntry) == []


def test_the_sentence_names_the_line(make_study: Callable[..., Study]) -> None:
    study = make_study()
    _write(study, TERMS, f'regoin = "CA"\n{TERMS}')
    line = study.path.read_text(encoding="utf-8").splitlines().index('regoin = "CA"') + 1
    with pytest.raises(StudyError) as caught:
        load_custody(study.path, print)
    assert str(caught.value) == (f"{study.path}, line {line}: 'regoin{MEANT.format(REGION)}")


def test_without_the_look_at_misspellings_another_store_would_be_taken(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: the tests above would see it."""
    study = make_study()
    _write(study, HEAD, f'stor = "sqlite:///b.db"\n{HEAD}')
    monkeypatch.setattr(mistaken_module, "_perhaps", lambda *_: "")
    assert load_custody(study.path, print).store_url.endswith("corpus.db")


def test_where_it_is_told_another_word_is_no_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "study.toml"
    sites = study_text(extra='region = "CA"\nregoin = "GB"')
    view, told = _view(path, sites.replace(HEAD, f'store = "sqlite:///a.db"\nstor = "b"\n{HEAD}'))
    assert view.store_url.endswith("a.db")
    assert view.phone_regions == ("CA",)
    assert len(told) == 1
    monkeypatch.setenv("BRIGHTLINE_STORE", "sqlite:///elsewhere.db")
    view, _ = _view(path, study_text(head_extra='stor = "b"'))
    assert view.store_url == "sqlite:///elsewhere.db"


def test_it_reads_what_the_whole_study_would(tmp_path: Path) -> None:
    path = tmp_path / "study.toml"
    named = {"start": "http://127.0.0.1:8000/", "allow": ANY, "delay": "0", "max_pages": "9"}
    sites = SITE.format(key="a", extra='region = "CA"', **named) + SITE.format(
        key="b", extra="", **named
    )
    text = study_text(head_extra='store = "sqlite:///a.db"', sites=sites)
    whole, told = _view(path, text)
    assert isinstance(whole, Study)
    assert told == []
    view, _ = _view(path, text.replace('"TEST-1"', '""'))
    assert not isinstance(view, Study)
    for name in ("id", "title", "folder", "keys_directory", "store_url", "phone_regions"):
        assert getattr(view, name) == getattr(whole, name)
    untitled, _ = _view(path, text.replace('"A study for tests (synthetic)"', "7"))
    assert untitled.title == "test-study"


def test_a_file_that_is_no_toml_is_refused_as_ever(make_study: Callable[..., Study]) -> None:
    study = make_study()
    _write(study, "[approval]", "[approval")
    with pytest.raises(StudyError, match="is not valid TOML"):
        load_custody(study.path, print)
