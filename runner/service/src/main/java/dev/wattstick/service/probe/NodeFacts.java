package dev.wattstick.service.probe;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.record.EnvironmentFacts;
import dev.wattstick.record.MeterFacts;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a worker found on this node.
 *
 * @param probedAt when it was asked
 */
public record NodeFacts(
    List<EngineFacts> engines,
    List<MeterFacts> meters,
    EnvironmentFacts environment,
    Instant probedAt) {

  public Optional<EngineFacts> engine(String id) {
    return engines.stream().filter(engine -> engine.id().equals(id)).findFirst();
  }

  public Collection<String> engineIds() {
    return engines.stream().map(EngineFacts::id).toList();
  }

  /** Every device of an available engine, each once. */
  public List<DeviceFacts> devices() {
    Map<String, DeviceFacts> byId = new LinkedHashMap<>();
    engines.stream()
        .filter(EngineFacts::available)
        .flatMap(engine -> engine.devices().stream())
        .forEach(device -> byId.putIfAbsent(device.id(), device));
    return List.copyOf(byId.values());
  }

  /** The available engines that can use a device. */
  public List<EngineFacts> enginesOf(String device) {
    return engines.stream()
        .filter(EngineFacts::available)
        .filter(engine -> engine.devices().stream().anyMatch(d -> d.id().equals(device)))
        .toList();
  }

  /** How many available engines can use a kind of processor, for the environment's name. */
  public long enginesFor(String processor) {
    return engines.stream()
        .filter(EngineFacts::available)
        .filter(engine -> devicesOf(engine).anyMatch(d -> d.processor().equals(processor)))
        .count();
  }

  private static Stream<DeviceFacts> devicesOf(EngineFacts engine) {
    return engine.devices().stream();
  }
}
