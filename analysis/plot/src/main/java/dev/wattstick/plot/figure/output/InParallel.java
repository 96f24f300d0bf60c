package dev.wattstick.plot.figure.output;

import dev.wattstick.plot.figure.FigureException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on a list by two threads, with results in the list's order. */
final class InParallel {
  private static final int THREADS = 2;

  private InParallel() {}

  static <T, R> List<R> map(List<T> items, Function<T, R> work) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<R>> futures = new ArrayList<>();
      for (T item : items) {
        futures.add(threads.submit(() -> work.apply(item)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(result(future));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new FigureException("A figure cannot be drawn.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FigureException("Drawing was interrupted.", e);
    }
  }
}
