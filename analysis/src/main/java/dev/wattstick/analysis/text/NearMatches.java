package dev.wattstick.analysis.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Which of the known names was probably meant by an unknown one. */
public final class NearMatches {
  private static final int MOST = 3;
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_REST = 24;

  private NearMatches() {}

  /**
   * The names that differ from {@code wanted} by case or separators only, by a third of its letters
   * at most, or that contain it or are contained in it; best first, at most three.
   */
  public static List<String> of(String wanted, Collection<String> known) {
    String folded = fold(wanted);
    int allowed = Math.max(2, folded.length() / 3);
    List<Scored> near = new ArrayList<>();
    for (String name : new LinkedHashSet<>(known)) {
      int distance = distance(folded, fold(name));
      if (distance <= allowed) {
        near.add(new Scored(name, distance));
      }
    }
    near.sort(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name));
    return near.stream().limit(MOST).map(Scored::name).toList();
  }

  /** {@code did you mean a or b?}, or the known names where none is near. */
  public static String hint(String wanted, Collection<String> known) {
    List<String> near = of(wanted, known);
    if (!near.isEmpty()) {
      return "did you mean " + String.join(" or ", near) + "?";
    }
    return known.isEmpty() ? "there is none" : "known: " + String.join(", ", known);
  }

  /** {@code " Did you mean 'a' or 'b'?"} to follow a sentence, or nothing where none is near. */
  public static String question(String wanted, Collection<String> known) {
    List<String> near = of(wanted, known);
    return near.isEmpty() ? "" : " Did you mean '" + String.join("' or '", near) + "'?";
  }

  private record Scored(String name, int distance) {}

  private static int distance(String wanted, String name) {
    int edits = edits(wanted, name);
    boolean within =
        wanted.length() >= SHORTEST_PART
            && Math.abs(name.length() - wanted.length()) <= LONGEST_REST
            && (name.contains(wanted) || wanted.contains(name));
    return within && !name.isEmpty() ? Math.min(edits, 1) : edits;
  }

  /** Levenshtein's distance with one row. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
  }
}
