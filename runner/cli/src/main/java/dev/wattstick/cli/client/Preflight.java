package dev.wattstick.cli.client;

import dev.wattstick.cli.CliFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What would keep a service from starting, told in a sentence before it is tried. */
final class Preflight {
  private static final int PROBE_BYTES = 1 << 16;

  private Preflight() {}

  /**
   * @throws CliFailure when the home is no folder, or cannot be written
   */
  static void demandHome(Path home) {
    try {
      Files.createDirectories(home);
      Path probe = Files.createTempFile(home, ".wattstick", ".probe");
      try {
        Files.write(probe, new byte[PROBE_BYTES]);
      } finally {
        Files.delete(probe);
      }
    } catch (IOException e) {
      throw new CliFailure(
          "the home "
              + home
              + " cannot be written ("
              + e
              + "): make room or choose another with --home",
          e);
    }
  }

  /**
   * @param port 0 is always free
   * @throws CliFailure when somebody listens there
   */
  static void demandPort(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As the service does: a port whose last connections are only fading out is free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (IOException e) {
      throw new CliFailure(
          "cannot listen on "
              + host
              + " port "
              + port
              + " ("
              + e.getMessage()
              + "): choose another with --port",
          e);
    }
  }
}
