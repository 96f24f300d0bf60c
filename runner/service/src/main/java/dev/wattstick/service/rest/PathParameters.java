package dev.wattstick.service.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What the parameters of paths are. */
final class PathParameters {
  private static final String UUID = "0199f1c2-7d3a-7c61-9a41-5f0a2f6f9c11";

  private PathParameters() {}

  /**
   * A parameter.
   *
   * @param path that holds it, or the beginning of such paths
   */
  private record Known(String path, String name, String description, String example) {}

  private static final List<Known> ALL =
      List.of(
          new Known("/api/v1/jobs/", "id", "Id of a job, as its submission answered it", UUID),
          new Known("/api/v1/runs/", "id", "Id of a run: that of its job", UUID),
          new Known("/api/v1/devices/", "id", "Id of a device; see /devices", "sim:slow"),
          new Known("/api/v1/models/", "name", "Name of a model; see /models", "Digits"),
          new Known("/api/v1/databases/", "name", "Name of a database; see /databases", "runs"),
          new Known(
              "/api/v1/figures/",
              "file",
              "Name of a figure or table with the ending of the file; see /figures",
              "rel_impro.pdf"),
          new Known("/api/v1/labels/", "database", "Name of a database; see /databases", "runs"),
          new Known(
              "/api/v1/labels/",
              "environment",
              "Environment, as the database names it",
              "Desktop CPU"),
          new Known(
              "/api/v1/labels/",
              "file",
              "Model, as the database names it, with the ending of the file",
              "MobileNetV2.pdf"));

  static void describe(String path, Parameter parameter) {
    if (parameter.getIn() != Parameter.In.PATH || parameter.getDescription() != null) {
      return;
    }
    for (Known known : ALL) {
      if (path.startsWith(known.path) && known.name.equals(parameter.getName())) {
        parameter.description(known.description).example(known.example);
      }
    }
  }
}
