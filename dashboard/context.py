"""The text of the methods page: how to read, what cannot be shown, claims in circulation.

The claims are the field's, not this project's. They stand beside their units and what could be
checked, and none of them is repeated as a finding.
"""

from __future__ import annotations

from typing import NamedTuple


class Claim(NamedTuple):
    """A number or statement in circulation, what it counts, and what can be checked."""

    said: str
    unit: str
    checkable: str


CLAIMS = (
    Claim(
        "Backpage carried 14,400 to 19,000 adult adverts a day.",
        "Adverts posted a day, on one site, now closed. Not advertisers and not people: reposts "
        "count each time.",
        "No primary source was found. An archive of the site's lists could confirm an order of "
        "magnitude.",
    ),
    Claim(
        "Suspected trafficking adverts rose by 1,432% over five years.",
        "A relative change: 15 times as many. Of adverts that somebody suspected, by a rule that "
        "is not stated, out of an unknown number.",
        "No primary source was found. Without the rule, the coverage and the number of adverts in "
        "each year it can be neither confirmed nor refuted.",
    ),
    Claim(
        "One site sent more than 5,000 reports a year to NCMEC.",
        "Reports, not adverts and not children: one advert can give rise to several reports, and "
        "more reporting is not more harm.",
        "NCMEC publishes reports by year and by electronic service provider; the series is of the "
        "same order.",
    ),
    Claim(
        "When Craigslist closed its adult section, posts moved to Backpage: 'as soon as one goes "
        "down, another pops up'.",
        "Adverts moving from one site to another (displacement).",
        "Only with complete coverage of both sites before and after the closure, and with a site "
        "that did not close to compare against.",
    ),
    Claim(
        "Pattern analysis takes hours instead of weeks.",
        "Working time of an analyst. Against which task, on how many adverts, is not stated.",
        "By timing the same task both ways; published tools report 4 million documents in about "
        "8 hours, and millions of adverts in under one.",
    ),
)

HOW_TO_READ = (
    "**A dot is an estimate; its bar is the 95% interval.** If the same study were repeated many "
    "times, about 95 of 100 such bars would hold the true value. Read the bar first.",
    "**'No clear change' is not 'no change'.** It means that the data fit a rise and a fall.",
    "**A change of a share is in percent of the earlier share,** and not in percentage points: a "
    "share that goes from 10% to 11% changed by +10%.",
    "**Not drawn is an answer.** Where the coverage or the labels cannot carry a figure, the page "
    "says why and shows no number.",
    "**An advert counts in the month in which it was first seen,** and a month counts only from "
    "the first successful crawl of that site. What is found after a gap counts in the month of its "
    "printed date, if that is covered; otherwise that date is not used.",
    "**Three counts, three meanings.** Postings count every repost, templates count a text once "
    "a month, advertiser clusters count groups of adverts that contacts or texts join once a "
    "month. Months of the last two must not be added: what goes on counts in each. None of them "
    "counts people.",
    "**Periods are compared on the same sites,** with labels made in one wave by the same "
    "annotators under one codebook. Otherwise the change is not drawn.",
)

CANNOT_SHOW = (
    "How much trafficking there is. Suspicion is a reading of an advert's words; what happened "
    "to anybody is not in the words.",
    "How many people are affected, or who. Every figure here is about a group of adverts.",
    "Why something changed. Closures, laws, prices and crawling all move the same lines.",
    "What was on sites that were not crawled, or in months that were not covered.",
    "That an advert with one indicator is suspicious. In published studies 98% of 430 ordinary "
    "job adverts, and 81% of 17,362 adverts for sexual services, had at least one "
    "(Volodko et al. 2019; Giommoni and Ikwu 2021). 'At least one indicator' is never reported "
    "here.",
    "That an advert without a keyword is harmless. An advert later confirmed as trafficking a "
    "minor read as an ordinary, courteous line, so word lists alone decide nothing here.",
)
