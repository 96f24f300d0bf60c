package dev.wattstick.plot.figure;

/**
 * How the time of a model depends on the batch size.
 *
 * @param environment where it was measured; one panel each
 * @param model of the series
 * @param batchSizes ascending
 * @param secondsPerSample one for each batch size; NaN where missing
 * @param simulated whether the numbers are made up
 */
public record BatchCurve(
    String environment,
    String model,
    int[] batchSizes,
    double[] secondsPerSample,
    boolean simulated) {

  public BatchCurve {
    if (batchSizes.length != secondsPerSample.length || batchSizes.length == 0) {
      throw new FigureException(
          "The batch sizes of " + model + " in " + environment + " do not match their times.");
    }
    batchSizes = batchSizes.clone();
    secondsPerSample = secondsPerSample.clone();
  }
}
