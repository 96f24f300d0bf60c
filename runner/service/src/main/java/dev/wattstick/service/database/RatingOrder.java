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
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * How to rate, as a request says it; null where it says nothing.
 *
 * @param scale its id; default {@code edge-acc-2023}
 * @param weights JSON {@code {"metric":weight}}
 * @param boundaries JSON {@code {"metric":[b0,b1,b2,b3]}}
 */
public record RatingOrder(
    @Nullable String scale,
    @Nullable String references,
    @Nullable String mode,
    @Nullable String weights,
    @Nullable String boundaries) {

  /**
   * Rates a table.
   *
   * @throws RefusedException with every parameter that is wrong
   */
  Ratings rate(RatingInput input) {
    try {
      return rateWith(scaleId(), input);
    } catch (ResultException e) {
      throw new RefusedException("The rating", faults(input, e).list());
    }
  }

  /**
   * Reads the settings where there is no table to rate.
   *
   * @throws RefusedException with every parameter that is wrong
   */
  void demandReadable() {
    try {
      of(scaleId());
    } catch (ResultException e) {
      throw new RefusedException("The rating", faults(null, e).list());
    }
  }

  /**
   * The scale with its settings, which fit this database.
   *
   * @throws RefusedException with every parameter that is wrong
   */
  public Scale scaleFor(HeldDatabase held) {
    DatabaseRating.ratings(held, this);
    return of(scaleId());
  }

  /** Adds every parameter that is wrong, or why the table cannot be rated. */
  public void check(HeldDatabase held, Faults faults) {
    try {
      DatabaseRating.ratings(held, this);
    } catch (RefusedException e) {
      faults.addAll(e.faults());
    }
  }

  /** The scale with the settings that are not its own, as labels name it. */
  public String inWords() {
    StringJoiner words = new StringJoiner(", ").add(scaleId());
    for (String setting : new @Nullable String[] {references, mode}) {
      if (setting != null) {
        words.add(setting);
      }
    }
    if (weights != null || boundaries != null) {
      words.add("own weights or boundaries");
    }
    return words.toString();
  }

  private String scaleId() {
    return scale == null ? EdgeAcc2023.ID : scale;
  }

  private Ratings rateWith(String id, RatingInput input) {
    return Rating.rate(of(id), input);
  }

  private Scale of(String id) {
    return Scales.of(
        id, references, mode, source("weights", weights), source("boundaries", boundaries));
  }

  private static Scales.@Nullable Source source(String name, @Nullable String text) {
    return text == null ? null : new Scales.Source(name, text);
  }

  /** Making a scale stops at the first fault, so each parameter is tried alone. */
  private Faults faults(@Nullable RatingInput input, ResultException all) {
    Faults faults = new Faults();
    boolean known = Scales.ids().contains(scaleId());
    String id = known ? scaleId() : EdgeAcc2023.ID;
    if (!known) {
      faults.unknown("/scale", "scale", scaleId(), Scales.ids());
    }
    RatingOrder bare = new RatingOrder(null, null, null, null, null);
    if (!bare.isFine("/scale", id, input, faults)) {
      return faults;
    }
    if (known) {
      new RatingOrder(null, references, null, null, null).isFine("/references", id, input, faults);
      new RatingOrder(null, null, mode, null, null).isFine("/mode", id, input, faults);
    }
    new RatingOrder(null, null, null, weights, null).isFine("/weights", id, input, faults);
    new RatingOrder(null, null, null, null, boundaries).isFine("/boundaries", id, input, faults);
    if (faults.isEmpty()) {
      all.faults().forEach(fault -> faults.add("", fault));
    }
    return faults;
  }

  private boolean isFine(String pointer, String id, @Nullable RatingInput input, Faults faults) {
    try {
      if (input == null) {
        of(id);
      } else {
        rateWith(id, input);
      }
      return true;
    } catch (ResultException e) {
      e.faults().forEach(fault -> faults.add(pointer, fault));
      return false;
    }
  }
}
