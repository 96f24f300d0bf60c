package dev.wattstick.service;

import dev.wattstick.record.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A catalog with four models, of which one is broken, and two datasets, of which one is broken. */
public final class TestModels {
  private TestModels() {}

  /** Writes the folder {@code models}, and a worker's jar beside it. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("files"));
    Path worker = folder.resolveSibling("worker");
    Files.createDirectories(worker);
    Files.writeString(worker.resolve("wattstick-worker.jar"), "not run in these tests");
    Files.write(folder.resolve("files/digits.tflite"), tflite(100));
    Files.write(folder.resolve("files/digits_int8.tflite"), tflite(50));
    Files.writeString(folder.resolve("files/net.xml"), openVino(4));
    Files.write(folder.resolve("files/net.bin"), new byte[4]);
    Files.write(folder.resolve("files/plain.tflite"), tflite(10));
    dataset(folder.resolve("datasets/digits"), "classification", 10);
    dataset(folder.resolve("datasets/many"), "classification", 1000);
    dataset(folder.resolve("datasets/shapes"), "segmentation", 10);
    Files.createDirectories(folder.resolve("datasets/torn"));
    Files.writeString(folder.resolve("catalog.json"), catalog(folder));
  }

  /** The smallest bytes that are a TensorFlow Lite model to our eye, with weights of a size. */
  public static byte[] tflite(int weights) {
    ByteBuffer b = ByteBuffer.allocate(96 + weights).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(0, 24);
    b.put(4, "TFL3".getBytes(StandardCharsets.US_ASCII));
    // The root's vtable: version, operator codes, subgraphs, description, buffers.
    b.putShort(8, (short) 14).putShort(10, (short) 16);
    b.putShort(12, (short) 4).putShort(14, (short) 0).putShort(16, (short) 8);
    b.putShort(18, (short) 0).putShort(20, (short) 12);
    b.putInt(24, 16).putInt(28, 3).putInt(32, 8).putInt(36, 12);
    // One subgraph, an empty table; one buffer, a table with one vector.
    b.putInt(40, 1).putInt(44, 12);
    b.putInt(48, 1).putInt(52, 20);
    b.putInt(56, 56 - 68);
    b.putShort(60, (short) 6).putShort(62, (short) 8).putShort(64, (short) 4);
    b.putShort(68, (short) 4).putShort(70, (short) 4);
    b.putInt(72, 12).putInt(76, 4).putInt(80, weights);
    for (int i = 0; i < weights; i++) {
      b.put(84 + i, (byte) i);
    }
    return b.array();
  }

  /** A small OpenVINO model whose constants need weights of a size. */
  public static String openVino(int weights) {
    return "<?xml version=\"1.0\"?>\n<net name=\"n\" version=\"11\"><layers><layer id=\"0\""
        + " type=\"Const\"><data offset=\"0\" size=\""
        + weights
        + "\"/></layer></layers></net>\n";
  }

  /** A small ONNX model with four bytes of weights in each of some files beside it. */
  public static byte[] onnx(String... locations) {
    ByteArrayOutputStream graph = new ByteArrayOutputStream();
    for (String location : locations) {
      byte[] entry = joined(field(1, "location"), field(2, location));
      byte[] length = joined(field(1, "length"), field(2, "4"));
      byte[] tensor = joined(field(13, entry), field(13, length), new byte[] {14 << 3, 1});
      graph.writeBytes(field(5, tensor));
    }
    return joined(new byte[] {1 << 3, 8}, field(7, graph.toByteArray()), field(8, ""));
  }

  private static byte[] field(int number, String text) {
    return field(number, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A protocol buffer's field of fewer than 128 bytes. */
  private static byte[] field(int number, byte[] content) {
    return joined(new byte[] {(byte) (number << 3 | 2), (byte) content.length}, content);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static void dataset(Path folder, String task, int classes) throws IOException {
    Files.createDirectories(folder.resolve("images"));
    Files.writeString(folder.resolve("images/0.png"), "a picture");
    Files.writeString(folder.resolve("images/1.png"), "another picture");
    Files.writeString(folder.resolve("labels.csv"), "file,label\nimages/0.png,3\nimages/1.png,4\n");
    Files.writeString(
        folder.resolve("dataset.json"),
        "{\"schemaVersion\":1,\"name\":\"digits\",\"task\":\"%s\",\"classCount\":%d}"
            .formatted(task, classes));
  }

  private static String catalog(Path folder) throws IOException {
    String input = "\"input\":{\"layout\":\"NHWC\",\"channels\":\"GRAY\",\"mean\":[0],\"std\":[1]}";
    return """
    {"schemaVersion":1,"models":[
      {"name":"Digits","task":"classification","dataset":"digits","parameters":25306,"files":[
        %s,
        %s]},
      {"name":"Net","task":"other","files":[%s]},
      {"name":"Plain","task":"other","files":[%s]},
      {"name":"Broken","task":"classification","files":[
        {"path":"files/gone.tflite","format":"tflite","precision":"float23",
         "sha256":"xyz"}]}],
     "datasets":[{"name":"digits","path":"datasets/digits"},
                 {"name":"many","path":"datasets/many"},
                 {"name":"shapes","path":"datasets/shapes"},
                 {"name":"torn","path":"datasets/torn"}]}
    """
        .replaceFirst("%s", file(folder, "digits.tflite", "tflite", "float32", "," + input))
        .replaceFirst("%s", file(folder, "digits_int8.tflite", "tflite", "int8", "," + input))
        .replaceFirst(
            "%s",
            file(
                folder,
                "net.xml",
                "openvino-ir",
                "float32",
                ",\"weights\":\"files/net.bin\",\"weightsSha256\":\""
                    + Sha256.of(folder.resolve("files/net.bin"))
                    + "\""))
        .replaceFirst("%s", file(folder, "plain.tflite", "tflite", "float32", ""));
  }

  private static String file(Path folder, String name, String format, String precision, String more)
      throws IOException {
    return "{\"path\":\"files/"
        + name
        + "\",\"format\":\""
        + format
        + "\",\"precision\":\""
        + precision
        + "\",\"sha256\":\""
        + Sha256.of(folder.resolve("files").resolve(name))
        + "\""
        + more
        + "}";
  }
}
