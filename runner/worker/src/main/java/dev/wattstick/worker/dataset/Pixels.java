package dev.wattstick.worker.dataset;

/**
 * A picture in memory.
 *
 * @param channels 1 (gray) or 3 (red, green, blue)
 * @param values 0..255 unsigned; row by row, the channels of a pixel together
 */
record Pixels(int width, int height, int channels, byte[] values) {
  private static final int GRAY = 1;
  private static final int RGB = 3;

  int value(int x, int y, int channel) {
    return values[(y * width + x) * channels + channel] & 0xff;
  }

  /** As many channels as asked for: 1 or 3. */
  Pixels withChannels(int wanted) {
    if (wanted == channels) {
      return this;
    }
    return wanted == GRAY ? toGray() : toRgb();
  }

  /** The part that has the shape of width : height, as large as possible, from the middle. */
  Pixels croppedTo(int wantedWidth, int wantedHeight) {
    long byHeight = (long) height * wantedWidth / wantedHeight;
    int croppedWidth = (int) Math.max(1, Math.min(width, byHeight));
    long byWidth = (long) width * wantedHeight / wantedWidth;
    int croppedHeight = (int) Math.max(1, Math.min(height, byWidth));
    int left = (width - croppedWidth) / 2;
    int top = (height - croppedHeight) / 2;
    byte[] cropped = new byte[croppedWidth * croppedHeight * channels];
    int rowBytes = croppedWidth * channels;
    for (int y = 0; y < croppedHeight; y++) {
      System.arraycopy(
          values, ((top + y) * width + left) * channels, cropped, y * rowBytes, rowBytes);
    }
    return new Pixels(croppedWidth, croppedHeight, channels, cropped);
  }

  /** ITU-R 601 luma in 16-bit fixed point, as Pillow's mode L. */
  private Pixels toGray() {
    byte[] gray = new byte[width * height];
    for (int i = 0; i < gray.length; i++) {
      int red = values[3 * i] & 0xff;
      int green = values[3 * i + 1] & 0xff;
      int blue = values[3 * i + 2] & 0xff;
      gray[i] = (byte) (red * 19595 + green * 38470 + blue * 7471 + 0x8000 >> 16);
    }
    return new Pixels(width, height, GRAY, gray);
  }

  private Pixels toRgb() {
    byte[] rgb = new byte[values.length * RGB];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = values[i / RGB];
    }
    return new Pixels(width, height, RGB, rgb);
  }
}
