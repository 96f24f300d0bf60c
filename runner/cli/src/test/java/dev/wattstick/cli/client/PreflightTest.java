package dev.wattstick.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.cli.CliFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
  @TempDir private Path folder;

  @Test
  void aHomeIsMadeAndLeftEmpty() {
    Preflight.demandHome(folder.resolve("a/b"));
    assertThat(folder.resolve("a/b")).isEmptyDirectory();
  }

  @Test
  void aFileIsNoHome() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> Preflight.demandHome(file))
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--home");
  }

  @Test
  void anOccupiedPortIsNamed() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
      assertThatThrownBy(
              () -> Preflight.demandPort(loopback.getHostAddress(), socket.getLocalPort()))
          .isInstanceOf(CliFailure.class)
          .hasMessageContaining("port " + socket.getLocalPort())
          .hasMessageContaining("--port");
    }
  }
}
