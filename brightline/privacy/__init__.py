"""Privacy: contacts found, replaced by keyed pseudonyms, the rest masked, URLs sealed.

Names are loaded when they are first used, so that importing this package costs nothing.
No module is called like a function here: a loaded submodule would hide it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brightline.privacy.contacts import find_contacts
    from brightline.privacy.found_contacts import ContactKind, FoundContact
    from brightline.privacy.keys import (
        Keyring,
        create_keys,
        keys_directory,
        load_keyring,
        refuse_key_inside,
    )
    from brightline.privacy.mask import mask_residual
    from brightline.privacy.minimising import ContactMention, Minimised, minimise
    from brightline.privacy.redaction import RedactingFormatter, redact
    from brightline.privacy.sealing import RunCipher, unseal_url
    from brightline.privacy.token_codes import redact_note, without_codes

_HOME = {
    "ContactKind": "found_contacts",
    "ContactMention": "minimising",
    "FoundContact": "found_contacts",
    "Keyring": "keys",
    "Minimised": "minimising",
    "RedactingFormatter": "redaction",
    "RunCipher": "sealing",
    "create_keys": "keys",
    "find_contacts": "contacts",
    "keys_directory": "keys",
    "load_keyring": "keys",
    "mask_residual": "mask",
    "minimise": "minimising",
    "redact": "redaction",
    "redact_note": "token_codes",
    "refuse_key_inside": "keys",
    "unseal_url": "sealing",
    "without_codes": "token_codes",
}

__all__ = [
    "ContactKind",
    "ContactMention",
    "FoundContact",
    "Keyring",
    "Minimised",
    "RedactingFormatter",
    "RunCipher",
    "create_keys",
    "find_contacts",
    "keys_directory",
    "load_keyring",
    "mask_residual",
    "minimise",
    "redact",
    "redact_note",
    "refuse_key_inside",
    "unseal_url",
    "without_codes",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
