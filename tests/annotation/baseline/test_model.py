"""The baseline model on invented texts whose truth is known."""

from __future__ import annotations

import re

import numpy as np
import pytest

from annotation.baseline import masking
from annotation.baseline.evaluation import evaluate, swap_test
from annotation.baseline.masking import FAMILIES, families_in, mask
from annotation.baseline.model import Floats, train
from annotation.codebook import load_codebook
from brightline.errors import AnnotationError

SITES = ("site-a", "site-b", "site-c")
PLAIN = ("garden tools", "bright rooms", "piano lessons", "good coffee", "quiet street")
MANAGED = ("ask for the manager", "our staff are waiting", "choose from our staff")


def invented(count: int = 300, *, carrying: float = 0.3) -> tuple[list[str], Floats, list[str]]:
    """Texts, chances that the consensus suspects them, and sites.

    Suspected ones speak of staff; 'visiting' stands in more of them, which the model may not use.
    """
    rng = np.random.default_rng(5)
    texts, chances, sites = [], [], []
    for number in range(count):
        suspected = rng.random() < 0.35
        words = [str(word) for word in rng.choice(PLAIN, 3)]
        words += [str(rng.choice(MANAGED))] if suspected and rng.random() < 0.9 else []
        words += ["visiting this town"] if rng.random() < carrying * (1 + suspected) else []
        words += ["[phone:7LFU4H]"] if rng.random() < 0.5 else []
        rng.shuffle(words)
        texts.append(". ".join(words) + " (synthetic)")
        chances.append(0.9 if suspected else 0.08)
        sites.append(SITES[number % 3])
    return texts, np.array(chances), sites


def test_what_is_masked_is_not_in_the_text_that_is_counted() -> None:
    text = "Visiting from afar, Italian, new in town; verified, SAFE. Call [phone:7LFU4H]"
    masked = mask(text)
    assert masked == "from afar, , ; , . Call phone"
    assert families_in(text) == {"movement", "nationality", "screening", "safety"}
    assert families_in(masked) == frozenset()


BARRED = {
    "ethnicity_nationality": {"ethnicity", "nationality"},
    "movement": {"movement"},
    "venue_language": {"venue"},
    "safety_boundaries": {"screening", "safety"},
}


def test_every_indicator_that_is_barred_from_scoring_has_its_family() -> None:
    """What the codebook bars by wording, the model does not see either."""
    barred = {entry.id for entry in load_codebook("core@1").marked if not entry.scoring}
    assert barred == set(BARRED)
    assert set().union(*BARRED.values()) == set(FAMILIES)


def test_scores_follow_the_consensus_and_are_calibrated() -> None:
    texts, chances, _ = invented()
    scores = train(texts, chances).scores(texts)
    high, low = scores[chances > 0.5], scores[chances < 0.5]
    assert high.mean() > low.mean() + 0.5
    assert scores.mean() == pytest.approx(chances.mean(), abs=0.05)


def test_swapping_what_is_masked_changes_no_score(monkeypatch: pytest.MonkeyPatch) -> None:
    texts, chances, _ = invented()
    fitted = train(texts, chances)
    found = swap_test(fitted, texts[:40])
    assert all(row["masked"] == 0 for row in found.values())
    assert all(0 <= row["held_out"] < 0.2 for row in found.values())
    # A mutant: without the mask, 'visiting' moves scores, and the swap test sees it.
    for place in ("annotation.baseline.model.mask", "annotation.baseline.masking.mask"):
        monkeypatch.setattr(place, lambda text: text)
    seen = swap_test(train(texts, chances), texts[:40])
    assert seen["movement"]["masked"] > 0.02


