"""Signs of an address by the names of many languages, cut or shortened, and by other signs."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import emails_in

_ADDRESS = "jane.doe7@example.org"


@pytest.mark.parametrize(
    ("at", "dot"),
    [
        ("собака", "точка"), ("(собачка)", "(точка)"), ("равлик", "крапка"), ("malpa", "kropka"),
        ("zavináč", "tečka"), ("kukac", "pont"), ("(a rond)", "(punct)"), ("[et]", "[nokta]"),
        ("παπάκι", "τελεία"), ("ät-merkki", "piste"), ("(snabel-a)", "(prik)"), ("小老鼠", "点"),
        ("krøllalfa", "punktum"), ("apenstaartje", "punt"), ("atsign", "dotsign"),
        ("アットマーク", "ドット"), ("골뱅이", "점"), ("שטרודל", "נקודה"), ("et", "nokta"),
        ("(arr)", "(pto)"), ("arr.", "pto."), ("{aet}", "{pkt}"), ("(dog)", "(dot)"),
        ("arobase", "pt"), ("@rroba", "p.unto"), ("a-rroba", "pun-to"), ("at", "d.ot"),
        ("(krøllet a)", "prik"), ("krølle a", "."), ("miuku", "piste"), ("{alfategn}", "(punktum)"),
    ],
)  # fmt: skip
def test_both_signs_by_their_names(at: str, dot: str, keyring: Keyring) -> None:
    text = f"Quiet room. Mail: jane.doe7 {at} example {dot} org. Free parking."
    assert emails_in(text) == [_ADDRESS]
    assert "jane" not in minimise("Calm evening", text, keyring).body


@pytest.mark.parametrize(
    ("at", "dot"),
    [
        ("[arond]", "[punct]"), ("[παπάκι]", "[τελεία]"), ("(alfakrøll)", "(punktum)"),
        ("[małpa]", "[kropka]"), ("(zavináč)", "(tečka)"), ("{kukac}", "{pont}"),
        ("(kuyruklu a)", "(nokta)"), ("(miukumauku)", "(piste)"), ("(собака)", "(точка)"),
        ("(apenstaartje)", "(punt)"), ("(Klammeraffe)", "(Punkt)"), ("(chiocciola)", "(punto)"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("gap", ["", " "])
def test_with_two_dots_in_brackets(at: str, dot: str, gap: str, keyring: Keyring) -> None:
    parts = (f"jane.doe7{gap}{at}", "post", dot, "example", dot, "org")
    text = f"Quiet room. Mail: {gap.join(parts)}. Free parking."
    assert emails_in(text) == ["jane.doe7@post.example.org"]
    assert "jane" not in minimise("Calm evening", text, keyring).body


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("Escribe a janedoe en example punto org", "janedoe@example.org"),
        ("Contact : janedoe chez example point org", "janedoe@example.org"),
        ("Kontakt: janedoe bei example Punkt org", "janedoe@example.org"),
        ("Mail me at janedoe at example (org), please", "janedoe@example.org"),
        ("Mail me at janedoe at example [net] any day", "janedoe@example.net"),
        ('Write to janedoe at example "com"', "janedoe@example.com"),
        ("For a booking janedoe at example / net! Parking", "janedoe@example.net"),
        ("Questions? janedoe at example | org", "janedoe@example.org"),
        ("Email: janedoe @ example - com. Quiet place", "janedoe@example.com"),
        ("Email: janedoe @ example - com\nQuiet place", "janedoe@example.com"),
        ("Mail: janedoe (arb) example (pt) com", "janedoe@example.com"),
        ("Mail: janedoe {a} example {d} org", "janedoe@example.org"),
        ("Mail: janedoe at example . (org)", "janedoe@example.org"),
        ("Mail: janedoe at example [.org]", "janedoe@example.org"),
        ("Mail: janedoe at example -> org", "janedoe@example.org"),
        ("Mail: janedoe at symbol example period symbol org", "janedoe@example.org"),
        ("Mail: janedoe77 (a rond) mail punct example punct ro", "janedoe77@mail.example.ro"),
        ("Mail: janedoe (kuyruklu a) gmail.com", "janedoe@gmail.com"),
        ("Mail: janedoe (a rond) yahoo", "janedoe@yahoo.com"),
        ("Mail: janedoe hos example punkt se", "janedoe@example.se"),
        ("Mail: janedoe @ example ( org )", "janedoe@example.org"),
        ("Mail: janedoe at example {dot} (org)", "janedoe@example.org"),
        ("Mail: janedoe at (example) (org)", "janedoe@example.org"),
        ("Mail: janedoe_sobaka_example_tochka_org", "janedoe@example.org"),
        ("Mail: janedoe@example.kom", "janedoe@example.com"),
        ("Mail: janedoe@example.com.tr", "janedoe@example.com.tr"),
        ("Contact:\njane_7\nat\nexample\n(org)", "jane_7@example.org"),
        ("Mail: janedoe at example dot kom. Thanks", "janedoe@example.com"),
        ("janedoe (собака) example (точка) ком", "janedoe@example.com"),
        ("Mail: janedoe [et] example [nokta] com.tr", "janedoe@example.com.tr"),
        ("Mail: janedoe apenstaartje example punt nl", "janedoe@example.nl"),
    ],
)
def test_other_signs_places_and_endings(written: str, address: str) -> None:
    assert emails_in(written) == [address]


@pytest.mark.parametrize(
    "text",
    [
        "Meet me at studio / com free",
        "Open at noon / net 90 after tax. Price at desk - net.",
        "Massage et détente. Rendez-vous chez moi, point final.",
        "We work at home (net) and at the salon (com)",
        "Nos massages chez example point de rencontre. Le pont est fermé, la piste aussi.",
        "Ein Hund und ein Hundchen bei Freunden. Punkt.",
        "My dog (a) sleeps at home. The snail at my door, point taken.",
        "Tengo perro en casa, punto. Calle 5 pte, pt 2 (a) y (b).",
        "Full time or pt, et cetera. 60 min a pkt of tea at desk (net).",
        "Собака дома. Точка сбора у парка.",
    ],
)
def test_sentences_stay(text: str, keyring: Keyring) -> None:
    kept = minimise("", text, keyring)
    assert kept.contacts == ()
    assert kept.body == text


@pytest.mark.parametrize("dot", ["(d)", " (d) ", "[d]", "(p)"])
def test_a_letter_in_brackets_for_each_dot(dot: str) -> None:
    assert emails_in(f"Mail me: quilt7(a)post{dot}example{dot}net") == ["quilt7@post.example.net"]
