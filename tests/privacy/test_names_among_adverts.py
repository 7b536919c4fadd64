"""Names and addresses in dense adverts, where prices and sentences go on beside them; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import emails_in


def _names(text: str) -> list[str]:
    return [one.normalised for one in find_contacts(text) if one.kind in ("handle", "payment")]


@pytest.mark.parametrize(
    "text",
    [
        "reflexology 30 mins 50 $\ntell me your age",
        "💲 from 85 💲 up to 490 💲\ntook the picture 8 days ago",
        "hot stone one sixty $\nsoft hands",
        "instalado 1200 $\ndj 4 horas 3100 $, hora extra 450 $\ncolchón 135x190",
        "references or linkedin ... Touring: Reno in December",
        "references or linkedin .. soft spoken lady",
        "no linkedin\nSoy madrina de treinta y cinco años",
    ],
)
def test_words_behind_a_dollar_or_a_clause_are_no_names(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("A title", text, keyring).body == text


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("cash app: $\nfernlily", "fernlily"),
        ("Cash App $\nfernlily52", "fernlily52"),
        ("insta .. fern_lily7", "fern_lily7"),
        ("insta... fernlily", "fernlily"),
        ("IG (no spaces): m a p l e l o o m 5 9 AD 87641", "mapleloom59"),
        ("telegram (no spaces): m a p l e l o o m 7 6 / replies til 10p", "mapleloom76"),
        ("twitter w/o the dashes: m-a-p-l-e-l-o-o-m-2-0-7 ~", "mapleloom207"),
        ("IG w/o the dashes: m-a-p-l-e-l-o-o-m-6-6 , 300$ hr", "mapleloom66"),
        ("tele gram, two halves put together: maple + loom139 dm me first", "mapleloom139"),
        ("the bird app, two halves put together: maple + loom51", "mapleloom51"),
        ("telegram, dos mitades juntas: maple + loom13 escribe", "mapleloom13"),
        ("kik: @mapleloom and right after it 144 dm me first", "mapleloom144"),
        ("💬 the bird app ***maple.loom42***", "maple.loom42"),
    ],
)
def test_a_name_ends_where_its_letters_or_halves_do(
    written: str, name: str, keyring: Keyring
) -> None:
    text = f"Tea is free\n{written}\nWeekends only."
    assert _names(text) == [name]
    assert "loom" not in minimise("A title", text, keyring).body


def test_figures_of_a_name_begin_no_number() -> None:
    text = (
        "snap - maple.loom444 (53 years, 5'11)\nGuitar 60 the hour, 50 at mine\nRides seventy-five"
    )
    assert [one.normalised for one in find_contacts(text, "GB")] == ["maple.loom444"]


@pytest.mark.parametrize("beside", ["Massage $ 25 more", "insta @jane_7lotus"])
def test_halves_of_an_address_of_coins_are_no_name(beside: str) -> None:
    text = f"{beside}\nbitcoin: 112D2adLM3UKy4Z4 + giRbReR6gjWuvHUqB (glue both)\n{beside}"
    assert "112D2adLM3UKy4Z4giRbReR6gjWuvHUqB" in [one.normalised for one in find_contacts(text)]
    assert all(len(name) < 26 for name in _names(text))


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("[jane7] [at] [post.example] [dot] [com] 1 day ahead", "jane7@post.example.com"),
        ("(jane7) (at) (post) (dot) (example) (dot) (com)", "jane7@post.example.com"),
        ("jane7 [at] [post.example] [dot] [com]", "jane7@post.example.com"),
        ("[jane7] [at] [example] [dot] [org]. Net prices", "jane7@example.org"),
        ("JANE _DOT_ 227{AT}MX _DOT_ EXAMPLE _DOT_ NET (phone off)", "jane.227@mx.example.net"),
        ("jane _dot_ lotus7 (at symbol) mx _dot_ example _dot_ net", "jane.lotus7@mx.example.net"),
        ("jane __dot__ lotus __at__ example __dot__ net", "jane.lotus@example.net"),
    ],
)
def test_brackets_and_lines_around_each_part(written: str, address: str) -> None:
    assert emails_in(f"Tea is free\nmail: {written}\nWeekends only.") == [address]
