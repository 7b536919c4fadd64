"""Decoys that name one thing: a listing's number, a postcode, a street, a room, a file."""

from __future__ import annotations

from benchmarks.contacts.dice import Dice


def short_id(dice: Dice) -> str:
    """A listing's number that is too short for a phone's."""
    return (
        f"{dice.pick(('ad', 'Ref', 'listing', 'post', 'item', 'no.'))} #{dice.between(1000, 99999)}"
    )


def long_id(dice: Dice) -> str:
    """A listing's number of six to twelve figures, named as what it is."""
    size = dice.pick((6, 7, 8, 8, 9, 12))
    digits = str(dice.between(2, 9)) + "".join(str(dice.below(10)) for _ in range(size - 1))
    return dice.pick(
        ("Ad ID {}", "ad id: {}", "Post ID {}", "Ref. {}", "Listing {}", "ref: AX-{}", "anuncio {}")
    ).format(digits)


def postcode(dice: Dice) -> str:
    """A postcode of one country or another."""
    n = dice.between(10001, 98999)
    return dice.pick(
        (
            f"{n}",
            f"zip {n}",
            f"M{n % 9 + 1}V {n % 8 + 1}T{n % 7 + 1}",
            f"SW{n % 9 + 1}A {n % 8 + 1}AA",
            f"CP {n:05d}",
            f"EC{n % 4 + 1}A {n % 9}BB",
        )
    )


def street(dice: Dice) -> str:
    """An address in an invented street."""
    n = dice.between(2, 2999)
    name = dice.pick(("Example", "Sample", "Invented", "Nowhere", "Demo"))
    return dice.pick(
        (
            f"{n} {name} Street",
            f"{n} {name} Ave, Suite {n % 40 + 1}",
            f"{n} {name} Blvd",
            f"Calle {name} {n % 300}",
            f"{name} Rd {n % 90 + 1}, Unit {n % 20 + 1}",
        )
    )


def room(dice: Dice) -> str:
    """A room, a floor, an exit or a gate."""
    n = dice.between(2, 1299)
    return dice.pick(
        (
            f"room {n}",
            f"Rm {n}",
            f"suite {n}",
            f"floor {n % 30 + 1}",
            f"exit {n % 90 + 1}",
            f"gate {n % 40 + 1}",
            f"apt {n}",
            f"hwy {n % 400 + 1}",
        )
    )


def file_name(dice: Dice) -> str:
    """A file or a version with long figures."""
    return dice.pick(("IMG_{}.jpg", "photo-{}.png", "DSC{}.JPG")).format(
        dice.between(10_000, 99_999_999)
    )
