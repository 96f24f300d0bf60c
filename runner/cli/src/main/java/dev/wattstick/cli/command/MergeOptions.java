package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.database.DatabaseFolder.Format;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.analysis.results.Merging;
import dev.wattstick.analysis.results.Merging.Recipe;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.record.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How sources become databases, the same for every command that merges. */
final class MergeOptions {
  @Option(
      names = "--recipe",
      converter = RecipeConverter.class,
      completionCandidates = RecipeNames.class,
      description = "${COMPLETION-CANDIDATES} (default: the one that fits the sources).")
  private @Nullable Recipe recipe;

  @Option(
      names = "--verdicts",
      split = ",",
      defaultValue = "VALID",
      description = "Which of our runs to take: ${COMPLETION-CANDIDATES} (default: VALID).")
  private Set<Verdict.Value> verdicts = EnumSet.of(Verdict.Value.VALID);

  @Option(names = "--simulated", description = "Take simulated runs, too; they stay marked.")
  private boolean simulated;

  @Option(
      names = "--for-study",
      description = "Write the study's own format (database.pkl), which its app opens.")
  private boolean forStudy;

  @Option(names = "--replace", description = "Replace the databases that are there already.")
  private boolean replace;

  /**
   * @throws CliFailure naming every folder that holds something, unless it may be replaced
   */
  void demandFree(List<Path> targets) {
    List<Path> taken = targets.stream().filter(MergeOptions::holdsSomething).toList();
    if (!replace && !taken.isEmpty()) {
      throw new CliFailure(
          taken.stream().map(Path::toString).collect(Collectors.joining(", "))
              + (taken.size() == 1 ? " is" : " are")
              + " there already: choose another name, or replace it with --replace");
    }
  }

  /** An empty folder may have been made for us. */
  private static boolean holdsSomething(Path target) {
    if (!Files.isDirectory(target)) {
      return Files.exists(target);
    }
    try (Stream<Path> children = Files.list(target)) {
      return children.findAny().isPresent();
    } catch (IOException e) {
      throw new CliFailure("cannot read " + target + ": " + e, e);
    }
  }

  Merging.Outcome merge(String name, List<Path> sources) {
    RunsSettings settings = new RunsSettings(verdicts, simulated, RunsSettings.Differing.SEPARATE);
    return Merging.of(name, sources, recipe, settings);
  }

  void write(Database database, Path folder) {
    if (forStudy) {
      DatabaseFolder.writeForStudy(database, folder);
    } else {
      DatabaseFolder.write(database, folder);
    }
  }

  /** All into folders below one, or none. */
  void writeAll(List<Database> databases, Path folder) {
    Format format = forStudy ? Format.STUDY : Format.OURS;
    DatabaseFolder.writeAll(databases, folder, format);
  }

  /** By the names that the recipes have everywhere. */
  static final class RecipeConverter implements ITypeConverter<Recipe> {
    @Override
    public Recipe convert(String text) {
      for (Recipe recipe : Recipe.values()) {
        if (recipe.id().equals(text)) {
          return recipe;
        }
      }
      throw new TypeConversionException(
          "there is no recipe '" + text + "': use edge-acc-2023 or runs");
    }
  }

  /** For the help. */
  static final class RecipeNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of(Recipe.EDGE_ACC_2023.id(), Recipe.RUNS.id()).iterator();
    }
  }
}
