package dev.wattstick.service.rest;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests as no client library would send them. */
final class RawRequest {
  private RawRequest() {}

  /** A connection to the service. */
  static Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), RestAssured.port);
    socket.setSoTimeout(60_000);
    return socket;
  }

  /** Sends lines that end in CRLF, and does not close. */
  static Socket open(String... lines) throws IOException {
    Socket socket = connect();
    socket.getOutputStream().write(text(lines).getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  /** Sends lines and reads the answer until the server closes, which it is asked to do. */
  static String answer(String... lines) throws IOException {
    try (Socket socket = open(lines)) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(all);
      return all.toString(StandardCharsets.ISO_8859_1);
    }
  }

  /** The status of the answer to a request line and headers; {@code Connection: close} is added. */
  static int status(String... lines) throws IOException {
    String answer = answer(closing(lines));
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  static String[] closing(String... lines) {
    String[] all = new String[lines.length + 2];
    System.arraycopy(lines, 0, all, 0, lines.length);
    all[lines.length] = "Connection: close";
    all[lines.length + 1] = "";
    return all;
  }

  private static String text(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }
}
