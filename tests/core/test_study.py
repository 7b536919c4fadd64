"""A protocol with a hole in it is refused, with its line and the mend, before anything runs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.errors import StoreError, StudyError
from brightline.store import Store
from brightline.store_files import store_file
from brightline.study import Study, load_study
from brightline.study_sites import SiteScope
from brightline.study_template import TEMPLATE, write_template
from tests.studies import study_text

# Every answer that a review board asks for: left empty, or left out, the study is refused.
REQUIRED = [
    ("approval", "reference"),
    ("approval", "board"),
    ("legal", "basis"),
    ("legal", "impact_assessment"),
    ("people", "consultation"),
    ("people", "annotator_support"),
    ("reporting", "duty"),
    ("reporting", "routes"),
    ("reporting", "responsible_officer"),
    ("uses", "permitted"),
    ("uses", "forbidden"),
    ("study", "expires"),
    ("study", "contact_email"),
    ("site", "terms"),
    ("estimand", "description"),
    ("estimand", "cutoff"),
]


def _refusal(text: str, folder: Path) -> str:
    path = folder / "study.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(StudyError) as caught:
        load_study(path)
    return str(caught.value)


def _line_number(text: str, needle: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if re.match(needle, line))


def test_a_complete_protocol_loads(make_study: Callable[..., Study]) -> None:
    study = make_study()
    assert study.id == "test-study"
    assert study.site("site-a").origins == ("http://127.0.0.1:8000",)
    assert [(a.name, b.name) for a, b in study.estimand.pairs()] == [("2024", "2025")]
    assert study.store_url.endswith("corpus.db")


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        ('["2024", "2026"]', "compare names '2026', which is no period (there are: 2024, 2025)"),
        ('["2025", "2024"]', "compare has '2025' before '2024', which does not begin after it"),
        ('["2024", "2024"]', "compare has '2024' before '2024', which does not begin after it"),
    ],
)
def test_a_comparison_of_what_is_no_pair_of_periods_is_refused(
    pair: str, said: str, tmp_path: Path
) -> None:
    text = study_text().replace("[estimand]\n", f"[estimand]\ncompare = [{pair}]\n")
    assert said in _refusal(text, tmp_path)


@pytest.mark.parametrize(("table", "field"), REQUIRED)
@pytest.mark.parametrize("emptied", ['""', '"  "', '"TBD"', "[]"])
def test_an_empty_answer_is_refused_with_its_line(
    table: str, field: str, emptied: str, tmp_path: Path
) -> None:
    text = re.sub(rf"(?m)^{field} = .*$", f"{field} = {emptied}", study_text(), count=1)
    sentence = _refusal(text, tmp_path)
    assert f"line {_line_number(text, f'{field} =')}:" in sentence
    assert field in sentence


@pytest.mark.parametrize(("table", "field"), REQUIRED)
def test_a_missing_answer_is_refused_by_name(table: str, field: str, tmp_path: Path) -> None:
    text = re.sub(rf"(?m)^{field} = .*$", "", study_text(), count=1)
    assert f"{field}' is missing" in _refusal(text, tmp_path)


@pytest.mark.parametrize("table", ["approval", "legal", "people", "reporting", "uses", "retention"])
def test_a_missing_table_is_refused_by_name(table: str, tmp_path: Path) -> None:
    text = re.sub(rf"(?ms)^\[+{table}[\].].*?(?=^\[|\Z)", "", study_text())
    assert f"[{table}] is missing" in _refusal(text, tmp_path)


def test_an_expired_protocol_is_refused(tmp_path: Path) -> None:
    sentence = _refusal(study_text(expires="2020-01-01"), tmp_path)
    assert "expired on 2020-01-01" in sentence
    assert "line 7:" in sentence


def test_the_last_day_still_counts(tmp_path: Path) -> None:
    path = tmp_path / "study.toml"
    path.write_text(study_text(expires="2030-06-30"), encoding="utf-8")
    assert load_study(path, today=dt.date(2030, 6, 30)).id == "test-study"
    with pytest.raises(StudyError, match="expired"):
        load_study(path, today=dt.date(2030, 7, 1))


def test_a_rate_above_the_floor_is_refused_off_loopback(tmp_path: Path) -> None:
    text = study_text(start="https://classifieds.example.org/", delay="0.5")
    sentence = _refusal(text, tmp_path)
    assert "faster than the floor" in sentence
    assert f"line {_line_number(text, re.escape('[[site'))}" in sentence


def test_a_start_that_is_not_allow_listed_is_refused(tmp_path: Path) -> None:
    text = study_text(extra='origins = ["http://127.0.0.1:9000"]')
    assert "not among the allowed origins" in _refusal(text, tmp_path)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"head_extra": 'colour = "red"'}, "colour' is not a field"),
        ({"extra": 'hours = ["8am", "24:00"]'}, "not a time"),
        (
            {"extra": 'hours = ["05:00", "05:00"]'},
            "from 05:00 to 05:00 are none; for the whole day",
        ),
        ({"extra": 'deny = ["("]'}, "not a regular expression"),
        ({"extra": 'timezone = "Mars/Base"'}, "not a time zone"),
        ({"start": "ftp://127.0.0.1/"}, "not an address"),
        ({"start": "http://user:pw@127.0.0.1/"}, "must not carry a user name"),
    ],
)
def test_other_mistakes_get_their_sentence(
    change: dict[str, str], words: str, tmp_path: Path
) -> None:
    sentence = _refusal(study_text(**change), tmp_path)
    assert words in sentence
    assert re.search(r"line \d+", sentence)


def test_a_site_of_files_needs_no_manifest_and_a_crawled_one_does(tmp_path: Path) -> None:
    named = 'manifest = "django-classified"\n'
    assert "manifest" in _refusal(study_text().replace(named, ""), tmp_path)
    of_files = study_text(extra='source = "import"').replace(named, "")
    (tmp_path / "files").mkdir()
    path = tmp_path / "files" / "study.toml"
    path.write_text(of_files, encoding="utf-8")
    assert load_study(path).sites[0].source == "import"


def test_a_site_of_files_needs_no_page_and_every_other_one_does(tmp_path: Path) -> None:
    pages = (r"start = \[", r"allow = ", r"delay_seconds = ", r"max_pages = ")
    for source in ("crawl", "archive", "import"):
        for given in ("", "start = []\nallow = []\n"):
            text = study_text(extra=f'source = "{source}"')
            for line in pages:
                text = re.sub(rf"^{line}.*\n", "", text, flags=re.MULTILINE)
            text = text.replace("[[site]]\n", f"[[site]]\n{given}")
            (tmp_path / source).mkdir(exist_ok=True)
            if source != "import":
                said = _refusal(text, tmp_path / source)
                assert (
                    "it is empty; name at least one" if given else "'site.start' is missing"
                ) in said
                continue
            path = tmp_path / source / "study.toml"
            path.write_text(text, encoding="utf-8")
            site = load_study(path).sites[0]
            assert (site.start, site.allow, site.origins) == ((), (), ())
            assert not site.is_loopback, "nothing that is named nowhere is on this machine"


def test_broken_toml_and_missing_files_get_a_sentence(tmp_path: Path) -> None:
    assert "not valid TOML" in _refusal("[study\n", tmp_path)
    broken_off = _refusal('[study]\nid = "x"\nnames = [\n\n', tmp_path)
    assert "(Invalid value (at its end, line 3)); correct that line, or what is left" in broken_off
    assert "at line 2, column" in _refusal('[study]\nid = x"\n', tmp_path)
    with pytest.raises(StudyError, match="brightline study new"):
        load_study(tmp_path / "nowhere.toml")
    with pytest.raises(StudyError, match=r"is a folder; give the protocol in it, such as .*study"):
        load_study(tmp_path)


def test_the_template_is_refused_until_it_is_filled_in(tmp_path: Path) -> None:
    path = write_template(tmp_path / "new-study", "new-study")
    with pytest.raises(StudyError, match=r"line 6: 'study\.title'"):
        load_study(path)
    with pytest.raises(StudyError, match="exists already"):
        write_template(tmp_path / "new-study", "new-study")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["x"], "'x' cannot be a study's id, which is 2 to 60 small letters"),
        (["-x"], "begins with a letter or digit; give one with --id"),
        ([""], "The name of the folder is empty"),
        (["a-file"], "a-file is a file; name a new folder"),
        (["a-file/within"], "a-file/within cannot be made (Not a directory)"),
        (["/proc/harbour"], "/proc/harbour cannot be made ("),
    ],
)
def test_a_new_study_that_cannot_be_is_refused_with_the_rule(
    words: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a-file").write_text("mine", encoding="utf-8")
    done = CliRunner().invoke(build_app(), ["study", "new", "--", *words])
    assert isinstance(done.exception, StudyError), done.output
    assert said in str(done.exception)
    assert [path.name for path in tmp_path.iterdir()] == ["a-file"]


def test_the_template_names_every_key_of_a_site() -> None:
    table = TEMPLATE[TEMPLATE.index("# [[site]]") :]
    named = set(re.findall(r"^# (\w+) = ", table, re.MULTILINE))
    assert named == set(SiteScope.model_fields)


def test_the_template_asks_for_every_required_answer() -> None:
    for _, field in REQUIRED:
        assert re.search(rf"(?m)^(# )?{field} = ", TEMPLATE), field


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://collector:quiet-harbour@db.example.org/corpus",
        "postgresql://db.example.org/corpus?user=collector&password=quiet-harbour",
    ],
)
def test_a_password_in_the_protocol_is_refused_and_not_repeated(
    make_study: Callable[..., Study], address: str
) -> None:
    """Boards, colleagues and backups have the protocol."""
    with pytest.raises(StudyError, match="store' cannot be accepted: it holds a password") as told:
        make_study(head_extra=f'store = "{address}"')
    assert "quiet-harbour" not in str(told.value)
    make_study(head_extra='store = "postgresql://collector@db.example.org/corpus"')


@pytest.mark.parametrize("scheme", ["sqlite", "sqlite+pysqlite"])
@pytest.mark.parametrize("path", ["data.db", "./data.db", "below/../data.db"])
def test_a_relative_store_lies_beside_the_protocol_wherever_a_command_is_run(
    make_study: Callable[..., Study],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    scheme: str,
    path: str,
) -> None:
    study = make_study(head_extra=f'store = "{scheme}:///{path}"')
    (study.folder / "below").mkdir()
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        monkeypatch.chdir(tmp_path / name)
        where = store_file(load_study(study.path))
        assert where is not None
        assert where.resolve() == study.folder / "data.db"
        with Store.for_study(study, migrate=True):
            pass
        assert not list((tmp_path / name).iterdir())
    assert (study.folder / "data.db").exists()


@pytest.mark.parametrize(
    "address", ["sqlite:////data/corpus.db", "sqlite:///:memory:", "postgresql://host/corpus"]
)
def test_every_other_store_is_where_the_protocol_says(
    make_study: Callable[..., Study], address: str
) -> None:
    assert make_study(head_extra=f'store = "{address}"').store_url == address


def test_a_store_that_is_named_as_a_uri_is_still_refused(make_study: Callable[..., Study]) -> None:
    study = make_study(head_extra='store = "sqlite:///file:corpus.db?uri=true"')
    with pytest.raises(StoreError, match="may not begin with 'file:'"):
        Store.for_study(study)
