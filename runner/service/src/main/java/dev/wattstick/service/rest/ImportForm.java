package dev.wattstick.service.rest;

import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.service.database.DatabaseNames;
import dev.wattstick.service.database.ImportOrder;
import dev.wattstick.service.database.ImportRecipe;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.RefusedException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import says beside its files, as it came: a form's texts, or those of a JSON object. */
record ImportForm(
    @Nullable String into,
    @Nullable String recipe,
    @Nullable String verdicts,
    @Nullable String simulated,
    @Nullable String replace) {

  /**
   * The order, if nothing is wrong with it.
   *
   * @param pointer of the field that names the sources
   * @throws RefusedException with everything that is
   */
  ImportOrder order(List<Path> sources, String pointer, Faults faults) {
    String fault = into == null ? null : DatabaseNames.faultOf(into);
    if (fault != null) {
      faults.add("/into", fault);
    }
    ImportRecipe chosen = recipe(faults);
    RunsSettings settings = RunsParameters.read(verdicts, simulated, faults);
    boolean replaces = RunsParameters.truth("/replace", replace, faults);
    if (!faults.isEmpty()) {
      throw new RefusedException("The import", faults.list());
    }
    return new ImportOrder(sources, pointer, into, chosen, settings, replaces);
  }

  private @Nullable ImportRecipe recipe(Faults faults) {
    for (ImportRecipe known : ImportRecipe.values()) {
      if (known.id().equals(recipe)) {
        return known;
      }
    }
    if (recipe != null) {
      List<String> known = Arrays.stream(ImportRecipe.values()).map(ImportRecipe::id).toList();
      faults.unknown("/recipe", "recipe", recipe, known);
    }
    return null;
  }
}
