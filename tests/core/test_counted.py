"""Counts in sentences agree with what they count."""

from __future__ import annotations

from annotation.adjudication.report import AdjudicationReport
from annotation.pull_report import PROBLEMS, PullReport
from annotation.push_report import PushReport
from brightline.counted import counted

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
