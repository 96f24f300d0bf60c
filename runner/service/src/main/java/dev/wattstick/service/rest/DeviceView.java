package dev.wattstick.service.rest;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.service.probe.NodeFacts;
import dev.wattstick.service.queue.DeviceStates.Quarantine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device as the API shows it.
 *
 * @param state {@code available} or {@code quarantined}
 * @param engines that can use it, with versions
 * @param queued how many jobs wait for it
 * @param reason why it takes no jobs; null when it does
 * @param remedy what to do about that; null when it takes jobs
 * @param since when it takes no jobs; null when it does
 * @param provenance where these facts come from
 */
record DeviceView(
    String id,
    String name,
    String processor,
    boolean simulated,
    String state,
    List<Engine> engines,
    long queued,
    @Nullable String reason,
    @Nullable String remedy,
    @Nullable Instant since,
    Provenance provenance) {

  /** An engine that can use the device. */
  record Engine(String id, @Nullable String version) {}

  /** Who told these facts and when. */
  record Provenance(String source, Instant probedAt) {}

  static DeviceView of(
      DeviceFacts device, NodeFacts facts, long queued, @Nullable Quarantine quarantine) {
    List<EngineFacts> engines = facts.enginesOf(device.id());
    return new DeviceView(
        device.id(),
        device.name(),
        device.processor(),
        device.simulated(),
        quarantine == null ? "available" : "quarantined",
        engines.stream().map(engine -> new Engine(engine.id(), engine.version())).toList(),
        queued,
        quarantine == null ? null : quarantine.reason(),
        quarantine == null ? null : "POST /api/v1/devices/" + device.id() + "/release",
        quarantine == null ? null : quarantine.since(),
        new Provenance(
            engines.isEmpty() ? "worker" : "engine " + engines.get(0).id(), facts.probedAt()));
  }
}
