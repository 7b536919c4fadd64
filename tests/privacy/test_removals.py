"""What readers are asked to take out of a contact; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.ready.removals import without_removed
from brightline.privacy.text.normalise import fold_each
from tests.privacy.reading import readable_digits

ADDRESS, NUMBER = "janedoe@example.org", "+12125550142"
WRITTEN = [
    ("janedoeNOSPAM@example.org (remove NOSPAM)", ADDRESS),
    ("janedoe@REMOVE.example.org (remove REMOVE.)", ADDRESS),
    ("janedoe@exampleDROPTHIS.org (capitals out)", ADDRESS),
    ("janeREMOVEMEdoe@example.org, mayúsculas fuera", ADDRESS),
    ("jaXnedoe@exXample.org - take out every X", ADDRESS),
    ("janedoe@examplQZe.Zorg (leave out the capital letters)", ADDRESS),
    ("janeXdoXe@exaXmple.org (leave out the big X letters)", ADDRESS),
    ("jaZnedoe@exaZmple.org, remove the big Z", ADDRESS),
    ("j*ane*doe@ex*amp*le.o*rg (ignore the stars)", ADDRESS),
    ("(quita todas las X) janeXdoe@example.org", ADDRESS),
    ("2Z1Z2-5Z55Z-01Z4Z2Z (remove the Zs)", NUMBER),
    ("without the stars: 2*1*2 5*5*5 0*1*4*2", NUMBER),
    ("janedoe@DROPMEexample.org (drop the DROPME)", ADDRESS),
    ("janedoeNoBots@example.org - cut NoBots", ADDRESS),
    ("janedoe@nobots.example.org, ditch the nobots", ADDRESS),
    ("janedoe.NOSPAM@example.org, skip NOSPAM", ADDRESS),
    ("janedoe-no-spam-@example.org, lose the -no-spam-", ADDRESS),
    ("janedoeBORRA@example.org - quita BORRA", ADDRESS),
    ("janedoeKEINSPAM@example.org, ohne KEINSPAM", ADDRESS),
    ("janedoeSTAMP@example.org, STAMP is noise", ADDRESS),
    ("jXaneZdoe@exQample.org, capital letters do not count", ADDRESS),
    ("ja+nedoe@exam+ple.org (drop the plus signs)", ADDRESS),
    ("jane+doe@exam+ple.org (quita los signos de más)", ADDRESS),
    ("jane-doe at exa-mp-le dot o-rg, leave out the hyphens", ADDRESS),
    ("ja-nedoe at exam-ple dot org, senza trattini", ADDRESS),
    ("jane-doe@exam-ple.org, ohne die Bindestriche", ADDRESS),
    ("ja<!-- no bots -->nedoe<!---->@<!---->example.org", ADDRESS),
    ("janedoe@example.REMOVEME.org and the REMOVEME. goes.", ADDRESS),
    ("janedoeTAKETHIS@example.org, TAKETHIS muss weg", ADDRESS),
    ("2x12q555z0142, letters do not count", NUMBER),
    ("2a1b2c5d5e5f0g1h4i2 (skip the letters)", NUMBER),
]


@pytest.mark.parametrize(("written", "contact"), WRITTEN)
def test_the_contact_is_found_without_it(written: str, contact: str, keyring: Keyring) -> None:
    text = f"Quiet room. Reach me: {written}, thanks"
    assert [found.normalised for found in find_contacts(text)] == [contact]
    stored = minimise("A title", text, keyring).body
    assert readable_digits(stored) == ""
    assert "doe" not in stored


@pytest.mark.parametrize(
    "written",
    [
        "j1a1n1e1d1o1e@example.org without the ones",
        "j0a0n0e0d0o0e@example.org (quita los ceros)",
        "j1a1n1e1d1o1e@example.org, ohne die Einsen",
        "j1a1n1e1d1o1e at example dot org, take out the 1s",
        "j2a4n9e0d3o8e@example.org, without all the numbers",
        "jxaxnxexdxoxe@example.org, skip the x's",
    ],
)
def test_figures_between_the_letters_of_a_name(written: str) -> None:
    assert [found.normalised for found in find_contacts(written)] == [ADDRESS]


@pytest.mark.parametrize(
    "text",
    [
        "JANE DOE rests, without the STRESS",
        "remove FIVE from 212 FIVE55 0142",
        "skip the line, two rooms for 2",
        "a massage without X or Y",
        "part-time help, skip the dashing outfit",
        "a well-known place, without underscores",
        "skip the line, online@example.org",
        "cut the rope and lose the tie, jane.tie@example.org",
        "letters do not count, room 5 at 9pm",
        "skip the 99 bus, anna99@example.org, room 99",
        "drop the 5 from your list, jane5@example.org",
        "ALICE goes to the market, alice@example.org",
    ],
)
def test_nothing_is_taken_out_of_other_words(text: str) -> None:
    assert without_removed(fold_each(text), [(0, len(text))]).text == text


def test_what_is_drawn_for_a_digit_and_named_does_not_uncover_the_rest(keyring: Keyring) -> None:
    stored = minimise("A title", "Call 212-SSS-O142 (remove the S)", keyring).body
    assert readable_digits(stored, letters=True) == ""


@pytest.mark.parametrize(
    "written",
    [
        "jane7@NOSPAM.example.org (remove the caps)",
        "jane7@REMOVE-THIS.example.org take out the capital letters",
    ],
)
def test_capitals_in_front_of_the_domain_go_with_their_sign(written: str) -> None:
    assert [found.normalised for found in find_contacts(written)] == ["jane7@example.org"]


@pytest.mark.parametrize(
    "written",
    [
        "jaQQne@example.org, minus the QQ",
        "jaQQne@example.org (QQ must go)",
        "jaqqne@example.org, take the qq out",
        "ja##ne@example.org, sin los signos ##",
        "ja%%ne@example.org, ignore the %%",
        "janeENLEVER@example.org, sans le mot ENLEVER",
        "janeRIMUOVI@example.org senza la parola RIMUOVI",
    ],
)
def test_letters_and_signs_that_are_taken_out(written: str) -> None:
    assert [found.normalised for found in find_contacts(written)] == ["jane@example.org"]


@pytest.mark.parametrize("notice", ["Omit each 88: {}", "{} - take out the 88", "Sin 88: {}"])
def test_figures_are_taken_out_of_an_address_alone(notice: str) -> None:
    found = find_contacts(notice.format("ja88ne88doe@exam88ple.org") + " or 212-555-0142")
    assert [contact.normalised for contact in found] == [ADDRESS, NUMBER]


@pytest.mark.parametrize(
    "written",
    [
        "Snapchat (leave out the XX): mapleXXlotus",
        "Cash App, without the ZZ: $mapleZZlotus",
        "snap mapleQQQlotus, drop the QQQ",
    ],
)
def test_capitals_inside_of_a_name(written: str, keyring: Keyring) -> None:
    assert [found.normalised for found in find_contacts(written)] == ["maplelotus"]
    assert "lotus" not in minimise("", written, keyring).body
