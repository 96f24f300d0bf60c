package dev.wattstick.worker.dataset;

import java.util.List;

/** A dataset cannot be used, or does not fit the model; lists all its faults at once. */
public final class DatasetException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int TOLD_FAULTS = 20;

  @SuppressWarnings("serial")
  private final List<String> faults;

  /**
   * @param dataset its name or folder
   * @param faults at least one, a sentence each
   */
  public DatasetException(String dataset, List<String> faults) {
    super(message(dataset, faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }

  private static String message(String dataset, List<String> faults) {
    String told = String.join("; ", faults.subList(0, Math.min(TOLD_FAULTS, faults.size())));
    int untold = faults.size() - TOLD_FAULTS;
    return "dataset " + dataset + ": " + told + (untold > 0 ? "; and " + untold + " more" : "");
  }
}
