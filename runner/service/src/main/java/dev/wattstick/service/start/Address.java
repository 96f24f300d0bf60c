package dev.wattstick.service.start;

import dev.wattstick.service.fault.StartException;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the service listens. */
@Singleton
final class Address {
  private final String host;
  private final int port;

  Address(
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.host = host;
    this.port = port;
  }

  /**
   * Looks whether it may and can listen, before anything else is touched.
   *
   * @throws StartException when others could reach it, or the port is taken
   */
  void demand() {
    if (port < 0 || port > 65_535) {
      throw new StartException(
          "The port "
              + port
              + " does not exist: choose one from 0, any free one, to 65535 with --port (quarkus.http.port).");
    }
    InetAddress address = resolved();
    if (!address.isLoopbackAddress()) {
      throw new StartException(
          "The service refuses to listen on "
              + host
              + ", where other hosts could reach it: that needs an API key, and keys are not built"
              + " yet; leave --host (quarkus.http.host) at 127.0.0.1.");
    }
    if (port != 0 && LaunchMode.current() != LaunchMode.TEST) {
      demandFree(new InetSocketAddress(address, port));
    }
  }

  String url(int actualPort) {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + actualPort;
  }

  private InetAddress resolved() {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new StartException(
          "The host '"
              + host
              + "' is unknown: name one of this machine with --host (quarkus.http.host).");
    }
  }

  private static void demandFree(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      // As the server will: a port whose last connections are just closing is free.
      socket.setReuseAddress(true);
      socket.bind(address);
    } catch (IOException e) {
      throw new StartException(
          taken(address.getHostString(), address.getPort(), String.valueOf(e.getMessage())));
    }
  }

  static String taken(String host, int port, String reason) {
    return "The service cannot listen on "
        + host
        + " port "
        + port
        + " ("
        + reason
        + "): stop what listens there, or choose another port with --port (quarkus.http.port).";
  }
}
