"""What the tests of privacy share: a keyring that is made once and thrown away."""

from __future__ import annotations

from pathlib import Path

import pytest

from brightline.privacy import Keyring, create_keys


@pytest.fixture(scope="session")
def keyring(tmp_path_factory: pytest.TempPathFactory) -> Keyring:
    """A keyring of its own, in a temporary directory."""
    directory: Path = tmp_path_factory.mktemp("custody") / "keys"
    return create_keys(directory)
