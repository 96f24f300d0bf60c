package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.merge.RunSummary.Conditions;
import dev.wattstick.analysis.merge.RunSummary.RowKey;
import dev.wattstick.record.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Decides which runs become which row, and tells apart rows that must not be one. */
final class RunRows {
  private static final List<Verdict.Value> BEST_FIRST =
      List.of(
          Verdict.Value.VALID, Verdict.Value.QUICK, Verdict.Value.UNSTABLE, Verdict.Value.INVALID);
  private static final int SHORTEST = 7;

  private final RunStore store;
  private final List<MergedRow> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  /**
   * @throws BadMergeException when runs of one row differ in their conditions and that is to be
   *     refused, naming all such rows
   */
  RunRows(RunStore store, RunsSettings settings) {
    this.store = store;
    Map<List<String>, RowKey> sorted = new TreeMap<>(CodePoints.LISTS);
    for (RowKey key : store.rows().keySet()) {
      sorted.put(List.of(key.model(), key.environment(), key.dataset(), key.task()), key);
    }
    for (RowKey key : sorted.values()) {
      List<MergedRow> kinds = kinds(key);
      if (kinds.size() == 1) {
        rows.add(kinds.get(0));
      } else {
        separate(key, kinds, settings);
      }
    }
    if (!refused.isEmpty()) {
      throw new BadMergeException(
          "Runs measured under different conditions are never averaged: "
              + String.join("; ", refused)
              + ". Merge them apart, or let them become separate rows.");
    }
  }

  List<MergedRow> rows() {
    return rows;
  }

  List<String> notes() {
    return notes;
  }

  /** One row for each kind of conditions, of its best verdict's runs. */
  private List<MergedRow> kinds(RowKey key) {
    List<MergedRow> kinds = new ArrayList<>();
    for (Map.Entry<Conditions, Map<Verdict.Value, RunGroup>> kind :
        store.rows().getOrDefault(key, Map.of()).entrySet()) {
      MergedRow best = null;
      for (Verdict.Value verdict : BEST_FIRST) {
        RunGroup group = kind.getValue().get(verdict);
        if (group == null) {
          continue;
        }
        group.sort();
        if (best == null) {
          best = new MergedRow(key, kind.getKey(), verdict, group);
          kinds.add(best);
        } else {
          String reason =
              "a " + best.verdict() + " run of its row is there, and it is only " + verdict;
          group.ids().forEach(id -> store.drop("", id, reason));
        }
      }
    }
    kinds.sort(Comparator.comparing((MergedRow row) -> row.conditions().toString()));
    return kinds;
  }

  private void separate(RowKey key, List<MergedRow> kinds, RunsSettings settings) {
    List<String> labels = new ArrayList<>();
    for (MergedRow kind : kinds) {
      labels.add(key.environment() + difference(kind, kinds));
    }
    String told =
        key.model()
            + " has runs of "
            + kinds.size()
            + " kinds in "
            + key.environment()
            + ": "
            + String.join(", ", labels);
    if (settings.differing() == RunsSettings.Differing.REFUSE) {
      refused.add(told);
      return;
    }
    notes.add(told + "; each is a row of its own.");
    for (int i = 0; i < kinds.size(); i++) {
      MergedRow kind = kinds.get(i);
      RowKey labelled = new RowKey(key.dataset(), key.task(), labels.get(i), key.model());
      rows.add(new MergedRow(labelled, kind.conditions(), kind.verdict(), kind.group()));
    }
  }

  /** What sets this kind apart from the others, in words that follow the environment's name. */
  private static String difference(MergedRow row, List<MergedRow> kinds) {
    Conditions own = row.conditions();
    StringBuilder text = new StringBuilder();
    if (differs(kinds, Conditions::engine)) {
      text.append(' ').append(own.engine());
    }
    if (differs(kinds, conditions -> conditions.threads() + "")) {
      text.append(' ').append(own.threads()).append(own.threads() == 1 ? " thread" : " threads");
    }
    if (differs(kinds, conditions -> conditions.simulated() + "")) {
      text.append(own.simulated() ? " simulated" : " measured");
    }
    if (differs(kinds, Conditions::modelSha256)) {
      text.append(" file ").append(shortened(own.modelSha256(), kinds, Conditions::modelSha256));
    }
    if (differs(kinds, Conditions::inputs)) {
      text.append(" on ").append(own.inputs());
    }
    if (differs(kinds, Conditions::fingerprint)) {
      text.append(" #").append(shortened(own.fingerprint(), kinds, Conditions::fingerprint));
    }
    return text.toString();
  }

  private static boolean differs(List<MergedRow> kinds, Function<Conditions, String> aspect) {
    return values(kinds, aspect).size() > 1;
  }

  private static Set<String> values(List<MergedRow> kinds, Function<Conditions, String> aspect) {
    Set<String> values = new LinkedHashSet<>();
    kinds.forEach(kind -> values.add(aspect.apply(kind.conditions())));
    return values;
  }

  /** As many digits of a digest as tell it from the others. */
  private static String shortened(
      String digest, List<MergedRow> kinds, Function<Conditions, String> aspect) {
    Set<String> all = values(kinds, aspect);
    for (int length = SHORTEST; length < digest.length(); length++) {
      String prefix = digest.substring(0, length);
      if (all.stream().filter(other -> other.startsWith(prefix)).count() == 1) {
        return prefix;
      }
    }
    return digest;
  }
}
