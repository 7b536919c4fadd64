"""One market of a bias from the door to a release: no link changes its figure, or it is named."""

from __future__ import annotations

import itertools
import json
import os
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.errors import TrendError
from brightline.linking.running import link_study
from brightline.schema import LinkMember
from brightline.store import Store, table_of
from brightline.study import Study
from brightline.synthetic.templates import MARKER
from brightline.validation.biases import BIASES, CLOSES, Bias
from brightline.validation.chain import LINKS, Chain, Link, in_store_size, through_the_chain
from brightline.validation.house import RELEASED, temporary_house
from brightline.validation.linked_pairs import Found, found
from brightline.validation.market import simulate
from brightline.validation.released import differs
from brightline.validation.texts import raw_adverts
from brightline.validation.trial import Figure, try_bias
from tests.trends.test_validation import MISLED, NAMED


def small(name: str) -> Bias:
    """The bias on one site: half of the advertisers."""
    bias = NAMED[name]
    return replace(bias, market=replace(bias.market, sites=("alpha",)))


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made, and a store of the user's that nothing may touch."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    monkeypatch.setenv("BRIGHTLINE_STORE", f"sqlite:///{tmp_path / 'of-the-user.db'}")
    return place


def validate(*words: str) -> Any:
    """The chain alone, by the command line."""
    return CliRunner().invoke(build_app(), ["validate", "--markets", "0", *words])


