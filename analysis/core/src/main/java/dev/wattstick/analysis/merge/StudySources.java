package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.intake.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which result sets the study's recipe merges, and in which order. */
final class StudySources {

  /**
   * A result set with what the rules say of it.
   *
   * @param architecture of all its rows; empty where the rows tell it
   */
  record Source(ResultSet results, String architecture) {}

  private final List<Source> taken = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * The study's inputs come first, in the study's order; other result sets follow as given. Sets
   * that the study leaves out are left out beside its inputs, and merged where they are all there
   * is.
   */
  StudySources(List<ResultSet> given, StudyRules rules) {
    boolean beside = given.stream().anyMatch(set -> isMerged(input(set, rules)));
    for (StudyRules.Input input : rules.inputs()) {
      for (ResultSet set : given) {
        StudyRules.Input own = input(set, rules);
        if (own != null && own.name().equals(input.name())) {
          takeOrLeave(set, input, beside);
        }
      }
    }
    for (ResultSet set : given) {
      if (input(set, rules) == null) {
        taken.add(new Source(set, ""));
      }
    }
  }

  List<Source> taken() {
    return taken;
  }

  List<String> notes() {
    return notes;
  }

  private void takeOrLeave(ResultSet set, StudyRules.Input input, boolean beside) {
    if (beside && input.isLeftOut()) {
      notes.add(
          set.name()
              + " ("
              + set.runs().rowCount()
              + " runs) is left out: "
              + input.leftOut()
              + ".");
    } else {
      taken.add(new Source(set, input.architecture()));
    }
  }

  private static boolean isMerged(StudyRules.@Nullable Input input) {
    return input == null || !input.isLeftOut();
  }

  private static StudyRules.@Nullable Input input(ResultSet set, StudyRules rules) {
    for (StudyRules.Input input : rules.inputs()) {
      if (set.name().startsWith(input.name())) {
        return input;
      }
    }
    return null;
  }
}
