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
