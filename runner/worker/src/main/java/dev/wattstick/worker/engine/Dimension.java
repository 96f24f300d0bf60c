package dev.wattstick.worker.engine;

/**
 * What a file allows one dimension of an input to be.
 *
 * @param least smallest value; 0 where the file states none
 * @param most largest value; {@link #UNBOUNDED} where there is none
 */
public record Dimension(long least, long most) {
  private static final long UNBOUNDED = -1;

  /** A dimension as the files of TensorFlow Lite have it: -1 is open. */
  public static Dimension of(long value) {
    return value == -1 ? new Dimension(0, UNBOUNDED) : new Dimension(value, value);
  }

  public boolean isFixed() {
    return least == most;
  }

  /** Whether the file states the smallest value. */
  boolean hasLeast() {
    return least > 0;
  }

  boolean allows(long value) {
    return value >= least && (most == UNBOUNDED || value <= most);
  }

  /** {@code 4}, {@code ?}, {@code 4..8}, {@code 4..} or {@code ..8}, as OpenVINO writes it. */
  @Override
  public String toString() {
    if (isFixed()) {
      return Long.toString(least);
    }
    if (least <= 0 && most == UNBOUNDED) {
      return "?";
    }
    return (least > 0 ? Long.toString(least) : "")
        + ".."
        + (most == UNBOUNDED ? "" : Long.toString(most));
  }
}
