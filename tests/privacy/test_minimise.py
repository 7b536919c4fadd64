"""Nothing readable is stored: whatever the disguise, the digits are gone from the text."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brightline.privacy import Keyring, minimise
from brightline.privacy.contacts import Found
from brightline.privacy.found_contacts import ContactKind
from brightline.privacy.minimising import token
from brightline.privacy.ready.reading import TOKEN
from tests.privacy.disguises import disguise, reserved_number
from tests.privacy.reading import is_readable
from tests.tried import tried

BEFORE = (
    "", "Call me ", "$120 ", "24 yo ", "60/90 min ", "5'6\" 120 lbs. ", "9am-11pm ", "120 ",
    "Oct 31, 2025. ", "34-24-36 ", "id 123 ",
)  # fmt: skip
AFTER = (
    "", " anytime", " 24/7", " $200", " 120 usd", "! no texts", " 60 min", " 2025-10-31", " 100",
)  # fmt: skip
PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        (
            "212", "555", "0142", " ", "-", "two", "five ", "@", "jane", "example.org", "http://",
            "[phone:", "3FGKQ2", "]", "$", "120", "\u200b", "\u202e", "\n", "insta: ", " at ",
            " dot ", "org", "\x00", "\ud800", "O", "l", "usd", "+", "0x", "bc1q", "５", "9pm",
        )
    ),
)  # fmt: skip


def _invented(seed: int) -> tuple[str, str]:
    random = Random(seed)
    number = reserved_number(random)
    return number, random.choice(BEFORE) + disguise(number, random) + random.choice(AFTER)


@tried(300)
@given(seed=st.integers(min_value=0))
def test_no_digits_of_a_disguised_number_are_stored(keyring: Keyring, seed: int) -> None:
    number, text = _invented(seed)
    assert not is_readable(number, minimise("", text, keyring).body)


@tried(200)
@given(seed=st.integers(min_value=0), data=st.data())
def test_nor_when_it_is_split_over_title_and_body(
    keyring: Keyring, seed: int, data: st.DataObject
) -> None:
    number, text = _invented(seed)
    # not inside a word: 'fi' and 've' are no number in either field
    cuts = [at for at in range(len(text) + 1) if not text[at - 1 : at + 1].isalpha()]
    cut = data.draw(st.sampled_from(cuts))
    stored = minimise(text[:cut], text[cut:], keyring)
    assert not is_readable(number, f"{stored.title} {stored.body}")


def test_the_reader_of_these_tests_would_see_a_leak() -> None:
    random = Random(7)
    for _ in range(300):
        number = reserved_number(random)
        plain = f"{number[:3]} {number[3:6]} {number[6:]}"
        assert is_readable(number, plain)
    assert is_readable("2125550142", "two1two five５5 zero-①-four dos")


def test_without_the_search_and_the_guard_the_number_would_be_stored(
    keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "brightline.privacy.minimising.contacts_in", lambda reading, _: Found([], False, reading)
    )
    monkeypatch.setattr("brightline.privacy.minimising.residual_in", lambda *_: [])
    readable = sum(
        is_readable(n, minimise("", t, keyring).body) for n, t in map(_invented, range(60))
    )
    assert readable > 30


def test_the_guard_alone_hides_the_number_too(
    keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "brightline.privacy.minimising.contacts_in", lambda reading, _: Found([], False, reading)
    )
    for number, text in map(_invented, range(200)):
        assert not is_readable(number, minimise("", text, keyring).body)


def test_at_least_98_of_100_random_disguises_are_one_pseudonym(keyring: Keyring) -> None:
    random = Random(2026)
    number = "2125550142"
    expected = keyring.pseudonym("phone", "+1" + number)
    found = 0
    for _ in range(1000):
        stored = minimise("", f"Call {disguise(number, random)} anytime", keyring)
        found += [mention.pseudonym for mention in stored.contacts] == [expected]
    assert found >= 980


@tried(300)
@given(title=st.lists(PIECES, max_size=5), body=st.lists(PIECES, max_size=14))
@example(title=["$120 1-"], body=["[eight zero eight]\n[five five five]\n[zero one]\n[four one]"])
def test_minimising_twice_changes_nothing(
    keyring: Keyring, title: list[str], body: list[str]
) -> None:
    once = minimise("".join(title), "".join(body), keyring)
    twice = minimise(once.title, once.body, keyring)
    assert (twice.title, twice.body) == (once.title, once.body)
    assert (twice.contacts, twice.masked) == ((), 0)
    (once.title + once.body).encode("utf-8")


def test_tokens_name_kind_and_pseudonym(keyring: Keyring) -> None:
    stored = minimise("Call 212-555-0142", "or jane@example.org", keyring)
    phone, email = stored.contacts
    assert phone.pseudonym == keyring.pseudonym("phone", "+12125550142")
    assert (phone.field, email.field) == ("title", "body")
    assert phone.key_id == keyring.key_id
    assert stored.title.startswith("Call [phone:")
    assert stored.body.startswith("or [email:")


@pytest.mark.parametrize(
    "text", ["64-65-55- 01-28 60 min", "id 123 64-65-55- 01-28", "64-65-55 01-28"]
)
def test_a_number_in_pairs_is_no_pair_of_measurements(keyring: Keyring, text: str) -> None:
    assert not is_readable("6465550128", minimise("", text, keyring).body)


def test_a_number_split_over_title_and_body(keyring: Keyring) -> None:
    stored = minimise("Sweet lady 212 555", "0142 anytime", keyring)
    (mention,) = stored.contacts
    assert mention.pseudonym == keyring.pseudonym("phone", "+12125550142")
    assert "split" in mention.disguises
    assert mention.field == "title"
    assert stored.title.startswith("Sweet lady [phone:")
    assert stored.body.startswith("[phone:")
    assert stored.body.endswith("] anytime")


def test_two_contacts_have_two_tokens(keyring: Keyring) -> None:
    """Pseudonyms that end in figures, one in eighty, once had one token for all of them."""
    pseudonyms = [keyring.pseudonym("phone", f"+1212555{last:04}") for last in range(4000)]
    tokens = {one: token(ContactKind.phone, one) for one in pseudonyms}
    assert len(set(tokens.values())) > 3990
    for pseudonym, shown in tokens.items():
        code = shown.removeprefix("[phone:").removesuffix("]")
        assert code.lower() in pseudonym
        assert sum(map(str.isdigit, code)) <= 3
        assert TOKEN.fullmatch(shown)


def test_a_forged_token_carries_no_number(keyring: Keyring) -> None:
    assert "212555" not in minimise("", "[phone:212555] 0142", keyring).body


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("nice\u200b\u200bplace", "nice◌place"),
        ("\u202egninnips\u202c", "◌gninnips◌"),
        ("a\x00b\x07c", "a b c"),
        ("lone \ud800 surrogate", "lone   surrogate"),
        ("family 👩\u200d👧 ❤\ufe0f", "family 👩\u200d👧 ❤\ufe0f"),
        ("tag\U000e0041\U000e0042", "tag◌"),
        ("line\r\nbreak", "line\nbreak"),
    ],
)
def test_hidden_characters_are_shown(keyring: Keyring, text: str, shown: str) -> None:
    assert minimise("", text, keyring).body == shown


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("3 rosa7", "--cash app$cash app$venmo$rosa7"),
        ("-jane#₃.5₃)$rosa7-rosa7-", "◌$-5venmo0.)285jane2#"),
        ("-cash app-", "--venmo@rosa7five$rosa7--venmo0--8janecash app#-3"),
        ("", "<i></i>at8-8)$rosa75$cash app)-venmo<i></i>$rosa7venmo"),
        ("", "I am luz77 (insert at here)  ... example example.org 34-24-36."),
    ],
)
def test_what_stands_beside_a_token_is_looked_at_again(
    title: str, body: str, keyring: Keyring
) -> None:
    once = minimise(title, body, keyring)
    twice = minimise(once.title, once.body, keyring)
    assert (twice.title, twice.body) == (once.title, once.body)
