"""The project's own errors: what went wrong, where, and how to mend it, in one sentence.

The command line prints the sentence and exits with `exit_code`; a traceback is shown only
under `--debug`. Messages never hold advert text, a contact, a URL of an advert or a secret.
"""

from __future__ import annotations


class BrightlineError(Exception):
    """Base of every error that a user can mend."""

    exit_code = 1


class StudyError(BrightlineError):
    """The study protocol is missing, incomplete, contradictory or expired."""

    exit_code = 3


class ScopeError(BrightlineError):
    """Something outside the study protocol was about to be requested, kept or shown."""

    exit_code = 4


class CustodyError(BrightlineError):
    """A key is missing, unreadable, or lies where it must not."""

    exit_code = 5


class StoreError(BrightlineError):
    """The store cannot be opened, read, written or migrated."""

    exit_code = 6


class IngestError(BrightlineError):
    """A record cannot pass the door: wrong shape, wrong site, no keys."""

    exit_code = 7


class SiteError(BrightlineError):
    """A site manifest is wrong, or a crawl did not meet its manifest's assertions."""

    exit_code = 8


class ServerError(BrightlineError):
    """A server that Brightline starts or talks to is not there, not ours, or answers badly."""

    exit_code = 9


class AnnotationError(BrightlineError):
    """A codebook, a sample or a set of labels cannot be used as asked."""

    exit_code = 10


class TrendError(BrightlineError):
    """A figure was asked for that the data cannot carry."""

    exit_code = 11


class PublishError(BrightlineError):
    """A cube or release cannot be written or read."""

    exit_code = 12


class LinkingError(BrightlineError):
    """Adverts cannot be linked as asked, or were not linked yet."""

    exit_code = 13
