"""Addresses written with slips, run together or told by their mailbox; synthetic and reserved."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, find_contacts

SIGNS = (
    " a t ", " A.T. ", " aroba ", " arr0ba ", " over at ", "!", "£", "&", "*", "ⓐ", "@@", " @ ",
)  # fmt: skip
AS_MEANT = [
    ("jane_7{sign}demo-inn.example", "jane_7@demo-inn.example"),
    ("jane_7{sign}post.example.com", "jane_7@post.example.com"),
]
WRITTEN = [
    ("mail jane_7@example org thanks", "jane_7@example.org"),
    ("mail jane_7@example.0rg thanks", "jane_7@example.org"),
    ("mail jane_7@example.c0m thanks", "jane_7@example.com"),
    ("mail jane_7@demo-inn'example", "jane_7@demo-inn.example"),
    ("mail jane_7@.demo-inn.example", "jane_7@demo-inn.example"),
    ("mail jane_7@example-org", "jane_7@example.org"),
    ("jane_7@example(remove this).org", "jane_7@example.org"),
    ("jane_7 at demo dash inn dot example", "jane_7@demo-inn.example"),
    ("mailbox janedoe on example.org", "janedoe@example.org"),
    ("write to janedoe over at example.org", "janedoe@example.org"),
    ("write to janeATexampleDOTorg now", "jane@example.org"),
    ("write to janeARROBAexamplePUNTOorg now", "jane@example.org"),
    ("write to jane_7atexampledotorg now", "jane_7@example.org"),
    ("kat.katAtdemo-innDotexample", "kat.kat@demo-inn.example"),
]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize(("written", "address"), AS_MEANT)
def test_a_sign_drawn_otherwise(written: str, address: str, sign: str) -> None:
    (contact,) = find_contacts("mail " + written.format(sign=sign))
    assert (contact.kind, contact.normalised) == (ContactKind.email, address)


@pytest.mark.parametrize(("written", "address"), WRITTEN)
def test_an_address_with_a_slip(written: str, address: str) -> None:
    (contact,) = find_contacts(written)
    assert (contact.kind, contact.normalised) == (ContactKind.email, address)


@pytest.mark.parametrize(
    "text",
    [
        "Call now!example.org has the pictures",
        "Quiet room in town.\n@example.org tells the rest",
        "We combat dotted lines",
        "a vitamin Ⓐ day",
    ],
)
def test_no_address_where_nobody_is_named(text: str) -> None:
    assert not [c for c in find_contacts(text) if c.kind is ContactKind.email]
