package dev.wattstick.plot.figure;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What results were measured on.
 *
 * @param hosts sorted
 * @param processors sorted
 * @param environments sorted, each with a result in it
 */
public record Hardware(
    List<String> hosts, List<String> processors, SortedMap<String, Entry> environments) {

  static Hardware of(List<Entry> entries) {
    TreeMap<String, Entry> environments = new TreeMap<>();
    entries.forEach(entry -> environments.put(entry.environment(), entry));
    return new Hardware(
        entries.stream().map(Entry::host).distinct().sorted().toList(),
        entries.stream().map(Entry::processor).distinct().sorted().toList(),
        Collections.unmodifiableSortedMap(environments));
  }
}
