"""Addresses written with slips, run together or told by their mailbox; synthetic and reserved."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, Keyring, find_contacts, minimise

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
    ("Email jane at exampledotorg (synthetic)", "jane@example.org"),
    ("Correo: rosa punto luz arroba examplepuntocom", "rosa.luz@example.com"),
    ("jane underscore doe [at] exampledotorg", "jane_doe@example.org"),
    ("Questions? jane @ exampledotnet", "jane@example.net"),
    ("mail me at jane.doe arroba example dot org", "jane.doe@example.org"),
    ("You can find me at j.d.smith @ example dot org", "j.d.smith@example.org"),
    ("Escribe a info arroba example punto org", "info@example.org"),
    ("write to janeARROBAexamplePUNTOorg now", "jane@example.org"),
    ("write to jane_7atexampledotorg now", "jane_7@example.org"),
    ("60 y/o j a n e _ 7 @ e x a m p l e . o r g", "jane_7@example.org"),
    ("ESCRÍBEME A j a n e 7 (at) example . org", "jane7@example.org"),
    ("my mail j a n e 7 @ e x a m p l e . o r g I am new", "jane7@example.org"),
    ("j a n e 7 @ e x a m p l e dot n e t y te respondo", "jane7@example.net"),
    ("kat.katAtdemo-innDotexample", "kat.kat@demo-inn.example"),
    ("mail jane_7 arrova example punto net", "jane_7@example.net"),
    ("mail jane arrobita example puntito com", "jane@example.com"),
    ("mi correo jane_7 arroba example puntocom", "jane_7@example.com"),
    ("mail jane_7 arr0ba example punt0 com", "jane_7@example.com"),
    ("mail jane barra baja inn arroba example punto org", "jane_inn@example.org"),
    ("mail jane guion medio inn arroba example punto org", "jane-inn@example.org"),
    ("mail jane under-score inn @ example dot net", "jane_inn@example.net"),
    ("mail jane minus-sign inn at example dot org", "jane-inn@example.org"),
    ("mail jane_7 curly-a-sign example dot com", "jane_7@example.com"),
    ("mail jane_7 (@ sign here) example (dot here) net", "jane_7@example.net"),
    ("mail jane_7 [insert @ sign] example [insert dot] com", "jane_7@example.com"),
]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize(("written", "address"), AS_MEANT)
def test_a_sign_drawn_otherwise(written: str, address: str, sign: str) -> None:
    (contact,) = find_contacts("mail " + written.format(sign=sign))
    assert (contact.kind, contact.normalised) == (ContactKind.email, address)


SURE_SIGNS = (
    " at the rate ", " @ the rate of ", " arobase ", " (@rroba) ", " arrob@ ", " ar roba ",
    "(a)(t)", " (A) (T) ", " a/t ", " a_t ", " æt ", " at at ", " @ (at) ", " (that's at) ",
    " commercial at ",
)  # fmt: skip
DOTS = (
    " dot! ", " dawt ", " dot sign ", " (that's dot) ", " stop ", " punkt ", " d ot ",
    " punto (.) ", " dotdot ", "_", "~", "'",
)  # fmt: skip


@pytest.mark.parametrize("sign", SURE_SIGNS)
@pytest.mark.parametrize("domain", ["example.org", "mail.example.org", "demo-inn.example"])
def test_an_at_that_stands_in_no_sentence(sign: str, domain: str) -> None:
    found = find_contacts(f"Write to janedoe{sign}{domain} today")
    assert [c.normalised for c in found] == [f"janedoe@{domain}"]


@pytest.mark.parametrize("dot", DOTS)
@pytest.mark.parametrize("sign", ["@", " at ", " (at) "])
@pytest.mark.parametrize("domain", ["example.org", "mail.example.org", "demo-inn.example"])
def test_a_dot_that_is_told_otherwise(sign: str, dot: str, domain: str) -> None:
    found = find_contacts(f"Write to jane_7{sign}{domain.replace('.', dot)} today")
    assert [c.normalised for c in found] == [f"jane_7@{domain}"]


@pytest.mark.parametrize(
    "behind",
    [
        ". Info on request",
        ", test it",
        ". Live music on Sunday",
        " . It is two for one",
        " . Mail me",
    ],
)
def test_the_next_sentence_is_no_ending(behind: str) -> None:
    found = find_contacts(f"Write to jane_7@example.org{behind}")
    assert [c.normalised for c in found] == ["jane_7@example.org"]


@pytest.mark.parametrize(("written", "address"), WRITTEN)
def test_an_address_with_a_slip(written: str, address: str) -> None:
    (contact,) = find_contacts(written)
    assert (contact.kind, contact.normalised) == (ContactKind.email, address)


@pytest.mark.parametrize(
    "text",
    [
        "Call now!example.org has the pictures",
        "Quiet room in town.\n@example.org tells the rest",
        "Visit us at: example.org",
        "We are online, at example.org",
        "Photos at/or example.com",
        "We combat dotted lines",
        "a vitamin Ⓐ day",
        "find me at exampledotorg (synthetic)",
    ],
)
def test_no_address_where_nobody_is_named(text: str) -> None:
    assert not [c for c in find_contacts(text) if c.kind is ContactKind.email]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("janedoe@examplecom", "janedoe@example.com"),
        ("Jane.Doe@ExampleOrg.", "jane.doe@example.org"),
        ("janedoe@example. .org", "janedoe@example.org"),
        ("janedoe@example.  invalid", "janedoe@example.invalid"),
        ("janedoe@example(dotcom", "janedoe@example.com"),
        ("janedoe@example<com", "janedoe@example.com"),
        ("janedoe@example.dot com", "janedoe@example.com"),
        ("janedoe.example@com", "janedoe@example.com"),
        ("jane.doe@example d ot com", "jane.doe@example.com"),
        ("jane.doe@example\n.com", "jane.doe@example.com"),
        ("jane_cat @mail.example.org", "jane_cat@mail.example.org"),
        ("jane_cat\n@mail.example.org", "jane_cat@mail.example.org"),
        ("janedoe@mail.example*net", "janedoe@mail.example.net"),
        ("janedoe@example.dot.org", "janedoe@example.org"),
        ("janedoe at, example dot org", "janedoe@example.org"),
        ("janedoe@ @example.org", "janedoe@example.org"),
        ("janedoe@(at)example.org", "janedoe@example.org"),
        ("jane.doe (at) @ mail.example.org", "jane.doe@mail.example.org"),
        ("janedoe@exam-\nple.org", "janedoe@example.org"),
        ("janedoe@exam\nple.org", "janedoe@example.org"),
        ("janedoe@example.orgjanedoe@example.org", "janedoe@example.org"),
        ("mail: jane .doe@example.org", "jane.doe@example.org"),
        ("jane _doe@example.org", "jane_doe@example.org"),
        ("jane_ doe@example.org", "jane_doe@example.org"),
        ("write to jane -doe@example.org", "jane-doe@example.org"),
        ("www.janedoe@example.org", "janedoe@example.org"),
        ("janedoe then @ then example then .org", "janedoe@example.org"),
        ("janedoe the at sign example dot org", "janedoe@example.org"),
        ("mailbox janedoe, it lives at example dot org", "janedoe@example.org"),
        ("user janedoe on example.org", "janedoe@example.org"),
        ("janedoe arobase example pont com", "janedoe@example.com"),
        ("janedoe7 (hugs) @ (kisses) example.org", "janedoe7@example.org"),
        ("janedoe7 @ example and then .org", "janedoe7@example.org"),
        ("janedoe7 at example, ending in org", "janedoe7@example.org"),
        ("janedoe7 at example - with org after the dot", "janedoe7@example.org"),
        ("janedoe7 zavinac example tecka org", "janedoe7@example.org"),
        ("Mailname janedoe7, Anbieter example.org", "janedoe7@example.org"),
        ("Antes de la arroba janedoe7, después example punto org", "janedoe7@example.org"),
        ("Vor dem @ steht janedoe7, danach example.org", "janedoe7@example.org"),
        ("example.org is where I have my mail, user name janedoe7", "janedoe7@example.org"),
    ],
)
def test_a_sign_too_many_or_too_few(written: str, address: str, keyring: Keyring) -> None:
    text = f"A quiet room. {written} Thank you"
    assert [c.normalised for c in find_contacts(text)] == [address]
    assert "doe" not in minimise("A title", text, keyring).body.lower()


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See you tonight. jane@example.org", "jane@example.org"),
        ("Mail jane@example.org.  Info on request", "jane@example.org"),
        ("jane@example.org, com visit", "jane@example.org"),
        ("jane@example.org\nnet of tax", "jane@example.org"),
        ("jane@demo-inn.example", "jane@demo-inn.example"),
        ("jane.doe@example (period) com", "jane.doe@example.com"),
        ("jane.doe7@example (.) com", "jane.doe7@example.com"),
        ("jane.doe7@example [ . ] com", "jane.doe7@example.com"),
        ("jane.doe7@example {{.}} net", "jane.doe7@example.net"),
        ("jane.doe (at symbol) example (full stop) com", "jane.doe@example.com"),
        ("Contact Anna - jane@example.org", "jane@example.org"),
        ("_jane@example.org_", "jane@example.org"),
        ("_Mail jane@example.org today_", "jane@example.org"),
        ("We say *_jane@example.org_* here", "jane@example.org"),
        ("Write to _jane@example.org, thanks_", "jane@example.org"),
    ],
)
def test_what_stands_beside_an_address_is_no_slip(text: str, address: str) -> None:
    assert [c.normalised for c in find_contacts(text)] == [address]


@pytest.mark.parametrize(
    ("title", "body", "address"),
    [
        ("Tea room", "Correo _jane_doe_6@mail.example.org", "_jane_doe_6@mail.example.org"),
        ("Salsa nights", "_jane_doe_4@quiet-inn.example", "_jane_doe_4@quiet-inn.example"),
        ("Tea room", "Email _jane_doe_8@example.net y te digo", "_jane_doe_8@example.net"),
        ("Tea room", "Mail: _jane@example.org", "_jane@example.org"),
        ("Tea room", "Write to (_jane7@example.org).", "_jane7@example.org"),
        ("Salsa nights", "_jane_doe4 (at) example (dot) org", "_jane_doe4@example.org"),
        ("Tango for all _jane7@example.org", "Weekends only.", "_jane7@example.org"),
        ("Tea and salsa nights _jane_doe@example.org", "Weekends.", "_jane_doe@example.org"),
    ],
)
def test_a_name_may_begin_with_a_low_line(
    title: str, body: str, address: str, keyring: Keyring
) -> None:
    assert [c.normalised for c in find_contacts(f"{title}\n{body}")] == [address]
    stored = minimise(title, body, keyring)
    assert "jane" not in stored.title + stored.body
