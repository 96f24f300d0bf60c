package dev.wattstick.analysis.pickle;

/** Names out of a pickle as messages show them: short, and without control characters. */
final class Names {
  private static final int LONGEST = 100;

  private Names() {}

  static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(name.length(), LONGEST); i++) {
      char c = name.charAt(i);
      shown.append(Character.isISOControl(c) ? '?' : c);
    }
    return name.length() > LONGEST ? shown + "…" : shown.toString();
  }
}
