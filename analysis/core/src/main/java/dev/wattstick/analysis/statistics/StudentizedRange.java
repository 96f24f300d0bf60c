package dev.wattstick.analysis.statistics;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The range of k standard normal numbers: the studentized range with infinite degrees of freedom,
 * which Hipparchus does not have. Its distribution function is k * integral of phi(z) (Phi(z) -
 * Phi(z - q))^(k - 1) dz.
 */
final class StudentizedRange {
  /** Beyond it phi is below 1e-17. */
  private static final double BEYOND = 9;

  private static final int PANELS = 18;
  private static final int POINTS = 20;
  private static final double LARGEST_QUANTILE = 20;

  private final int k;
  private final NormalDistribution normal = new NormalDistribution();
  private final GaussIntegratorFactory integrators = new GaussIntegratorFactory();

  StudentizedRange(int k) {
    this.k = k;
  }

  /** Probability of a larger range. */
  double upperTail(double q) {
    return Math.min(Math.max(1 - cumulative(q), 0), 1);
  }

  private double cumulative(double q) {
    UnivariateFunction density =
        z ->
            normal.density(z)
                * Math.pow(
                    normal.cumulativeProbability(z) - normal.cumulativeProbability(z - q), k - 1);
    double sum = 0;
    double width = 2 * BEYOND / PANELS;
    for (int panel = 0; panel < PANELS; panel++) {
      double from = -BEYOND + panel * width;
      GaussIntegrator integrator = integrators.legendre(POINTS, from, from + width);
      sum += integrator.integrate(density);
    }
    return k * sum;
  }

  double quantile(double probability) {
    return new BrentSolver(1e-12, 1e-12)
        .solve(200, q -> cumulative(q) - probability, 0, LARGEST_QUANTILE);
  }
}
