"""Words of dates and ages in the languages that are read exactly: en, es, fr, de, pt, it, nl.

Other languages are dateparser's, which knows more words and less of what they leave open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

UNITS = ("year", "month", "week", "day", "hour", "minute", "second")


@dataclass(frozen=True)
class Words:
    """The words of one language, each group as words with spaces between.

    `months` are January to December, `weekdays` Monday to Sunday, `units` year to second; the
    spellings of one are joined by '|'. `days` are today, yesterday and the day before ('_' is a
    space). Patterns: `now` a moment ago, `half` half an hour ago, `at` the words before an hour,
    `hours` those after it.
    """

    months: str
    weekdays: str
    units: str
    days: str
    now: str
    half: str
    at: str
    hours: str
    one: str
    ago: str
    roughly: str
    fillers: str

    @cached_property
    def meanings(self) -> Mapping[str, tuple[tuple[str, int], ...]]:
        """{word: what it may mean}, as (kind, number)."""
        found: dict[str, list[tuple[str, int]]] = {}
        groups = (
            ("month", self.months, 1),
            ("weekday", self.weekdays, 0),
            ("unit", self.units, 0),
            ("days ago", self.days, 0),
        )
        for kind, words, first in groups:
            for number, spellings in enumerate(words.split(), first):
                for word in spellings.split("|"):
                    found.setdefault(word, []).append((kind, number))
        singles = (("one", self.one), ("ago", self.ago), ("roughly", self.roughly))
        for kind, words in (*singles, ("filler", self.fillers)):
            for word in words.split():
                found.setdefault(word, []).append((kind, 1))
        return {word: tuple(meanings) for word, meanings in found.items()}

    def in_single_words(self, text: str) -> str:
        """The text with days that take several words ('antes de ayer') in one."""
        for phrase, word in self._phrases:
            text = phrase.sub(word, text)
        return text

    @cached_property
    def _phrases(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        groups = (spellings.split("|") for spellings in self.days.split())
        return tuple(
            (re.compile(rf"\b{phrase.replace('_', ' ')}\b"), group[0])
            for group in groups
            for phrase in group
            if "_" in phrase
        )

    @cached_property
    def half_hour(self) -> re.Pattern[str]:
        """Phrases for half an hour ago."""
        return re.compile(rf"(?:{self.half})[.!]?", re.IGNORECASE)

    @cached_property
    def just_now(self) -> re.Pattern[str]:
        """Phrases for a moment ago."""
        return re.compile(rf"(?:{self.now})[.!]?", re.IGNORECASE)


_WORDS = {
    "en": Words(
        months="january|jan february|feb march|mar april|apr may june|jun july|jul august|aug "
        "september|sept|sep october|oct november|nov december|dec",
        weekdays="monday|mon tuesday|tues|tue wednesday|weds|wed thursday|thurs|thur|thu "
        "friday|fri saturday|sat sunday|sun",
        units="year|years|yr|yrs|y month|months|mon|mos|mo week|weeks|wk|wks|w day|days|d "
        "hour|hours|hr|hrs|h minute|minutes|min|mins|m second|seconds|sec|secs|s",
        days="today yesterday ereyesterday|the_day_before_yesterday|day_before_yesterday",
        now=r"(?:just )?now|(?:a few )?(?:moments?|seconds?) ago|a moment ago|a few seconds ago|"
        r"less than an? (?:minute|hour) ago",
        half="(?:about )?half an hour ago|(?:an? )?half hour ago",
        at="at",
        hours="hours?|hrs?|h|o['’]?clock",
        one="a an one",
        ago="ago",
        roughly="about almost around over nearly approximately roughly more than",
        fillers="at on of the and in posted published updated listed added ad date created "
        "renewed last since",
    ),
    "es": Words(
        months="enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago "
        "septiembre|setiembre|sept|sep|set octubre|oct noviembre|nov diciembre|dic",
        weekdays="lunes|lun martes|mar miércoles|miercoles|mié|mie jueves|jue viernes|vie "
        "sábado|sabado|sáb|sab domingo|dom",
        units="año|años|ano|anos mes|meses semana|semanas|sem día|días|dia|dias|d "
        "hora|horas|h|hs|hr|hrs minuto|minutos|min|mins segundo|segundos|seg|s",
        days="hoy ayer anteayer|antier|antes_de_ayer",
        now=r"ahora(?: mismo)?|hace (?:un|unos) (?:momentos?|instantes?|segundos?)|"
        r"hace menos de un minuto",
        half="hace (?:casi |unos |más de )?media hora",
        at="a las?",
        hours="horas?|hs|hrs?|h",
        one="un una uno",
        ago="hace",
        roughly="casi unos unas aproximadamente alrededor más mas",
        fillers="de del el la las los a y en publicado publicada actualizado renovado anuncio "
        "fecha con desde",
    ),
    "fr": Words(
        months="janvier|janv|jan février|fevrier|févr|fév|fev mars avril|avr mai juin "
        "juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|decembre|déc|dec",
        weekdays="lundi|lun mardi|mar mercredi|mer jeudi|jeu vendredi|ven samedi|sam dimanche|dim",
        units="an|ans|année|années mois semaine|semaines|sem jour|jours|j heure|heures|h "
        "minute|minutes|min|mn seconde|secondes|sec|s",
        days="aujourd'hui|aujourd’hui hier avant-hier",
        now=r"à l['’]instant|maintenant|il y a (?:un instant|quelques (?:secondes|instants))|"
        r"il y a moins d['’]une minute",
        half="il y a (?:environ )?une demi[- ]heure",
        at="à|vers",
        hours="heures?|h",
        one="un une",
        ago="il y a",
        roughly="environ presque près plus",
        fillers="le la les de du d à au et en publié publiée publie mis mise ligne ajouté "
        "modifié annonce date depuis dernier vers",
    ),
    "de": Words(
        months="januar|jänner|jan februar|feb märz|maerz|mär|mrz april|apr mai juni|jun juli|jul "
        "august|aug september|sept|sep oktober|okt november|nov dezember|dez",
        weekdays="montag|mo dienstag|di mittwoch|mi donnerstag|do freitag|fr "
        "samstag|sonnabend|sa sonntag|so",
        units="jahr|jahre|jahren monat|monate|monaten woche|wochen tag|tage|tagen|t "
        "stunde|stunden|std|h minute|minuten|min sekunde|sekunden|sek|s",
        days="heute gestern vorgestern",
        now=r"(?:gerade )?(?:eben|jetzt|soeben)|vor (?:wenigen|einigen|ein paar) "
        r"(?:sekunden|augenblicken)|vor weniger als einer minute",
        half=r"vor (?:etwa |ca\.? )?einer halben stunde",
        at="um|gegen",
        hours="uhr|h",
        one="ein eine einem einer einen",
        ago="vor her",
        roughly="etwa ca circa ungefähr fast knapp über rund mehr als",
        fillers="am der den des um uhr und von vom im in seit online eingestellt veröffentlicht "
        "aktualisiert anzeige datum erstellt",
    ),
    "pt": Words(
        months="janeiro|jan fevereiro|fev março|marco|mar abril|abr maio|mai junho|jun "
        "julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez",
        weekdays="segunda|segunda-feira|seg terça|terça-feira|ter quarta|quarta-feira|qua "
        "quinta|quinta-feira|qui sexta|sexta-feira|sex sábado|sabado|sáb|sab domingo|dom",
        units="ano|anos mês|mes|meses semana|semanas|sem dia|dias|d hora|horas|h|hs "
        "minuto|minutos|min segundo|segundos|seg|s",
        days="hoje ontem anteontem|antes_de_ontem",
        now=r"agora(?: mesmo)?|há (?:um instante|poucos segundos|instantes)|"
        r"há menos de um minuto",
        half="(?:há|ha|faz) (?:cerca de )?meia hora|meia hora atrás",
        at="às|as",
        hours="horas?|hs|h",
        one="um uma",
        ago="há ha faz atrás atras",
        roughly="cerca quase aproximadamente mais",
        fillers="de do da o a as às e em no na publicado publicada atualizado anúncio data desde",
    ),
    "it": Words(
        months="gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug "
        "agosto|ago settembre|sett|set ottobre|ott novembre|nov dicembre|dic",
        weekdays="lunedì|lunedi|lun martedì|martedi|mar mercoledì|mercoledi|mer "
        "giovedì|giovedi|gio venerdì|venerdi|ven sabato|sab domenica|dom",
        units="anno|anni mese|mesi settimana|settimane|sett giorno|giorni|gg|g ora|ore|h "
        "minuto|minuti|min secondo|secondi|sec|s",
        days="oggi ieri altroieri|l['’]altro_ieri|altro_ieri|ieri_l['’]altro|avantieri",
        now=r"(?:proprio )?(?:adesso|ora)|(?:un attimo|pochi secondi|pochi istanti) fa|"
        r"meno di un minuto fa",
        half="(?:circa )?mezz['’ ]?a? ?ora fa",
        at="alle ore|alle|ore",
        hours="ore|h",
        one="un una uno",
        ago="fa",
        roughly="circa quasi oltre più",
        fillers="di del della dell l il lo la le alle all a e in dal pubblicato pubblicata "
        "aggiornato inserito annuncio data",
    ),
    "nl": Words(
        months="januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug "
        "september|sept|sep oktober|okt november|nov december|dec",
        weekdays="maandag|ma dinsdag|di woensdag|wo donderdag|do vrijdag|vr zaterdag|za zondag|zo",
        units="jaar|jaren maand|maanden|mnd week|weken|wk dag|dagen|d uur|uren|u "
        "minuut|minuten|min seconde|seconden|sec|s",
        days="vandaag gisteren eergisteren",
        now=r"(?:zo)?juist|nu|zonet|een (?:moment|paar seconden) geleden|"
        r"minder dan een minuut geleden",
        half="(?:ongeveer )?een half uur(?:tje)? geleden",
        at="om",
        hours="uur|u|h",
        one="een één",
        ago="geleden",
        roughly="ongeveer bijna circa ca ruim meer dan",
        fillers="op de het om en van in sinds geplaatst bijgewerkt toegevoegd advertentie datum",
    ),
}
LANGUAGES = tuple(_WORDS)


@lru_cache(maxsize=64)
def words_of(languages: tuple[str, ...]) -> tuple[Words, ...]:
    """The languages' words: those named first, then the rest (a word of a page in one language
    seldom means something else in another, and what a page says must be read as a whole)."""
    named = [language for language in languages if language in _WORDS]
    rest = [language for language in LANGUAGES if language not in named]
    return tuple(_WORDS[language] for language in (*named, *rest))
