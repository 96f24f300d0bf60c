package dev.wattstick.service.queue;

import dev.wattstick.service.sqlite.QueueDatabase;
import dev.wattstick.service.sqlite.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Which devices are kept from taking jobs. */
@Singleton
public final class DeviceStates {
  private static final Logger LOG = Logger.getLogger(DeviceStates.class);

  private final QueueDatabase database;
  private final Node node;
  private final Clock clock;

  public DeviceStates(QueueDatabase database, Node node, Clock clock) {
    this.database = database;
    this.node = node;
    this.clock = clock;
  }

  /** Why and since when a device takes no jobs; empty when it does. */
  public Optional<Quarantine> quarantine(String device) {
    return database.read(
        t ->
            t.first(
                "select reason, since from device_state"
                    + " where node = ? and device = ? and quarantined = true",
                row -> new Quarantine(row.getString("reason"), Transaction.instant(row, "since")),
                node.name(),
                device));
  }

  /** Keeps a device from taking jobs; they wait. A running one goes on. */
  public void quarantine(String device, String reason) {
    set(device, true, reason);
    LOG.infof("device %s quarantined: %s", device, reason);
  }

  /** Lets a device take jobs again. */
  public void release(String device) {
    set(device, false, "");
    LOG.infof("device %s released", device);
  }

  /** Why a device takes no jobs. */
  public record Quarantine(String reason, Instant since) {}

  private void set(String device, boolean quarantined, String reason) {
    database.change(
        t -> {
          t.update("delete from device_state where node = ? and device = ?", node.name(), device);
          t.update(
              "insert into device_state (node, device, quarantined, reason, since)"
                  + " values (?, ?, ?, ?, ?)",
              node.name(),
              device,
              quarantined,
              reason,
              clock.instant());
        });
  }
}
