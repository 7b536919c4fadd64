"""What samples and releases may be called, and how many entries of the ledger can be asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from typer.testing import CliRunner

from brightline.cli import build_app
from brightline.errors import AnnotationError, PublishError
from brightline.given_names import LONGEST, check_name
from brightline.store import Store
from brightline.study import Study

NAMES = ("r1", "wave-1", "2026-01", "spring_2.1", "été", "a" * LONGEST)
NONE = (
    "",
    ".",
    "..",
    "../x",
    "x y/..",
    "a/b",
    ".a",
    "a.",
    "a..b",
    "-a",
    "a\n",
    "a" * (LONGEST + 1),
)


@pytest.mark.parametrize("name", NAMES)
def test_names_are_taken(name: str) -> None:
    check_name(name, "--name", AnnotationError)


@pytest.mark.parametrize("name", NONE)
def test_what_could_be_a_path_an_option_or_two_words_is_no_name(name: str) -> None:
    with pytest.raises(PublishError, match=r"^--release takes a name of letters"):
        check_name(name, "--release", PublishError)


@pytest.mark.parametrize(
    ("words", "option", "error"),
    [
        (
            ["sample", "draw", "--annotators", "a1,a2", "--name", "x y/.."],
            "--name",
            AnnotationError,
        ),
        (["publish", "cube", "--release", "../x"], "--release", PublishError),
        (["publish", "cube", "--release", ""], "--release", PublishError),
    ],
)
def test_the_commands_refuse_what_is_no_name(
    words: list[str], option: str, error: type[Exception], make_study: Callable[..., Study]
) -> None:
    study = make_study()
    Store.for_study(study, migrate=True).close()
    done = CliRunner().invoke(build_app(), [*words, "--study", str(study.path)])
    assert isinstance(done.exception, error)
    assert str(done.exception).startswith(f"{option} takes a name")
    assert sorted(one.name for one in study.folder.iterdir() if one.is_dir()) == []


@pytest.mark.parametrize("last", ["0", "-3"])
def test_fewer_than_one_entry_of_the_ledger_cannot_be_asked_for(
    last: str, make_study: Callable[..., Study]
) -> None:
    study = make_study()
    Store.for_study(study, migrate=True).close()
    words = ["ledger", "show", "--study", str(study.path), "--last", last]
    done = CliRunner().invoke(build_app(), words)
    assert done.exit_code == 2
    assert "--last" in done.stderr
