package dev.wattstick.worker.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes OpenVINO IR models, which are text. */
public final class IrFile {
  private static final int OUTPUT_PORT = 9;

  private final StringBuilder layers = new StringBuilder();
  private final StringBuilder edges = new StringBuilder();
  private int layerCount;

  /** Adds an input, named in the model; -1 is open. Returns the layer's number. */
  public int parameter(String name, String type, int... shape) {
    String dimensions =
        Arrays.stream(shape)
            .mapToObj(dimension -> dimension < 0 ? "?" : Integer.toString(dimension))
            .collect(Collectors.joining(","));
    String data = "shape=\"" + dimensions + "\" element_type=\"" + type + "\"";
    return layer("Parameter", data, type, shape, name);
  }

  /** Adds an operation of opset 1 on other layers' outputs. Returns the layer's number. */
  public int operation(String kind, String data, String type, int[] shape, int... from) {
    return layer(kind, data, type, shape, "", from);
  }

  /** Makes a layer an output of the model. */
  public IrFile result(int from, String type, int... shape) {
    layer("Result", "", type, shape, "", from);
    return this;
  }

  public Path write(Path file) throws IOException {
    return Files.writeString(
        file,
        "<?xml version=\"1.0\"?>\n<net name=\"made\" version=\"11\">\n<layers>\n"
            + layers
            + "</layers>\n<edges>\n"
            + edges
            + "</edges>\n</net>\n");
  }

  private int layer(String kind, String data, String type, int[] shape, String name, int... from) {
    int id = layerCount++;
    layers.append("<layer id=\"" + id + "\" name=\"layer" + id + "\" type=\"" + kind + "\"");
    layers.append(" version=\"opset1\">").append(data.isEmpty() ? "" : "<data " + data + "/>");
    for (int i = 0; i < from.length; i++) {
      layers.append(i == 0 ? "<input>" : "").append(port(i, type, "", shape));
      layers.append(i == from.length - 1 ? "</input>" : "");
      edges.append("<edge from-layer=\"" + from[i] + "\" from-port=\"" + OUTPUT_PORT);
      edges.append("\" to-layer=\"" + id + "\" to-port=\"" + i + "\"/>\n");
    }
    if (!kind.equals("Result")) {
      layers.append("<output>" + port(OUTPUT_PORT, type, name, shape) + "</output>");
    }
    layers.append("</layer>\n");
    return id;
  }

  private static String port(int id, String type, String name, int... shape) {
    String precision =
        switch (type) {
          case "boolean" -> "BOOL";
          case "u1" -> "BIN";
          case "f16", "f32", "f64" -> type.replace("f", "FP");
          default -> type.toUpperCase(Locale.ROOT);
        };
    return "<port id=\""
        + id
        + "\" precision=\""
        + precision
        + (name.isEmpty() ? "" : "\" names=\"" + name)
        + "\">"
        + Arrays.stream(shape)
            .mapToObj(dimension -> "<dim>" + dimension + "</dim>")
            .collect(Collectors.joining())
        + "</port>";
  }
}
