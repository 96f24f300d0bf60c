package dev.wattstick.analysis.intake;

/**
 * What an archive may unpack to.
 *
 * @param entries files and folders in it
 * @param bytes of all files together
 * @param freeBytes up to which the expansion does not matter
 * @param expansion unpacked bytes a byte of the archive, beyond {@code freeBytes}; text of
 *     measurements shrinks to a tenth, a bomb to a thousandth
 */
public record ArchiveLimits(int entries, long bytes, long freeBytes, int expansion) {
  public static final ArchiveLimits DEFAULT = new ArchiveLimits(500_000, 16L << 30, 32L << 20, 200);
}
