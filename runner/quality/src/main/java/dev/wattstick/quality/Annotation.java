package dev.wattstick.quality;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a dataset says about one of its samples; each task has its own kind. */
public sealed interface Annotation {

  /**
   * What is wrong with it in a dataset that names these classes, as the end of a sentence about the
   * sample; null when nothing is.
   */
  @Nullable String fault(Set<Integer> classes);

  /**
   * The class that a whole picture belongs to.
   *
   * @param index of the class
   */
  record ClassLabel(int index) implements Annotation {
    @Override
    public @Nullable String fault(Set<Integer> classes) {
      return classes.contains(index)
          ? null
          : "has label " + index + ", which dataset.json does not name";
    }
  }
}
