"""Method validation: each bias misleads the naive figure, and ours holds or is refused."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.errors import TrendError
from brightline.validation.biases import BIASES, Bias
from brightline.validation.trial import BY_CHANCE, Trial, most_missed, try_bias

NAMED = {bias.name: bias for bias in BIASES}
MISLED = {
    "survivorship": 3.0,
    "start-up": 0.25,
    "coverage": 0.2,
    "reposting": 0.6,
    "annotator drift": 0.15,
    "displacement": 0.4,
}
"""How far off the naive figure must be at least, as a relative change."""


@pytest.mark.parametrize("name", MISLED)
def test_each_bias_misleads_the_naive_figure_and_not_ours(name: str) -> None:
    trial = try_bias(NAMED[name], 4, seed=40)
    assert trial.naive - trial.truth > MISLED[name]
    assert trial.as_expected, trial
    if NAMED[name].expected == "refused":
        assert trial.reason.endswith((".", ".)"))
        assert trial.ours == "refused"


def test_a_market_without_bias_is_drawn_and_a_true_rise_is_found() -> None:
    assert try_bias(NAMED["nothing"], 4, seed=40).as_expected
    rise = try_bias(NAMED["a true rise"], 4, seed=40)
    assert rise.as_expected
    assert rise.low is not None
    assert rise.low > 0


def test_where_a_few_post_most_it_is_drawn_with_a_wider_interval() -> None:
    few, nothing = (try_bias(NAMED[name], 6, seed=40) for name in ("a few post most", "nothing"))
    assert few.as_expected
    assert few.low is not None
    assert few.high is not None
    assert nothing.low is not None
    assert nothing.high is not None
    assert few.high - few.low > 1.2 * (nothing.high - nothing.low)


def test_without_the_rule_of_one_wave_drift_would_be_drawn_as_a_rise() -> None:
    """The mutant: the same drift, with all labels said to be of one wave."""
    drift = NAMED["annotator drift"]
    hidden = replace(drift, market=replace(drift.market, waves=("w1", "w1")))
    trial = try_bias(hidden, 4, seed=40)
    assert trial.drawn == 4
    assert not trial.as_expected


@pytest.mark.parametrize(
    ("drawn", "held", "expected", "good"),
    [
        (8, 8, "drawn", True),
        (8, 5, "drawn", True),  # by chance once in 170 such runs
        (8, 4, "drawn", False),
        (7, 7, "drawn", False),
        (0, 0, "refused", True),
        (1, 1, "refused", False),
    ],
)
def test_what_counts_as_promised(drawn: int, held: int, expected: str, good: bool) -> None:
    made = try_bias(replace(NAMED["survivorship"], expected=expected), 1)
    trial = replace(made, markets=8, drawn=drawn, held=held)
    assert isinstance(trial, Trial)
    assert trial.as_expected is good


@pytest.mark.parametrize(("markets", "most"), [(1, 1), (8, 3), (10, 3), (20, 5), (200, 20)])
def test_right_intervals_are_called_wrong_once_in_five_hundred_runs(
    markets: int, most: int
) -> None:
    """Summed term by term, beside the special function that the bound uses."""

    def chance(missed: int) -> float:
        return math.comb(markets, missed) * 0.05**missed * 0.95 ** (markets - missed)

    assert most_missed(markets) == most
    assert 1 - sum(chance(n) for n in range(most + 1)) <= BY_CHANCE
    assert 1 - sum(chance(n) for n in range(most)) > BY_CHANCE


def test_a_figure_that_is_drawn_where_it_should_be_refused_exits_with_11(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrong = replace(NAMED["nothing"], expected="refused")
    monkeypatch.setattr("brightline.validation.biases.BIASES", (wrong,))
    said = CliRunner().invoke(build_app(), ["validate", "--markets", "1", "--no-chain"])
    assert isinstance(said.exception, TrendError)
    assert said.exception.exit_code == 11
    assert "Not as promised on 1 markets each: nothing" in str(said.exception)


def test_the_command_prints_draws_and_says_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few: tuple[Bias, ...] = (NAMED["survivorship"], NAMED["coverage"])
    monkeypatch.setattr("brightline.validation.biases.BIASES", few)
    picture = tmp_path / "biases.svg"
    words = ["validate", "--markets", "2", "--no-chain", "--plot", str(picture)]
    said = CliRunner().invoke(build_app(), words)
    assert said.exit_code == 0, said.output
    assert "survivorship" in said.output
    assert "One snapshot has no time axis" in said.output
    assert "Of 2 right 95% intervals up to 2 miss the truth by chance" in said.output
    assert "survivorship (refused)" in picture.read_text(encoding="utf-8")
    data = CliRunner().invoke(build_app(), ["validate", "--markets", "1", "--no-chain", "--json"])
    told = json.loads(data.stdout)
    assert [one["name"] for one in told["simulated"]] == ["survivorship", "coverage"]
    assert told["chain"] == []


def test_a_file_that_is_there_is_refused_before_anything_is_simulated(tmp_path: Path) -> None:
    kept = tmp_path / "a.svg"
    kept.write_text("mine")
    said = CliRunner().invoke(build_app(), ["validate", "--plot", str(kept)])
    assert said.exit_code != 0
    assert "exists already" in str(said.exception)
    assert kept.read_text() == "mine"


def test_another_kind_of_picture_is_refused_before_anything_is_simulated(tmp_path: Path) -> None:
    said = CliRunner().invoke(build_app(), ["validate", "--plot", str(tmp_path / "a.gif")])
    assert said.exit_code != 0
    assert "neither SVG nor PNG" in str(said.exception)
