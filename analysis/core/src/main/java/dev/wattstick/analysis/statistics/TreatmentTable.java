package dev.wattstick.analysis.statistics;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The same things under several treatments: models (the blocks) on several accelerators. Only
 * blocks with all treatments can be compared; the others are counted.
 */
public final class TreatmentTable {
  private final List<String> treatments;
  private final List<String> blocks;
  private final double[][] values;
  private final List<String> incomplete;
  private final boolean maximize;

  private TreatmentTable(
      List<String> treatments,
      List<String> blocks,
      double[][] values,
      List<String> incomplete,
      boolean maximize) {
    this.treatments = List.copyOf(treatments);
    this.blocks = List.copyOf(blocks);
    this.values = values;
    this.incomplete = List.copyOf(incomplete);
    this.maximize = maximize;
  }

  /**
   * A table of given numbers.
   *
   * @param valuesOfBlock for each block one value a treatment; NaN is missing
   * @param maximize whether higher values are better
   * @throws ResultException with fewer than two treatments, or a block of another length
   */
  public static TreatmentTable of(
      List<String> treatments, Map<String, double[]> valuesOfBlock, boolean maximize) {
    List<String> faults = new ArrayList<>();
    if (treatments.size() < 2) {
      faults.add("There are " + treatments.size() + " treatments: give at least 2 to compare.");
    }
    List<String> blocks = new ArrayList<>();
    List<double[]> complete = new ArrayList<>();
    List<String> incomplete = new ArrayList<>();
    valuesOfBlock.forEach(
        (block, values) -> {
          if (values.length != treatments.size()) {
            faults.add(block + " has " + values.length + " values, not one a treatment.");
          } else if (isComplete(values)) {
            blocks.add(block);
            complete.add(values.clone());
          } else {
            incomplete.add(block);
          }
        });
    ResultException.throwIfAny("These treatments cannot be compared.", faults);
    double[][] values = complete.toArray(new double[0][]);
    return new TreatmentTable(treatments, blocks, values, incomplete, maximize);
  }

  private static boolean isComplete(double[] values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Processors compared over models and hosts of one dataset and task; a block is a model on a
   * host.
   *
   * @param processors to compare, like CPU, NCS and TPU
   */
  public static TreatmentTable ofProcessors(
      MeasurementTable table,
      String dataset,
      String task,
      List<String> processors,
      Objective objective) {
    int metric = table.metric(objective.metric());
    Map<String, double[]> valuesOfBlock = new LinkedHashMap<>();
    TreeSet<String> blocks = new TreeSet<>();
    for (MeasurementTable.Key key : table.keys()) {
      String block = key.model() + " on " + key.host();
      if (key.dataset().equals(dataset) && key.task().equals(task) && blocks.add(block)) {
        double[] values = new double[processors.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = table.value(metric, key.on(processors.get(i)));
        }
        valuesOfBlock.put(block, values);
      }
    }
    return of(processors, valuesOfBlock, objective.maximize());
  }

  public List<String> treatments() {
    return treatments;
  }

  /** Blocks with all treatments. */
  public List<String> blocks() {
    return blocks;
  }

  /** Blocks that lack a treatment and are left out. */
  public List<String> incomplete() {
    return incomplete;
  }

  /** One treatment's values, one a complete block. */
  double[] treatment(int treatment) {
    double[] column = new double[values.length];
    for (int block = 0; block < values.length; block++) {
      column[block] = values[block][treatment];
    }
    return column;
  }

  /** A block's values turned so that less is better. */
  double[] costs(int block) {
    double[] costs = values[block].clone();
    for (int i = 0; maximize && i < costs.length; i++) {
      costs[i] = -costs[i];
    }
    return costs;
  }

  boolean maximize() {
    return maximize;
  }
}
