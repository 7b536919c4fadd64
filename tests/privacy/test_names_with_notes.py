"""Names with a slip or a sign for a letter, or told by a question or a link; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, Keyring, find_contacts, minimise

TURNED = [
    ("jane_lotus", "My insta reads backwards as sutol_enaj, so flip it"),
    ("jane_lotus", "Mi insta se lee al revés como sutol_enaj"),
    ("jane_lotus", "Mein Insta liest sich rückwärts als sutol_enaj"),
    ("jane_lotus", "Mon insta se lit à l'envers : sutol_enaj"),
    ("jane_lotus", "My insta is sutol_enaj, flip it"),
    ("jane_lotus", "Mi insta es sutol_enaj, dale la vuelta"),
    ("jane_lotus", "Mein Insta: sutol_enaj, einfach umdrehen"),
]
SPELT = [
    ("janelotus", "On Snapchat I am spelt J-A-N-E-L-O-T-U-S"),
    ("janelotus", "Cash App tag, spelt out: j-a-n-e-l-o-t-u-s"),
    ("janelotus", "Snapchat, buchstabiert: J-A-N-E-L-O-T-U-S"),
    ("janelotus", "Mon Insta, épelé : j-a-n-e-l-o-t-u-s"),
]
SIGNS_FOR_LETTERS = [
    ("jane_lotus4", "IG name, every star is an e: jan*_lotus4"),
    ("jane_lotus", "insta: jan*_lotus (* = e)"),
    ("jane_lotus", "snap jan#_lotus, read the hash as e"),
    ("jane_lotus", "Mi insta, cada estrella es una e: jan*_lotus"),
    ("jane_lotus", "Insta, jeder Stern ist ein e: jan*_lotus"),
    ("jane_lotus", "Mon insta, chaque étoile est un e : jan*_lotus"),
    ("jane_lotus", "my snap jan🌸_lotus, each 🌸 is an e"),
    ("jane_lotus", "IG jan?_lotus, the question mark is an e"),
    ("jane_lotus", "Instagram: j#ne_lotus, put an a for every hash"),
]
TAKEN_OUT = [
    ("jane_lotus24", "Take the slashes out for my insta: ja/ne_/lot/us/24"),
    ("janelotus", "My snap with the slashes taken out: ja/ne/lotus"),
    ("janelotus", "Insta ohne die Schrägstriche: ja/ne/lot/us"),
    ("janelotus", "Mon insta sans les barres : ja/ne/lot/us"),
]
RIGHT_BEHIND = [
    ("janelotus", "On Telegram look for jane and right behind it, no gap, lotus"),
    ("janelotus", "On Telegram look for jane and right behind it lotus"),
    ("janelotus", "En Telegram busca jane y justo detrás, sin espacio, lotus"),
    ("janelotus", "Auf Telegram suche jane und direkt dahinter, ohne Lücke, lotus"),
    ("janelotus", "Sur Insta cherche jane et juste derrière, sans espace, lotus"),
    ("jane7lotus", "On Telegram look for jane7 and right behind it, no gap, lotus"),
    ("janelotus", "Telegram: jane and straight after it lotus"),
    ("janelotus", "on insta it is jane with lotus right behind it, no gap"),
]
DROPPED = [
    (
        "janelotu",
        "The flyer prints my Instagram as janelotus, drop the last letter, it is janelotu",
    ),
    ("jane_lotus", "Venmo is jane_lotusx, no, without the x: jane_lotus"),
    ("jane7lotus", "snap jane7lotusx, ignore the last letter"),
    ("jane_lotus", "my insta is jane_lotusxy (drop the last two letters)"),
    ("jane_lotus", "insta: xjane_lotus without the first letter"),
    ("jane_lotus", "Mi insta sale como jane_lotusx, quita la última letra, es jane_lotus"),
    ("jane_lotus", "Insta: jane_lotusx, den letzten Buchstaben weglassen"),
    ("jane_lotus", "Insta : jane_lotusx, sans la dernière lettre"),
    ("janelotus", "i take cashapp $janelotusx oops $janelotus pls"),
    ("janelotus", "cashapp $janelotsu sorry $janelotus"),
    ("jane_lotus", "Kik: jane_lotusx, minus the x"),
    ("jane_lotus", "Instagram jane_lotuss, one s too many"),
    ("janelotus", "venmo @janelotsu -> @janelotus"),
    ("janelotus", "cashapp $janelotsu nope $janelotus"),
]
ASKED = [
    ("janelotus", "- Are you on Instagram?\n- Sure, as janelotus."),
    ("janelotus", "- Are you on Instagram?\n- Sure, as janelotus. Next free day: 12 May"),
    ("jane_lotus", "¿Tienes Instagram? Sí, soy jane_lotus"),
    ("janelotus", "Bist du auf Telegram? Ja, als janelotus."),
    ("jane.lotus", "Tu es sur Snapchat ? Oui, je suis jane.lotus"),
    ("jane_lotus", "- Do you have a Snap?\n- Yep: jane_lotus"),
]
DESCRIBED = [
    ("janelotus", "On the photo app with the camera logo look up janelotus"),
    ("janelotus", "I appen med spöket heter jag janelotus"),
    ("jane.lotus", "Sur l’appli au fantôme je suis jane.lotus"),
    ("jane_lotus", "Sur l’appli avec l'avion en papier je suis jane_lotus"),
    ("janelotus", "In de app met het spookje heet ik janelotus"),
    ("janelotus", "line app: (at) janelotus"),
    ("janelotus", "t me slash janelotus"),
]
PAID = [
    ("janelotus", "pay pal me slash janelotus for deposits"),
    ("janelotus", "paypal me barra janelotus"),
    ("janelotus", "Mon lien PayPal.Me se termine par janelotus."),
    ("janelotus", "En PayPal mi enlace termina en janelotus."),
    ("janelotus", "Mein PayPal.Me-Name lautet janelotus."),
    ("jane_lotus", "my PayPal link ends in jane_lotus"),
    ("janelotus", "Do you take Venmo?\n- Yes, as janelotus."),
    ("janelotus", "PayPal: my link finishes with janelotus"),
    ("janelotus", "Behind paypal.me/ write janelotus"),
    ("janelotus", "Depois do paypal.me/ escreve janelotus"),
    ("janelotus", "Nach paypal.me/ kommt janelotus"),
    ("janelotus", "venmo com slash janelotus"),
]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        *TURNED,
        *SPELT,
        *SIGNS_FOR_LETTERS,
        *TAKEN_OUT,
        *RIGHT_BEHIND,
        *DROPPED,
        *ASKED,
        *DESCRIBED,
        *PAID,
    ],
)
def test_the_name_that_is_meant_is_found(name: str, written: str, keyring: Keyring) -> None:
    body = f"A quiet room.\n{written}\n\nThank you"
    assert {found.normalised for found in find_contacts(f"A title\n{body}", "US")} == {name}
    kept = minimise("A title", body, keyring, "US").body.lower()
    assert not any(part in kept for part in ("jan", "lotu", "enaj", "j-a"))


@pytest.mark.parametrize(("_", "written"), PAID)
def test_a_name_that_is_paid_is_one_of_payment(_: str, written: str) -> None:
    kinds = {found.kind for found in find_contacts(f"A title\n{written}", "US")}
    assert kinds == {ContactKind.payment}


@pytest.mark.parametrize(
    "body",
    [
        "My insta reads well. On Snapchat I am spelt right",
        "On Insta every star is a winner. *Discount* today",
        "Take the slashes out of the sign by the insta wall. Sizes 6/7/8 or s/m/l",
        "Find the shop on Instagram, look for the sign and right behind it the stairs",
        "Our Instagram deals: the last letters arrived, drop the last box at the door",
        "Are you on Insta? Sure, as always. On Facebook? Yes, photographers.",
        "Help me slash prices. Let me slash the hedge",
        "My PayPal link ends in june. Insta stories end in autumn",
        "Sur l'appli au menu je suis contente",
        "Line app: stitching and cutting",
        "My insta is full, turn it off. Kik the ball, minus the noise",
        "Instagram photos - turn it up",
        "Do you have Snapchat? Sure thing, sweetheart. Insta? Yes, marketing.",
        "Behind Instagram comes marketing. After PayPal put packaging",
        "Insta photos, one a day, less stress. Before -> after photos on Insta",
        "Behind the Insta wall put flowers. After PayPal comes cash",
        "Our Telegram group and right after it tea",
    ],
)
def test_words_like_them_stay(body: str, keyring: Keyring) -> None:
    assert minimise("A title", body, keyring, "US").body == body
