"""Counts in sentences agree with what they count."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from annotation.adjudication.report import AdjudicationReport
from annotation.pull_report import PROBLEMS, PullReport
from annotation.push_report import PushReport
from brightline.counted import counted
from brightline.importing.report import Report as ImportReport
from brightline.importing.tally import Tally
from brightline.linking.advertisers import REASONS
from brightline.linking.reporting import Described
from crawlers.answers import in_words
from crawlers.ending import Report as CrawlReport
from crawlers.status import filled_line, line_of

MANY = ("answers", "tasks", "decisions", "cases", "doubles", "marks", "choices", "were")


def test_one_is_one_and_any_other_count_is_many() -> None:
    said = [counted(count, "answer") for count in (0, 1, 2)]
    assert said == ["0 answers", "1 answer", "2 answers"]
    assert counted(1, "stratum", "strata") == "1 stratum"
    assert counted(2000, "stratum", "strata") == "2,000 strata"


def test_reports_of_one_answer_speak_of_one() -> None:
    once = dict.fromkeys(PROBLEMS, 1)
    where = {name: ["a project"] for name in PROBLEMS}
    pulled = PullReport(officer="O", refer=1, drafts_refer=1, new=1, tasks_gone=1)
    pulled.problems, pulled.where = once, where
    decided = AdjudicationReport(officer="O", refer=1, opened=1, decided=1, waiting=1)
    decided.incomplete.append("case 1")
    pushed = PushReport(sent=1, there_before=1, answered_before=1, doubles_removed=1)
    for said in [*pulled.sentences, *decided.sentences, pushed.sentence]:
        for many in MANY:
            assert f"1 {many}" not in said
    assert pulled.sentences[0].startswith("1 answer says 'refer now'")
    assert decided.sentences[0].startswith("1 decision says 'refer now'")
    assert pushed.sentence.startswith("1 task sent, 1 was there before, 1 was answered before")


def test_imports_runs_and_linkings_of_one_speak_of_one() -> None:
    imported = ImportReport(Path("a.csv"), tally=Tally(rows=2), new=1, ended=True)
    imported.tally.left["price"] = 1
    broken = ImportReport(Path("b.csv"), tally=Tally(rows=1), new=1, taken_in=1)
    crawled = CrawlReport("alpha", 1, "finished", True, 1, 1, 1, 0, 0, outside=1)
    changes = {"template merges": 1}
    current = dict.fromkeys(("run", "adverts", "templates", "clusters", "widest"), 1)
    linked = {**current, "kind": "whole", "ended_at": "", "stop_shingles": 1, "changes": changes}
    linked["set_aside"] = dict.fromkeys(REASONS, 1)
    said = [
        *imported.lines(),
        *broken.lines(),
        line_of(crawled),
        filled_line(1, {}),
        *Described(linked, 1).lines(),
        *Described(None, 1).lines(),
        in_words(dt.timedelta(seconds=50)),
    ]
    words = "adverts|rows|pages|sightings|templates|clusters|contacts|shingles|merges|minutes"
    assert [
        line for line in said if re.search(rf"\b1 +(?:advertiser |template )?(?:{words})\b", line)
    ] == []
    assert "left empty in 1 row:" in "".join(said)
    assert "1 page that its lists led to lies outside" in line_of(crawled)