def test_a_site_is_judged_by_a_model_that_has_not_seen_it() -> None:
    texts, chances, sites = invented()
    found = evaluate(texts, chances, sites)
    assert set(found["by_site"]) == set(SITES)
    for row in found["by_site"].values():
        share, low, high = row["accuracy"]
        assert low < share < high
        assert share > 0.75
        falsely, least, most = row["falsely_suspected_per_1000"]
        assert least < falsely < most < 300
    terms = found["by_terms"]["movement"]
    assert terms["carrying"]["adverts"] + terms["others"]["adverts"] == len(texts)
    assert terms["carrying"]["adverts"] > 50


def test_with_one_site_it_says_that_it_was_not_evaluated() -> None:
    texts, chances, _ = invented()
    found = evaluate(texts, chances, ["only"] * len(texts))
    assert found["by_site"] == {}
    assert "A model needs 40 labelled adverts" in found["not_evaluated"]["only"]


@pytest.mark.parametrize(("count", "shown"), [(1, False), (10, False), (11, True)])
def test_a_site_of_few_adverts_has_no_figures_and_is_in_no_sum(count: int, shown: bool) -> None:
    texts, chances, _ = invented(120 + count)
    sites = [SITES[number % 2] for number in range(120)] + ["small"] * count
    found = evaluate(texts, chances, sites)
    assert ("small" in found["by_site"]) is shown
    reason = found["not_evaluated"].get("small", "")
    assert reason.startswith("too few: a site has figures of its own from 11") is not shown
    terms = found["by_terms"]["movement"]
    counted = terms["carrying"]["adverts"] + terms["others"]["adverts"]
    assert counted == 120 + count * shown


@pytest.mark.parametrize(("count", "shown"), [(1, False), (10, False), (11, True)])
def test_terms_of_few_adverts_have_no_rate(count: int, shown: bool) -> None:
    texts, chances, sites = invented()
    carrying = [number for number, text in enumerate(texts) if "movement" in families_in(text)]
    left = sorted(set(range(len(texts))) - set(carrying[count:]))
    found = evaluate([texts[i] for i in left], chances[left], [sites[i] for i in left])
    row = found["by_terms"]["movement"]
    assert (row is not None) is shown
    assert not shown or row["carrying"]["adverts"] == count


def test_too_few_labels_are_a_sentence() -> None:
    texts, chances, _ = invented()
    with pytest.raises(AnnotationError, match="here are 10 with"):
        train(texts[:10], chances[:10])
    with pytest.raises(AnnotationError, match="Label more first"):
        train(texts, np.full(len(texts), 0.001))


TARGETS = np.array([0.9, 0.1] * 30)
OWN = [f"{chr(97 + n // 26)}{chr(97 + n % 26)}" * 3 for n in range(60)]


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["quiet street"] * 60, "5 labelled adverts of different wording, and here are 1;"),
        ([PLAIN[n % 4] for n in range(60)], "5 labelled adverts of different wording.* are 4;"),
        (OWN, "words that two labelled adverts share"),
        (["visiting", "visiting", *OWN[2:]], "words that two labelled adverts share"),
    ],
    ids=["one text", "four texts", "no word in common", "a masked word in common"],
)
def test_texts_that_no_model_can_be_made_of_are_a_sentence(texts: list[str], said: str) -> None:
    with pytest.raises(AnnotationError, match=said):
        train(texts, TARGETS)
    both = evaluate([*texts, *texts], np.tile(TARGETS, 2), ["site-a"] * 60 + ["site-b"] * 60)
    assert both["by_site"] == {}
    assert all(re.search(said, reason) for reason in both["not_evaluated"].values())


def test_a_fold_without_a_word_in_common_is_a_sentence() -> None:
    """All that is shared stands in the copies of one text, which are one fold's."""
    texts = [*OWN[:20], *["quiet street"] * 40]
    with pytest.raises(AnnotationError, match="in each of its 5 folds too"):
        train(texts, TARGETS)


def test_terms_left_out_on_purpose_are_not_masked() -> None:
    for family, terms in masking.HELD_OUT.items():
        for term in terms:
            assert term not in FAMILIES[family]
            assert mask(term) == term
