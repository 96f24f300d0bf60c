package dev.wattstick.cli.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The last line that a process says on a stream; all of it is read, so that it never blocks. */
final class LastWords {
  private final Thread reader;
  private volatile String line = "";

  LastWords(InputStream stream) {
    reader = new Thread(() -> read(stream), "last-words");
    reader.setDaemon(true);
    reader.start();
  }

  /** Waits for the stream's end; empty when nothing was said. */
  String await() throws InterruptedException {
    reader.join();
    return line;
  }

  private void read(InputStream stream) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String next = lines.readLine(); next != null; next = lines.readLine()) {
        if (!next.isBlank()) {
          line = next.strip();
        }
      }
    } catch (IOException e) {
      return; // closed with the process: what was said before counts
    }
  }
}
