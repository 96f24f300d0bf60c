package dev.wattstick.service.plan;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.service.catalog.CatalogModel;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.probe.NodeFacts;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the engine and its device, or says why that is impossible. */
final class EngineChoice {
  private final NodeFacts facts;
  private final JobRequest request;
  private final Faults faults;

  EngineChoice(NodeFacts facts, JobRequest request, Faults faults) {
    this.facts = facts;
    this.request = request;
    this.faults = faults;
  }

  /**
   * The engine that was asked for, or the first that can run the model.
   *
   * @param model null when it is unknown: then only a named engine is looked at
   */
  @Nullable EngineFacts engine(@Nullable CatalogModel model) {
    if (faults.at("/engine")) {
      return null;
    }
    if (request.engine() != null) {
      return named(request.engine());
    }
    return model == null ? null : first(model);
  }

  /** The device that was asked for, or the engine's default. */
  @Nullable DeviceFacts device(EngineFacts engine) {
    if (request.device() == null) {
      return engine.devices().stream()
          .filter(device -> device.deviceId().equals(DeviceId.CPU))
          .findFirst()
          .orElseGet(() -> engine.devices().isEmpty() ? null : engine.devices().get(0));
    }
    for (DeviceFacts device : engine.devices()) {
      if (device.id().equals(request.device())) {
        return device;
      }
    }
    if (!faults.at("/device")) {
      faults.unknown("/device", "device of engine " + engine.id(), request.device(), ids(engine));
    }
    return null;
  }

  private @Nullable EngineFacts named(String id) {
    EngineFacts engine = facts.engine(id).orElse(null);
    if (engine == null) {
      faults.unknown("/engine", "engine", id, facts.engineIds());
      return null;
    }
    if (!engine.available()) {
      faults.add("/engine", "engine '" + id + "' is not available: " + engine.availability());
      return null;
    }
    return engine;
  }

  private @Nullable EngineFacts first(CatalogModel model) {
    String device = request.device();
    if (!isKnownDevice()) {
      return null;
    }
    List<EngineFacts> candidates =
        (device == null ? facts.engines() : facts.enginesOf(device))
            .stream().filter(engine -> device != null || !engine.simulated()).toList();
    EngineFacts exact = firstWithFile(model, candidates, request.precision());
    // A precision that is not there is reported as such, not as a lack of engines.
    EngineFacts engine = exact == null ? firstWithFile(model, candidates, null) : exact;
    if (engine == null) {
      faults.add("/engine", "no engine here can run the model: " + reasons(model, candidates));
    }
    return engine;
  }

  /** Whether any engine has the device that was asked for; else adds a fault. */
  boolean isKnownDevice() {
    String device = request.device();
    if (device == null || !facts.enginesOf(device).isEmpty()) {
      return true;
    }
    if (!faults.at("/device")) {
      faults.unknown(
          "/device", "device", device, facts.devices().stream().map(DeviceFacts::id).toList());
    }
    return false;
  }

  private static @Nullable EngineFacts firstWithFile(
      CatalogModel model, List<EngineFacts> candidates, @Nullable String precision) {
    return candidates.stream()
        .filter(EngineFacts::available)
        .filter(engine -> EngineFiles.best(model, engine, precision).isPresent())
        .findFirst()
        .orElse(null);
  }

  private String reasons(CatalogModel model, List<EngineFacts> candidates) {
    return candidates.stream()
        .map(
            engine ->
                engine.id()
                    + (engine.available()
                        ? " finds no file for it among " + files(model)
                        : " is not available: " + engine.availability()))
        .collect(Collectors.joining("; "));
  }

  private static String files(CatalogModel model) {
    return model.files().stream()
        .map(file -> file.file().precision() + " " + file.file().format())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static Collection<String> ids(EngineFacts engine) {
    return engine.devices().stream().map(DeviceFacts::id).toList();
  }
}