def test_reposting_leaves_the_chain_as_it_would_the_frames(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brightline.validation.biases.BIASES", (small("reposting"),))
    said = validate("--json")
    assert said.exit_code == 0, said.output
    told = json.loads(said.stdout)
    assert told["simulated"] == []
    (chain,) = told["chain"]
    assert chain["changed"] == []
    assert chain["naive"] - chain["truth"] > MISLED["reposting"]
    assert [link["name"] for link in chain["links"]] == list(LINKS)
    store, linking, release = (link["figure"] for link in chain["links"])
    for name in ("naive", "change", "low", "high"):
        assert store[name] == pytest.approx(chain["frames"][name], abs=1e-9)
        assert linking[name] == pytest.approx(chain["frames"][name], abs=1e-9)
    for name in ("change", "low", "high"):
        assert release[name] == pytest.approx(chain["frames"][name], rel=0.05, abs=0.02)
    assert release["low"] < chain["truth"] < release["high"]
    texts = chain["linking"]["texts"]
    assert texts["pairs"] > 1000
    assert (texts["precision"], texts["recall"]) == (1.0, 1.0)
    assert list(empty.iterdir()) == []
    assert not (empty.parent / "of-the-user.db").exists()


def test_with_every_advert_a_text_of_its_own_reposting_is_not_corrected_and_it_is_said(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: linking runs, and joins nothing."""
    monkeypatch.setattr("brightline.validation.biases.BIASES", (small("reposting"),))
    monkeypatch.setattr("brightline.validation.chain.link_study", nothing_linked)
    said = validate()
    assert isinstance(said.exception, TrendError)
    assert said.exception.exit_code == 11
    assert "Not as promised through the store: reposting" in str(said.exception)
    assert "The linking changed ours from" in str(said.exception)
    row = next(line for line in said.output.splitlines() if line.startswith("│ reposting"))
    released, changed = (cell.strip() for cell in row.split("│")[5:7])
    assert released.startswith("+")
    assert float(released.split("%")[0]) > 50
    assert changed.startswith("linking")
    assert "0 of 1 intervals hold the truth" in said.output
    assert "1.000, 0.000" in said.output


def nothing_linked(study: Study, store: Store) -> dict[str, Any]:
    """Link, and then tell every advert apart from every other."""
    result = link_study(study, store)
    member = table_of(LinkMember)
    apart = dict.fromkeys(("template", "cluster", "widest"), member.c.advert_id)
    with store.begin() as connection:
        connection.execute(member.update().values(**apart))
    return result


def test_an_advert_that_the_door_lost_is_missed_and_the_store_is_named(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "brightline.validation.crawling.in_scope", lambda site, raw: int(raw.ad_id) % 3 > 0
    )
    chain = through_the_chain(in_store_size(NAMED["survivorship"]))
    assert chain.changed == ("store",)
    assert not chain.as_expected
    assert chain.mistakes()[0].startswith("The store changed the naive figure from +")


@pytest.mark.parametrize("name", [signal.SIGINT, signal.SIGTERM])
def test_what_is_stopped_leaves_nothing_behind(
    name: signal.Signals, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[list[Path]] = []

    @contextmanager
    def stopped(title: str) -> Iterator[Callable[[int, int], None]]:
        held.append(list(empty.glob("*/study/corpus.db")))
        os.kill(os.getpid(), name)
        yield lambda done, total: None

    monkeypatch.setattr("brightline.progress.progress_bar", stopped)
    monkeypatch.setattr("brightline.validation.biases.BIASES", (NAMED["survivorship"],))
    assert validate().exit_code != 0
    assert len(held) == 1
    assert len(held[0]) == 1
    assert list(empty.iterdir()) == []


def test_the_plot_and_the_words_hold_what_went_through_the_store(
    empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brightline.validation.biases.BIASES", (NAMED["survivorship"],))
    picture = tmp_path / "both.svg"
    said = CliRunner().invoke(build_app(), ["validate", "--markets", "1", "--plot", str(picture)])
    assert said.exit_code == 0, said.output
    assert "Through the store: one market of each bias" in said.output
    drawn = picture.read_text(encoding="utf-8")
    assert "One market of each through store, linking and release" in drawn
    assert drawn.count(">survivorship (refused)</text>") == 2
    assert all(len(line) <= 80 for line in said.output.splitlines() if line[:1] in "┏┡│└")


def test_the_study_and_its_adverts_say_that_they_are_synthetic(empty: Path) -> None:
    bias = NAMED["displacement"]
    with temporary_house(bias) as house:
        study = house.study
        assert study.synthetic
        assert all(site.synthetic and site.source == "synthetic" for site in study.sites)
        assert [event.date for event in study.events] == [CLOSES]
        assert study.expires > RELEASED.date()
        assert empty in study.folder.parents
        assert not list(study.folder.rglob("*.key"))
    _, corpus = simulate(NAMED["survivorship"].market, 0)
    read = list(raw_adverts(corpus, 0))
    assert [raw.ad_id for raw in read] == [str(number) for number in corpus["advert_id"]]
    assert all(MARKER in raw.body for raw in read)
    assert all(raw.url.startswith(f"https://{raw.site}.example.net/") for raw in read)
    assert len({raw.body for raw in read}) > corpus["owner"].nunique()


def test_nothing_to_validate_is_refused() -> None:
    said = validate("--no-chain")
    assert "nothing to validate" in str(said.exception)


def figure(change: float | None, *, naive: float = 0.9, reason: str = "") -> Figure:
    """A figure with an interval of a fixed width on the scale of its ratio."""
    if change is None:
        return Figure(naive, None, None, None, reason)
    return Figure(naive, change, 0.8 * (1 + change) - 1, 1.25 * (1 + change) - 1, "")


def chain_of(frames: Figure, *figures: Figure, expected: str = "drawn") -> Chain:
    """A chain with these figures after its links; the last may be rounded by 2%."""
    within = (1e-9, 1e-9, 0.02)
    links = tuple(map(Link, LINKS, figures, within))
    none = Found(0, 0, 0)
    return Chain("reposting", "", "total", 0.0, expected, 9, frames, links, none, none)


@pytest.mark.parametrize(
    ("figures", "expected", "changed"),
    [
        ([figure(0.1)] * 3, "drawn", ()),
        ([figure(0.1), figure(0.1), figure(0.11)], "drawn", ()),
        ([figure(0.1), figure(0.1), figure(0.13)], "drawn", ("release",)),
        ([figure(0.1), figure(0.101), figure(0.101)], "drawn", ("linking",)),
        ([figure(0.1, naive=0.8)] * 3, "drawn", ("store",)),
        ([figure(0.1), figure(0.1), figure(None, reason="Few.")], "drawn", ("release",)),
        ([figure(0.1), figure(0.9), figure(0.1)], "drawn", ("linking", "release")),
    ],
)
def test_the_link_that_changed_a_figure_is_named(
    figures: list[Figure], expected: str, changed: tuple[str, ...]
) -> None:
    chain = chain_of(figure(0.1), *figures, expected=expected)
    assert chain.changed == changed
    assert chain.as_expected is not bool(changed)
    assert len(chain.mistakes()) >= len(changed)


def test_what_is_drawn_all_along_and_should_be_refused_is_not_as_expected() -> None:
    chain = chain_of(*[figure(0.1)] * 4, expected="refused")
    assert chain.changed == ()
    assert not chain.as_expected
    assert chain.mistakes() == ["The release should be refused, and is not."]


def test_a_refusal_for_another_reason_is_another_figure() -> None:
    one, other = figure(None, reason="One wave."), figure(None, reason="Too few.")
    assert differs(one, other, 1.0)
    assert not differs(one, one, 0.0)


def test_pairs_are_counted_as_precision_and_recall() -> None:
    """Owner a: three adverts, of which two were joined, and one with an advert of b."""
    linked = pd.Series([1, 1, 2, 2])
    owner = pd.Series(["a", "a", "a", "b"])
    seen = found(linked, owner)
    assert seen == Found(true=3, linked=2, right=1)
    assert (seen.precision, seen.recall) == (0.5, 1 / 3)
    assert found(owner, owner).recall == 1.0


def test_the_stored_markets_are_those_of_the_biases_crawled_weekly() -> None:
    for bias in BIASES:
        made = in_store_size(bias)
        assert (made.truth, made.expected, made.market.sites) == (
            bias.truth,
            bias.expected,
            bias.market.sites,
        )
        days = made.market.crawl_days
        assert days
        assert {(b - a).days for a, b in itertools.pairwise(days)} <= {7}


@pytest.mark.soak
@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize("name", NAMED)
def test_no_link_changes_the_figure_of_any_bias(name: str, seed: int) -> None:
    chain = through_the_chain(in_store_size(NAMED[name]), seed)
    assert chain.as_expected, chain.mistakes()
    assert (chain.texts.precision, chain.texts.recall) == (1.0, 1.0)
    assert (chain.advertisers.precision, chain.advertisers.recall) == (1.0, 1.0)


@pytest.mark.soak
@pytest.mark.parametrize("name", NAMED)
def test_markets_of_the_size_for_a_store_are_as_sound_as_the_others(name: str) -> None:
    assert try_bias(in_store_size(NAMED[name]), 30).as_expected
