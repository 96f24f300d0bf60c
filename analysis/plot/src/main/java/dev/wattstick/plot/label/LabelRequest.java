package dev.wattstick.plot.label;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which label is wanted.
 *
 * @param environment as the database names it
 * @param model as the database names it
 * @param dataset null where the model has results on one only
 * @param date on the label
 * @param link to the run, for the code; null for none
 * @param simulatedToo whether a label of made-up numbers may be made; it says so
 */
public record LabelRequest(
    String environment,
    String model,
    @Nullable String dataset,
    LocalDate date,
    @Nullable String link,
    boolean simulatedToo) {

  public static LabelRequest of(String environment, String model, LocalDate date) {
    return new LabelRequest(environment, model, null, date, null, false);
  }

  public LabelRequest withLink(String address) {
    return new LabelRequest(environment, model, dataset, date, address, simulatedToo);
  }

  public LabelRequest withDataset(String name) {
    return new LabelRequest(environment, model, name, date, link, simulatedToo);
  }

  public LabelRequest withSimulated(boolean allowed) {
    return new LabelRequest(environment, model, dataset, date, link, allowed);
  }
}
