package dev.wattstick.analysis.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which of the known names was probably meant by an unknown one. A wrong guess is worse than none:
 * int4 is another type than int8, a gpu is no misspelt cpu.
 */
public final class NearMatches {
  private static final int MOST = 3;
  private static final int MOST_LISTED = 20;
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_REST = 24;

  private NearMatches() {}

  /**
   * The names that were probably meant, best first, at most three: they begin with the same letter,
   * have the same digits where both have some, and differ by case or separators only, by a third of
   * the letters at most, or by what follows the shorter of the two.
   */
  public static List<String> of(String wanted, Collection<String> known) {
    String folded = fold(wanted);
    int allowed = Math.max(1, folded.length() / 3);
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

  /** {@code did you mean a or b?}, or {@code there are: a, b} where none is near. */
  public static String hint(String wanted, Collection<String> known) {
    List<String> near = of(wanted, known);
    if (!near.isEmpty()) {
      return "did you mean " + String.join(" or ", near) + "?";
    }
    return known.isEmpty() ? "there is none here" : "there are: " + listed(known);
  }

  /** {@code " Did you mean 'a' or 'b'?"} to follow a sentence, or nothing where none is near. */
  public static String question(String wanted, Collection<String> known) {
    List<String> near = of(wanted, known);
    return near.isEmpty() ? "" : " Did you mean '" + String.join("' or '", near) + "'?";
  }

  private record Scored(String name, int distance) {}

  private static String listed(Collection<String> known) {
    String names = known.stream().sorted().limit(MOST_LISTED).collect(Collectors.joining(", "));
    return known.size() > MOST_LISTED ? names + ", …" : names;
  }

  private static int distance(String wanted, String name) {
    if (wanted.isEmpty() || name.isEmpty() || wanted.charAt(0) != name.charAt(0)) {
      return Integer.MAX_VALUE;
    }
    String digits = digits(wanted);
    if (!digits.isEmpty() && !digits(name).isEmpty() && !digits.equals(digits(name))) {
      return Integer.MAX_VALUE;
    }
    int edits = edits(wanted, name);
    boolean begins =
        wanted.length() >= SHORTEST_PART
            && Math.abs(name.length() - wanted.length()) <= LONGEST_REST
            && (name.startsWith(wanted) || wanted.startsWith(name));
    return begins ? Math.min(edits, 1) : edits;
  }

  /** The distance of Damerau and Levenshtein between neighbours (optimal string alignment). */
  private static int edits(String a, String b) {
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : least(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int least(int[][] rows, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least =
        Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(rows[i][j - 1], rows[i - 1][j]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }

  private static String digits(String name) {
    return name.replaceAll("[^0-9]", "");
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
  }
}
