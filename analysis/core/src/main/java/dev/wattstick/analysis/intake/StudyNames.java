package dev.wattstick.analysis.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.wattstick.analysis.json.JsonTree;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The names and facts that the study's loader looks up in its checkout ({@code helper_scripts}).
 * What is not there gives missing cells.
 */
public final class StudyNames {
  /** Nothing is known. */
  public static final StudyNames NONE =
      new StudyNames(
          MissingNode.getInstance(), MissingNode.getInstance(), MissingNode.getInstance());

  private final JsonNode environment;
  private final JsonNode models;
  private final JsonNode compiler;

  private StudyNames(JsonNode environment, JsonNode models, JsonNode compiler) {
    this.environment = environment;
    this.models = models;
    this.compiler = compiler;
  }

  /**
   * The names of a checkout of the study.
   *
   * @param checkout its root, or its folder {@code helper_scripts}; a folder with neither knows
   *     none
   * @throws dev.wattstick.analysis.frame.BadDataException when a file is no JSON
   */
  public static StudyNames of(Path checkout) {
    Path scripts = checkout.resolve("helper_scripts");
    Path folder = Files.isDirectory(scripts) ? scripts : checkout;
    return new StudyNames(
        tree(folder, "meta_environment.json"),
        tree(folder, "model_summaries.json"),
        tree(folder, "edgetpu_compiler_summaries.json"));
  }

  private static JsonNode tree(Path folder, String name) {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) ? JsonTree.read(file) : MissingNode.getInstance();
  }

  /** The software behind a backend, or null. */
  @Nullable String software(@Nullable String backend) {
    return text(environment.path("ml_backends").path(known(backend)).path("Good_Name").path(0));
  }

  /** The short name of a processor; of the empty name, too, which is what a Raspberry Pi says. */
  @Nullable String processor(@Nullable String name) {
    return name == null ? null : text(environment.path("processor_shortforms").path(name));
  }

  /** A fact of a model, for example {@code Total params}; or null. */
  @Nullable String modelFact(@Nullable String model, String fact) {
    return text(models.path(known(model)).path(fact));
  }

  /** A number of the edge TPU compiler's summary of a model; or null. */
  @Nullable Long compilerFact(@Nullable String model, String fact) {
    JsonNode number = compiler.path(known(model)).path(fact);
    return number.isIntegralNumber() ? (Long) number.longValue() : null;
  }

  private static String known(@Nullable String key) {
    return key == null ? "" : key;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : null;
  }
}
