package dev.wattstick.service.probe;

import dev.wattstick.record.Availability;
import dev.wattstick.record.DeviceId;
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

  /** A device as one engine uses it. */
  public record EngineDevice(EngineFacts engine, DeviceFacts device) {}

  /** A device that an engine can use; empty when one of them is not available. */
  public Optional<EngineDevice> find(String engine, DeviceId device) {
    return engine(engine)
        .filter(EngineFacts::available)
        .flatMap(
            facts ->
                devicesOf(facts)
                    .filter(each -> each.deviceId().equals(device))
                    .findFirst()
                    .map(each -> new EngineDevice(facts, each)));
  }

  /** Whether an engine can use a device, by this answer; the next one may differ. */
  public Availability availability(String engine, DeviceId device) {
    if (find(engine, device).isPresent()) {
      return new Availability.Available();
    }
    return engine(engine)
        .map(EngineFacts::availability)
        .filter(Availability.Unavailable.class::isInstance)
        .orElseGet(
            () ->
                new Availability.Unavailable(
                    "engine " + engine + " finds no device " + device,
                    "plug it in and ask again with GET /api/v1/engines?refresh=true"));
  }

  /**
   * A device that a job has used.
   *
   * @throws DeviceGoneException when it is not available any more
   */
  public EngineDevice require(String engine, DeviceId device) {
    return find(engine, device)
        .orElseThrow(
            () ->
                new DeviceGoneException(
                    engine, device, (Availability.Unavailable) availability(engine, device)));
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
