package dev.wattstick.record.link;

import dev.wattstick.record.RecordJson;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.record.WorkerRequest;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The worker's end of the link. From the request on it watches the parent and the clock: when the
 * parent is gone or the deadline passes, the process is halted at once, whatever it does.
 */
public final class WorkerLink implements AutoCloseable {
  private static final int REQUEST_TIMEOUT_MS = 30_000;

  private final Socket socket;
  private final DataInputStream in;
  private final long deadlineNs;
  private final IntConsumer halt;
  private volatile boolean closing;

  private WorkerLink(Socket socket, DataInputStream in, long deadlineNs, IntConsumer halt) {
    this.socket = socket;
    this.in = in;
    this.deadlineNs = deadlineNs;
    this.halt = halt;
  }

  /**
   * Connects to the parent that the environment names.
   *
   * @param environment of this process
   * @param halt ends this process at once with a status: {@code Runtime.halt}
   * @throws LinkException when the environment names no parent, or it does not listen
   */
  public static WorkerLink connect(Map<String, String> environment, IntConsumer halt) {
    int port = (int) number(environment, LinkEnvironment.PORT);
    String token = text(environment, LinkEnvironment.TOKEN);
    long deadlineNs =
        TimeUnit.MILLISECONDS.toNanos(number(environment, LinkEnvironment.DEADLINE_MS));
    try {
      Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
      socket.setTcpNoDelay(true);
      Frames.write(socket.getOutputStream(), token);
      return new WorkerLink(socket, new DataInputStream(socket.getInputStream()), deadlineNs, halt);
    } catch (IOException e) {
      throw new LinkException("no parent listens on port " + port + ": " + e.getMessage(), e);
    }
  }

  /**
   * Waits for the request and starts the watch. Called once.
   *
   * @throws LinkException when none comes, or it is not a request
   */
  public WorkerRequest request() {
    long startNs = System.nanoTime();
    try {
      socket.setSoTimeout(REQUEST_TIMEOUT_MS);
      String frame = Frames.read(in, LinkLimits.FRAME_BYTES);
      if (frame == null) {
        throw new LinkException("the parent closed the link before it gave a request", null);
      }
      WorkerRequest request = RecordJson.read(frame, WorkerRequest.class);
      long limitNs =
          request instanceof WorkerPlan plan ? Math.min(plan.deadlineNs(), deadlineNs) : deadlineNs;
      Daemon.start("wattstick-parent-watch", () -> watch(startNs + limitNs));
      return request;
    } catch (IOException e) {
      throw new LinkException("no request from the parent: " + e.getMessage(), e);
    }
  }

  /**
   * Sends one event; the last one is a result or a failure.
   *
   * @throws LinkException when the parent is gone
   */
  public synchronized void send(WorkerEvent event) {
    try {
      Frames.write(socket.getOutputStream(), RecordJson.write(event));
    } catch (IOException e) {
      throw new LinkException("the parent does not listen any more: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    closing = true;
    try {
      socket.close();
    } catch (IOException e) {
      throw new LinkException("the link could not be closed: " + e.getMessage(), e);
    }
  }

  private void watch(long endNs) {
    int status = awaitParentOrDeadline(endNs);
    if (!closing) {
      halt.accept(status);
    }
  }

  private int awaitParentOrDeadline(long endNs) {
    try {
      while (true) {
        long leftMs = TimeUnit.NANOSECONDS.toMillis(endNs - System.nanoTime());
        if (leftMs <= 0) {
          return LinkEnvironment.EXIT_DEADLINE;
        }
        socket.setSoTimeout((int) Math.min(leftMs, Integer.MAX_VALUE));
        if (parentIsGone()) {
          return LinkEnvironment.EXIT_ORPHAN;
        }
      }
    } catch (IOException e) {
      return LinkEnvironment.EXIT_ORPHAN;
    }
  }

  private boolean parentIsGone() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static long number(Map<String, String> environment, String name) {
    String value = text(environment, name);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new LinkException("not a number in " + name + ": " + value, e);
    }
  }

  private static String text(Map<String, String> environment, String name) {
    @Nullable String value = environment.get(name);
    if (value == null) {
      throw new LinkException(
          name + " is not set: the worker is started by Wattstick, not by hand", null);
    }
    return value;
  }
}
