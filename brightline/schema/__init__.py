"""The one description of what is stored: the SQLModel tables, and nothing that acts on them.

No table holds a contact in the clear, an image, a score on a person or a cluster, or the raw
text of an advert. URLs are sealed (to the custodian's key) or encrypted (under a run key that
is not in the store). Timestamps are timezone-aware UTC. `store.py` opens it, the migrations
under `brightline/migrations` create it, and a test keeps the two equal.
"""

from __future__ import annotations

from brightline.schema.adverts import (
    Advert,
    AdvertContact,
    Contact,
    ErasedAdvert,
    PendingErasure,
    Sighting,
    Suppression,
)
from brightline.schema.collection import (
    CapturesRead,
    Coverage,
    CrawlRun,
    FrontierRow,
    HostLease,
    Site,
    StudyRecord,
)
from brightline.schema.columns import UtcDateTime
from brightline.schema.labels import (
    Annotation,
    Annotator,
    Assignment,
    CodebookVersion,
    IndicatorMark,
    Sample,
    SampledAdvert,
)
from brightline.schema.linking import (
    LinkChange,
    LinkEpoch,
    LinkingRun,
    LinkJunk,
    LinkMember,
    LinkText,
)
from brightline.schema.of_labels import (
    Adjudication,
    AdjudicationCase,
    Consensus,
    ConsensusRun,
    Debrief,
    Prediction,
    PredictionModel,
    Referral,
)
from brightline.schema.record import LedgerEntry, PublishedCell, PublishedFigure

__all__ = [
    "Adjudication",
    "AdjudicationCase",
    "Advert",
    "AdvertContact",
    "Annotation",
    "Annotator",
    "Assignment",
    "CapturesRead",
    "CodebookVersion",
    "Consensus",
    "ConsensusRun",
    "Contact",
    "Coverage",
    "CrawlRun",
    "Debrief",
    "ErasedAdvert",
    "FrontierRow",
    "HostLease",
    "IndicatorMark",
    "LedgerEntry",
    "LinkChange",
    "LinkEpoch",
    "LinkJunk",
    "LinkMember",
    "LinkText",
    "LinkingRun",
    "PendingErasure",
    "Prediction",
    "PredictionModel",
    "PublishedCell",
    "PublishedFigure",
    "Referral",
    "Sample",
    "SampledAdvert",
    "Sighting",
    "Site",
    "StudyRecord",
    "Suppression",
    "UtcDateTime",
]
