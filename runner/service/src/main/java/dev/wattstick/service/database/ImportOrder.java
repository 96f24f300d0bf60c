package dev.wattstick.service.database;

import dev.wattstick.analysis.merge.RunsSettings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall be imported.
 *
 * @param sources files, archives or folders, at least one
 * @param pointer of the field that names them, for faults
 * @param into the database's name; null for one that the first source suggests
 * @param recipe null to choose by what is in the sources
 * @param settings which runs to take, for the recipe {@code runs}; null where nothing was said
 * @param replace whether a database of the name may be replaced
 */
public record ImportOrder(
    List<Path> sources,
    String pointer,
    @Nullable String into,
    @Nullable ImportRecipe recipe,
    @Nullable RunsSettings settings,
    boolean replace) {}
