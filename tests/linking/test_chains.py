"""A chain of evidence names every advert that it leads over, so each of them has to be shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from typer.testing import CliRunner, Result

from brightline.cli import build_app
from brightline.errors import ScopeError
from brightline.linking import explaining
from brightline.schema import Advert
from brightline.store import Store, table_of
from brightline.study import Study
from tests.linking.house import furnish, put


def explained(make_study: Callable[..., Study]) -> Result:
    """Adverts 1 and 3, which are joined by advert 2 alone, whose section was taken out."""
    study = make_study()
    with Store.for_study(study, migrate=True) as store:
        furnish(store, study, contacts=2)
        texts = ("tea", [1]), ("music", [1, 2]), ("quiet", [2])
        put(store, [(n, f"{text} (synthetic)", on) for n, (text, on) in enumerate(texts, 1)])
        table = table_of(Advert)
        with store.begin() as connection:
            connection.execute(table.update().where(table.c.id == 2).values(section="Gone"))
    app, runner = build_app(), CliRunner()
    words = ["--study", str(study.path)]
    assert runner.invoke(app, ["link", "run", *words]).exit_code == 0
    text = study.path.read_text(encoding="utf-8")
    study.path.write_text(text + 'sections = ["Massage (synthetic)"]\n', encoding="utf-8")
    return runner.invoke(app, ["link", "explain", "1", "3", *words])


def test_a_chain_over_what_the_protocol_names_no_more_is_not_shown(
    make_study: Callable[..., Study],
) -> None:
    refused = explained(make_study)
    assert isinstance(refused.exception, ScopeError)
    assert "joined by way of adverts" in str(refused.exception)
    assert "Gone" not in str(refused.exception) + refused.output
    assert "advert 2" not in str(refused.exception) + refused.output


def test_without_the_look_at_the_whole_chain_it_would_be(
    make_study: Callable[..., Study], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: only the two adverts that were asked for are looked at."""
    monkeypatch.setattr(explaining, "refuse_chain_outside", lambda *_: None)
    assert "advert 2" in explained(make_study).output
