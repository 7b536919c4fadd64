"""What is read from linking: common texts, lifetimes, distributions, and the commands."""

from __future__ import annotations

import json
from collections.abc import Callable

import sqlalchemy as sa
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.errors import LinkingError, ScopeError
from brightline.linking.common_text import Slot, common_text, shown
from brightline.linking.lifetimes import lifetimes
from brightline.linking.running import link_study
from brightline.schema import LedgerEntry
from brightline.store import open_store, table_of
from brightline.study import Study
from tests.linking.house import SMALL, furnish, put


def test_the_common_text_and_the_slots_that_vary() -> None:
    names = ["Anna", "Mia", "Lea", "Anna", "Zoe"]
    texts = [f"Quiet evening with {name} by the harbour, {20 + n}" for n, name in enumerate(names)]
    pieces = common_text(texts)
    assert [piece for piece in pieces if isinstance(piece, str)] == [
        "Quiet evening with",
        "by the harbour,",
    ]
    first = next(piece for piece in pieces if isinstance(piece, Slot))
    assert dict(first.variants) == {"Anna": 2, "Mia": 1, "Lea": 1, "Zoe": 1}
    assert first.variants[0] == ("Anna", 2)
    assert shown(pieces).startswith("Quiet evening with ‹Anna | Lea | Mia | …› by the harbour,")


def test_words_that_only_some_copies_have_are_a_slot_with_an_empty_variant() -> None:
    pieces = common_text(["a b c d", "a b very c d", "a b c d e", "a b c d f", "a b c d g"])
    assert shown(pieces) == "a b ‹∅ | very› c d ‹∅ | e | f | …›"
    assert common_text(["only this"]) == ["only this"]
    assert common_text([]) == []


TEXT = "quiet evening by the harbour with tea and music for two guests (synthetic)"


def test_the_commands_link_report_and_explain(make_study: Callable[..., Study]) -> None:
    study = make_study()
    with open_store(study.store_url, migrate=True) as store:
        furnish(store, study, contacts=2)
        put(store, [(1, TEXT, [1]), (2, TEXT.upper(), []), (3, "another (synthetic)", [2])])
    app, runner = build_app(), CliRunner()

    def run(*words: str) -> str:
        done = runner.invoke(app, ["link", *words, "--study", str(study.path)])
        assert done.exit_code == 0, done.output
        return done.output

    assert "Nothing is linked" in run("status")
    assert "3  adverts" in run("run")
    assert "linked already" in run("run")
    assert json.loads(run("run", "--json"))["kind"] == "nothing"
    assert "2  templates" in run("status")
    assert json.loads(run("status", "--json"))["current"]["clusters"] == 2
    assert "have the same words in the same order" in run("explain", "1", "2")
    assert "different advertiser clusters" in run("explain", "1", "3")
    assert json.loads(run("explain", "1", "2", "--json"))["steps"][0]["evidence"] == "equal text"
    twice = runner.invoke(app, ["link", "explain", "1", "1", "--study", str(study.path)])
    assert isinstance(twice.exception, LinkingError)
    assert "name two different adverts" in str(twice.exception)
    entry = table_of(LedgerEntry)
    with open_store(study.store_url) as store, store.begin() as connection:
        rows = connection.execute(sa.select(entry.c.act, entry.c.detail).order_by(entry.c.seq))
        asked = [row.detail for row in rows if row.act == "join explained"]
    assert asked == [{"joined": True}, {"joined": False}, {"joined": True}]  # and not which adverts
    assert "work files" not in run("status")
    (study.folder / ".linking").mkdir()  # as a killed run leaves it
    assert "one was killed and its work files lie" in run("status")
    assert json.loads(run("status", "--json"))["work_files_left"] is True


def test_lifetimes_of_templates(make_study: Callable[..., Study]) -> None:
    study = make_study()
    with open_store(study.store_url, migrate=True) as store:
        furnish(store, study)
        put(store, [(1, TEXT, []), (2, TEXT, []), (3, "another (synthetic)", [])])
        with store.begin() as connection:
            assert lifetimes(connection).empty
        link_study(study, store, SMALL)
        with store.begin() as connection:
            found = lifetimes(connection)
    assert found["postings"].tolist() == [2, 1]
    assert (found["first_seen"] <= found["last_seen"]).all()


def test_a_join_of_what_the_protocol_names_no_more_is_not_explained(
    make_study: Callable[..., Study],
) -> None:
    study = make_study()
    with open_store(study.store_url, migrate=True) as store:
        furnish(store, study, contacts=1)
        put(store, [(1, TEXT, [1]), (2, TEXT.upper(), [])])
    app, runner = build_app(), CliRunner()
    words = ["link", "explain", "1", "2", "--study", str(study.path)]
    assert runner.invoke(app, ["link", "run", "--study", str(study.path)]).exit_code == 0
    assert runner.invoke(app, words).exit_code == 0
    text = study.path.read_text(encoding="utf-8")
    study.path.write_text(text + 'sections = ["Rooms"]\n', encoding="utf-8")
    refused = runner.invoke(app, words)
    assert isinstance(refused.exception, ScopeError)
    assert "names no more, so nothing is said of it" in str(refused.exception)
