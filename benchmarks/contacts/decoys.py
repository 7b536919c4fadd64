"""What stands beside contacts and is none: prices, ages, dates, ids, places, phrases."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks.contacts.addresses import near_miss
from benchmarks.contacts.designations import (
    file_name,
    long_id,
    postcode,
    room,
    short_id,
    street,
)
from benchmarks.contacts.dice import Dice

# What the mask may take away although it is no contact: long runs, places, near misses.
MAY_BE_MASKED = (
    "long ad id",
    "street address",
    "postcode",
    "crypto near miss",
    "file name",
    "phrase with a sign",
)

_MONTHS = (
    "Jan",
    "February",
    "Mar",
    "April",
    "May",
    "June",
    "July",
    "Aug",
    "Sept",
    "October",
    "Nov",
    "Dec",
)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def price(dice: Dice) -> str:
    """A price or a short list of prices."""
    n = dice.between(4, 60) * 5
    return dice.pick((
        f"${n}", f"{n}$", f"${n}/hr", f"{n} USD", f"£{n}", f"€{n}", f"{n} euros", f"$1,{n:03d}",
        f"${n}.00",
        f"${n} / ${n + 60} / ${n + 140}", f"hh {n} / h {n + 60} / 2h {n + 160}", f"{n} roses",
        f"{n} dollars",
        f"15 min {n}, 30 min {n + 40}, 60 min {n + 100}", f"{n} dólares", f"CAD {n}",
        f"{n} an hour",
        f"{n}-{n + 50} dollars", f"$ {n}", f"only {n} for the hour", f"AU${n}",
    ))  # fmt: skip


def age(dice: Dice) -> str:
    """An adult's age."""
    n = dice.between(21, 64)
    return dice.pick(
        (
            f"{n} years",
            f"{n} yo",
            f"{n}yo",
            f"age {n}",
            f"{n} years old",
            f"{n} años",
            f"aged {n}",
            f"{n} y/o",
        )
    )


def date(dice: Dice) -> str:
    """A day, or the first and the last day of a stay."""
    d, m, y = dice.between(1, 27), dice.between(1, 12), dice.between(2019, 2027)
    name = _MONTHS[m - 1]
    return dice.pick((
        f"{y}-{m:02d}-{d:02d}", f"{m:02d}/{d:02d}/{y}", f"{d:02d}.{m:02d}.{y}", f"{name} {d}",
        f"{name} {d}, {y}",
        f"{d} {name} {y}", f"{m}/{d} to {m}/{d + 1}",
        f"{m:02d}/{d:02d}/{y} - {m:02d}/{d + 1:02d}/{y}", f"{d}/{m}",
        f"{d}-{d + 1} {name}", f"{name} {d % 15 + 4}th to {d % 15 + 6}th", f"{d:02d}-{m:02d}-{y}",
        f"{m}/{d}/{y % 100}",
    ))  # fmt: skip


def clock(dice: Dice) -> str:
    """A time of the day."""
    h, m = dice.between(1, 12), dice.pick((0, 15, 30, 45))
    return dice.pick(
        (
            f"{h}:{m:02d} pm",
            f"{h}{dice.pick(('am', 'pm'))}",
            f"{h + 10}:{m:02d}",
            f"{h} o'clock",
            f"{h}:{m:02d}am",
            f"{h + 10}h{m:02d}",
        )
    )


def hours(dice: Dice) -> str:
    """From when to when."""
    a, b = dice.between(7, 12), dice.between(1, 11)
    return dice.pick((
        f"{a}am-{b}am", f"{a}am to {b}pm", f"{a:02d}:00-{b + 12}:00", f"{a}-{b}", "24/7",
        f"{a}:30am - {b}:30pm",
        "open 24 hours", f"{dice.pick(_DAYS)}-{dice.pick(_DAYS)} {a}-{b}pm",
        f"de {a} a {b + 12} h", f"{a}am → {b}pm",
        f"hours {a:02d}00-{b + 12}00", "24 hrs 7 days",
    ))  # fmt: skip


def measure(dice: Dice) -> str:
    """A measurement of a body, a room or a thing."""
    f, i = dice.between(5, 6), dice.between(0, 11)
    w = dice.between(24, 30)
    return dice.pick((
        f"{w + 10}-{w}-{w + 12}", f"{f}'{i}\"", f"{f} ft {i}", f"{150 + i * 3} cm",
        f"{110 + i * 5} lbs", f"{50 + i} kg",
        f"{f}'{i}", f"1.{60 + i} m", f"{w + 10}/{w}/{w + 11}", f"size {i + 2}", f"{w} inches",
        f"{40 + i} sq m", f"{f}ft{i}in",
    ))  # fmt: skip


def quantity(dice: Dice) -> str:
    """A number of things."""
    n = dice.between(2, 30)
    return dice.pick(
        (
            f"{n} chairs",
            f"{n} minutes from the airport",
            f"{n} photos",
            f"{n} guests",
            f"two of {n} rooms left",
            f"{n} miles",
            f"{n} min drive",
            f"pack of {n}",
            f"{n} sessions",
            f"{n}% off {n // 2 + 1} visits",
        )
    )


def year(dice: Dice) -> str:
    """A year or years."""
    y = dice.between(1998, 2025)
    return dice.pick(
        (f"since {y}", f"est. {y}", f"{y} model", f"{y}-{y + 2}", f"in {y}", f"desde {y}")
    )


def percent(dice: Dice) -> str:
    """A share."""
    n = dice.between(5, 100)
    return dice.pick(
        (f"{n}%", f"{n} percent", f"{n} % off", f"{n}.5%", "100% real", "100 % private")
    )


def rating(dice: Dice) -> str:
    """A mark or a number of reviews."""
    n = dice.between(3, 9)
    return dice.pick(
        (
            f"{n}/10",
            f"{n % 5 + 1} stars",
            f"4.{n} out of 5",
            f"{n}★",
            f"rated {n}.5",
            f"{n * 13} reviews",
            f"top {n}0",
            f"no. 1 of {n}",
        )
    )


_PHRASES = tuple(
    line
    for line in (Path(__file__).parent / "frames" / "phrases.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
)


def phrase(dice: Dice) -> str:
    """A neutral phrase with a number, an 'at' or a platform's name in it."""
    return dice.pick(_PHRASES)


def signed(dice: Dice) -> str:
    """A phrase in which the sign stands for 'at'; the mask may take it."""
    return dice.pick(("open @ 9pm", "meet me @ the marina", "dinner @ 8", "parking @ the back"))


SLOTS: dict[str, tuple[str, Callable[[Dice], str]]] = {
    "price": ("price", price), "age": ("age", age), "date": ("date", date), "time": ("time", clock),
    "hours": ("hours", hours), "measure": ("measurement", measure), "adid": ("ad id", short_id),
    "longid": ("long ad id", long_id), "postcode": ("postcode", postcode),
    "street": ("street address", street),
    "quantity": ("quantity", quantity), "year": ("year", year), "room": ("room", room),
    "percent": ("percentage", percent), "rating": ("rating", rating), "phrase": ("phrase", phrase),
    "file": ("file name", file_name),
    "signed": ("phrase with a sign", signed), "nearmiss": ("crypto near miss", near_miss),
}  # fmt: skip
