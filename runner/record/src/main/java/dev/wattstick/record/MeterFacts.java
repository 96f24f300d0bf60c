package dev.wattstick.record;

import org.jspecify.annotations.Nullable;

/**
 * An energy meter on this node.
 *
 * @param id {@code rapl}, {@code simulated}, …
 * @param scope what it measures: {@code host}, {@code stick}, {@code system}, {@code package}
 * @param available whether it can be read
 * @param reason why not; null when it can
 * @param remedy what to do about it; null when it can
 */
public record MeterFacts(
    String id,
    String name,
    String scope,
    boolean available,
    @Nullable String reason,
    @Nullable String remedy) {

  /** A plan's word for the first meter that fits. */
  public static final String AUTO = "auto";

  /** A plan's word for no meter. */
  public static final String NONE = "none";

  public static MeterFacts of(String id, String name, String scope, Availability availability) {
    return availability instanceof Availability.Unavailable not
        ? new MeterFacts(id, name, scope, false, not.reason(), not.remedy())
        : new MeterFacts(id, name, scope, true, null, null);
  }
}
