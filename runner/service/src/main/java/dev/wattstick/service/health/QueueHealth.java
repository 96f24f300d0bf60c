package dev.wattstick.service.health;

import dev.wattstick.service.sqlite.QueueDatabase;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while nothing that was read from the queue's database was damaged. */
@Readiness
class QueueHealth implements HealthCheck {
  private final QueueDatabase database;

  QueueHealth(QueueDatabase database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("queue");
    Optional<String> damage = database.damage();
    damage.ifPresent(reason -> response.withData("reason", reason));
    return response.status(damage.isEmpty()).build();
  }
}
