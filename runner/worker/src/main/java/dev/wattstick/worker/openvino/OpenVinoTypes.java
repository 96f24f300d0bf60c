package dev.wattstick.worker.openvino;

import dev.wattstick.record.ElementType;
import dev.wattstick.record.FailureKind;
import dev.wattstick.worker.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The library's codes of element types. They moved with the versions (float32 is 5, from 2025.4 on
 * 4), and not even the header files tell when; so the library is asked, with a model that has an
 * input of every type.
 */
final class OpenVinoTypes {
  /** By the names of the IR format. */
  private static final Map<String, ElementType> BY_NAME =
      Map.ofEntries(
          Map.entry("f16", ElementType.FLOAT16),
          Map.entry("f32", ElementType.FLOAT32),
          Map.entry("f64", ElementType.FLOAT64),
          Map.entry("i8", ElementType.INT8),
          Map.entry("i16", ElementType.INT16),
          Map.entry("i32", ElementType.INT32),
          Map.entry("i64", ElementType.INT64),
          Map.entry("u8", ElementType.UINT8),
          Map.entry("u16", ElementType.UINT16),
          Map.entry("u32", ElementType.UINT32),
          Map.entry("u64", ElementType.UINT64),
          Map.entry("boolean", ElementType.BOOL));

  /** The names of the IR format for types that numpy lacks, with those that people know. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("bf16", "bfloat16"),
          Map.entry("string", "string"),
          Map.entry("i4", "int4"),
          Map.entry("u4", "uint4"),
          Map.entry("u1", "uint1"),
          Map.entry("u2", "uint2"),
          Map.entry("u3", "uint3"),
          Map.entry("u6", "uint6"),
          Map.entry("nf4", "nf4"),
          Map.entry("f4e2m1", "float4_e2m1"),
          Map.entry("f8e4m3", "float8_e4m3"),
          Map.entry("f8e5m2", "float8_e5m2"),
          Map.entry("f8e8m0", "float8_e8m0"));

  private final Map<Integer, ElementType> byCode;

  private OpenVinoTypes(Map<Integer, ElementType> byCode) {
    this.byCode = Map.copyOf(byCode);
  }

  static OpenVinoTypes of(OpenVinoLibrary library) {
    Map<Integer, ElementType> codes = new LinkedHashMap<>();
    codes(library, BY_NAME.keySet()).forEach((name, code) -> codes.put(code, BY_NAME.get(name)));
    return new OpenVinoTypes(codes);
  }

  /** What people call the type of a code that numpy arrays cannot hold; asked one by one. */
  static String otherName(OpenVinoLibrary library, int code) {
    for (String name : OTHERS.keySet()) {
      try {
        if (codes(library, List.of(name)).containsValue(code)) {
          return OTHERS.getOrDefault(name, name);
        }
      } catch (EngineException e) {
        continue; // this version does not know that type, so it is another one
      }
    }
    return "that has no name here";
  }

  /** The codes of types, by their names. */
  private static Map<String, Integer> codes(OpenVinoLibrary library, Collection<String> names) {
    Path file = null;
    try {
      file = Files.createTempFile("wattstick-types", ".xml");
      Files.writeString(file, modelOf(names));
      return read(library, file);
    } catch (IOException e) {
      throw new EngineException(
          FailureKind.ENGINE_UNAVAILABLE,
          "OpenVINO's element types cannot be asked for: " + e + "; check the temporary folder");
    } finally {
      delete(file);
    }
  }

  /** The type of a code; null for those that numpy arrays cannot hold. */
  @Nullable ElementType type(int code) {
    return byCode.get(code);
  }

  private static Map<String, Integer> read(OpenVinoLibrary library, Path file) {
    Map<String, Integer> codes = new LinkedHashMap<>();
    long model = library.read(file, null);
    try {
      for (OpenVinoPorts.Port port : OpenVinoPorts.inputs(library, model)) {
        codes.put(port.name(), port.typeCode());
      }
    } finally {
      OpenVinoCalls.ov_model_free(model);
    }
    return codes;
  }

  private static String modelOf(Collection<String> names) {
    StringBuilder layers = new StringBuilder();
    StringBuilder edges = new StringBuilder();
    int id = 0;
    for (String name : names) {
      layers.append(
          """
          <layer id="#0" name="in_#n" type="Parameter" version="opset1">
            <data shape="1" element_type="#n"/>
            <output><port id="0" precision="#P" names="#n"><dim>1</dim></port></output>
          </layer>
          <layer id="#1" name="out_#n" type="Result" version="opset1">
            <input><port id="0" precision="#P"><dim>1</dim></port></input>
          </layer>
          """
              .replace("#n", name)
              .replace("#P", precision(name))
              .replace("#0", Integer.toString(id))
              .replace("#1", Integer.toString(id + 1)));
      edges.append(
          "<edge from-layer=\"%0\" from-port=\"0\" to-layer=\"%1\" to-port=\"0\"/>"
              .replace("%0", Integer.toString(id))
              .replace("%1", Integer.toString(id + 1)));
      id += 2;
    }
    return "<?xml version=\"1.0\"?><net name=\"types\" version=\"11\"><layers>"
        + layers
        + "</layers><edges>"
        + edges
        + "</edges></net>";
  }

  /** {@code f32} is {@code FP32} where a port names it, {@code boolean} is {@code BOOL}. */
  private static String precision(String name) {
    return switch (name) {
      case "boolean" -> "BOOL";
      case "u1" -> "BIN";
      case "f16", "f32", "f64" -> name.replace("f", "FP");
      default -> name.toUpperCase(Locale.ROOT);
    };
  }

  private static void delete(@Nullable Path file) {
    if (file != null) {
      file.toFile().deleteOnExit();
      if (!file.toFile().delete()) {
        return; // then the process's end does it
      }
    }
  }
}
