"""Figures in front of a name, hosts with a sign inside, and names that share a host; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_is_found_and_hidden, emails_in


@pytest.mark.parametrize(
    "written",
    [
        "Write to two seven janedoe at example dot org",
        "E-mail: two seven janedoe at example dot org",
        "E-mail is twenty seven janedoe at example dot org",
        "Mail: twenty-seven janedoe (at) example.org",
        "Mail me at two, seven janedoe @ example.org",
        "Escribe a dos siete janedoe arroba example punto org",
        "Mail: zwei sieben janedoe at example punkt org",
        "Pour réserver : deux sept janedoe arobase example point org",
    ],
)
def test_a_name_can_begin_with_figures_in_words(written: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden("27janedoe@example.org", written, keyring)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("Write to double four janedoe at example dot org", "44janedoe@example.org"),
        ("Pour réserver janedoe neuf un arobase example point org", "janedoe91@example.org"),
        ("Escribe a janedoe ocho uno arroba example punto org", "janedoe81@example.org"),
        ("Mail an janedoe neun eins klammeraffe example punkt org", "janedoe91@example.org"),
    ],
)
def test_figures_in_words_belong_to_the_name(written: str, address: str) -> None:
    assert emails_in(f"A quiet room\n{written}\nTea is free.") == [address]


@pytest.mark.parametrize(
    "text",
    [
        "A room for two, seven days: see example dot org",
        "Open from nine to twenty two; see example dot org",
        "We are three, one dances; photos at example dot com",
    ],
)
def test_figures_of_a_sentence_are_no_part_of_a_name(text: str) -> None:
    assert emails_in(f"A quiet room\n{text}. Be polite.") == []


@pytest.mark.parametrize(
    "written",
    [
        "Contact: jane_doe @ g*mail . com",
        "Contact: jane_doe at g_mail dot com",
        "Contact: jane_doe@g|mail.com",
        "Contact: jane_doe @ gm*il . com",
        "Write to jane_doe at 'gmail' dot com",
        'E-mail jane_doe "gmail" dot com',
        "E-mail: jane_doe [gmail] .com",
        "Mail me: jane_doe (gmail) punto com",
    ],
)
def test_a_big_host_is_known_by_its_name(written: str) -> None:
    assert emails_in(f"A quiet room\n{written}. Tea is free.") == ["jane_doe@gmail.com"]


@pytest.mark.parametrize(
    "written",
    [
        "Write to janedoe or roselle, both at example dot org",
        "Mail: janedoe or roselle, either at example dot org",
        "Escribe a janedoe o roselle, ambas en arroba example punto org",
        "Contact: janedoe / roselle, both at example.org",
    ],
)
def test_names_that_are_announced_share_a_host(written: str) -> None:
    found = emails_in(f"A quiet room\n{written}. Tea is free.")
    assert found == ["janedoe@example.org", "roselle@example.org"]


@pytest.mark.parametrize(
    "text",
    [
        "Photos and prices, both at example dot org",
        'The "gmail" dot com boom',
    ],
)
def test_what_nothing_announces_shares_none(text: str) -> None:
    assert emails_in(f"A quiet room\n{text}. Be polite.") == []


@pytest.mark.parametrize(
    "written",
    [
        "Mail is ja--ne@ex--ample.org, take out the dashes",
        "Mail is ja---ne@example.org (without the hyphens)",
        "Correo: ja--ne@exam--ple.org, quita los guiones",
        "Mail is ja__ne@exam__ple.org, take out the underscores",
        "Mail is ja~~ne@example.org, take out the ~",
        "Mail is ja++ne@example.org, drop the pluses",
    ],
)
def test_doubled_signs_are_taken_out(written: str) -> None:
    assert emails_in(f"A quiet room\n{written}. Tea is free.") == ["jane@example.org"]


def test_every_zero_can_be_a_letter() -> None:
    for note in ("(every 0 is an o)", "- the zero is an o", "(zeros are o)"):
        text = f"A quiet room\nMail jan0d0e@example.org {note}."
        assert emails_in(text) == ["janodoe@example.org"]


@pytest.mark.parametrize("name", ["janedoe", "jane77"])
@pytest.mark.parametrize("host", ["a dot b dot example dot org", "an dot x dot example dot org"])
def test_a_host_can_begin_with_a_letter(name: str, host: str) -> None:
    plain = host.replace(" dot ", ".")
    assert emails_in(f"A quiet room\nE-mail: {name} at {host}. Tea.") == [f"{name}@{plain}"]
