"""TF-IDF and a linear model, calibrated out of fold. Pure: texts and targets in, scores out.

Chosen because every weight can be read. Targets are chances (the consensus), so each text counts
as both answers, each by its chance. Calibration is Platt's (1999), on scores of folds that the
text was not in; texts that are the same stay in one fold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from annotation.baseline.masking import EVERY_FAMILY, Mask
from brightline.errors import AnnotationError

Floats = npt.NDArray[np.float64]

FEWEST = 40
"""Labelled adverts, with at least `FEWEST_EACH` expected on either side: less trains on noise."""
FEWEST_EACH = 5.0

_FOLDS = 5

FEWEST_TEXTS = _FOLDS
"""Different texts, once masked: each fold needs one of its own."""

_STRENGTH = 1.0  # of the ridge penalty, scikit-learn's default: not tuned, there is nothing to win


@dataclass(frozen=True)
class Fitted:
    """A trained model. It lives as long as the command that trained it, and is not kept."""

    words: Any
    linear: Any
    platt: Any
    mask: Mask

    def scores(self, texts: Sequence[str]) -> Floats:
        """(n,) chances that the consensus suspects these texts, which are masked first."""
        return self.scores_of_masked([self.mask(text) for text in texts])

    def scores_of_masked(self, masked: Sequence[str]) -> Floats:
        """The same for texts that were masked before."""
        margins = self.linear.decision_function(self.words.transform(masked))
        found: Floats = self.platt.predict_proba(margins.reshape(-1, 1))[:, 1]
        return found


def train(texts: Sequence[str], targets: Floats, mask: Mask = EVERY_FAMILY) -> Fitted:
    """Train on texts and the chances that the consensus gives them.

    Args:
        mask: what the model may not see; of a codebook, `masking.mask_of`.

    Raises:
        AnnotationError: too few labels, too few different texts, no words in common, or
            scikit-learn is not installed.
    """
    check(targets)
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold

    masked = [mask(text) for text in texts]
    different, groups = np.unique(masked, return_inverse=True)
    _check_texts(len(different))
    margins = np.zeros(len(masked))
    for inside, outside in GroupKFold(n_splits=_FOLDS).split(masked, groups=groups):
        words, linear = _fit([masked[i] for i in inside], targets[inside])
        margins[outside] = linear.decision_function(words.transform([masked[i] for i in outside]))
    both, weights = _both(targets)
    platt = LogisticRegression(C=1e6)  # two numbers: nothing to penalise
    platt.fit(np.tile(margins, 2).reshape(-1, 1), both, sample_weight=weights)
    return Fitted(*_fit(masked, targets), platt, mask)


def check_installed() -> None:
    """Refuse to go on without scikit-learn."""
    try:
        import sklearn  # noqa: F401
    except ModuleNotFoundError:
        raise AnnotationError(
            "The baseline model needs the extra 'model'; install it with `uv sync --extra model`."
        ) from None


def check(targets: Floats) -> None:
    """Refuse to train on too little, or without scikit-learn."""
    check_installed()
    expected = min(float(targets.sum()), float((1 - targets).sum()))
    if len(targets) < FEWEST or expected < FEWEST_EACH:
        raise AnnotationError(
            f"A model needs {FEWEST} labelled adverts with about {FEWEST_EACH:.0f} on either side "
            f"of the cut-off; here are {len(targets)} with {expected:.1f}. Label more first."
        )


def _check_texts(different: int) -> None:
    if different < FEWEST_TEXTS:
        raise AnnotationError(
            f"A model needs {FEWEST_TEXTS} labelled adverts of different wording, and here are "
            f"{different}; label adverts of other texts first."
        )


def _fit(masked: Sequence[str], targets: Floats) -> tuple[Any, Any]:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True, max_features=50_000)
    try:
        table = words.fit_transform(masked)
    except ValueError:  # scikit-learn's only one for texts: no term is left to count
        raise AnnotationError(
            "A model needs words that two labelled adverts share, in each of its "
            f"{_FOLDS} folds too, and here are none; label more adverts first."
        ) from None
    both, weights = _both(targets)
    linear = LogisticRegression(C=1 / _STRENGTH, max_iter=1000)
    from scipy.sparse import vstack

    linear.fit(vstack([table, table]), both, sample_weight=weights)
    return words, linear


def _both(targets: Floats) -> tuple[npt.NDArray[np.int64], Floats]:
    """Each text as suspected and as not, weighted by the chance of either."""
    size = len(targets)
    answers = np.concatenate([np.ones(size), np.zeros(size)]).astype(np.int64)
    return answers, np.concatenate([targets, 1 - targets])
