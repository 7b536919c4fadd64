"""Platforms and services called otherwise, names in front of them, and strangely drawn ones."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("telegram - badgerbirch8🌙99 (salta el emoji)", "badgerbirch899"),
        ("Agrégame sc: otte🍀rkite (salta el emoji)", "otterkite"),
        ("Insta: otter🍀kite (skip the emoji)", "otterkite"),
        ("Insta: otter🍀kite, jump over the clover emoji", "otterkite"),
        ("cashapp $🌸heronamber🌸", "heronamber"),
        ("ca$happ $🌸heronamber🌸", "heronamber"),
        ("Tips: $🌸heronamber🌸", "heronamber"),
        ("insta @🌸heronamber🌸", "heronamber"),
        ("Feed: PayPal.me - walnut then quill88, together", "walnutquill88"),
        ("larchember es mi nombre en venmo.", "larchember"),
        ("larchember is my name on Venmo.", "larchember"),
        ("larchember is my Telegram user name", "larchember"),
        ("larchember es mi usuario de Telegram", "larchember"),
        ("Esto no lo debe leer la máquina. BARNPLUM, búscame así en Revolut -", "barnplum"),
        ("wrenamber, look for it on Telegram!", "wrenamber"),
        ("ᴡʀᴇɴᴀᴍʙᴇʀ, look for it on Telegram!", "wrenamber"),
        ("wrenamber, find me like that on Kik", "wrenamber"),
        ("wrenamber: así me encuentras en Instagram", "wrenamber"),
        ("wrenamber - that is me on Snapchat", "wrenamber"),
        ("Wrenamber, that's how you find me on insta.", "wrenamber"),
        ('En Facebook me encuentras como "heronamber".', "heronamber"),
        ("On Facebook you find me as heronamber.", "heronamber"),
        ("Búscame en Facebook como heronamber", "heronamber"),
        ("Por el avioncito azul soy timberkite\nAtiendo los lunes", "timberkite"),
        ("Por el avioncito soy timberkite.", "timberkite"),
        ("En el pajarito azul soy timberkite.", "timberkite"),
        ("En el fantasmita amarillo soy timberkite.", "timberkite"),
        ("Message bird app (now a letter): willowbirch.", "willowbirch"),
        ("the bird app (now called X): willowbirch", "willowbirch"),
        ("X (twitter) willowbirch", "willowbirch"),
        ("X (formerly Twitter): willowbirch", "willowbirch"),
        ("s/c: willowbirch", "willowbirch"),
        ("add me on s/c willowbirch", "willowbirch"),
        ("dm me discord » willowbirch8 before Nov 10", "willowbirch8"),
        ("snap « willow_birch »", "willow_birch"),
        ("snap » willowbirch", "willowbirch"),
        ("find me on X, at sign then willow_birch8", "willow_birch8"),
        ("encuentrame en X: arroba willow_birch8", "willow_birch8"),
        ("Pictures: SC willowbirch", "willowbirch"),
        ("CA: $willowbirch", "willowbirch"),
        ("CA: willowbirch8", "willowbirch8"),
        ("capp willowbirch8", "willowbirch8"),
        ("capp: willowbirch", "willowbirch"),
        ("ca$h app: willowbirch", "willowbirch"),
        ("ca$happ willowbirch", "willowbirch"),
        ("wx velvetdawn (wechat)", "velvetdawn"),
        ("WX: velvetdawn", "velvetdawn"),
        ("WeChat id velvetdawn", "velvetdawn"),
        ("follow velvetdawn on the gram", "velvetdawn"),
        ("the gram: velvetdawn", "velvetdawn"),
        ("Send the deposit here: pp.me/garnet-9 (paypal) - no hyphens -", "garnet9"),
        ("Send the deposit here: pp.me/linenkite thanks", "linenkite"),
        ("Tips: wise . com / pay / me / cloverkite.", "cloverkite"),
        ("Tips: wise.com/pay/me/cloverkite", "cloverkite"),
        ("Feed my piggy bank: ko fi dot com slash saffronriver87.", "saffronriver87"),
        ("paypal.me/[linen59]", "linen59"),
        ("paypal . me / linen59", "linen59"),
        ("PayPal me at linen59", "linen59"),
        ("My PayPal.me is harbor_indigo", "harbor_indigo"),
        ("snap ⓛⓘⓝⓔⓝⓜⓞⓢⓢ thanks", "linenmoss"),
        ("Telegram ｌｉｎｅｎｍｏｓｓ thanks", "linenmoss"),
        ("kik 𝗹𝗶𝗻𝗲𝗻𝗺𝗼𝘀𝘀 thanks", "linenmoss"),
        ("insta: linеnmoss anytime", "linenmoss"),
        ("Venmo 🅛🅘🅝🅔🅝🅜🅞🅢🅢 please", "linenmoss"),
        ("Snap 🇱🇮🇳🇪🇳🇲🇴🇸🇸", "linenmoss"),
        ("on Telegram ʟɪɴᴇɴᴍᴏꜱꜱ is me", "linenmoss"),
        ("instagram thistle522.", "thistle522"),
        ("inst*gr*m thistle522.", "thistle522"),
        ("t*legr*m: thistle522", "thistle522"),
        (
            "Snap: P as in pear, E as in egg, B for bee, B for bed, L for lime, E for ear, 4\nI go",
            "pebble4",
        ),
    ],
)
def test_a_name_is_found_however_its_platform_is_called(
    text: str, name: str, keyring: Keyring
) -> None:
    assert {contact.normalised for contact in find_contacts(text)} == {name}
    title, _, body = text.rpartition("\n")
    stored = minimise(title, body, keyring)
    assert name not in (stored.title + stored.body).lower()


@pytest.mark.parametrize(
    "text",
    [
        "First part of the course: rest. The second part: yoga. See Instagram for both",
        "Salsa nights\nAdd a friend after the last dance of the night on Facebook.",
        "Great massage, find me on Telegram",
        "Yoga, add me on Facebook",
        "Professional photographer, find me on Instagram",
        "Company for dinner, that is me on Tuesdays",
        "Tea is my favourite. Photos is what I post on Instagram.",
        "Music is my thing on Instagram",
        "That is my name on Facebook",
        "This is my account on Twitter, ask me for it",
        "Telegram 𝗼𝗻𝗹𝘆",
        "WhatsApp 𝗮𝗻𝘆𝘁𝗶𝗺𝗲",
        "Instagram 𝗽𝗶𝗰𝘁𝘂𝗿𝗲𝘀 𝗮𝗻𝗱 𝘃𝗶𝗱𝗲𝗼𝘀",
        "𝗧𝗲𝗹𝗲𝗴𝗿𝗮𝗺 𝗮𝘃𝗮𝗶𝗹𝗮𝗯𝗹𝗲 𝘁𝗼𝗱𝗮𝘆",
        "Los Angeles, CA: call me",
        "San Diego CA: suite 5",
        "CA: 90 minutes",
        "El avioncito de papel que hago es bonito",
        "Un avioncito azul de juguete va incluido",
        "The weather (wx) is fine, wx report at noon",
        "I like pp.me not",
        "I take PayPal.me, ask for it",
        "See instagram.com or facebook.com for pictures of the town",
        "You find me at the park on Facebook days",
        "Me encuentras en Facebook los lunes",
        "On Facebook you find me funny",
        "En Instagram estoy feliz",
        "En Telegram salgo poco",
        "insta 🌸 pictures 🌸 daily",
        "Only cash $ 💕 roses",
    ],
)
def test_sentences_with_the_same_words_hold_no_name(text: str) -> None:
    assert not find_contacts(text)
