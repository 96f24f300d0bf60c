package dev.wattstick.plot.figure;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.analysis.intake.ResultSet;
import dev.wattstick.analysis.measured.MeasuredRuns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The inputs of figures, rated and put in order. Make it once for all figures; safe for use by
 * several threads.
 */
public final class FigureSource {
  private final FigureInputs inputs;
  private final List<Section> sections;
  private final boolean simulated;
  private final boolean leftOut;
  private final Once<MeasuredRuns> runs;
  private final Once<List<ResultSet>> results;

  private FigureSource(
      FigureInputs inputs, List<Section> sections, boolean simulated, boolean leftOut) {
    this.inputs = inputs;
    this.runs = new Once<>(inputs.runs());
    this.results = new Once<>(inputs.results());
    this.sections = sections;
    this.simulated = simulated;
    this.leftOut = leftOut;
  }

  /**
   * Rates the databases.
   *
   * @throws FigureException when a database cannot be rated, or when two have a result for the same
   *     model, dataset and environment
   * @throws dev.wattstick.analysis.table.ResultException when the scale's settings fit none of them
   */
  public static FigureSource of(FigureInputs inputs) {
    List<Database> shown = new ArrayList<>();
    boolean made = false;
    for (Database database : inputs.databases()) {
      SimulatedRows simulated = SimulatedRows.of(database);
      made |= simulated.any();
      shown.add(inputs.simulatedToo() ? database : simulated.without(database));
    }
    List<Entry> entries =
        RatedDatabase.all(shown, inputs.scale()).stream()
            .flatMap(rated -> entries(rated).stream())
            .toList();
    refuseDoubles(entries);
    TreeMap<String, List<Entry>> byDataset = new TreeMap<>();
    for (Entry entry : entries) {
      byDataset.computeIfAbsent(entry.dataset(), d -> new ArrayList<>()).add(entry);
    }
    List<Section> sections = new ArrayList<>();
    byDataset.forEach((dataset, list) -> sections.add(section(dataset, list)));
    sections.sort(
        Comparator.comparing((Section section) -> section.roles().kind())
            .thenComparing(Section::dataset));
    boolean asked = inputs.simulatedToo();
    return new FigureSource(inputs.shown(), List.copyOf(sections), made && asked, made && !asked);
  }

  private static List<Entry> entries(RatedDatabase rated) {
    var frame = rated.database().frame();
    TextColumn dataset = frame.texts("dataset");
    TextColumn model = frame.texts("model");
    TextColumn host = frame.texts("architecture");
    TextColumn processor = frame.texts("backend");
    TextColumn environment = frame.texts(Database.ENVIRONMENT);
    List<Entry> entries = new ArrayList<>();
    for (int row = 0; row < frame.rowCount(); row++) {
      entries.add(
          new Entry(
              rated,
              row,
              dataset.present(row),
              model.present(row),
              host.present(row),
              processor(host.present(row), processor.present(row), environment.present(row)),
              environment.present(row)));
    }
    return entries;
  }

  /** The environment names the engine beside the processor where a host has several for it. */
  private static String processor(String host, String processor, String environment) {
    String named = host + " " + processor + " ";
    return environment.startsWith(named) ? environment.substring(host.length() + 1) : processor;
  }

  private static void refuseDoubles(List<Entry> entries) {
    Map<List<String>, Entry> seen = new HashMap<>();
    List<String> faults = new ArrayList<>();
    for (Entry entry : entries) {
      List<String> key = List.of(entry.dataset(), entry.model(), entry.environment());
      Entry other = seen.put(key, entry);
      if (other != null) {
        faults.add(
            String.join(", ", key)
                + ": in "
                + other.database().database().name()
                + " and in "
                + entry.database().database().name());
      }
    }
    FigureException.throwIfAny(
        "Two databases have a result for the same dataset, model and environment; name one of them.",
        faults.size() > 10 ? faults.subList(0, 10) : faults);
  }

  private static Section section(String dataset, List<Entry> entries) {
    List<Property> properties = new ArrayList<>();
    for (Entry entry : entries) {
      for (Property property : entry.database().database().metadata().properties()) {
        if (!properties.contains(property) && !Double.isNaN(entry.value(property))) {
          properties.add(property);
        }
      }
    }
    properties.sort(Comparator.comparingInt(property -> position(entries, property)));
    return new Section(dataset, properties, entries);
  }

  private static int position(List<Entry> entries, Property property) {
    return entries.get(0).database().database().metadata().properties().indexOf(property);
  }

  /** One for each dataset: classification first, then by name. */
  public List<Section> sections() {
    return sections;
  }

  public FigureInputs inputs() {
    return inputs;
  }

  /** The runs at hand, read when a figure asks for them first. */
  public MeasuredRuns runs() {
    return runs.get();
  }

  /** The unmerged results, read when a figure asks for them first. */
  public List<ResultSet> results() {
    return results.get();
  }

  /** A figure that shows databases, with what it shows of them. */
  public <R> FigureOutcome<R> computed(Figure<R> figure, R result) {
    return new ComputedFigure<>(figure, result, simulated);
  }

  /** Whether rows of databases were left out because their numbers are made up. */
  public boolean leftOutSimulated() {
    return leftOut;
  }

  /** What the results of all sections were measured on. */
  public Hardware hardware() {
    return Hardware.of(entries());
  }

  /** All results, section by section. */
  public List<Entry> entries() {
    return sections.stream().flatMap(section -> section.entries().stream()).toList();
  }

  /** Common models of all sections on each host, section by section. */
  public List<ModelOnHost> commonModelsOnHosts() {
    return sections.stream()
        .flatMap(section -> ModelOnHost.of(section, section.commonModels()).stream())
        .toList();
  }
}
