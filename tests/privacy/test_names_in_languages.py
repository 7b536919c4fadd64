"""Names that are announced, and houses with their streets, in many languages; invented."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ich heiße Lenora und bin neu.", "Ich heiße [name] und bin neu."),
        ("Mein Name ist Lenora. Nenn mich Lenora!", "Mein Name ist [name]. Nenn mich [name]!"),
        ("Ruf an und frag nach Lenora", "Ruf an und frag nach [name]"),
        ("Je m'appelle Lenora. Moi c'est Lenora", "Je m'appelle [name]. Moi c'est [name]"),
        ("Mon prénom est Lenora, appelez-moi Lenora", "Mon prénom est [name], appelez-moi [name]"),
        ("Mi chiamo Lenora, chiamami Lenora", "Mi chiamo [name], chiamami [name]"),
        ("Il mio nome è Lenora", "Il mio nome è [name]"),
        ("Meu nome é Lenora. Me chamo Lenora", "Meu nome é [name]. Me chamo [name]"),
        ("Sou a Lenora, pergunte por Lenora", "Sou a [name], pergunte por [name]"),
        ("Ik heet Lenora. Mijn naam is Lenora", "Ik heet [name]. Mijn naam is [name]"),
        ("Jag heter Lenora. Mitt namn är Lenora", "Jag heter [name]. Mitt namn är [name]"),
        ("Mam na imię Lenora, jestem nowa.", "Mam na imię [name], jestem nowa."),
        ("Nazywam się Lenora", "Nazywam się [name]"),
        ("Jmenuji se Lenora. Volám sa Lenora", "Jmenuji se [name]. Volám sa [name]"),
        ("Mă numesc Lenora. Numele meu este Lenora", "Mă numesc [name]. Numele meu este [name]"),
        ("Benim adım Lenora", "Benim adım [name]"),
        ("Zovem se Lenora. Ime mi je Lenora", "Zovem se [name]. Ime mi je [name]"),
        ("Jeg hedder Lenora. Mitt navn er Lenora", "Jeg hedder [name]. Mitt navn er [name]"),
        ("Minun nimeni on Lenora", "Minun nimeni on [name]"),
        ("A nevem Lenora", "A nevem [name]"),
        ("Nama saya Lenora", "Nama saya [name]"),
        ("Tên tôi là Lenora", "Tên tôi là [name]"),
        ("Меня зовут Ленора, я новая", "Меня зовут [name], я новая"),
        ("МЕНЯ ЗОВУТ ЛЕНОРА", "МЕНЯ ЗОВУТ [name]"),
        ("Мене звати Ленора", "Мене звати [name]"),
        ("Казвам се Ленора", "Казвам се [name]"),
        ("Με λένε Λενόρα", "Με λένε [name]"),
        ("Via delle Prove 12, primo piano", "[street], primo piano"),
        ("Piazza Esempio 3", "[street]"),
        ("ul. Przykładowa 12, parter", "[street], parter"),
    ],
)
def test_the_name_and_the_house_are_masked(text: str, kept: str, keyring: Keyring) -> None:
    assert minimise("Tarot", text, keyring).body == kept


@pytest.mark.parametrize(
    "text",
    [
        "Ich heiße dich willkommen. Ich bin Studentin. Mein Preis: 60 €",
        "Je suis là. Mon tarif: 80 euros. Moi c'est la détente",
        "Il mio studio. Corso di tango 12 euro, corso base 12 lezioni",
        "Via WhatsApp 5 min, via mail 2 ore",
        "Meu espaço é calmo. Sou a favor da calma",
        "Ik ben nieuw. Mijn tarief is 60 euro",
        "Jag är ny. Mitt pris är 600 kr",
        "Il y a du thé. Demandez les horaires",
        "Frag nach dem Termin, nenn mir die Zeit",
        "Mam na stanie wszystko. Adım adım masaj",
        "Jeg er ny her. Mit værelse er stille",
        "У меня тихая комната, зовите",
    ],
)
def test_the_same_words_in_other_sentences_stay(text: str, keyring: Keyring) -> None:
    assert minimise("Tarot", text, keyring).body == text
