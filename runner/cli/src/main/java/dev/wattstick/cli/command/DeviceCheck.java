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
    for (EngineFacts engine : found.engines()) {
      if (engine.id().equals(request.engine()) && engine.available()) {
        List<String> known = engine.devices().stream().map(DeviceFacts::id).toList();
        OptionFaults faults = new OptionFaults();
        faults.oneOf("--device", request.device(), known);
        faults.throwIfAny(command);
      }
    }
  }
}
