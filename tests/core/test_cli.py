"""The command line: fast to answer, one sentence for a mistake, and nothing mounted by magic."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from brightline import __version__, cli, ledger
from brightline.cli import build_app
from brightline.store import Store
from brightline.study import Study
from tests.studies import study_text

# What would make `--help` slow, and what a collector's host need not load for a status line.
HEAVY = {"scrapy", "pandas", "streamlit", "label_studio_sdk", "scipy", "duckdb", "numpy"} | {
    "dateparser",
    "phonenumbers",
    "sqlalchemy",
    "pydantic",
    "altair",
}


def _brightline(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "brightline", *words],
        cwd=cwd,
        check=False,
        text=True,
        capture_output=True,
    )


def test_help_names_every_command_and_imports_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['brightline', '--help']\n"
        "from brightline.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print('HEAVY', sorted({HEAVY!r} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, text=True, capture_output=True
    ).stdout
    assert "HEAVY []" in done
    for command in ("demo", "study", "keys", "store", "ledger", "publish"):
        assert command in done
    for face in ("crawl", "site", "sample", "annotate", "dashboard"):
        assert face in done


@pytest.mark.parametrize("word", ["demo", "crawl", "sample", "annotate", "dashboard", "study"])
def test_every_command_has_help_with_words(word: str) -> None:
    done = _brightline(word, "--help")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) > 5


def test_a_protocol_that_was_changed_is_another_in_the_ledger(tmp_path: Path) -> None:
    """A board holds the digest of what it approved against it."""
    file, digests = tmp_path / "study.toml", []
    for expires in ("2099-12-31", "2100-12-31"):
        file.write_text(study_text(expires=expires), encoding="utf-8")
        said = _brightline("study", "check", "--study", str(file), "--json")
        digests.append(json.loads(said.stdout)["sha256"])
        assert digests[-1] in _brightline("study", "check", "--study", str(file)).stdout
        assert _brightline("store", "migrate", "--study", str(file)).returncode == 0
    shown = _brightline("ledger", "show", "--study", str(file)).stdout.splitlines()
    assert [line.split()[2] for line in shown] == [digest[:8] for digest in digests]
    assert digests[0] == hashlib.sha256(study_text(expires="2099-12-31").encode()).hexdigest()


def test_a_crash_leaves_no_memory_in_a_file() -> None:
    """Raw texts, contacts and keys are in memory only, also where a library brings all down."""
    code = (
        "import resource, sys; sys.argv = ['brightline', '--version']\n"
        "hard = resource.getrlimit(resource.RLIMIT_CORE)[1]\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))\n"
        "from brightline.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print('CORE', resource.getrlimit(resource.RLIMIT_CORE))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, text=True, capture_output=True)
    assert "CORE (0, 0)" in done.stdout


def test_the_version_is_printed_without_a_command() -> None:
    done = _brightline("--version")
    assert (done.returncode, done.stdout) == (0, f"brightline {__version__}\n")


def test_a_mistake_is_one_sentence_on_stderr_and_a_non_zero_exit(tmp_path: Path) -> None:
    (tmp_path / "study.toml").write_text(study_text(expires="2020-01-01"), encoding="utf-8")
    done = _brightline("study", "check", cwd=tmp_path)
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.startswith("brightline: ")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("number", "mend"),
    [
        (errno.ENOENT, "the folder it lies in must be there"),
        (errno.EISDIR, "name a file in it"),
        (errno.ENOTDIR, "a part of this path is a file"),
        (errno.EIO, "choose another place"),
        (errno.EDQUOT, "free some of this user's space"),
    ],
)
def test_what_the_system_refuses_is_told_with_a_mend(
    number: int,
    mend: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refused() -> None:
        raise OSError(number, os.strerror(number), "some/place")

    monkeypatch.setattr(cli, "build_app", lambda: refused)
    with pytest.raises(SystemExit, match="1"):
        cli.main()
    said = capsys.readouterr().err
    assert said.startswith(f"brightline: The system refused (some/place): {os.strerror(number)}; ")
    assert mend in said
    assert said.count("\n") == 1


def test_debug_shows_where(tmp_path: Path) -> None:
    done = _brightline("--debug", "study", "check", cwd=tmp_path)
    assert done.returncode != 0
    assert "Traceback" in done.stderr


@pytest.mark.parametrize(
    "words", [("study", "check"), ("publish", "cube"), ("link", "status"), ("crawl", "run")]
)
def test_an_expired_study_stops_its_commands(words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "study.toml").write_text(study_text(expires="2020-01-01"), encoding="utf-8")
    done = _brightline(*words, "--study", "study.toml", cwd=tmp_path)
    assert done.returncode == 3
    assert "expired" in done.stderr
    assert not (tmp_path / "corpus.db").exists()


def test_what_a_script_needs_is_json(make_study: Callable[..., Study]) -> None:
    study = make_study()

    def told(*words: str) -> dict[str, object]:
        done = CliRunner().invoke(build_app(), [*words, "--study", str(study.path), "--json"])
        assert done.exit_code == 0, done.output
        return dict(json.loads(done.stdout))

    assert told("study", "check") == {
        "study": str(study.path),
        "id": study.id,
        "title": study.title,
        "sites": ["site-a"],
        "expires": "2099-12-31",
        "sha256": study.sha256,
        "lacking": [],
    }
    migrated = told("store", "migrate")
    assert migrated["ready"] is True
    assert str(study.folder) in str(migrated["store"])
    with Store.for_study(study) as store, store.begin() as connection:
        count, digest = ledger.verify(connection)
    assert told("ledger", "verify") == {"entries": count, "digest": digest, "set_back": []}
