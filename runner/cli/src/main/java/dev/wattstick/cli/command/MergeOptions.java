package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.database.DatabaseFolder.Format;
import dev.wattstick.analysis.evaluation.Merging;
import dev.wattstick.analysis.evaluation.Merging.Recipe;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.record.Verdict;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
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
