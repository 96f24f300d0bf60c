package dev.wattstick.worker.openvino;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import dev.wattstick.record.FailureKind;
import dev.wattstick.worker.engine.EngineException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a status into a sentence; nearly every failure has status -1 and only a message. */
final class OpenVinoErrors {
  /** The C wrapper's own refusals leave the message of an earlier failure standing. */
  private static final List<Integer> WITHOUT_MESSAGE = List.of(-14, -15, -16);

  private static final int MAX_CHARACTERS = 600;

  private final @Nullable Function lastMessage;

  OpenVinoErrors(NativeLibrary library) {
    lastMessage = function(library, "ov_get_last_err_msg");
  }

  /**
   * Demands that a call went well.
   *
   * @param what went wrong otherwise, for example {@code OpenVINO refuses x.onnx}
   */
  void require(int status, FailureKind kind, String what) {
    if (status != 0) {
      throw new EngineException(kind, what + ": " + reason(status));
    }
  }

  private String reason(int status) {
    if (lastMessage != null && !WITHOUT_MESSAGE.contains(status)) {
      Pointer text = lastMessage.invokePointer(new Object[] {});
      if (text != null) {
        String message = brief(text.getString(0, "UTF-8"));
        OpenVinoCalls.ov_free(text);
        if (!message.isEmpty()) {
          return message;
        }
      }
    }
    return OpenVinoCalls.ov_get_error_info(status).getString(0, "UTF-8")
        + " (status "
        + status
        + ")";
  }

  /** Without the places in OpenVINO's source code, on one line, and not endless. */
  static String brief(String message) {
    String line =
        Arrays.stream(message.split("\n"))
            .map(String::strip)
            .filter(text -> !text.isEmpty() && !text.startsWith("Exception from "))
            .map(text -> text.replaceAll(" failed at \\S+:\\d+:?", " failed:"))
            .collect(Collectors.joining(" "));
    if (line.contains("externally stored data")) {
      return line + "; keep its weights' files beside it, or save it as one file";
    }
    return line.length() <= MAX_CHARACTERS ? line : line.substring(0, MAX_CHARACTERS) + " …";
  }

  /** Older libraries lack it. */
  private static @Nullable Function function(NativeLibrary library, String name) {
    try {
      return library.getFunction(name);
    } catch (UnsatisfiedLinkError e) {
      return null;
    }
  }
}
