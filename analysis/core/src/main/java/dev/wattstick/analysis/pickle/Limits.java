package dev.wattstick.analysis.pickle;

/**
 * What a pickle may use. The study's largest is 33 kB with 3,000 operations; a table of 50,000 runs
 * would still fit.
 *
 * @param bytes its length
 * @param operations its opcodes, which bounds the stack and the objects made
 * @param memoEntries the objects it remembers
 */
record Limits(int bytes, int operations, int memoEntries) {
  static final Limits DEFAULT = new Limits(64 << 20, 5_000_000, 2_000_000);

  /** Of a table. */
  static final int COLUMNS = 2_000;

  /** Of a table; its numbers may take a byte each in the pickle, and many times that here. */
  static final int CELLS = 2_000_000;
}
