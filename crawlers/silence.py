"""Why a server gave no whole answer, in words: of a page's failure and of robots.txt's."""

from __future__ import annotations

_WORDS = {
    "CannotResolveHostError": "no such host",
    "DownloadConnectionRefusedError": "connection refused",
    "DownloadFailedError": "the connection broke off",
    "DownloadTimeoutError": "timed out",
    "ResponseDataLossError": "the answer broke off",
}
"""What Scrapy raises when a server gave no whole answer."""


def why_silent(error: BaseException | None) -> str | None:
    """Words for a failure that is the server's silence; None for any other."""
    if error is None:
        return None
    if _names(error) & {"CertificateError", "VerificationError", "SSLError", "Error"}:
        return "its certificate cannot be verified"
    return _WORDS.get(type(error).__name__)


def _names(error: BaseException) -> set[str]:
    """Names of the OpenSSL and certificate errors behind a failed connection."""
    reasons = getattr(error.__cause__, "reasons", None) or []
    found = [getattr(reason, "value", None) for reason in reasons]
    return {
        type(cause).__name__
        for cause in found
        if type(cause).__module__.split(".")[0] in {"OpenSSL", "service_identity", "ssl"}
    }
