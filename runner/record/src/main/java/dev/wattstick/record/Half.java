package dev.wattstick.record;

/** Half-precision floats (IEEE 754 binary16); the JDK has them from version 20 on. */
public final class Half {
  private static final int SIGN = 0x8000;
  private static final int INFINITY = 0x7c00;
  private static final int QUIET_NAN = 0x7e00;
  private static final int FRACTION_BITS = 10;
  private static final int FRACTION = (1 << FRACTION_BITS) - 1;

  /** 2^-24, the smallest positive half. */
  private static final float SMALLEST = 0x1p-24f;

  private static final float SMALLEST_NORMAL = 0x1p-14f;

  /** From here on the nearest half is infinite. */
  private static final float OVERFLOW = 65520f;

  private Half() {}

  /** The bits of the nearest half; of two equally near ones the even. */
  public static short bits(float value) {
    int sign = Float.floatToRawIntBits(value) >>> 16 & SIGN;
    float magnitude = Math.abs(value);
    if (Float.isNaN(value)) {
      return (short) (sign | QUIET_NAN);
    } else if (magnitude >= OVERFLOW) {
      return (short) (sign | INFINITY);
    } else if (magnitude < SMALLEST_NORMAL) {
      return (short) (sign | (int) Math.rint(magnitude / SMALLEST));
    }
    int exponent = Math.getExponent(magnitude);
    // 1024..2048 steps of this exponent: the 1024 and a carry both count up the exponent's bits.
    int steps = (int) Math.rint(magnitude / Math.scalb(1f, exponent - FRACTION_BITS));
    return (short) (sign | (exponent + 14 << FRACTION_BITS) + steps);
  }

  /** The number that these bits stand for, exactly. */
  public static double value(short bits) {
    int exponent = (bits & INFINITY) >> FRACTION_BITS;
    int fraction = bits & FRACTION;
    double sign = bits < 0 ? -1 : 1;
    if (exponent == INFINITY >> FRACTION_BITS) {
      return fraction == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
    }
    return exponent == 0
        ? sign * Math.scalb((double) fraction, -24)
        : sign * Math.scalb((double) (fraction | 1 << FRACTION_BITS), exponent - 25);
  }
}
