"""Number words run together with other letters, drawn out, or in other languages; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from brightline.privacy.figures.glued_words import glued_words
from tests.privacy.reading import phones_in

US = "+12125550142"
WRITTEN = [
    (US, "US", "calltwoonetwofivefivefivezeroonefourtwo"),
    (US, "US", "rosestwoonetwofivefivefivezeroonefourtwonow"),
    (US, "US", "llamadosunodoscincocincocincocerounocuatrodosya"),
    ("+14155550185", "US", "cuatrounocincocincocincocincocerounoochocinco"),
    ("+18185550147", "US", "OchoUnoOchoCincoCincoCincoCeroUnoCuatroSiete"),
    (US, "US", "twoxonextwo fivexfivexfive zeroxonexfourxtwo"),
    (US, "US", "dosyunoydosycincoycincoycincoyceroyunoycuatroydos"),
    (US, "US", "zweieinszweifünffünffünfnulleinsvierzwei"),
    (US, "US", "212 cinqcinqcinq 0142"),
    (US, "US", "212-fyvefyvefyve-0142"),
    (US, "US", "twoooneeetwoofiiiivefiveeefivvvezerrrooneeefourrrtwooo"),
    (US, "US", "ttwwoo oonnee ttwwoo ffiivvee ffiivvee ffiivvee zzeerroo oonnee ffoouurr ttwwoo"),
    (US, "US", "212ـ555ـ0142"),
    ("+33639986727", "FR", "zeroxxsix threexxnine ninexxeight sixxxseven twoxxseven"),
]


@pytest.mark.parametrize(("number", "region", "written"), WRITTEN)
def test_words_run_together_are_a_number(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    text = f"Quiet place. Text {written} please"
    assert phones_in(text, region) == [number]
    assert written not in minimise("A title", text, keyring, region).body


@pytest.mark.parametrize(
    "word",
    [
        "everyoneelse", "someone", "threesome", "foreverandever", "tentative", "onceagain",
        "besitosyabrazos", "unonuevo", "twofold", "bookkeeper", "committee", "successfully",
    ],
)  # fmt: skip
def test_other_long_words_hold_none(word: str) -> None:
    assert glued_words(word) == ()
