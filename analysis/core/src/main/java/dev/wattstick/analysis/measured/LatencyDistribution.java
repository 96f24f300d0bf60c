package dev.wattstick.analysis.measured;

import dev.wattstick.record.run.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The empirical distribution of a run's latencies: of n sorted latencies the k-th has the share k /
 * n of the queries at or below it.
 */
public final class LatencyDistribution {
  private static final int MOST_POINTS = 400;

  private final long[] ascending;

  private LatencyDistribution(long[] ascending) {
    this.ascending = ascending;
  }

  public static LatencyDistribution of(Samples samples) {
    long[] ascending = samples.latencyNs().clone();
    Arrays.sort(ascending);
    return new LatencyDistribution(ascending);
  }

  /**
   * A step of the distribution.
   *
   * @param share of the queries that took at most {@code latencyNs}, above 0, at most 1
   */
  public record Step(long latencyNs, double share) {}

  /**
   * The steps; of very many queries some, all of them exact: about evenly spread over the shares,
   * and closer and closer together towards the slowest one, so that both ends of the distribution
   * can be drawn.
   */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    int n = ascending.length;
    int rank = 1;
    while (rank <= n) {
      steps.add(new Step(ascending[rank - 1], (double) rank / n));
      if (rank == n) {
        break;
      }
      // A 400th of all, or near the end a 40th of what is left.
      int stride = Math.max(1, Math.min(n / MOST_POINTS, (n - rank) / 40));
      rank = Math.min(n, rank + stride);
    }
    return steps;
  }
}
