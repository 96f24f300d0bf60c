package dev.wattstick.analysis.frame;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The known names that an unknown one was probably meant to be. */
public final class NearMatches {
  private static final int TOLD = 3;

  private NearMatches() {}

  /** At most three known names within an edit distance of a third of the name, nearest first. */
  public static List<String> of(String unknown, Collection<String> known) {
    String wanted = unknown.toLowerCase(Locale.ROOT);
    int reach = Math.max(2, wanted.length() / 3);
    List<String> near = new ArrayList<>();
    for (int distance = 0; distance <= reach && near.size() < TOLD; distance++) {
      for (String name : known) {
        if (near.size() < TOLD && distance(wanted, name.toLowerCase(Locale.ROOT)) == distance) {
          near.add(name);
        }
      }
    }
    return near;
  }

  /** " Did you mean 'a' or 'b'?", or nothing when nothing is near. */
  public static String hint(String unknown, Collection<String> known) {
    List<String> near = of(unknown, known);
    return near.isEmpty() ? "" : " Did you mean '" + String.join("' or '", near) + "'?";
  }

  /** Levenshtein's distance with two rows. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
