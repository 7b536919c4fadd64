"""The gates that every change passes: format, lint, types, layers, lock file, changelog."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from brightline import __version__

ROOT = Path(__file__).resolve().parents[2]


_MYPY = """
import gc
from mypy.__main__ import console_entry
gc.disable()
gc.enable = gc.disable
console_entry()
"""
"""What it makes lives until it ends; looking for garbage is a sixth of its time."""

_KEEPS_NOTHING = ("--cache-dir", os.devnull)
"""Writing a cache is a seventh of its time; it reads one that `make lint` has made, or has none."""


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=ROOT, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


@pytest.mark.parametrize(
    "words",
    [
        ("ruff", "format", "--check", "."),
        ("ruff", "check", "."),
        ("mypy",),
        ("lint-imports",),
        ("uv", "lock", "--check"),
    ],
    ids=" ".join,
)
def test_the_gate_passes(words: tuple[str, ...]) -> None:
    program, *rest = words
    if program == "mypy" and not (ROOT / ".mypy_cache").exists():
        rest += _KEEPS_NOTHING
    begin = [str(Path(sys.executable).with_name(program))]
    done = _run(*([sys.executable, "-c", _MYPY] if program == "mypy" else begin), *rest)
    assert done.returncode == 0, done.stdout


def test_the_changelog_and_the_version_agree() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"(?m)^## (\d+\.\d+\.\d+|Unreleased)", text)
    assert __version__ in versions
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__


def test_every_promised_python_is_one_on_which_the_tests_are_run() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    promised = re.findall(r"Python :: (3\.\d+)", " ".join(project["classifiers"]))
    recipe = re.search(r"for version in ([\d. ]+);", (ROOT / "Makefile").read_text("utf-8"))
    assert recipe is not None
    assert recipe[1].split() == promised
    assert f"Python {promised[0]} to {promised[-1]}" in (ROOT / "README.md").read_text("utf-8")


def test_it_cannot_be_uploaded_by_accident_and_lists_its_packages() -> None:
    made = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "Private :: Do Not Upload" in made["project"]["classifiers"]
    assert made["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == [
        "brightline",
        "crawlers",
        "annotation",
        "dashboard",
    ]
    assert not list((ROOT / "datasets").rglob("*.py"))


def test_every_ignored_warning_has_a_date() -> None:
    made = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    filters = made["tool"]["pytest"]["ini_options"]["filterwarnings"]
    assert filters[0] == "error"
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if re.match(r'\s*"ignore', line):
            assert re.search(r"# \d{4}-\d{2}-\d{2}: ", line), line


def test_only_reserved_numbers_and_domains_stand_in_the_repository() -> None:
    """Invented contacts come from 555-01xx and example domains, in every tracked text file."""
    number = re.compile(r"(?<![\w.-])\(?([2-9]\d\d)\)?[ .-]([2-9]\d\d)[ .-](\d{4})(?![\w.-])")
    allowed = {("888", "373", "7888")}  # the published national hotline, a reporting route
    files = _run("git", "ls-files").stdout.splitlines()
    for name in files:
        if name.endswith((".lock", ".lock.txt")) or not (ROOT / name).is_file():
            continue
        text = (ROOT / name).read_text(encoding="utf-8", errors="ignore")
        for match in number.finditer(text):
            reserved = match[2] == "555" and match[3].startswith("01")
            assert reserved or match.groups() in allowed, f"{name}: {match[0]}"
