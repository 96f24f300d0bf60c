package dev.wattstick.cli.command;

import dev.wattstick.cli.LocalWorker;
import dev.wattstick.cli.WorkerFailure;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.WorkerEvent.Inferred;
import dev.wattstick.record.WorkerEvent.Probed;
import dev.wattstick.record.WorkerRequest.Infer;
import dev.wattstick.record.WorkerRequest.Probe;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Tells a device that there is not from an engine that is not there. */
final class DeviceCheck {
  private DeviceCheck() {}

  /**
   * Infers; only where that fails for want of a device a second worker is asked which there are.
   *
   * @throws CommandLine.ParameterException when the engine is there, but not the device
   */
  static Inferred infer(LocalWorker worker, Infer request, CommandLine command) {
    try {
      return worker.ask(request, Inferred.class);
    } catch (WorkerFailure e) {
      if (e.kind() == FailureKind.ENGINE_UNAVAILABLE) {
        check(worker.ask(new Probe(Map.of()), Probed.class), request, command);
      }
      throw e;
    }
  }

  static void check(Probed found, Infer request, CommandLine command) {
    boolean available =
        found.engines().stream()
            .anyMatch(engine -> engine.id().equals(request.engine()) && engine.available());
    if (available) {
      faults(found, request.engine(), request.device()).throwIfAny(command);
    }
  }

  /** Where the engine is none of those that are there, any of their devices will do. */
  static OptionFaults faults(Probed found, @Nullable String engine, String device) {
    List<EngineFacts> available = found.engines().stream().filter(EngineFacts::available).toList();
    List<EngineFacts> chosen =
        available.stream().filter(facts -> facts.id().equals(engine)).toList();
    List<String> known =
        (chosen.isEmpty() ? available : chosen)
            .stream()
                .flatMap(facts -> facts.devices().stream())
                .map(DeviceFacts::id)
                .distinct()
                .toList();
    return new OptionFaults().oneOf("--device", device, known);
  }
}
