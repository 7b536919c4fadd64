"""The country of a site, by which telephone numbers without a code are recognised."""

from __future__ import annotations

from pathlib import Path

import pytest

from brightline.errors import StudyError
from brightline.study import load_study
from tests.studies import study_text


@pytest.mark.parametrize(
    ("given", "write"), [("UK", "write 'GB'"), ("EL", "write 'GR'"), ("XX", "ISO 3166-1")]
)
def test_a_country_without_known_numbers_is_refused(given: str, write: str, tmp_path: Path) -> None:
    """Under it no number printed without a country code is recognised, linked or opted out."""
    path = tmp_path / "study.toml"
    path.write_text(study_text(extra=f'region = "{given}"'), encoding="utf-8")
    with pytest.raises(StudyError, match=f"'{given}' is no country .* known; .*{write}"):
        load_study(path)
    path.write_text(study_text(extra='region = "GB"'), encoding="utf-8")
    assert load_study(path).phone_regions == ("GB",)
