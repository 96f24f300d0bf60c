package dev.wattstick.worker.meter;

import dev.wattstick.record.MeterFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The meters of this node, built at start. */
public final class MeterCatalog {
  /** A plan's word for the first meter that fits. */
  public static final String AUTO = "auto";

  /** A plan's word for no meter. */
  public static final String NONE = "none";

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
  public Choice choose(String wanted, String engine, String device) {
    if (wanted.equals(NONE)) {
      return new Choice.Absent("no meter was asked for");
    } else if (wanted.equals(AUTO)) {
      return firstThatFits(engine, device);
    }
    return named(wanted)
        .map(provider -> checked(provider, engine, device))
        .orElseGet(() -> new Choice.Absent("there is no meter " + wanted + "; there are " + ids()));
  }

  private Choice firstThatFits(String engine, String device) {
    return providers.stream()
        .filter(provider -> provider.covers(engine, device) && provider.facts().available())
        .findFirst()
        .<Choice>map(Choice.Chosen::new)
        .orElseGet(
            () ->
                new Choice.Absent(
                    "no meter can measure " + device + ": " + reasons(engine, device)));
  }

  private Choice checked(MeterProvider provider, String engine, String device) {
    MeterFacts facts = provider.facts();
    if (!facts.available()) {
      return new Choice.Absent("meter " + facts.id() + " is not available: " + facts.reason());
    } else if (!provider.covers(engine, device)) {
      return new Choice.Absent("meter " + facts.id() + " does not measure " + device);
    }
    return new Choice.Chosen(provider);
  }

  private Optional<MeterProvider> named(String id) {
    return providers.stream().filter(provider -> provider.facts().id().equals(id)).findFirst();
  }

  private String ids() {
    return facts().stream().map(MeterFacts::id).collect(Collectors.joining(", "));
  }

  private String reasons(String engine, String device) {
    String reasons =
        providers.stream()
            .filter(provider -> provider.covers(engine, device))
            .map(MeterProvider::facts)
            .map(facts -> facts.id() + ": " + facts.reason())
            .collect(Collectors.joining("; "));
    return reasons.isEmpty() ? "there is none for it" : reasons;
  }
}
