package dev.wattstick.service;

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
   * @throws AddressException when others could reach it, or the port is taken
   */
  void demand() {
    InetAddress address = resolved();
    if (!address.isLoopbackAddress()) {
      throw new AddressException(
          "The service refuses to listen on "
              + host
              + ", where other hosts could reach it: that needs an API key, and keys are not built"
              + " yet; leave quarkus.http.host at 127.0.0.1.");
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
      throw new AddressException("The host '" + host + "' of quarkus.http.host is unknown.");
    }
  }

  private static void demandFree(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      // As the server will: a port whose last connections are just closing is free.
      socket.setReuseAddress(true);
      socket.bind(address);
    } catch (IOException e) {
      throw new AddressException(
          "The port "
              + address.getPort()
              + " of "
              + address.getHostString()
              + " is taken ("
              + e.getMessage()
              + "); stop what listens there or choose another with quarkus.http.port.");
    }
  }
}
