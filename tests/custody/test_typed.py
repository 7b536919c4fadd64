"""How an opt-out comes in: unseen at a prompt, or as one line, and never repeated."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from brightline.custody.suppression import RECEIPT
from brightline.custody.typed import LONGEST_LINE, typed_contact
from brightline.errors import CustodyError
from brightline.schema import LedgerEntry, Suppression
from tests.custody.house import PHONE, House

SECOND = "+1 617 555 0102"


def _suppress(house: House, *words: str, **how: object) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, with a real standard input."""
    command = [sys.executable, "-m", "brightline", "suppress", "--study", str(house.study.path)]
    return subprocess.run([*command, *words], capture_output=True, check=False, **how)  # type: ignore[call-overload,no-any-return]


def _refused(house: House, done: subprocess.CompletedProcess[bytes], said: str) -> None:
    """One sentence that holds `said`, nothing of what was typed, and nothing recorded."""
    sentence = done.stderr.decode()
    assert (done.returncode, done.stdout) == (5, b"")
    assert sentence.count("\n") == 1
    assert said in sentence
    assert "555" not in sentence
    assert house.rows(Suppression) == []
    assert "contact suppressed" not in {row["act"] for row in house.rows(LedgerEntry)}


class Terminal(io.StringIO):
    """Standard input that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_at_a_terminal_it_is_typed_twice_and_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, object]] = []

    def prompt(_: str, **how: object) -> str:
        asked.append(how)
        return PHONE

    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("typer.prompt", prompt)
    assert typed_contact() == PHONE
    assert asked[0]["hide_input"] is True
    assert asked[0]["confirmation_prompt"]


def test_bytes_that_a_plain_locale_lets_through_are_no_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("typer.prompt", lambda *_, **__: "+1 212 555 \udcff0142")
    with pytest.raises(CustodyError, match="not UTF-8 text"):
        typed_contact()


@pytest.mark.parametrize("typed", [PHONE, f"{PHONE}\n", f"\n  {PHONE}\r\n\n", f"\ufeff{PHONE}\n"])
def test_one_line_is_taken_with_blank_ones_around_it(small_house: House, typed: str) -> None:
    done = _suppress(small_house, input=typed.encode())
    assert (done.returncode, done.stdout.decode()) == (0, RECEIPT + "\n")
    assert len(small_house.rows(Suppression)) == 1


@pytest.mark.parametrize("between", ["\n", "\r\n", "\r", "\n\n", "\N{LINE SEPARATOR}"])
def test_a_second_line_is_refused_and_not_lost(small_house: House, between: str) -> None:
    done = _suppress(small_house, input=f"{PHONE}{between}{SECOND}\n".encode())
    _refused(small_house, done, "More than one line")


def test_a_closed_standard_input_is_one_sentence(small_house: House) -> None:
    done = _suppress(small_house, preexec_fn=lambda: os.close(0))
    _refused(small_house, done, "Standard input is closed")


def test_what_is_no_text_is_one_sentence(small_house: House) -> None:
    done = _suppress(small_house, input=PHONE.encode("utf-16"))
    _refused(small_house, done, "not UTF-8 text")


def test_a_line_without_end_is_not_read_to_its_end(small_house: House) -> None:
    with open("/dev/zero", "rb") as endless:
        done = _suppress(small_house, stdin=endless)
    _refused(small_house, done, f"More than {LONGEST_LINE:,} bytes")


def test_what_is_no_text_at_the_prompt_is_one_sentence(small_house: House) -> None:
    """On a real terminal, whose keys or paste need not be UTF-8."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "brightline", "suppress", "--study"]
    with (
        os.fdopen(ours, "wb", buffering=0) as keyboard,
        os.fdopen(theirs, "rb", buffering=0) as terminal,
        subprocess.Popen(
            [*command, str(small_house.study.path)],
            stdin=terminal,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONIOENCODING": "utf-8:strict"},  # as in any locale but C
            start_new_session=True,  # else it would ask at the terminal of the tests
        ) as asking,
    ):
        assert asking.stderr is not None
        asked = asking.stderr.read(len("The contact: "))  # the space: now it listens
        keyboard.write(b"+1 212 555 \xff\xfe0142\n")
        _, said = asking.communicate(timeout=60)
    assert (asked, asking.returncode) == (b"The contact: ", 5)
    assert b"not UTF-8 text" in said
    assert b"555" not in said
    assert small_house.rows(Suppression) == []


@pytest.mark.parametrize(
    "words", [[PHONE], ["jane.7@example.org"], ["--reason", PHONE], ["-x", "jane.7@example.org"]]
)
def test_a_contact_that_is_given_as_an_argument_is_not_repeated(
    small_house: House, words: list[str]
) -> None:
    done = _suppress(small_house, *words, input=b"")
    said = done.stdout + done.stderr
    assert done.returncode == 2
    assert b"history" in said
    assert b"555" not in said
    assert b"jane" not in said


def test_the_help_is_the_usual_one(small_house: House) -> None:
    done = _suppress(small_house, "--help")
    assert done.returncode == 0
    assert b"takedown" in done.stdout


@pytest.mark.parametrize("typed", [b"", b"harbour lantern violet nine\n" * 2])
def test_a_passphrase_is_asked_for_at_a_terminal_alone(
    small_house: House, tmp_path: Path, typed: bytes
) -> None:
    """In a session of its own, which has no terminal."""
    command = [sys.executable, "-m", "brightline", "keys", "backup", str(tmp_path / "k")]
    done = subprocess.run(
        [*command, "--study", str(small_house.study.path)],
        input=typed,
        capture_output=True,
        check=False,
        start_new_session=True,
    )
    assert done.returncode == 5
    assert [line.strip() for line in done.stderr.decode().splitlines()] == [
        "Passphrase:",
        "brightline: There is no terminal at which a passphrase could be typed unseen; run this "
        "command at one. Nothing was written.",
    ]
    assert not (tmp_path / "k").exists()
