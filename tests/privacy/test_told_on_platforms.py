"""Names on platforms and mailboxes in forms that say a little more: figures, lines, sites."""

from __future__ import annotations

import pytest

from brightline.privacy import find_contacts


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("insta: petra two two (as figures)", "handle", "petra22"),
        ("IG: tara _ ballet _ 27", "handle", "tara_ballet_27"),
        ("I_G: tara_b", "handle", "tara_b"),
        ("See my work, I-G: elsatango11", "handle", "elsatango11"),
        ("V€nmo: luna_strings88", "payment", "luna_strings88"),
        ("Venmo: lydia underscore 22", "payment", "lydia_22"),
        ("Lydia: rosa_22", "payment", "rosa_22"),
        ("vennmo: sofie_dances22", "payment", "sofie_dances22"),
        ("Deposit by casshapp the_vera_paws.", "payment", "the_vera_paws"),
        ("c a s h  a p p : f r e y a 2 2", "payment", "freya22"),
        ("Venmo, Zelle, Cash App all under luna22", "payment", "luna22"),
        ("my $cashtag is $miapiano42", "payment", "miapiano42"),
        ("por paypal a r o s a m 8 8", "payment", "rosam88"),
        ("send to $ r - o - s - a - 8 - 8 on cash app", "payment", "rosa88"),
        ("Cash App: dollar (sign) rosa_88", "payment", "rosa_88"),
        ("Cash App is signo de dólar, rosa88", "payment", "rosa88"),
        ("cashapp $ sign rosa88", "payment", "rosa88"),
        ("cash app an S with a line through it, then rosa88", "payment", "rosa88"),
        ("mi cashtag: el dólar rosa88", "payment", "rosa88"),
        ("Venmo: vera underscore dances 51", "payment", "vera_dances51"),
        ("Mi Instagram es greta guion bajo walks 86.", "handle", "greta_walks86"),
        ("cashapp $ paula _ clean 21, no spaces!", "payment", "paula_clean21"),
        ("Find ivan underscore steps 24 on Telegram.", "handle", "ivan_steps24"),
        ("My Telegram is paula seven four, number as figures.", "handle", "paula74"),
        ("Venmo is ruth three four, one word, number as figures", "payment", "ruth34"),
        ("My Venmo, spelled out: r o s a 8 8", "payment", "rosa88"),
        ("venmo (letter by letter) r-o-s-a-8-8", "payment", "rosa88"),
        ("r.o.s.a.8.8 is my tag for Venmo", "payment", "rosa88"),
        ("pay at cash.app/$tina50 now", "payment", "tina50"),
        ("Mail to ruth dinner 6 arroba postbox punto test (sin espacios)", "email",
         "ruthdinner6@postbox.test"),
        ("write to Lima Echo Oscar four two at walkies dot example", "email",
         "leo42@walkies.example"),
        ("Mail: karin.waltz, it's an example dot com address", "email", "karin.waltz@example.com"),
        ("name verasteps67, mail service example.org", "email", "verasteps67@example.org"),
        ("ruthseventy-seven@example.org (one word, number as figures)", "email",
         "ruth77@example.org"),
        ("Escreva para simon6 arroba inbox ponto test.\nAtendo com hora", "email",
         "simon6@inbox.test"),
        ("julia15@example.com – oops, julia4@example.com", "email", "julia4@example.com"),
        ("Tips: 💲 venmo ➡ the_sofie_moves", "payment", "the_sofie_moves"),
        ("My mail: freya at the site mail.example.com", "email", "freya@mail.example.com"),
        ("Mail petra_66 at the web site example.org", "email", "petra_66@example.org"),
        ("Papa Echo Tango Romeo Alfa (first letters) at example dot net", "email",
         "petra@example.net"),
        ("gina-two-one (numbers as digits, no hyphens)@example.org", "email", "gina21@example.org"),
        ("E-mail: paula.piano@example dot org", "email", "paula.piano@example.org"),
    ],
)  # fmt: skip
def test_what_more_is_said(text: str, kind: str, name: str) -> None:
    found = [(str(contact.kind), contact.normalised) for contact in find_contacts(text)]
    assert found == [(kind, name)]


def test_two_addresses_of_which_none_is_a_slip_are_two() -> None:
    found = find_contacts("julia@example.com, or wait, rosa@example.com")
    assert [contact.normalised for contact in found] == ["julia@example.com", "rosa@example.com"]


@pytest.mark.parametrize(
    "text",
    [
        "Instagram) – The room has air",
        "Venmo: rosa_22 60 min",
        "insta rosa_22 60 an hour",
        "find rosamunda 24 on the stage",
    ],
)
def test_a_number_behind_a_name_is_not_always_of_it(text: str) -> None:
    assert {contact.normalised for contact in find_contacts(text)} <= {"rosa_22"}
