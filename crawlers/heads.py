"""A bound on the head of an answer, which Scrapy and Twisted leave to the server.

Twisted bounds each header line, Scrapy the body; a server that sends header lines without end
would fill the memory until the time-out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.core.downloader.handlers.http11 import (
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
)
from twisted.web._newclient import HEADER, STATUS

if TYPE_CHECKING:
    from twisted.internet.defer import Deferred
    from twisted.internet.interfaces import IAddress
    from twisted.web._newclient import Request as TxRequest
    from twisted.web.iweb import IResponse

LARGEST_HEAD = 256 * 1024
"""Bytes: browsers take as much (Chromium's limit), and ordinary answers a hundredth of it."""


class BoundedHeadProtocol(_LenientHTTP11ClientProtocol):
    """Breaks the connection off when an answer's head is longer than `LARGEST_HEAD`."""

    _head = 0

    def request(self, request: TxRequest) -> Deferred[IResponse]:
        """Begin to count anew: a connection carries many answers."""
        self._head = 0
        return super().request(request)

    def dataReceived(self, data: bytes) -> None:  # noqa: N802 - Twisted's name
        """Count while the head has not ended."""
        parser = self._parser
        if parser is not None and getattr(parser, "state", None) in (STATUS, HEADER):
            self._head += len(data)
            if self._head > LARGEST_HEAD and self.transport is not None:
                self.transport.abortConnection()
                return
        super().dataReceived(data)  # type: ignore[no-untyped-call]


class BoundedHeadFactory(_LenientHTTP11ClientFactory):
    """Builds protocols that bound the head."""

    def buildProtocol(self, addr: IAddress | None) -> BoundedHeadProtocol:  # noqa: N802
        """One connection."""
        return BoundedHeadProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]
