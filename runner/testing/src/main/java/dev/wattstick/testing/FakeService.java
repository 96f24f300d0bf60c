package dev.wattstick.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service that gives prepared answers, and is found in a home as a real one is. */
public final class FakeService implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private record Answer(int status, String body) {}

  public FakeService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /**
   * Prepares an answer; several to the same request are given one after the other, the last one for
   * good.
   *
   * @param request such as {@code DELETE runs/7}
   */
  public FakeService on(String request, int status, String body) {
    answers
        .computeIfAbsent(request, any -> new CopyOnWriteArrayList<>())
        .add(new Answer(status, body));
    return this;
  }

  /** A home in which this service runs. */
  public Path home(Path folder) throws IOException {
    String note =
        "{\"url\":\""
            + url()
            + "\",\"pid\":"
            + ProcessHandle.current().pid()
            + ",\"takesJobs\":true}";
    Files.writeString(folder.resolve("service.json"), note);
    return folder;
  }

  /** What was asked, in order. */
  public List<String> requests() {
    return requests;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath().substring("/api/v1/".length());
    String query = exchange.getRequestURI().getRawQuery();
    String request = exchange.getRequestMethod() + " " + path + (query == null ? "" : "?" + query);
    requests.add(request);
    exchange.getRequestBody().readAllBytes();
    List<Answer> prepared = answers.getOrDefault(request, List.of());
    Answer answer =
        prepared.isEmpty()
            ? new Answer(404, "{\"detail\":\"There is nothing at " + request + ".\"}")
            : prepared.size() > 1 ? prepared.remove(0) : prepared.get(0);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
