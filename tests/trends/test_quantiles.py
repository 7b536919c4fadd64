"""The quantiles are those of `scipy.stats`, to eight digits, whatever the degrees of freedom."""

from __future__ import annotations

import numpy as np
import scipy  # its statistics take a second to import, and come when they are named
from hypothesis import given
from hypothesis import strategies as st

from brightline.trends.quantiles import (
    beta_quantile,
    normal_quantile,
    student_above,
    student_quantile,
)

probability = st.floats(1e-6, 1 - 1e-6)
freedom = st.one_of(st.floats(1.0, 1e6), st.just(float("inf")))


@given(probability, freedom)
def test_students_quantile(p: float, df: float) -> None:
    np.testing.assert_allclose(
        student_quantile(p, df), scipy.stats.t.ppf(p, df), rtol=1e-8, atol=1e-12
    )


@given(st.floats(-50, 50), freedom)
def test_students_tail(t: float, df: float) -> None:
    np.testing.assert_allclose(student_above(t, df), scipy.stats.t.sf(t, df), rtol=1e-8, atol=1e-14)


@given(probability, st.floats(0.5, 1e4), st.floats(0.5, 1e4))
def test_the_betas_quantile(p: float, a: float, b: float) -> None:
    np.testing.assert_allclose(beta_quantile(p, a, b), scipy.stats.beta.ppf(p, a, b), rtol=1e-8)


@given(probability)
def test_the_normal_quantile(p: float) -> None:
    np.testing.assert_allclose(normal_quantile(p), scipy.stats.norm.ppf(p), rtol=1e-12, atol=1e-14)
