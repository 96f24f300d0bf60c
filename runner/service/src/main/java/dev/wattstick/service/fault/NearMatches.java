package dev.wattstick.service.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which of the existing names was probably meant. */
public final class NearMatches {
  private static final int MOST = 3;

  private NearMatches() {}

  /**
   * The names that differ from {@code wanted} by case only, by a few letters, or that it begins or
   * is contained in; best first, at most three.
   */
  public static List<String> of(String wanted, Collection<String> known) {
    String folded = fold(wanted);
    int allowed = Math.max(2, folded.length() / 3);
    return known.stream()
        .distinct()
        .map(name -> new Scored(name, distance(folded, fold(name))))
        .filter(scored -> scored.distance <= allowed)
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
        .limit(MOST)
        .map(Scored::name)
        .toList();
  }

  private static int distance(String wanted, String name) {
    int edits = LevenshteinDistance.getDefaultInstance().apply(wanted, name);
    boolean within = wanted.length() >= 3 && (name.contains(wanted) || wanted.contains(name));
    return within && !name.isEmpty() ? Math.min(edits, 1) : edits;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
  }

  private record Scored(String name, int distance) {}
}
