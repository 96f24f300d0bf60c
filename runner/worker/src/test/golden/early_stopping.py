"""MLPerf's early stopping: for n latencies and percentile p the largest t with
BinomialCDF(t; n, 1 - p) <= 0.01, or 0 where not even t = 1 will do."""

from scipy.stats import binom

MINIMUM = {0.5: 11, 0.9: 64, 0.95: 130, 0.97: 219, 0.99: 662, 0.999: 6636}
COMMON = (100, 1000, 1024, 24576, 270336, 1_000_000, 10_000_000)

print("p,n,t")
for p, minimum in MINIMUM.items():
    for n in sorted({minimum - 1, minimum, 2 * minimum, 3 * minimum + 1, *COMMON}):
        t = int(binom.ppf(0.01, n, 1 - p))
        while t >= 0 and binom.cdf(t, n, 1 - p) > 0.01:
            t -= 1
        print(f"{p},{n},{max(t, 0)}")
