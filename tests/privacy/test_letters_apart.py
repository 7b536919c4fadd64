"""Letters that stand by themselves, on their heads, or behind words; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import assert_is_found_and_hidden, emails_in, phones_in

US = "+12125550142"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("j _ a _ n _ e at e _ x _ a _ m _ p _ l _ e dot org", "jane"),
        ("Mail: r\no\ns\na\n7\n@\ne\nx\na\nm\np\nl\ne\n.\no\nr\ng", "rosa7"),
        ("Write to d*o*r*i*s (it's me) at (of course) example dot org", "doris"),
        ("Write to d-o-r-i-s (it's me) at (of course) example dot org", "doris"),
        ("Write to d o r i s (it's me) at (of course) example dot org", "doris"),
        ("Para reservar manda un mail a d o r i s at example dot org", "doris"),
        ("mándame un email a d.o.r.i.s at example dot org", "doris"),
        ("contacta a d o r i s @ example.org", "doris"),
        ("mail a n a at example dot org", "ana"),
        ("Mail a n n a 7 at example dot org", "anna7"),
        ("juliet alfa november echo (me) at (yes) example dot org", "jane"),
        ("juliet-alfa-november-echo (at] example [dot) org", "jane"),
        ("Richard Otto Samuel Anton at example punkt org", "rosa"),
        ("Roma Otranto Savona Ancona chiocciola example punto org", "rosa"),
        ("romeo oscar sierra alfa at example dot oscar romeo golf", "rosa"),
        ("Acrostic: Red Orange Sky Apple @example.org", "rosa"),
        ("Mail 'r','o','s','a' at example dot org", "rosa"),
        ("anton dora emil lima at example dot org", "adel"),
        ("Take the first letters: romeo oscar sierra alfa, then at example dot org", "rosa"),
        ("The first letters of: jars apples nuts eggs, then @example.org", "jane"),
        ("Las iniciales de: jarra agua nube ella, luego arroba example punto org", "jane"),
        ("Escríbeme a de o erre i ese arroba example punto org", "doris"),
        ("Mail de, o, erre, i, ese (arroba) example (punto) org", "doris"),
        ("Scrivi a acca e elle e enne chiocciola example punto org", "helen"),
        ("kay ay tee eye at example dot org", "kati"),
        ("Pour réserver ro sa lin e @ exam ple . org (sans espaces)", "rosaline"),
        ("Per prenotare ro sa lin a @ exam ple . org (senza spazi)", "rosalina"),
        ("Mon mail est ro sa lin e @ exam ple . org (sans espaces)", "rosaline"),
        ("Write ƃɹo˙ǝldɯɐxǝ@ǝuɐɾ", "jane"),
        ("Write \u202egro.elpmaxe@enaj\u202c", "jane"),
        ("Write ƃɹo ʇop ǝldɯɐxǝ ʇɐ ǝuɐɾ", "jane"),
        (r"jane\u0040example\u002eorg", "jane"),
        (r"jane\x40example\x2Eorg", "jane"),
        ("jane=40example=2Eorg", "jane"),
        ("jane U+0040 example.org", "jane"),
    ],
)
def test_letters_are_put_together(written: str, name: str, keyring: Keyring) -> None:
    assert_is_found_and_hidden(f"{name}@example.org", written, keyring)


def test_figures_on_their_heads_are_a_number() -> None:
    assert phones_in("Call ᄅㄣƖ0-ϛϛϛ-ᄅƖᄅ") == ["+12125550142"]


@pytest.mark.parametrize(
    "text",
    [
        "Rooms\na\nb\nc\nd\ne\nf, see example.org",
        "Dance nights: tango, foxtrot, quebec waltz, samba @ the hall",
        "Hotel India and Golf Club, see example.org",
        "Roma, Milano, Torino, Napoli: see example.org",
        "With Anton, Martha, Otto and Paula, see example.org",
        "Ask for Mike, Oscar, Victor, Romeo, see example.org",
        "See you at eight, are you in? More at example.org",
        "My initials are on the door, see example.org",
        "The first letters of spring, then home at last",
        r"Files in c:\users\jane, see example.org",
        "A price = 40 in all, at home",
        "Vogliamo ridere: ma se ti va, vieni",
        "Ella y ese, te ve de mi parte",
    ],
)
def test_no_letters_no_address(text: str, keyring: Keyring) -> None:
    assert emails_in(text) == []
    assert text.splitlines()[0].split()[0] in minimise("A title", text, keyring).body


@pytest.mark.parametrize(
    "written",
    [
        "2  1  t w o  5  5  f i v e  z e r o  1  f o u r  2",
        "2   1   2   f i v e   5   f i v e   0   1   f o u r   2",
        "2  u n o  d o s  5  5  c i n c o  c e r o  1  4  d o s",
        "t w o  o n e  t w o  5  5  5  0  1  4  2",
    ],
)
def test_digits_and_spelled_words_with_wider_gaps(written: str, keyring: Keyring) -> None:
    assert phones_in(f"Tea is free. Mi cel {written}") == ["+12125550142"]
    stored = minimise("A title", f"Mi cel {written}", keyring).body
    assert stored.startswith("Mi cel [phone:")
    assert stored.endswith("]")


@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        (
            "d.o.s u.n.o d.o.s c.i.n.c.o c.i.n.c.o c.i.n.c.o c.e.r.o u.n.o c.u.a.t.r.o d.o.s",
            "US",
            US,
        ),
        ("d.e.u.x u.n d.e.u.x c.i.n.q c.i.n.q c.i.n.q z.é.r.o u.n q.u.a.t.r.e d.e.u.x", "US", US),
        ("d-e-u-x u-n d-e-u-x c-i-n-q c-i-n-q c-i-n-q z-é-r-o u-n q-u-a-t-r-e d-e-u-x", "US", US),
        (
            "d.o.i.s u.m d.o.i.s c.i.n.c.o c.i.n.c.o c.i.n.c.o z.e.r.o u.m q.u.a.t.r.o d.o.i.s",
            "US",
            US,
        ),
        ("d o i s  u m  d o i s  5 5 5  z e r o  u m  q u a t r o  d o i s", "US", US),
        ("d*o*i*s, u*m, d*o*i*s, c*i*n*c*o 55, z*e*r*o, u*m, q*u*a*t*r*o, d*o*i*s", "US", US),
        ("d.u.e u.n.o d.u.e c.i.n.q.u.e 5 5 z.e.r.o u.n.o q.u.a.t.t.r.o d.u.e", "US", US),
        ("n.o.l.l s.j.u n.o.l.l e.n s.j.u f.y.r.a 0 s.e.x n.o.l.l f.e.m", "SE", "+46701740605"),
        (
            "n.o.v.e u.m d.o.i.s t.r.ê.s q.u.a.t.r.o c.i.n.c.o s.e.i.s s.e.t.e u.m",
            "PT",
            "+351912345671",
        ),
    ],
)
def test_digits_of_two_letters_are_set_apart_too(
    written: str, region: str, number: str, keyring: Keyring
) -> None:
    body = f"Quiet room, tel {written}, tea is free"
    assert phones_in(f"A title\n{body}", region) == [number]
    stored = minimise("A title", body, keyring, region).body
    assert stored.startswith("Quiet room, tel [phone:")
    assert stored.endswith("], tea is free")


@pytest.mark.parametrize(
    "text",
    [
        "J.K. and A.M. of the r.o.w.i.n.g club, 9 a.m",
        "a l l   d a y   u p   t o   t e n",
        "b.e.s.t t.e.a i.n t.o.w.n, open 9 a.m. to 5 p.m.",
        "U.S. and U.K. sizes, v.e.r.y nice",
    ],
)
def test_initials_and_sentences_set_apart_stay(text: str, keyring: Keyring) -> None:
    assert minimise("A title", text, keyring).body == text
