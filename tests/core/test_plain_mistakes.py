"""A mistaken value is told in words of the file, never in those of Python's types and patterns."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from brightline.errors import BrightlineError, IngestError, StudyError
from brightline.importing.mapping import load_mapping
from brightline.study import load_study
from tests.studies import study_text

SITE = "terms ="
LIST = 'it is no list; write one in brackets, as in ["…", "…"].'
DAY = "it is no day; write one such as 2026-11-30, without quotation marks."

MISTAKES = {
    "a start that is no list": (r"start = \[(.*)\]", r"start = \1", "'site.start'", LIST),
    "a use that is no list": (r"forbidden = \[(.*)\]", r"forbidden = \1", "'uses.forbidden'", LIST),
    "a day of another country": (r"expires = .*", 'expires = "30.11.2099"', "'study.expires'", DAY),
    "a day with a time": (r"expires = .*", "expires = 2099-11-30T12:00:00Z", "'study.ex", DAY),
    "a number in words": (r"delay_seconds = .*", 'delay_seconds = "2 s"', "delay", "such as 2.5."),
    "a number of parts": (r"max_pages = .*", "max_pages = 0.5", "'site.max_p", "no whole number"),
    "a cut-off that is none": (r"cutoff = .*", "cutoff = 9", "'estimand.cutoff'", "the most is 7."),
    "a text without quotes": (r"title = .*", "title = 5", "title'", "put it in quotation marks"),
    "one of two hours": (SITE, f'hours = ["22:00"]\n{SITE}', "'site.hours'", "an entry is missing"),
    "three hours": (SITE, f'hours = ["1", "2", "3"]\n{SITE}', "'site.hours'", "the most entries"),
    "names in a list": (SITE, f'renamed = ["A", "B"]\n{SITE}', "'site.renamed'", "it is no table"),
    "another source": (
        SITE,
        f'source = "warc"\n{SITE}',
        "'site.source'",
        "it is none of 'crawl', ",
    ),
    "a key of capitals": (r"key = .*", 'key = "Site 1"', "'site.key'", "at most 40 small letters"),
    "no address": (
        r"contact_email = .*",
        'contact_email = "lead"',
        "'study.con",
        "lead@example.org",
    ),
    "one bracket": (r"\[\[site\]\]", "[site]", "'site'", "its header in two brackets, [[site]]."),
    "one bracket of a period": (
        r"\[\[estimand\.period\]\][^\[]*\[\[estimand\.period\]\]",
        "[estimand.period]",
        "'estimand.period'",
        "its header in two brackets, [[estimand.period]].",
    ),
    "small letters": (SITE, f'region = "ca"\n{SITE}', "'site.region'", "two capital letters"),
}
"""{what is wrong: (pattern, what to put there, the field, what the sentence says of it)}."""

WORDS_OF_PYTHON = re.compile(r"Input should|String should|tuple|valid integer|\^|datetime")


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_in_words_of_the_file(name: str, tmp_path: Path) -> None:
    pattern, put, field, said = MISTAKES[name]
    text, changed = re.subn(pattern, put, study_text(), count=1)
    assert changed
    path = tmp_path / "study.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(StudyError) as caught:
        load_study(path)
    sentence = str(caught.value).removeprefix(str(path))
    assert field in sentence, sentence
    assert said in sentence, sentence
    assert not WORDS_OF_PYTHON.search(sentence), sentence


def test_a_mistake_of_an_event_has_its_line(tmp_path: Path) -> None:
    path = tmp_path / "study.toml"
    event = '\n[[event]]\nsite = "site-a"\ndate = "June"\nwhat = "It closed."\n'
    path.write_text(study_text() + event, encoding="utf-8")
    line = study_text().count("\n") + 4
    with pytest.raises(StudyError, match=rf", line {line}: 'event\.date' cannot be accepted"):
        load_study(path)


def test_a_mapping_is_told_so_too(tmp_path: Path) -> None:
    path = tmp_path / "mapping.toml"
    path.write_text(
        "[advert]\nad_id = 'a'\nseen = 'b'\nsection = 'c'\nbody = 'd'\n[file]\ncolumns = 'x'\n"
    )
    with pytest.raises(
        IngestError, match=r"'file\.columns' cannot be accepted: it is no list; write"
    ):
        load_mapping(path)


def test_the_mark_of_some_editors_is_named(tmp_path: Path) -> None:
    """A file that Windows' editors saved as 'UTF-8 with BOM' looks right on every line."""
    for name, read in (("study.toml", load_study), ("mapping.toml", load_mapping)):
        path = tmp_path / name
        path.write_text(study_text(), encoding="utf-8-sig")
        with pytest.raises(BrightlineError, match=r"begins with a byte order mark.* without one"):
            read(path)
