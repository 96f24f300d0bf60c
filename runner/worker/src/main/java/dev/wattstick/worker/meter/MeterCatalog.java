package dev.wattstick.worker.meter;

import dev.wattstick.record.Availability;
import dev.wattstick.record.DeviceId;
import dev.wattstick.record.MeterFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The meters of this node, built at start. */
public final class MeterCatalog {
  private final List<MeterProvider> providers;

  public MeterCatalog(List<MeterProvider> providers) {
    this.providers = List.copyOf(providers);
  }

  public List<MeterFacts> facts() {
    return providers.stream().map(MeterProvider::facts).toList();
  }

  /** The meter for a run, or the reason why there is none. */
  public sealed interface Choice {
    record Chosen(MeterProvider provider) implements Choice {}

    record Absent(String reason) implements Choice {}
  }

  /**
   * @param wanted {@code auto}, {@code none} or a meter's id
   */
  public Choice choose(String wanted, DeviceId device) {
    if (wanted.equals(MeterFacts.NONE)) {
      return new Choice.Absent("no meter was asked for");
    } else if (wanted.equals(MeterFacts.AUTO)) {
      return firstThatFits(device);
    }
    return named(wanted)
        .map(provider -> checked(provider, device))
        .orElseGet(() -> new Choice.Absent("there is no meter " + wanted + "; there are " + ids()));
  }

  private Choice firstThatFits(DeviceId device) {
    return providers.stream()
        .filter(provider -> provider.covers(device) && reason(provider) == null)
        .findFirst()
        .<Choice>map(Choice.Chosen::new)
        .orElseGet(
            () -> new Choice.Absent("no meter can measure " + device + ": " + reasons(device)));
  }

  private Choice checked(MeterProvider provider, DeviceId device) {
    String id = provider.traits().id();
    String reason = reason(provider);
    if (reason != null) {
      return new Choice.Absent("meter " + id + " is not available: " + reason);
    } else if (!provider.covers(device)) {
      return new Choice.Absent("meter " + id + " does not measure " + device);
    }
    return new Choice.Chosen(provider);
  }

  private Optional<MeterProvider> named(String id) {
    return providers.stream().filter(provider -> provider.traits().id().equals(id)).findFirst();
  }

  /** Why it cannot be read; null when it can. */
  private static @Nullable String reason(MeterProvider provider) {
    return provider.availability() instanceof Availability.Unavailable not ? not.reason() : null;
  }

  private String ids() {
    return providers.stream()
        .map(provider -> provider.traits().id())
        .collect(Collectors.joining(", "));
  }

  private String reasons(DeviceId device) {
    String reasons =
        providers.stream()
            .filter(provider -> provider.covers(device))
            .map(provider -> provider.traits().id() + ": " + reason(provider))
            .collect(Collectors.joining("; "));
    return reasons.isEmpty() ? "there is none for it" : reasons;
  }
}
