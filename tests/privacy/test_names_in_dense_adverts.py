"""Names and addresses as long adverts give them, among arrows, prices and lines; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("type willow.birch8 in the search on IG!", "willow.birch8"),
        ("pon willow.birch en el buscador de IG", "willow.birch"),
        ("👉 willow_birch8 <<< telegram user; hours: 9am-11pm", "willow_birch8"),
        ("👉 willow.birch8 = mi nombre en IG 👈 PROFE NATIVA", "willow.birch8"),
        ("👉 willow.birch8 (ese es mi insta) !", "willow.birch8"),
        ("kik @willow_birch + 134 <- joined, without the plus. Max 4", "willow_birch134"),
        ("TG @willow.birch + 236 <- junto, sin el más / noche $400", "willow.birch236"),
        ("tiktok @willow_birch nine four <- figures for the number, one word.", "willow_birch94"),
        ("insta @willow.birch cuatro dos <- el número en cifras, todo junto", "willow.birch42"),
        ("IG:\n@willow\n_birch8\n(both lines are one name)!\nOld town", "willow_birch8"),
        ("👉 insta:\n@willow\n.birch\n<- both lines are one name", "willow.birch"),
        ("twitter > w i l l o w . b i r c h 8 (sin espacios) ~ 2 horas", "willow.birch8"),
        ("twitter > w i l l o w . b i r c h (no spaces)", "willow.birch"),
        ("su insta mi trovi come willow_birch8", "willow_birch8"),
        ("prijs 75 euro | op insta heet ik willow_birch8 | 90 min", "willow_birch8"),
        ("auf insta findest du mich als willow_birch8", "willow_birch8"),
        ("sur insta je m'appelle willow_birch8", "willow_birch8"),
        ("på insta heter jag willow_birch8", "willow_birch8"),
        ("msgs on vx: willow_birch8 💋 pack of 5", "willow_birch8"),
        ("mas fotos ig y tiktok el mismo willow.birch8 libre ya", "willow.birch8"),
        ("dm me ig tiktok n snap all the same willowbirch89 $65 ea", "willowbirch89"),
        ("follow snap willo (keep reading) w.birch8 all one word", "willow.birch8"),
        ("mehr Fotos: snap: willow_birch(acht)", "willow_birch8"),
        ("dm me snap: willow_birch(seven)(zero) weekends 8-4", "willow_birch70"),
        ("hr sigueme @@willowbirch61 prepa y secundaria", "willowbirch61"),
    ],
)
def test_a_name_is_found_as_dense_adverts_give_it(text: str, name: str, keyring: Keyring) -> None:
    found = find_contacts(f"Massage\n{text}")
    assert [(contact.kind.value, contact.normalised) for contact in found] == [("handle", name)]
    assert "birch" not in minimise("Massage", text, keyring).body.lower()


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        (
            "IG @willow_b... | Piano for all ages",
            "the IG name from the title goes on: ...irch8 (joined, no dots)",
            "willow_birch8",
        ),
        (
            "De visita ☆ IG @willo...",
            "👉 el IG del título sigue: ...w.birch8 (todo pegado, sin puntos)",
            "willow.birch8",
        ),
        (
            "open late ig: @willo...",
            "ride $60 (goes on from the title) ...w_birch8",
            "willow_birch8",
        ),
        ("ig: @willow...", "moto 2012 (sigue del titulo) ..._birch78 $845", "willow_birch78"),
    ],
)
def test_a_name_that_breaks_off_in_the_title_goes_on(
    title: str, body: str, name: str, keyring: Keyring
) -> None:
    found = find_contacts(f"{title}\n{body}")
    assert {contact.normalised for contact in found} == {name}
    stored = minimise(title, body, keyring)
    assert "willo" not in stored.title.lower()
    assert "birch" not in stored.body.lower()


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Studio 700$ ⭐ ✉ willow_birch8", "e-mail = the name after the ✉ in the title + @ + {}"),
        ("✉ willow.birch8 | Lola 24", "correo = lo que va después de ✉ en el título + @ + {}"),
        ("Calm flat", "60 min 480/- | willow.birch8 (the curly a sign) {} | night 1100/-"),
        ("Studio | mail: willow.birch8 ...", "(goes on from the title) @{}\n2 beds"),
        ("mail: willow.birch8 at ... Lessons", "(goes on from the title) {}\nAd 51184"),
        ("Grooming", "bath+cut A$50\nWrite to WILLOW.BIRCH8 @ {}\nbath A$35"),
    ],
)
def test_an_address_is_found_as_dense_adverts_give_it(
    title: str, body: str, keyring: Keyring
) -> None:
    body = body.format("example.org")
    name = "willow_birch8" if "_" in title else "willow.birch8"
    found = find_contacts(f"{title}\n{body}")
    assert {contact.normalised for contact in found} == {f"{name}@example.org"}
    stored = minimise(title, body, keyring)
    assert "birch" not in (stored.title + stored.body).lower()


@pytest.mark.parametrize(
    "text",
    [
        "Half of the price in the search for a good home", "Piano = my life on insta",
        "put the table in the search area of the shop on fb", "pon precio en el buscador de IG",
        "Open daily ... | massage\nThe title goes on: ...more below", "su insta mi trovi spesso",
        "painting (this is my snap decision) 40$", "Daily specials <<< facebook deals",
        "I love tea (that's my signal to rest) on Monday", "op insta heet ik welkom",
        "auf insta findest du mich täglich", "vx: 9 to 5, closed Sunday",
        "type slowly in the search on insta", "all prices 120 + 20 <- both together. insta",
        "snap photos + 40 <- joined by friends", "cut A$50, drop A$20 in July",
        "snap the same dress in 2 sizes", "ig and tiktok the same price 20",
        "es lo mismo en ig y snap", "insta friends (two) welcome",
        "follow snap (keep reading) for news all one word", "igual precio 20, mismo lugar 4",
        "Price $30 (just drop the $ signs)", "bath 480/- | cut 700/-",
    ],
)  # fmt: skip
def test_everyday_texts_of_the_like_name_nobody(text: str) -> None:
    assert not find_contacts(text)
