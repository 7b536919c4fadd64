"""How numbers, days and names stand in a sentence. No sentence here can hold a NaN."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence

from brightline.errors import TrendError

_NARROWING = {
    "sample": "more labels",
    "advertisers": "more advertisers or longer periods",
    "annotators": "more annotators",
}


SYNTHETIC = "Synthetic data: invented to show how the workbench works; not evidence."
"""Said in a terminal of figures under which anything was invented."""


def percent(share: float) -> str:
    """0.1234 → '12%', 0.0123 → '1.2%': two digits are all that a sample carries.

    0.03 → '3%': what was rounded to a percent must not look as if it were known to a tenth.
    0.00003 → '<0.01%': only what is none reads as none.
    """
    value = 100 * _finite(share)
    digits = 0 if abs(value) >= 10 else 1 if abs(value) >= _LEAST or not value else 2
    text = f"{value:,.{digits}f}".removesuffix(".0")
    if text.strip("0."):
        return f"{text}%"
    return "<0.01%" if value > 0 else "0%"


_LEAST = 0.05  # of a percent: with one digit less would read as none


def share_limits(estimate: float, low: float, high: float) -> tuple[str, str, str]:
    """A share and the limits of its interval: 0.004, 0, 0.012 → '0.4%', '<0.1%', '1.2%'.

    They come as they were rounded for print, so a lower limit of 0 beside a share above it may be
    anything below the last digit: some were found, so 'none' is not what the interval says. Nor is
    'all', where some were not: 0.996, 0.981, 1 → '99.6%', '98%', '>99.9%'.
    """
    lower, upper = _of_all(low), _of_all(high)
    if low == 0 < estimate:
        lower = f"<{percent(10.0 ** -max(_decimals(estimate), _decimals(high)))}"
    if high == 1 > estimate:
        upper = f">{_of_all(1 - 10.0 ** -max(_decimals(estimate), _decimals(low)))}"
    return _of_all(estimate), lower, upper


def _of_all(share: float) -> str:
    """A share in percent, of which only what is all reads as all: 0.996 → '99.6%'."""
    text = percent(share)
    if text != "100%" or share >= 1:
        return text
    fine = f"{100 * share:.1f}"
    return ">99.9%" if fine == "100.0" else f"{fine}%"


_MOST_DECIMALS = 3  # of a fraction: '<0.1%' is true of whatever is less


def _decimals(value: float) -> int:
    """Behind the point of a number that was rounded: 0.012 → 3; never more than its rounding had,
    so that what rounded to 0 beside it lay below a step of these."""
    text = f"{_finite(value):.{_MOST_DECIMALS}f}".rstrip("0")
    return len(text.partition(".")[2])


def share_interval(estimate: float, low: float, high: float) -> str:
    """'12% (95% interval 10% to 15%)'; see `share_limits`."""
    said, lower, upper = share_limits(estimate, low, high)
    return f"{said} (95% interval {lower} to {upper})"


def signed(change: float) -> str:
    """A relative change with its sign, with the true minus: 0.12 → '+12%', -0.04 → '−4.0%'."""
    text = percent(abs(change))
    if text in {"0%", "<0.01%"}:
        return "0%"
    return f"{'+' if change > 0 else '−'}{text}"


_OF_WHAT = {"share": " of the earlier share", "total": ""}


def change_interval(measure: str, change: float, low: float, high: float) -> str:
    """'+12% of the earlier share (95% interval −4% to +31%)'; of a number, '+12% (95% …)'.

    Beside shares in percent a bare '+3%' of a share reads as three percentage points.
    """
    return f"{signed(change)}{_OF_WHAT[measure]} (95% interval {signed(low)} to {signed(high)})"


def number(count: float) -> str:
    """12345 → '12,345'."""
    return f"{_finite(count):,.0f}"


def of_thousand(count: float) -> str:
    """How many of 1,000: 31.2 → '31', 0.34 → '0.3'; only none reads as none."""
    if count == 0 or count >= _FEW:
        return f"{_finite(count):.0f}"
    text = f"{_finite(count):.1f}"
    return "<0.1" if text == "0.0" else text


_FEW = 10  # with fewer, a whole number would take off more than a twentieth


def day(date: dt.date) -> str:
    """5 March 2024, without a leading zero on any platform."""
    return f"{date.day} {date:%B %Y}"


def month(date: dt.date) -> str:
    """March 2024."""
    return f"{date:%B %Y}"


def listed(names: Sequence[str], most: int = 3) -> str:
    """'a', 'a and b', 'a, b and c', or 'a, b, c and 4 more'."""
    if not names:
        return "none"
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def narrowing(widest: str) -> str:
    """What would narrow an interval of which this is the widest part (see `results.Widest`).

    More labels take nothing off chance between advertisers, which stays at a census too.
    """
    return _NARROWING.get(widest, "more labels, more advertisers or longer periods")


def several(count: int, thing: str) -> str:
    """'1 day', '3 days'."""
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise TrendError(
            "A figure that is not a number was about to be printed; refuse it with a reason."
        )
    return float(value)


def years(length: float) -> str:
    """'1 year', '2.5 years', '6 months', '9 days'."""
    for size, unit in ((1.0, "year"), (1 / 12, "month")):
        count = float(f"{length / size:.3g}")
        if count >= 1:
            return f"{count:g} {unit}{'' if count == 1 else 's'}"
    return several(round(length * 365.25), "day")
