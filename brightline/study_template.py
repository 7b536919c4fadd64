"""The study.toml that `brightline study new` writes: every question of a board, unanswered.

The answers are left empty on purpose: an empty answer is refused, so no study can run on
somebody else's words.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from brightline.errors import StudyError

TEMPLATE = """\
# A Brightline study protocol. Every empty answer is refused, with its line, until it is filled in:
#   brightline study check --study study.toml

[study]
id = "{id}"
title = ""
question = ""
contact_email = ""            # sent with every request, so that a site can reach you
contact_url = ""
expires = {expires}          # the approval's last day; nothing is collected or shown after it

[approval]
reference = ""                # the ethics board's reference
board = ""

[legal]
basis = ""                    # for example: public interest research, Art. 6(1)(e) and 9(2)(j) GDPR
impact_assessment = ""        # the reference of the data protection impact assessment

[people]
consultation = ""             # who of the affected people was consulted, and what changed
annotator_support = ""        # supervision, breaks, whom to call

[reporting]
duty = ""                     # what must be reported, under which law
routes = []                   # for example: ["NCMEC CyberTipline", "national hotline"]
responsible_officer = ""      # a role, not a name

[uses]
permitted = []
forbidden = []                # for example: ["identifying a person"]

[retention]
adverts_days = 365
urls_days = 30

[disclosure]
threshold = 11                # the fewest advertiser clusters in a published cell
round_to = 5

# What is estimated, written down before any label comes in.
[estimand]
description = ""
scale = "tong7"
cutoff = 6                    # "likely yes" and above
codebook = "core@1"
reference_panel = []          # code names of the blinded panel that judges calibration samples too
# compare = [["{last_year}", "{this_year}"]]   # other pairs of periods than those a year apart

[[estimand.period]]
name = "{last_year}"
start = {last_year}-01-01
end = {this_year}-01-01

[[estimand.period]]
name = "{this_year}"
start = {this_year}-01-01
end = {next_year}-01-01

# What happened to a site, if displacement is to be asked (`brightline displacement`).
# [[event]]
# site = "example"
# date = {this_year}-06-01
# what = "the closing of Example classifieds"
# section = "personals"         # if a section closed and the site did not; as the crawls name it

# Which region each place lies in, if shares by region and a map are to be published.
# [regions]
# map = "us-states"           # or a GeoJSON file beside this one; each outline has an id and a name
# [regions.of]
# IL = ["Springfield", "Chicago"]   # places as the adverts print them; others lie in no region

# One table for each site. `allow` and `deny` are regular expressions for whole paths.
# [[site]]
# key = "example"
# title = "Example classifieds"
# manifest = "django-classified"
# terms = ""                  # the decision on the site's terms, and who took it
# start = ["https://classifieds.example.org/"]
# allow = ["/.*"]
# deny = []
# delay_seconds = 5.0
# max_pages = 2000
# source = "crawl"            # "archive" for a site that is gone: read from WARC, never requested;
#                             # "import" for one of files, which needs no manifest, start, allow,
#                             # delay_seconds or max_pages
# What holds unless it is said otherwise:
# timezone = "UTC"            # in which the site prints its dates, such as "Europe/Berlin"
# region = "US"               # the country whose way of writing telephone numbers it prints
# hours = ["00:00", "24:00"]  # when it may be asked, UTC
# sections = []               # only these, by the name that its lists print; [] is all
# renamed = {{}}                # {{ "New name" = "Old name" }}: one section under two names
# max_depth = 1000            # links from a start page that are followed one after the other
# origins = []                # every "https://host:port" that may be asked; [] is those of start
# synthetic = false           # true where all adverts are invented
"""


def write_template(folder: Path, name: str) -> Path:
    """Write `study.toml` into `folder`; returns its path.

    Raises:
        StudyError: the folder already holds one, or the name cannot be an id.
    """
    if folder.exists() and not folder.is_dir():
        raise StudyError(f"{folder} is a file; name a new folder for the study.")
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{1,59}", name):
        raise StudyError(
            f"'{name}' cannot be a study's id, which is 2 to 60 small letters, digits and '-', and "
            "begins with a letter or digit; give one with --id."
        )
    path = folder / "study.toml"
    if path.exists():
        raise StudyError(f"{path} exists already; change it, or choose another folder.")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # adverts will lie there
    except OSError as error:
        raise StudyError(
            f"The folder {folder} cannot be made ({error.strerror}); name one in a folder that is "
            "there and that you may write to."
        ) from None
    today = dt.datetime.now(dt.UTC).date()
    text = TEMPLATE.format(
        id=name,
        expires=today + dt.timedelta(days=365),
        last_year=today.year - 1,
        this_year=today.year,
        next_year=today.year + 1,
    )
    path.write_text(text, encoding="utf-8")
    return path
