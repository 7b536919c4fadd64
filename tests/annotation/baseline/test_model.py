"""The baseline model on invented texts whose truth is known."""

from __future__ import annotations

import re
import sys

import numpy as np
import pytest

from annotation.baseline.evaluation import evaluate, largest_change, swap_test
from annotation.baseline.families import FAMILIES, HELD_OUT
from annotation.baseline.masking import EVERY_FAMILY, Mask, mask_of
from annotation.baseline.model import Floats, check_installed, train
from annotation.codebook import Codebook, content_of, load_codebook
from annotation.codebook_families import NEVER_SCORE
from brightline.errors import AnnotationError

mask = EVERY_FAMILY
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
    assert masked == "from afar call phone"
    assert mask.families_in(text) == {"movement", "nationality", "screening", "safety"}
    assert mask.families_in(masked) == frozenset()


MISSED = {
    "plurals": ("two latinas, asians and russians", "two and", "ethnicity nationality"),
    "inflections": ("deposits and reference needed", "and needed", "screening"),
    "hyphens": ("new-in-town, middle-eastern", "", "movement ethnicity"),
    "one word": ("blacks only", "only", "ethnicity"),
    "capitals": ("LATINAS; New In Town; Condoms", "", "ethnicity movement safety"),
    "dashes": (
        "new\u2010in\u2011town, middle\u2013eastern \u2014 spa",
        "",
        "movement ethnicity venue",
    ),
    "lines": ("just\nlanded, no  means\tno", "", "movement safety"),
    "accents": ("Recie\u0301n llegada, reci\u00e9n llegadas", "", "movement"),
    "hidden": (
        "la\u00adti\u200bnas \uff32\uff55\uff53\uff53\uff49\uff41\uff4e",
        "",
        "ethnicity nationality",
    ),
    "spanish people": ("rusas, venezolana y colombianas", "y", "nationality"),
    "spanish looks": ("morena, negras, asiáticas, piel clara", "", "ethnicity"),
    "spanish moves": ("de paso, hasta el domingo; nueva en la ciudad", "la ciudad", "movement"),
    "spanish checks": ("depósito y verificación, sin referencias", "y sin", "screening"),
    "spanish care": ("preservativos, límites, seguridad: no es no", "", "safety"),
    "spanish venues": ("salón y sala de masajes", "y", "venue"),
}


@pytest.mark.parametrize("kind", MISSED)
def test_every_form_of_a_term_is_masked_and_seen(kind: str) -> None:
    text, left, families = MISSED[kind]
    assert mask(text) == left
    assert mask.families_in(text) == set(families.split())


@pytest.mark.parametrize("family", FAMILIES)
def test_every_listed_term_is_masked_in_its_plural_and_in_capitals(family: str) -> None:
    for term in FAMILIES[family]:
        for ending in ("a", "nes") if term.endswith("*") else ("", "s", "es"):
            form = term.rstrip("*") + ending
            for written in (form, form.upper(), form.replace(" ", "-")):
                assert mask(f"quiet {written} piano") == "quiet piano"
                assert family in mask.families_in(written)


@pytest.mark.parametrize(
    "text", ["romantic evening for 100 euro", "our staff in indianapolis", "a new studious friend"]
)
def test_words_that_only_begin_like_a_term_stay(text: str) -> None:
    assert mask(text) == text


def test_every_indicator_that_is_barred_from_scoring_has_its_family() -> None:
    """What the codebook bars by wording, the model does not see either."""
    assert set(mask_of(load_codebook("core@1")).families) == set(FAMILIES)


def _with(name: str, **fields: object) -> Codebook:
    content = content_of(load_codebook("core@1"))
    next(entry for entry in content["indicator"] if entry["id"] == name).update(fields)
    return Codebook.model_validate(content)


def test_what_is_masked_follows_the_codebook() -> None:
    """A venue may score under another codebook, profiling under none; what is barred is masked."""
    scoring = mask_of(_with("venue_language", scoring=True))
    assert set(scoring.families) == set(NEVER_SCORE)
    assert scoring("our spa, Italian") == "our spa"
    barred = mask_of(_with("trust_claims", scoring=False, masked=["genuin*", "no tricks"]))
    assert barred("Genuinely, no tricks. A spa") == "a"
    assert barred.families_in("genuine") == {"trust_claims"}
    with pytest.raises(AnnotationError, match="list them in a new version under 'masked'"):
        mask_of(_with("trust_claims", scoring=False))


def test_a_model_does_not_learn_from_what_its_codebook_bars() -> None:
    texts, chances, sites = invented()
    barred = mask_of(_with("third_person_voice", scoring=False, masked=["manager", "our staff"]))
    learnt = {
        name: train(texts, chances, mask).words.get_feature_names_out()
        for name, mask in (("barred", barred), ("free", mask_of(load_codebook("core@1"))))
    }
    assert {"staff", "manager"} & set(learnt["free"])
    assert not {"staff", "manager"} & set(learnt["barred"])
    assert "third_person_voice" in evaluate(texts, chances, sites, mask=barred)["by_terms"]


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
    monkeypatch.setattr(Mask, "kept", lambda self, words: list(words))
    seen = swap_test(train(texts, chances), texts[:40])
    assert seen["movement"]["masked"] > 0.02
    assert largest_change(seen) == max(value for row in seen.values() for value in row.values())


def test_the_swap_test_sees_every_text() -> None:
    """The one text whose score a forgotten term moves stands at the end, after hundreds."""
    texts, chances, _ = invented()
    pairs = zip(texts, chances, strict=True)
    fitted = train([f"{text} nordic" if chance > 0.5 else text for text, chance in pairs], chances)
    carrying = [f"nordic garden tools {number}" for number in range(400)]
    moved = swap_test(fitted, [*carrying, "garden tools"])["ethnicity"]["held_out"]
    assert moved > 2 * swap_test(fitted, carrying)["ethnicity"]["held_out"]


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
    carrying = [number for number, text in enumerate(texts) if "movement" in mask.families_in(text)]
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
    for family, terms in HELD_OUT.items():
        for term in terms:
            assert term not in FAMILIES[family]
            assert mask(term) == term


def test_without_its_extra_the_command_that_installs_it_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "sklearn", None)
    with pytest.raises(AnnotationError, match="`uv sync --extra model`"):
        check_installed()
