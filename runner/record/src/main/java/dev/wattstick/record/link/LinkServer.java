package dev.wattstick.record.link;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.RecordFormatException;
import dev.wattstick.record.RecordJson;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerRequest;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The parent's end of one worker's link: it accepts the one connection that shows the token, hands
 * over the request and turns what comes back into signals. Other connections are closed without an
 * answer.
 */
final class LinkServer implements AutoCloseable {
  private static final int BACKLOG = 16;
  private static final int TOKEN_BYTES = 32;
  private static final int HELLO_LIMIT_BYTES = 256;
  private static final int HELLO_TIMEOUT_MS = 10_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ServerSocket server;
  private final String token;
  private final String request;
  private final LinkLimits limits;
  private final BlockingQueue<Signal> signals;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  LinkServer(WorkerRequest request, LinkLimits limits, BlockingQueue<Signal> signals)
      throws IOException {
    this.request = RecordJson.write(request);
    this.limits = limits;
    this.signals = signals;
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    this.token = HexFormat.of().formatHex(random);
    this.server = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  int port() {
    return server.getLocalPort();
  }

  String token() {
    return token;
  }

  void start() {
    Daemon.start("wattstick-link-acceptor", this::accept);
  }

  private void accept() {
    try {
      while (!taken.get()) {
        Socket socket = server.accept();
        open.add(socket);
        // A thread each: a connection that sends nothing delays no other.
        Daemon.start("wattstick-link", () -> serve(socket));
      }
    } catch (IOException e) {
      // The socket was closed: either the worker is connected, or the run is over.
    }
  }

  private void serve(Socket socket) {
    try (socket;
        DataInputStream in = new DataInputStream(socket.getInputStream())) {
      if (showsToken(socket, in) && taken.compareAndSet(false, true)) {
        signals.add(new Signal.Connected());
        signals.add(converse(socket, in));
      }
    } catch (IOException e) {
      // No worker, or one that died before it showed the token: its exit says what happened.
    } finally {
      open.remove(socket);
    }
  }

  private boolean showsToken(Socket socket, DataInputStream in) throws IOException {
    socket.setSoTimeout(HELLO_TIMEOUT_MS);
    String hello = Frames.read(in, HELLO_LIMIT_BYTES);
    socket.setSoTimeout(0);
    return hello != null
        && MessageDigest.isEqual(
            hello.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /** Gives the request and passes events on, until the signal that nothing more will come. */
  private Signal converse(Socket socket, DataInputStream in) {
    try {
      closeQuietly(server);
      Frames.write(socket.getOutputStream(), request);
      for (int count = 0; count <= limits.events(); count++) {
        String frame = Frames.read(in, limits.frameBytes());
        if (frame == null) {
          return new Signal.LinkClosed("it closed its link");
        }
        signals.add(new Signal.Event(RecordJson.read(frame, WorkerEvent.class)));
      }
      return garbage("more than " + limits.events() + " events");
    } catch (RecordFormatException | Frames.GarbageException e) {
      return garbage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Signal.LinkClosed("its link broke (" + e.getMessage() + ")");
    }
  }

  private static Signal garbage(String what) {
    return new Signal.Fault(
        FailureKind.GARBAGE_ON_LINK, "what the worker sent is not an event: " + what);
  }

  /** Ends every connection; a worker that still lives halts when it sees this. */
  @Override
  public void close() {
    taken.set(true);
    closeQuietly(server);
    open.forEach(LinkServer::closeQuietly);
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // A socket that cannot be closed is closed.
    }
  }
}
