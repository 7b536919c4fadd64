"""Names on platforms as their text says that they are meant, in two words or in two halves."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # letters apart, with a note
        ("Add me: Insta (take out the dots): t.a.n.s.y.g.a.r.d.e.n.9.1 ✨ Tea", "tansygarden91"),
        ("Kik, letters only: t/a/n/s/y/m/e/a/d/o/w !", "tansymeadow"),
        ("Telegram, skip the flowers: f🌸e🌸r🌸n🌸p🌸a🌸r🌸l🌸o🌸r ! Bye", "fernparlor"),
        ("Telegram (ignore the accents): cédárspóón85", "cedarspoon85"),
        ("Instagram, quita los corazones: t❤a❤n❤s❤y❤91", "tansy91"),
        ("Insta (quita las flores): fe🌸rn🌸par🌸lor", "fernparlor"),
        ("Insta: ta.ns.yga.rd.en91, take out the dots", "tansygarden91"),
        ("My kik is ta_nsy_mea_dow, drop the underscores", "tansymeadow"),
        ("sc tansy🍩garden🍩28 sin las donas", "tansygarden28"),
        ("WECHAT ID TANSY🍩GARDEN🍩914 W/O THE DONUTS", "tansygarden914"),
        ("snap tansy🔥garden🔥7 (take out the flames)", "tansygarden7"),
        ("kik tansy🐝garden, quita las abejas", "tansygarden"),
        ("insta t.a.n.s.y.g.a.r.d.e.n.6.1.4 take the dots out", "tansygarden614"),
        ("kik tansy-garden-54 leave the dashes out", "tansygarden54"),
        ("Telegram sin los guiones: t-a-n-s-y-9-1", "tansy91"),
        # figures told behind
        ("Telegram: plumlantern then the figures nine five, written together", "plumlantern95"),
        ("Telegram: linenlantern y las cifras cinco dos, todo junto –", "linenlantern52"),
        ("Telegram: plumlantern and then 95, all together", "plumlantern95"),
        ("Insta plumlantern followed by the digits double five two", "plumlantern552"),
        ("Kik: plumlantern plus the numbers 9 5", "plumlantern95"),
        ("Snap: plumlantern and at the end the digits seven two", "plumlantern72"),
        ("Snap: plumlantern seven two, all one word", "plumlantern72"),
        ("Instagram: plumlantern con un siete y un dos al final", "plumlantern72"),
        ("Insta: plumlantern followed by a seven and a two", "plumlantern72"),
        ("Insta (los puntos sobran): t.a.n.s.y.g.a.r.d.e.n", "tansygarden"),
        ("Insta, dots are only decoration: t.a.n.s.y.g.a.r.d.e.n", "tansygarden"),
        # the other way round
        ("Telegram name spelled from the end to the start: rolrapnref", "fernparlor"),
        ("my snap backwards is rolrapnref", "fernparlor"),
        ("Snapchat (read backwards): rolrapnref", "fernparlor"),
        ("Mi insta al revés es 58noopsradec", "cedarspoon85"),
        ("Kik: rolrapnref, spelled backwards", "fernparlor"),
        ("Kik: rolrap7nref (read it backwards)", "fern7parlor"),
        ("kik rolrap7nref (backwards)", "fern7parlor"),
        ("kik rolrap7nref, leer al revés", "fern7parlor"),
        ("rolrapnref backwards is my kik", "fernparlor"),
        ("my venmo name, backwards, is 58noopsradec", "cedarspoon85"),
        ("Telegram, from right to left: 58noopsradec", "cedarspoon85"),
        # in two words
        (
            "On Telegram take the word fern and stick the word parlor right behind it, no space –"
            " that is my username.",
            "fernparlor",
        ),
        ("My Telegram is the words fern and parlor glued together.", "fernparlor"),
        ("Telegram: fern + parlor, all one word", "fernparlor"),
        ("Une las palabras fern y parlor: es mi usuario de Telegram, sin espacio", "fernparlor"),
        ("En Telegram escribe fern y pégale parlor detrás, sin espacios", "fernparlor"),
        ("Insta: fern then parlor, glue them", "fernparlor"),
        ("Telegram: fern_ and parlor7 (one word)", "fern_parlor7"),
        ("My snap: first half fern, second half parlor7", "fernparlor7"),
        ("fern is the first half of my snap and parlor the second", "fernparlor"),
    ],
)
def test_a_name_is_read_as_it_is_meant(text: str, name: str, keyring: Keyring) -> None:
    assert [contact.normalised for contact in find_contacts(text)] == [name]
    stored = minimise("", text, keyring).body
    assert not any(part in stored for part in ("fern", "parlor", "lantern", "tansy", "cedar"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tango y vals ✨ Instagram @fern…\nHola. …compass52 – es la segunda mitad de mi usuario"
            " de Instagram, pegada a la del título.",
            "ferncompass52",
        ),
        (
            "Dance ✨ Telegram @fern…\nCash is fine. …compass52 – that is the second half of my"
            " Telegram name, glued to the half in the title.",
            "ferncompass52",
        ),
        ("Insta: fern...\nParking is free. The rest of my insta is ...compass. Bye", "ferncompass"),
        ("Kik fern\nThe second half of my kik name is compass, see the title", "ferncompass"),
        ("Snap: compass7\nThe first half of my snap is fern. Tea is free", "ferncompass7"),
        ("Telegram @fern…\nMy Telegram begins above and ends with compass54.", "ferncompass54"),
        ("Salsa, Telegram @fern-\nEl resto de mi Telegram: compass54. Un saludo", "ferncompass54"),
        ("Tango ✨ @fern…\n…compass54 is the other half of my insta.", "ferncompass54"),
        ("Venmo $fern…\nDeposit please. …compass40 – the second half", "ferncompass40"),
        ("Yoga ✨ insta: fern +\n+ compass88 (that completes the name)", "ferncompass88"),
        ("Yoga / @fern__\n__compass88 completes my Telegram", "ferncompass88"),
        ("Tango @fern…\nClases de baile. …compass4: la otra mitad (Telegram)", "ferncompass4"),
    ],
)
def test_no_half_over_title_and_body_stays(text: str, name: str, keyring: Keyring) -> None:
    assert [contact.normalised for contact in find_contacts(text)] == [name, name]
    title, _, body = text.partition("\n")
    stored = minimise(title, body, keyring)
    assert "fern" not in stored.title + stored.body
    assert "compass" not in stored.title + stored.body


@pytest.mark.parametrize(
    "text",
    [
        "Dance\nI walk backwards on Snapchat videos. Insta stories in reverse order are fun.",
        "Dance\nTikTok dance backwards is my hobby",
        "Dance\nTake a shower and put a towel after. My Telegram is below.",
        "Dance\nPayPal: first half now, second half on arrival, all together $80",
        "Dance\nThe words kind and calm, both together, describe me. See Telegram.",
        "Dance\nFind tea and cake, both together, on my Instagram",
        "Dance\nWrite your name and age together on WhatsApp",
        "Dance\nEscribe tu nombre y pon la hora al final por WhatsApp",
        "Dance\nMy Instagram ends here. Dance and yoga, glue them in your calendar",
        "Dance\nTelegram and WhatsApp together with Signal are fine",
        "Dance\nI post lunch and dinner together on Instagram",
        "Dance\nOn Instagram you see the room and the bath, all in one word: lovely",
        "Dance\nTake the tram and then walk right behind the church. WhatsApp me.",
        "Dance\nWhatsApp only, no emojis please, letters only on Sundays",
        "Dance\nWhatsApp, no hidden numbers and no pictures. I answer fast",
        "Dance\nsnap me 🌹fun🌹sweet without the games, no strings",
        "Dance\nPay with PayPal, then the numbers of your booking, 2 to 5 people",
        "Reiki on Telegram\nThe second half is silence. It ends with tea. The rest is in the title",
        "Tango ✨ Instagram\nThe last part of the class is salsa, the rest of the title is a joke",
        "Yoga for two -\nInsta in the profile. The second half of the hour is silence; then rest",
        "My Telegram is open\nThe other half of the team is Ruth; and then dinner.",
        "Instagram: pictures\nThe rest of the day is free. It ends with tea.",
        "Salsa por Telegram\nLa segunda mitad de la clase es bachata y luego hay café.",
    ],
)  # fmt: skip
def test_the_same_words_elsewhere_join_nothing(text: str) -> None:
    found = [contact.normalised for contact in find_contacts(text)]
    assert all(name in text.lower().split() or name in ("open", "pictures") for name in found)
    assert len(found) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "Insta: plumlantern7 with one friend, two at the most",
        "Snap: plumlantern7, two hours at the end of the day",
        "Telegram: plumlantern7 and two friends together",
        "Telegram: plumlantern7 and 95 euros together with tea",
        "Telegram: plumlantern7 one, two or three times a week, all together",
        "Insta plumlantern7 followed by two hundred people",
        "Insta plumlantern7 y una hora al final",
    ],
)
def test_what_is_counted_behind_a_name_is_no_part_of_it(text: str) -> None:
    assert [contact.normalised for contact in find_contacts(text)] == ["plumlantern7"]
