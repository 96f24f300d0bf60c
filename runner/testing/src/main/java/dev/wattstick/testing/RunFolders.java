package dev.wattstick.testing;

import dev.wattstick.record.RecordJson;
import dev.wattstick.record.RunRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes run directories for tests, queries one after the other. */
public final class RunFolders {
  private static final String HEADER = "index,start_ns,inference_ns,end_to_end_ns\n";

  private RunFolders() {}

  public static Path write(Path folder, RunRecord run, long... latencyNs) {
    StringBuilder csv = new StringBuilder(HEADER);
    long start = 5000;
    for (int i = 0; i < latencyNs.length; i++) {
      long all = latencyNs[i] + 1;
      csv.append(i).append(',').append(start).append(',').append(latencyNs[i]).append(',');
      csv.append(all).append('\n');
      start += latencyNs[i];
    }
    return write(folder, run, csv.toString());
  }

  public static Path write(Path folder, RunRecord run, String samples) {
    try {
      Path directory = Files.createDirectories(folder.resolve("infer_" + run.id()));
      Files.writeString(directory.resolve("run.json"), RecordJson.write(run));
      try (OutputStream out =
          new GZIPOutputStream(Files.newOutputStream(directory.resolve("samples.csv.gz")))) {
        out.write(samples.getBytes(StandardCharsets.UTF_8));
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
