#!/usr/bin/env python3
"""Writes statistics.json: what SciPy and statsmodels say, for AnalysisTests to agree with.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install scipy statsmodels
    /tmp/venv/bin/python Tests/AnalysisTests/Fixtures/make.py

The numbers are drawn from a fixed seed; the versions that made the file stand in it.
"""

import json
import pathlib

import numpy
import scipy
import statsmodels
from scipy import stats
from scipy.special import comb
from statsmodels.stats.multitest import multipletests

random = numpy.random.default_rng(20261130)


def times(count, ties=False):
    """Handshakes in microseconds; rounded to 100 where there are to be equal ones."""
    drawn = random.lognormal(numpy.log(2500), 0.05, count)
    return [float(value) for value in numpy.round(drawn, -2 if ties else 3)]


def mann_whitney(left, right, method):
    how = {
        "exact": "exact",
        "asymptotic": "asymptotic",
        # More resamples than there are ways, so that SciPy counts every one of them.
        "permutation": stats.PermutationMethod(n_resamples=1_000_000),
    }[method]
    result = stats.mannwhitneyu(left, right, alternative="two-sided", method=how)
    return {
        "left": left,
        "right": right,
        "method": method,
        "u": float(result.statistic),
        "p": float(result.pvalue),
    }


def mann_whitneys():
    for sizes in [(1, 1), (1, 5), (3, 3), (4, 4), (5, 9), (9, 9), (12, 12), (20, 20), (7, 33)]:
        left, right = times(sizes[0]), times(sizes[1])
        yield mann_whitney(left, right, "exact")
        yield mann_whitney(left, right, "asymptotic")
        slower = [round(value * 1.08, 3) for value in right]
        yield mann_whitney(left, slower, "exact")
    for sizes in [(2, 2), (3, 5), (4, 4), (6, 6), (8, 8), (4, 9)]:
        left, right = times(sizes[0], ties=True), times(sizes[1], ties=True)
        yield mann_whitney(left, right, "permutation")
        yield mann_whitney(left, right, "asymptotic")
    yield mann_whitney([1.0, 1.0, 1.0, 2.0], [2.0, 2.0, 3.0], "permutation")
    yield mann_whitney([5.0] * 4, [5.0] * 4, "permutation")
    yield mann_whitney([5.0] * 12, [5.0] * 12, "asymptotic")
    for sizes in [(15, 15), (40, 35), (100, 80)]:
        yield mann_whitney(times(sizes[0], ties=True), times(sizes[1], ties=True), "asymptotic")
    yield mann_whitney(times(50), times(50), "asymptotic")


def median_intervals():
    for count in (2, 3, 4, 5, 9, 10, 15, 40):
        for confidence in (0.9, 0.95):
            values = times(count, ties=count == 15)
            interval = stats.bootstrap(
                (values,),
                numpy.median,
                confidence_level=confidence,
                n_resamples=200_000,
                method="percentile",
                batch=10_000,
                rng=random,
            ).confidence_interval
            yield {
                "values": values,
                "confidence": confidence,
                "low": float(interval.low),
                "high": float(interval.high),
            }


def holms():
    families = [[0.04], [0.01, 0.04, 0.03], [0.5, 0.5, 0.5], [0.9, 0.001, 0.02, 0.02, 0.3]]
    families += [[0.0, 1.0]]
    families += [[float(p) for p in random.uniform(0, 0.2, count)] for count in (7, 20)]
    for values in families:
        adjusted = multipletests(values, method="holm")[1]
        yield {"values": values, "adjusted": [float(p) for p in adjusted]}


def fewest_starts():
    for comparisons in (1, 2, 3, 6, 10, 24, 60, 100, 321, 1000):
        level = 0.05 / comparisons
        starts = next(n for n in range(1, 99) if 2 / comb(2 * n, n, exact=True) <= level)
        separated = stats.mannwhitneyu(range(starts), range(starts, 2 * starts), method="exact")
        yield {"comparisons": comparisons, "starts": starts, "p": float(separated.pvalue)}


fixtures = {
    "madeBy": [f"{module.__name__} {module.__version__}" for module in (numpy, scipy, statsmodels)],
    "mannWhitney": list(mann_whitneys()),
    "medianInterval": list(median_intervals()),
    "holm": list(holms()),
    "fewestStarts": list(fewest_starts()),
}
with pathlib.Path(__file__).with_name("statistics.json").open("w") as file:
    parts = []
    for name, cases in fixtures.items():
        lines = ",\n    ".join(json.dumps(case) for case in cases)
        parts.append(f'  "{name}": [\n    {lines}\n  ]')
    file.write("{\n" + ",\n".join(parts) + "\n}\n")
