# Shares, errors, intervals and a log ratio of one stratified sample by R's `survey` (Lumley 2004), to
# which tests/trends/test_survey.py holds ours to 1e-8. Run once, from the repository's root:
#   apt-get install -y --no-install-recommends r-cran-survey
#   Rscript benchmarks/survey/compare.R
library(survey)

items <- read.csv("benchmarks/survey/items.csv")
items$inside <- items$period == "later"
design <- svydesign(ids = ~1, strata = ~stratum, fpc = ~population, data = items)
number <- function(x) sprintf("%.14g", as.numeric(x))
line <- function(name, values) {
  sprintf('  "%s": [%s]', name, paste(number(values), collapse = ", "))
}

whole <- svymean(~y, design)
part <- subset(design, inside)
later <- svymean(~y, part)
exact <- function(d) {
  found <- svyciprop(~y, d, method = "beta")
  as.numeric(attr(found, "ci"))
}
by <- svyby(~y, ~period, design, svymean, covmat = TRUE)
ratio <- svycontrast(by, quote(log(later / earlier)))
total <- svytotal(~y, part)

lines <- c(
  line("share", c(coef(whole), SE(whole))),
  line("domain_share", c(coef(later), SE(later))),
  line("korn_graubard", exact(design)),
  line("domain_korn_graubard", exact(part)),
  line("log_ratio", c(coef(ratio), SE(ratio))),
  line("domain_total", c(coef(total), SE(total))),
  line("degrees_of_freedom", c(degf(design), degf(part))),
  sprintf('  "versions": ["R %s.%s", "survey %s"]', R.version$major, R.version$minor,
          packageVersion("survey"))
)
writeLines(c("{", paste(lines, collapse = ",\n"), "}"), "benchmarks/survey/expected.json")
