package dev.wattstick.service.rest;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.service.catalog.Models;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.probe.NodeFacts;
import dev.wattstick.service.probe.Probe;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Refuses names in the filter of a list that neither exist nor are in any of its rows: misspelt,
 * they would give an empty list. Asked only where the list is empty, so that lists stay fast.
 */
@Singleton
class FilterNames {
  private final Models models;
  private final Probe probe;

  FilterNames(Models models, Probe probe) {
    this.models = models;
    this.probe = probe;
  }

  /**
   * @param isInRows whether any row has the name
   */
  void model(@Nullable String name, Predicate<String> isInRows, Faults faults) {
    check("model", name, models.current().modelNames(), isInRows, faults);
  }

  void engine(@Nullable String name, Predicate<String> isInRows, Faults faults) {
    if (name != null) {
      NodeFacts facts = probe.facts();
      check(
          "engine", name, facts.engines().stream().map(EngineFacts::id).toList(), isInRows, faults);
    }
  }

  void device(@Nullable String name, Predicate<String> isInRows, Faults faults) {
    if (name != null) {
      NodeFacts facts = probe.facts();
      check(
          "device", name, facts.devices().stream().map(DeviceFacts::id).toList(), isInRows, faults);
    }
  }

  private static void check(
      String what,
      @Nullable String name,
      Collection<String> known,
      Predicate<String> isInRows,
      Faults faults) {
    if (name != null && !known.contains(name) && !isInRows.test(name)) {
      faults.unknown("/" + what, what, name, known);
    }
  }
}
