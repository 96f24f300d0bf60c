package dev.wattstick.plot.figure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.json.JsonTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one inference of a model has to do.
 *
 * @param model as the catalog names it, without a precision
 * @param multiplyAdds multiply-accumulate operations (two operations each)
 */
public record ModelWork(String model, double multiplyAdds) {

  public ModelWork {
    if (!(multiplyAdds > 0)) {
      throw new FigureException(
          "The work of " + model + " needs operations above 0; leave it out otherwise.");
    }
  }

  /**
   * The models of a catalog that say how many operations they have.
   *
   * @throws dev.wattstick.analysis.json.BadJsonException when the file is no JSON
   */
  public static List<ModelWork> ofCatalog(Path file) {
    List<ModelWork> work = new ArrayList<>();
    for (JsonNode model : JsonTree.read(file).path("models")) {
      double multiplyAdds = model.path("macs").asDouble(0);
      if (multiplyAdds > 0) {
        work.add(new ModelWork(model.path("name").asText(), multiplyAdds));
      }
    }
    return work;
  }
}
