package dev.wattstick.record.link;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.WorkerEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** A started worker whose output is drained into the log. Closing it kills it. */
final class WorkerProcess implements AutoCloseable {
  private static final int BUFFER_BYTES = 64 << 10;

  private final Process process;
  private final Thread drain;
  private final BoundedLog log;
  private final Duration grace;

  private WorkerProcess(Process process, Thread drain, BoundedLog log, Duration grace) {
    this.process = process;
    this.drain = drain;
    this.log = log;
    this.grace = grace;
  }

  static WorkerProcess start(
      ProcessStarter starter,
      LaunchPlan plan,
      BoundedLog log,
      LinkLimits limits,
      BlockingQueue<Signal> signals)
      throws IOException {
    Process process = ForkingThread.start(starter, plan.builder());
    closeInput(process.getOutputStream());
    Thread drain =
        Daemon.start(
            "wattstick-worker-output",
            () -> drain(process.getInputStream(), log, limits.outputBytes(), signals));
    process.onExit().thenAccept(ended -> signals.add(new Signal.Exited(ended.exitValue())));
    return new WorkerProcess(process, drain, log, limits.grace());
  }

  long pid() {
    return process.pid();
  }

  /** Stops what still runs, takes its last output and gives the outcome. */
  WorkerOutcome conclude(Signal deciding, Path scratch, MemoryWatch watch) {
    boolean ended =
        deciding instanceof Signal.Event && ProcessTree.awaitEnd(process, grace)
            || ProcessTree.kill(process, grace);
    awaitOutput();
    List<String> lastLines = log.lastLines();
    if (deciding instanceof Signal.Event answer) {
      return answer(answer.event(), lastLines);
    } else if (deciding instanceof Signal.Exited exited) {
      return exited(exited.status(), scratch, watch.kernelKilled(), lastLines);
    } else if (deciding instanceof Signal.Fault fault) {
      String killed = ended ? "; it was killed" : "; it cannot be killed, look for its process";
      return new WorkerOutcome.Failed(fault.kind(), fault.message() + killed, lastLines);
    }
    return new WorkerOutcome.Cancelled();
  }

  private static WorkerOutcome answer(WorkerEvent event, List<String> lastLines) {
    return event instanceof WorkerEvent.Failed failed
        ? new WorkerOutcome.Failed(failed.kind(), failed.message(), lastLines)
        : new WorkerOutcome.Finished(event);
  }

  private WorkerOutcome exited(
      int status, Path scratch, boolean kernelKilled, List<String> lastLines) {
    String report = CrashReport.read(scratch);
    if (report != null) {
      byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
      log.append(bytes, bytes.length);
    }
    return Diagnosis.of(status, report, kernelKilled, lastLines);
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      ProcessTree.kill(process, grace);
    }
  }

  /** A grandchild may hold the pipe open for ever: hence the limit. */
  private void awaitOutput() {
    boolean interrupted = Thread.interrupted();
    try {
      drain.join(grace.toMillis());
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeInput(OutputStream input) {
    try {
      input.close();
    } catch (IOException e) {
      // It has ended already and needs no input.
    }
  }

  private static void drain(
      InputStream output, BoundedLog log, long limitBytes, BlockingQueue<Signal> signals) {
    byte[] buffer = new byte[BUFFER_BYTES];
    boolean flooded = false;
    try {
      for (int n = output.read(buffer); n >= 0; n = output.read(buffer)) {
        log.append(buffer, n);
        if (!flooded && log.totalBytes() > limitBytes) {
          flooded = true;
          signals.add(
              new Signal.Fault(
                  FailureKind.OUTPUT_FLOOD,
                  "the worker printed without end; the log holds its start"));
        }
      }
    } catch (IOException e) {
      // The pipe was closed because the process was killed; the log holds what came before.
    }
  }
}
