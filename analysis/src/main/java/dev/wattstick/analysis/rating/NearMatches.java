package dev.wattstick.analysis.rating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Answers an unknown name with the known names that look like it. */
final class NearMatches {
  private static final int SHOWN = 3;

  private NearMatches() {}

  /** {@code Did you mean …?}, or the known names where none is near. */
  static String hint(String unknown, Collection<String> known) {
    List<String> near = near(unknown, known);
    if (!near.isEmpty()) {
      return "did you mean " + String.join(" or ", near) + "?";
    }
    return known.isEmpty() ? "there is none" : "known: " + String.join(", ", known);
  }

  static List<String> near(String unknown, Collection<String> known) {
    String wanted = unknown.toLowerCase(Locale.ROOT);
    int limit = Math.max(2, wanted.length() / 3);
    List<String> near = new ArrayList<>();
    for (String name : known) {
      if (distance(wanted, name.toLowerCase(Locale.ROOT)) <= limit) {
        near.add(name);
      }
    }
    near.sort(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))));
    return near.subList(0, Math.min(SHOWN, near.size()));
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
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
}
