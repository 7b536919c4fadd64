"""Start, stop and ask after the study's own Label Studio: loopback only, one per study.

What it is started with is `server_settings.py`, the environment it runs in is `environment.py`;
what is sent to it and fetched from it is `push.py` and `pull.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from annotation import blank, process
from annotation.client import Client, RefusedError, UnansweredError
from annotation.credentials import Credentials, ensure_credentials, load_credentials
from annotation.environment import LABEL_STUDIO, VERSION
from annotation.ports import last_port, ports_to_try
from annotation.process import Order, Running
from annotation.server_settings import Places, command, settings
from annotation.token import restore_token
from annotation.watch import to_watch
from brightline.custody_view import CustodyView
from brightline.errors import ServerError
from brightline.loopback import HOST
from brightline.waiting import alone

_START_SECONDS = 300.0  # 25 s on a quiet machine at first boot; migrations on a busy one
_ASK_SECONDS = 10.0
_POLL_SECONDS = 0.1  # until it listens, to ask costs a thousandth of a second
_MOVED = b"* Trying to start at"  # it says so and serves the next port, with the same database


def _say_nothing(_: str) -> None:
    """For callers who want no progress."""


@dataclass(frozen=True, slots=True)
class Status:
    """How the server is, and what to do about it."""

    state: Literal["running", "stopped", "killed", "silent", "never"]
    address: str | None
    sentence: str
    version: str = VERSION

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`."""
        return asdict(self)


def up(
    study: CustodyView, *, port: int | None = None, say: Callable[[str], None] = _say_nothing
) -> tuple[str, bool]:
    """Start the server unless it runs; returns (address, whether it was started now).

    Args:
        port: the port to serve; the last one when it is free, else any free one, when None.
        say: told what is being waited for.

    Raises:
        ServerError: the port is taken, or the server does not come up.
    """
    places = Places.of(study)
    places.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with alone(places.lock):  # two commands at once would start two servers on one database
        running = process.read(places.record)
        if running is not None and running.alive:
            return _already(study, running, port, say), False
        ports = ports_to_try(port, last_port(places))
        credentials = ensure_credentials(study)
        ends_with = to_watch(study.path)
        say(_preparing())
        program = LABEL_STUDIO.ensure()
        _forget_half_made(places)
        for chosen in ports:
            order = Order(
                command(program, chosen), places.log, places.record, chosen, VERSION, ends_with
            )
            running = _start(order, credentials, places, say)
            if running is not None:
                places.made.write_text(f"{chosen}\n", encoding="utf-8")
                return address_of(running), True
        raise ServerError(
            f"Port {chosen} was taken by another program while Label Studio was starting; run it "
            "again, or choose another with --port."
        )


def down(study: CustodyView) -> bool:
    """Stop the server and wait until it is gone; False when none was running."""
    places = Places.of(study)
    running = process.read(places.record)
    if running is None:
        return False
    stopped = process.stop(running)
    places.record.unlink(missing_ok=True)
    return stopped


def status(study: CustodyView) -> Status:
    """How the server is."""
    places = Places.of(study)
    running = process.read(places.record)
    if running is None:
        if places.made.exists():
            return Status("stopped", None, "Label Studio is stopped; `brightline annotate up`.")
        return Status("never", None, "No Label Studio was made yet; `brightline annotate up`.")
    if not running.alive:
        return Status(
            "killed",
            None,
            "Label Studio was killed or the machine restarted; start it again with "
            "`brightline annotate up`: nothing that was submitted is lost.",
        )
    address = address_of(running)
    credentials = load_credentials(study)
    if credentials is None or not _answers_as_ours(address, credentials):
        return Status(
            "silent",
            address,
            f"Label Studio runs at {address} and does not answer to the study's login; see "
            f"{places.log}, then `brightline annotate down` and `brightline annotate up`.",
        )
    return Status("running", address, f"Label Studio is running at {address}")


