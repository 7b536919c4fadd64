"""Referral packets: what is in them, what is not, once for each concern, and sent to nobody."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import stat
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from annotation.care.referral import Packet, folder_of, forget_packets, refer
from brightline import ledger
from brightline.cli import build_app
from brightline.schema import Advert, Annotation, LedgerEntry, Referral
from brightline.store import table_of
from tests.annotation.bench import CANARIES, SEEN
from tests.annotation.care.desk import DAY, Desk

SOON = SEEN + dt.timedelta(days=1)


def referred(desk: Desk) -> list[Packet]:
    """One annotator refers the second and the fourth of a batch."""
    desk.draw("spring", 20)
    desk.release(SOON)
    desk.answer("a1", SOON, refer=(1, 3))
    return refer(desk.study, desk.store, now=SOON)


def read(packet: Packet) -> dict[str, object]:
    data: dict[str, object] = json.loads(packet.path.read_text(encoding="utf-8"))
    return data


def test_a_packet_holds_what_the_officer_needs_and_neither_text_nor_contact(desk: Desk) -> None:
    packets = referred(desk)
    assert len(packets) == 2
    data = read(packets[0])
    assert data["reporting"] == desk.study.reporting.model_dump(mode="json")
    assert data["concern"] == [
        {
            "reference": "annotation 2",
            "by": "a1",
            "at": SOON.isoformat(),
            "note": "Reading 1.",
            "ledger": None,  # these answers came by no pull
        }
    ]
    assert data["sealed_url"]["box"]  # type: ignore[index]
    assert data["advert"]["sightings"] == [  # type: ignore[index]
        {"seen_at": SEEN.isoformat(), "content_hash": data["advert"]["content_hash"]}  # type: ignore[index]
    ]
    text = packets[0].path.read_text(encoding="utf-8")
    assert not any(canary in text for canary in CANARIES)
    assert "Bright rooms" not in text
    assert "http" not in text
    assert stat.S_IMODE(packets[0].path.stat().st_mode) == 0o600


def test_the_ledger_and_the_store_know_the_packet_by_its_digest(desk: Desk) -> None:
    packet = referred(desk)[0]
    digest = hashlib.sha256(packet.path.read_bytes()).hexdigest()
    assert packet.sha256 == digest
    with desk.store.begin() as connection:
        kept = connection.execute(sa.select(table_of(Referral).c.packet_sha256)).scalars().all()
        assert digest in kept
        ledger.verify(connection)
    before = read(packet)["ledger"]
    assert before["last_entry"]["act"] == "sample drawn"  # type: ignore[index]


def test_a_packet_names_the_pull_that_brought_the_concern_and_the_run_that_saw_the_advert(
    desk: Desk,
) -> None:
    """Others were pulled after it: the last pull of anybody says nothing of this concern."""
    desk.draw("spring", 20)
    desk.release(DAY)
    desk.answer("a1", DAY, refer=(0,))
    with desk.store.begin() as connection:
        for key, at in (("a1", DAY), ("a2", DAY + dt.timedelta(minutes=5))):
            ledger.record(connection, desk.study, "answers pulled", {"key": key}, now=at)
        kept = table_of(LedgerEntry)
        seqs = sa.select(kept.c.seq).where(kept.c.act == "answers pulled").order_by(kept.c.seq)
        mine, _ = connection.execute(seqs).scalars().all()
    (packet,) = refer(desk.study, desk.store, now=DAY + dt.timedelta(hours=1))
    content: dict[str, Any] = read(packet)
    assert content["concern"][0]["ledger"]["seq"] == mine
    run = content["collected"]
    assert run["ledger"]["act"] == "run started"
    assert run["run"]
    assert run["protocol_sha256"]


def test_a_concern_is_packed_once_and_a_new_one_again(desk: Desk) -> None:
    first = referred(desk)[0]
    assert refer(desk.study, desk.store, now=SOON) == []
    table = table_of(Annotation)
    with desk.store.begin() as connection:
        row = dict(connection.execute(sa.select(table).where(table.c.id == 2)).mappings().one())
        row.pop("id")
        connection.execute(table.insert().values(**{**row, "version": 2, "note": "Again."}))
    (again,) = refer(desk.study, desk.store, now=SOON)
    assert (again.item_key, again.version) == (first.item_key, 2)
    assert len(read(again)["concern"]) == 2  # type: ignore[arg-type]
    assert first.path.exists()


def test_an_expired_url_is_not_in_it(desk: Desk) -> None:
    desk.draw("spring", 20)
    desk.release(DAY)
    desk.answer("a1", DAY, refer=(0,))
    with desk.store.begin() as connection:
        connection.execute(table_of(Advert).update().values(url_expires=DAY))
    (packet,) = refer(desk.study, desk.store, now=DAY + dt.timedelta(seconds=1))
    assert read(packet)["sealed_url"]["box"] is None  # type: ignore[index]


def test_a_packet_that_cannot_be_written_is_not_recorded(desk: Desk) -> None:
    desk.draw("spring", 20)
    desk.release(SOON)
    desk.answer("a1", SOON, refer=(0,))
    folder_of(desk.study).write_text("a file where the folder should be", encoding="utf-8")
    said = CliRunner().invoke(
        build_app(), ["annotate", "refer", "--study", str(desk.study.path)], catch_exceptions=True
    )
    assert "nothing was recorded" in str(said.exception)
    with desk.store.begin() as connection:
        assert connection.execute(sa.select(table_of(Referral))).all() == []


def test_packets_of_erased_adverts_are_erased(desk: Desk) -> None:
    first, second = referred(desk)
    forget_packets(desk.study, [first.item_key])
    assert not first.path.exists()
    assert second.path.exists()


def test_a_packet_whose_writing_was_killed_is_erased(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "rename", killed)
        referred(desk)
    assert "sealed_url" in "".join(file.read_text() for file in folder_of(desk.study).iterdir())
    forget_packets(desk.study, [])
    assert list(folder_of(desk.study).iterdir()) == []


def test_an_address_that_has_expired_is_erased_from_packets_too(desk: Desk) -> None:
    """The custodian's key would open it there for as long as the packet is kept."""
    packet = referred(desk)[0]
    (folder_of(desk.study) / "note.json").write_text("no packet", encoding="utf-8")
    before: dict[str, Any] = read(packet)
    expires = dt.datetime.fromisoformat(before["sealed_url"]["expires"])
    forget_packets(desk.study, [], now=expires - dt.timedelta(seconds=1))
    assert read(packet) == before
    forget_packets(desk.study, [], now=expires)
    after: dict[str, Any] = read(packet)
    assert before["sealed_url"]["box"] not in packet.path.read_text(encoding="utf-8")
    assert "has expired and was erased" in after["sealed_url"]["said"]
    assert {**after, "sealed_url": None} == {**before, "sealed_url": None}
    assert stat.S_IMODE(packet.path.stat().st_mode) == 0o600


def test_the_command_says_that_nothing_was_sent(desk: Desk) -> None:
    desk.draw("spring", 20)
    desk.release(SOON)
    desk.answer("a1", SOON, refer=(0,))
    words = ["annotate", "refer", "--study", str(desk.study.path)]
    said = CliRunner().invoke(build_app(), words)
    assert said.exit_code == 0, said.output
    assert (
        "Nothing was sent. Give them to the responsible officer (The tester) today" in said.output
    )
    again = CliRunner().invoke(build_app(), words)
    assert "No advert was referred since the last packet." in again.output


def test_nothing_here_can_send(desk: Desk) -> None:
    """The module has no way out: neither a client nor a socket is imported by it."""
    source = Path(__file__).resolve().parents[3] / "annotation" / "care" / "referral.py"
    words = source.read_text(encoding="utf-8")
    assert not any(name in words for name in ("httpx", "socket", "smtplib", "urllib", "requests"))
