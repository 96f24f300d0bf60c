package dev.wattstick.plot.figure;

import dev.wattstick.analysis.csv.ColumnRules;
import dev.wattstick.analysis.csv.CsvReader;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tables of times by batch size, as the study has them in {@code batchsize_comparison_results}: a
 * column {@code model} and one for each batch size, with the milliseconds that a number of samples
 * took which the file's name gives ({@code batch_comparison_results_128_raspi.csv}). The file's
 * name names the environment, which nothing else in them does.
 */
public final class BatchTables {
  private static final String MODEL = "model";
  private static final Pattern SAMPLES = Pattern.compile("_(\\d+)(?=_|$)");
  private static final String PREFIX = "batch_comparison_results_";

  private BatchTables() {}

  /**
   * The tables of a folder, or one file.
   *
   * @throws FigureException with all faults at once: no table, a name without a number of samples,
   *     a column that is no batch size, a time that is no number above 0
   */
  public static List<BatchCurve> read(Path source) {
    List<BatchCurve> curves = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Path file : files(source)) {
      curves.addAll(table(file, faults));
    }
    if (curves.isEmpty() && faults.isEmpty()) {
      faults.add(source + " holds no .csv file.");
    }
    FigureException.throwIfAny("The tables of times by batch size cannot be used.", faults);
    return curves;
  }

  private static List<Path> files(Path source) {
    if (!Files.isDirectory(source)) {
      return List.of(source);
    }
    try (Stream<Path> files = Files.list(source)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + source + " could not be read", e);
    }
  }

  private static List<BatchCurve> table(Path file, List<String> faults) {
    String stem = file.getFileName().toString().replaceFirst("\\.csv$", "");
    Matcher samples = SAMPLES.matcher(stem);
    if (!samples.find()) {
      faults.add(file + ": its name must tell how many samples were timed, as in times_128.csv.");
      return List.of();
    }
    Frame frame = CsvReader.read(file, new ColumnRules(Set.of(MODEL), Set.of()));
    if (!frame.has(MODEL)) {
      faults.add(file + " has no column 'model'.");
      return List.of();
    }
    return curves(file, environment(stem), Integer.parseInt(samples.group(1)), frame, faults);
  }

  private static String environment(String stem) {
    String name = stem.startsWith(PREFIX) ? stem.substring(PREFIX.length()) : stem;
    String bare = SAMPLES.matcher("_" + name).replaceFirst("").replaceFirst("^_", "");
    return bare.isEmpty() ? stem : bare;
  }

  private static List<BatchCurve> curves(
      Path file, String environment, int samples, Frame frame, List<String> faults) {
    List<String> names =
        frame.names().stream().filter(name -> name.matches("[1-9]\\d{0,6}")).toList();
    if (names.isEmpty()) {
      faults.add(file + " has no column whose name is a batch size.");
      return List.of();
    }
    int[] sizes = names.stream().mapToInt(Integer::parseInt).toArray();
    List<BatchCurve> curves = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    for (int row = 0; row < frame.rowCount(); row++) {
      double[] seconds = new double[sizes.length];
      for (int i = 0; i < sizes.length; i++) {
        NumberColumn column = frame.column(names.get(i)).asNumbers();
        seconds[i] = column.isMissing(row) ? Double.NaN : column.value(row) / 1e3 / samples;
        if (seconds[i] <= 0) {
          faults.add(file + ", row " + (row + 1) + ", " + names.get(i) + ": not above 0.");
        }
      }
      String model = frame.texts(MODEL).present(row);
      int number = times.merge(model, 1, Integer::sum);
      String name = number == 1 ? model : model + " (" + number + ")";
      curves.add(new BatchCurve(environment, name, sizes, seconds, false));
    }
    return curves;
  }
}
