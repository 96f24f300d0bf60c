package dev.wattstick.service;

import dev.wattstick.service.home.DiskSpace;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.home.HomeException;
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
      return response.withData("freeBytes", disk.freeBytes()).status(disk.enough()).build();
    } catch (HomeException e) {
      return response.withData("reason", String.valueOf(e.getMessage())).down().build();
    }
  }
}