def connect(study: CustodyView) -> tuple[Client, Credentials]:
    """A client of the running server, and the login it uses.

    Raises:
        ServerError: it does not run, does not answer to the study's login, or is of another
            version.
    """
    found = status(study)
    credentials = load_credentials(study)
    if found.state != "running" or found.address is None or credentials is None:
        raise ServerError(found.sentence)
    with Client(found.address, credentials.token) as asking:
        version = asking.version()
    if version != VERSION:
        raise ServerError(
            f"Label Studio {version} is running at {found.address}, and this Brightline is made "
            f"for {VERSION}; back up {Places.of(study).data}, then `brightline annotate down` and "
            "`brightline annotate up`."
        )
    return Client(found.address, credentials.token), credentials


def address_of(running: Running) -> str:
    """The address to open."""
    return f"http://{HOST}:{running.port}"


def _already(
    study: CustodyView, running: Running, port: int | None, say: Callable[[str], None]
) -> str:
    address = address_of(running)
    if port not in (None, running.port):
        raise ServerError(
            f"Label Studio is already running at {address}; stop it with "
            "`brightline annotate down` before you give it another port."
        )
    say("Waiting for Label Studio, which was already started")
    _wait_until_ours(running, ensure_credentials(study), Places.of(study))
    return address


def _start(
    order: Order, credentials: Credentials, places: Places, say: Callable[[str], None]
) -> Running | None:
    """Start it and wait; None when another program took its port before it listened there."""
    started_with = settings(places, credentials, order.port)
    if not places.database.exists():
        _lay_tables(places, started_with, say)
    elif places.made.exists():
        restore_token(places.database, credentials)
    say("Starting Label Studio")
    written = places.log.stat().st_size if places.log.exists() else 0
    running = process.start(order, started_with)
    return running if _wait_until_ours(running, credentials, places, written) else None


def _preparing() -> str:
    if LABEL_STUDIO.is_ready():
        return "Checking Label Studio's environment"
    return f"Installing Label Studio {VERSION} (about 800 MB, once per machine)"


def _lay_tables(places: Places, started_with: dict[str, str], say: Callable[[str], None]) -> None:
    if not blank.is_made(LABEL_STUDIO.folder):
        say("Preparing Label Studio's tables (a minute, once per machine)")
    blank.lay(LABEL_STUDIO.folder, places.database, started_with, places.log)


def _forget_half_made(places: Places) -> None:
    """A first start that was cut short leaves an account without our token, and nothing else."""
    if not places.made.exists():
        for suffix in ("", "-journal", "-wal", "-shm"):
            places.database.with_name(places.database.name + suffix).unlink(missing_ok=True)


def _wait_until_ours(
    running: Running, credentials: Credentials, places: Places, written: int | None = None
) -> bool:
    """False, and it is stopped, when its port was taken before it listened there.

    Args:
        written: the bytes of the log before it was started now; None when it was started before.
    """
    address = address_of(running)

    def moved() -> bool:
        if written is None:
            return False
        with places.log.open("rb") as log:
            log.seek(written)  # a log of months is not read anew at every look
            return _MOVED in log.read()

    def settled() -> bool:
        return moved() or not running.alive or _answers_as_ours(address, credentials)

    if not process.wait_until(settled, _START_SECONDS, poll=_POLL_SECONDS):
        process.stop(running)
        raise ServerError(
            f"Label Studio did not answer to the study's login within {_START_SECONDS:.0f} s and "
            f"was stopped; its log is {places.log}."
        )
    if moved():
        process.stop(running)
        return False
    if not running.alive:
        raise ServerError(
            f"Label Studio ended while it was starting; read the last lines of {places.log}, mend "
            "what they name (a full disk, most often) and run `brightline annotate up` again."
        )
    return True


def _answers_as_ours(address: str, credentials: Credentials) -> bool:
    """`/health` answers 200 for anybody's server: only our own token tells that it is ours."""
    with Client(address, credentials.token, seconds=_ASK_SECONDS) as client:
        try:
            return client.who() == credentials.email
        except (RefusedError, UnansweredError):
            return False
