package dev.wattstick.worker.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes datasets for tests. */
public final class DatasetFolder {
  private final Path folder;
  private final StringBuilder labels = new StringBuilder("file,label\n");

  /** With two classes and no pictures. */
  public DatasetFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("images"));
    describe("{\"0\":\"zero\",\"1\":\"one\"}");
  }

  /** Writes {@code dataset.json} with these classes. */
  public DatasetFolder describe(String classes) throws IOException {
    return json(
        "{\"schemaVersion\":1,\"name\":\"digits\",\"task\":\"classification\","
            + "\"description\":\"d\",\"source\":\"s\",\"license\":\"CC0\",\"sanityOnly\":true,"
            + "\"classes\":"
            + classes
            + "}");
  }

  public DatasetFolder json(String json) throws IOException {
    Files.writeString(folder.resolve("dataset.json"), json);
    return this;
  }

  /** Adds a gray picture whose pixels all have this value. */
  public DatasetFolder gray(String file, int width, int height, int value, int label)
      throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < width * height; i++) {
      image.getRaster().setSample(i % width, i / width, 0, value);
    }
    return picture(file, image, "png", label);
  }

  /** Adds a picture. */
  public DatasetFolder picture(String file, BufferedImage image, String format, int label)
      throws IOException {
    ImageIO.write(image, format, folder.resolve(file).toFile());
    return row(file + "," + label);
  }

  /** Adds a line to {@code labels.csv}. */
  public DatasetFolder row(String line) throws IOException {
    labels.append(line).append('\n');
    Files.writeString(folder.resolve("labels.csv"), labels);
    return this;
  }
}
