"""Prints what ChanceTest expects. Debian 12: python3-scipy 1.10.1, python3-statsmodels 0.13.5."""
import itertools
import math

import numpy as np
from scipy import stats
from statsmodels.stats.contingency_tables import Table
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

print("t two-sided", 2 * stats.t.sf(2.3, 7), 2 * stats.t.sf(4.5, 12))
earlier = [310, 295, 340, 280, 330, 305, 315, 290]
t = abs(420 - np.mean(earlier)) / (np.std(earlier, ddof=1) * math.sqrt(1 + 1 / 8))
print("prediction", 2 * stats.t.sf(t, 7))
print("sign", stats.binomtest(13, 16).pvalue, stats.binomtest(5, 12).pvalue, stats.binomtest(40, 60).pvalue)
for table in ([[8, 2], [1, 5]], [[30, 10], [20, 25]], [[0, 12], [3, 9]]):
    print("fisher", stats.fisher_exact(table)[1])
print("wilson", proportion_confint(7, 20, method="wilson"), proportion_confint(0, 15, method="wilson"))
p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34]
print("bh", list(multipletests(p, method="fdr_bh")[1]))
rising = [3, 5, 4, 8, 7, 9, 12, 10, 13, 15]
print("mann-kendall exact", stats.kendalltau(range(10), rising, method="exact").pvalue)
mixed = [3, 5, 4, 8, 7, 2, 12, 6]
print("mann-kendall exact", stats.kendalltau(range(8), mixed, method="exact").pvalue)


def score(x):
    return sum(np.sign(b - a) for a, b in itertools.combinations(x, 2))


tied = [0, 0, 30, 0, 30, 60, 30, 90]
orders = [abs(score(x)) for x in itertools.permutations(tied)]
print("mann-kendall ties, all 8! orders", score(tied), np.mean([s >= abs(score(tied)) for s in orders]), np.std(orders and [score(x) for x in itertools.permutations(tied)]))
print("theil-sen", stats.theilslopes(rising)[0], stats.theilslopes(tied)[0])


def pettitt(x):
    n = len(x)
    u = [sum(np.sign(x[i] - x[j]) for i in range(k) for j in range(k, n)) for k in range(1, n)]
    k = int(np.argmax(np.abs(u)))
    return k + 1, abs(u[k])


step = [60, 75, 50, 65, 80, 70, 180, 200, 170, 190, 210, 185]
print("pettitt", pettitt(step), pettitt(tied), np.mean([pettitt(x)[1] >= pettitt(tied)[1] for x in itertools.permutations(tied)]))
table = np.array([[2, 30], [6, 24], [12, 16]])
print("cochran-armitage", Table(table).test_ordinal_association(row_scores=np.array([25, 50, 90]), col_scores=np.array([0, 1])).zscore)
few_score, few_hit = [1, 1, 1, 2, 2, 2, 3, 3, 3], [1, 1, 1, 1, 1, 0, 0, 0, 0]
dots = [np.dot(few_score, h) for h in set(itertools.permutations(few_hit))]
print("cochran-armitage falling, all orders", np.mean([d <= np.dot(few_score, few_hit) for d in dots]))
values, group = [4, 5, 5, 4, 2, 3, 2, 3, 3, 2], [0, 0, 0, 0, 1, 1, 1, 2, 2, 2]


def scan(v):
    v = np.array(v, dtype=float)
    g = np.array(group)
    return [abs(v[g == k].mean() - v[g != k].mean()) / (v.std(ddof=1) * math.sqrt(1 / (g == k).sum() + 1 / (g != k).sum())) for k in range(3)]


seen = scan(values)
rng = np.random.default_rng(1)
most = np.array([max(scan(rng.permutation(values))) for _ in range(40000)])
print("max-t", [(most >= t - 1e-9).mean() for t in seen])
