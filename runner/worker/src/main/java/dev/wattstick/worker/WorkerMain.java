package dev.wattstick.worker;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.record.WorkerRequest;
import dev.wattstick.record.link.WorkerLink;
import dev.wattstick.worker.dataset.DatasetException;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider;
import dev.wattstick.worker.environment.EnvironmentReader;
import dev.wattstick.worker.inference.InferenceTask;
import dev.wattstick.worker.measure.MeasureException;
import dev.wattstick.worker.measure.MeasureTask;
import dev.wattstick.worker.meter.MeterCatalog;
import dev.wattstick.worker.meter.RaplProvider;
import dev.wattstick.worker.process.WorkerLife;
import dev.wattstick.worker.simulated.SimulatedMeterProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The worker process: connects, takes one request, carries it out, answers, ends. */
public final class WorkerMain {
  private static final Path PROC = Path.of("/proc");
  private static final Path SYS = Path.of("/sys");

  private WorkerMain() {}

  /** Started by Wattstick; the environment says where the parent listens. */
  public static void main(String[] arguments) {
    WorkerLife.begin(System.getenv(), PROC, Runtime.getRuntime()::halt);
    try (WorkerLink link = WorkerLink.connect(System.getenv(), Runtime.getRuntime()::halt)) {
      link.send(answer(link.request(), link::send));
    }
    // Not an orderly exit: the answer is out, and a native library's own end may crash or hang.
    Runtime.getRuntime().halt(0);
  }

  /**
   * The last event of a request: its result, or how it failed, in which the model's file is called
   * as its owner calls it, whoever wrote the message.
   */
  static WorkerEvent answer(WorkerRequest request, Consumer<WorkerEvent> progress) {
    WorkerEvent event = outcome(request, progress);
    ModelFile model = model(request);
    return event instanceof WorkerEvent.Failed failed && model != null
        ? new WorkerEvent.Failed(failed.kind(), model.inWordsOfOwner(failed.message()))
        : event;
  }

  private static @Nullable ModelFile model(WorkerRequest request) {
    if (request instanceof WorkerPlan plan) {
      return plan.model();
    }
    return request instanceof WorkerRequest.Infer infer ? infer.model() : null;
  }

  private static WorkerEvent outcome(WorkerRequest request, Consumer<WorkerEvent> progress) {
    try {
      return carryOut(request, progress);
    } catch (EngineException e) {
      return failed(e.kind(), e);
    } catch (MeasureException e) {
      return failed(e.kind(), e);
    } catch (DatasetException e) {
      return failed(FailureKind.DATASET_REFUSED, e);
    } catch (OutOfMemoryError e) {
      return failed(FailureKind.OUT_OF_MEMORY, e);
    } catch (RuntimeException | Error e) {
      return internal(e);
    }
  }

  private static WorkerEvent carryOut(WorkerRequest request, Consumer<WorkerEvent> progress) {
    Map<String, SimulatedDevice> simulated = simulatedDevices(request);
    EnvironmentReader environment = new EnvironmentReader(PROC, SYS);
    List<EngineProvider> engines = EngineCatalog.build(simulated, environment.facts().cpu());
    MeterCatalog meters =
        new MeterCatalog(List.of(new RaplProvider(SYS), new SimulatedMeterProvider(simulated)));
    if (request instanceof WorkerPlan plan) {
      return new MeasureTask(engines, meters, environment, System::nanoTime, progress).run(plan);
    } else if (request instanceof WorkerRequest.Infer infer) {
      return new InferenceTask(engines).run(infer);
    }
    return new ProbeTask(engines, meters, environment).run();
  }

  private static Map<String, SimulatedDevice> simulatedDevices(WorkerRequest request) {
    if (request instanceof WorkerRequest.Probe probe) {
      return probe.simulated();
    } else if (request instanceof WorkerPlan plan && plan.simulated() != null) {
      return Map.of(DeviceId.parse(plan.spec().device()).shortName(), plan.simulated());
    }
    return Map.of();
  }

  private static WorkerEvent failed(FailureKind kind, Throwable cause) {
    return new WorkerEvent.Failed(kind, String.valueOf(cause.getMessage()));
  }

  /** The message goes to the parent, the stack trace to the log. */
  private static WorkerEvent internal(Throwable defect) {
    defect.printStackTrace();
    return new WorkerEvent.Failed(FailureKind.INTERNAL, "a defect of the worker: " + defect);
  }
}
