package dev.wattstick.service.database;

import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.rating.Scale;
import dev.wattstick.analysis.results.Scales;
import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to rate, as a request says it; null where it says nothing.
 *
 * @param scaleName its id; default {@code edge-acc-2023}
 * @param weights JSON {@code {"metric":weight}}
 * @param boundaries JSON {@code {"metric":[b0,b1,b2,b3]}}
 */
public record RatingOrder(
    @Nullable String scaleName,
    @Nullable String references,
    @Nullable String mode,
    @Nullable String weights,
    @Nullable String boundaries) {

  /** What nothing is said of. */
  public static final RatingOrder USUAL = new RatingOrder(null, null, null, null, null);

  /**
   * Rates tables, each on its own; weights, boundaries and references may name what any of them
   * has. Without a table the settings are read all the same.
   *
   * @throws RefusedException with every parameter that is wrong
   */
  List<Ratings> rate(List<RatingInput> inputs) {
    try {
      return rateWith(scaleId(), inputs);
    } catch (ResultException e) {
      throw new RefusedException("The rating", faults(inputs, e).list());
    }
  }

  /** Adds every parameter that is wrong, or why the table cannot be rated. */
  public void check(HeldDatabase held, Faults faults) {
    check(List.of(held), faults);
  }

  /** Adds every parameter that is wrong, or why the tables cannot be rated. */
  public void check(List<HeldDatabase> held, Faults faults) {
    try {
      DatabaseRating.ratings(held, this);
    } catch (RefusedException e) {
      faults.addAll(e.faults());
    }
  }

  /**
   * The scale with its settings.
   *
   * @throws ResultException when they have not been checked and do not fit the scale
   */
  public Scale scale() {
    return of(scaleId());
  }

  /** The scale with the settings that are not its own, as labels name it. */
  public String inWords() {
    return Scales.inWords(scaleId(), references, mode, weights != null || boundaries != null);
  }

  private String scaleId() {
    return scaleName == null ? EdgeAcc2023.ID : scaleName;
  }

  private List<Ratings> rateWith(String id, List<RatingInput> inputs) {
    Scale scale = of(id);
    return inputs.isEmpty() ? List.of() : Rating.rateAll(scale, inputs);
  }

  private Scale of(String id) {
    return Scales.of(
        id, references, mode, source("weights", weights), source("boundaries", boundaries));
  }

  private static Scales.@Nullable Source source(String name, @Nullable String text) {
    return text == null ? null : new Scales.Source(name, text);
  }

  /** Reading a scale stops at the first fault, so each parameter is tried alone. */
  private Faults faults(List<RatingInput> inputs, ResultException all) {
    Faults faults = new Faults();
    boolean known = Scales.ids().contains(scaleId());
    String id = known ? scaleId() : EdgeAcc2023.ID;
    if (!known) {
      faults.unknown("/scale", "scale", scaleId(), Scales.ids());
    }
    if (!USUAL.isFine("/scale", id, inputs, faults)) {
      return faults;
    }
    if (known) {
      new RatingOrder(null, references, null, null, null).isFine("/references", id, inputs, faults);
      new RatingOrder(null, null, mode, null, null).isFine("/mode", id, inputs, faults);
    }
    new RatingOrder(null, null, null, weights, null).isFine("/weights", id, inputs, faults);
    new RatingOrder(null, null, null, null, boundaries).isFine("/boundaries", id, inputs, faults);
    if (faults.isEmpty()) {
      all.faults().forEach(fault -> faults.add("", fault));
    }
    return faults;
  }

  private boolean isFine(String pointer, String id, List<RatingInput> inputs, Faults faults) {
    try {
      rateWith(id, inputs);
      return true;
    } catch (ResultException e) {
      e.faults().forEach(fault -> faults.add(pointer, fault));
      return false;
    }
  }
}
