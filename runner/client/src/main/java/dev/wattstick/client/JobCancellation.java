package dev.wattstick.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Cancels many jobs: several requests at a time, since each waits for a disk. */
public final class JobCancellation {
  private static final int AT_A_TIME = 16;
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  private final ServiceClient client;

  public JobCancellation(ServiceClient client) {
    this.client = client;
  }

  /** What became of a job. */
  public enum Outcome {
    /** It waited and will not run. */
    CANCELLED,
    /** It runs, and its worker is being stopped. */
    STOPPING,
    /** It had ended before. */
    TOO_LATE,
    /** There is no such job. */
    UNKNOWN
  }

  /**
   * One job.
   *
   * @param detail the service's sentence where it refused; else empty
   */
  public record Result(String id, Outcome outcome, String detail) {}

  /**
   * Cancels all, in any order.
   *
   * @param progress receives how many are done, from several threads
   * @return a result a job, in the order of the ids
   * @throws ClientException when the service cannot be reached or fails
   */
  public List<Result> cancel(List<String> ids, IntConsumer progress) {
    AtomicInteger done = new AtomicInteger();
    List<Callable<Result>> tasks = new ArrayList<>();
    for (String id : ids) {
      tasks.add(
          () -> {
            Result result = cancel(id);
            progress.accept(done.incrementAndGet());
            return result;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      return results(threads, tasks);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Result> results(ExecutorService threads, List<Callable<Result>> tasks) {
    List<Future<Result>> running = new ArrayList<>();
    tasks.forEach(task -> running.add(threads.submit(task)));
    List<Result> results = new ArrayList<>();
    try {
      for (Future<Result> one : running) {
        results.add(one.get());
      }
    } catch (ExecutionException e) {
      throw new ClientException(
          "stopped after "
              + results.size()
              + " of "
              + tasks.size()
              + " jobs: "
              + (e.getCause() == null ? e : e.getCause()).getMessage(),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientException("interrupted after " + results.size() + " jobs", e);
    }
    return results;
  }

  private Result cancel(String id) {
    try {
      JsonNode job = client.delete("jobs/" + ServiceClient.segment(id));
      boolean ended = job.path("state").asText().equals("cancelled");
      return new Result(id, ended ? Outcome.CANCELLED : Outcome.STOPPING, "");
    } catch (RefusedRequest e) {
      return switch (e.status()) {
        case CONFLICT -> new Result(id, Outcome.TOO_LATE, String.valueOf(e.getMessage()));
        case NOT_FOUND -> new Result(id, Outcome.UNKNOWN, String.valueOf(e.getMessage()));
        default -> throw e;
      };
    }
  }
}
