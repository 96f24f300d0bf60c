package dev.wattstick.service.health;

import dev.wattstick.service.home.DiskSpace;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.home.HomeException;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the home has room for another run. */
@Readiness
class HomeHealth implements HealthCheck {
  private final Home home;
  private final DiskSpace disk;

  HomeHealth(Home home, DiskSpace disk) {
    this.home = home;
    this.disk = disk;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("home").withData("path", home.path().toString());
    try {
      response.withData("freeBytes", disk.freeBytes());
      Optional<String> shortage = disk.shortage();
      shortage.ifPresent(reason -> response.withData("reason", reason));
      return response.status(shortage.isEmpty()).build();
    } catch (HomeException e) {
      return response.withData("reason", String.valueOf(e.getMessage())).down().build();
    }
  }
}
