package dev.wattstick.worker.tflite;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.StringJoiner;
import org.bytedeco.tensorflowlite.ErrorReporter;

/**
 * Catches what the interpreter says when something fails. The binding cannot subclass the C++ class
 * {@code tflite::ErrorReporter}, so an object of it is laid out by hand: a pointer to a table of
 * three functions (two destructors that do nothing, and {@code Report}), as the Itanium C++ ABI of
 * every Linux compiler has it. The {@code va_list} arrives as a pointer on x86-64 and AArch64 alike
 * and goes on to {@code vsnprintf}.
 */
final class TfLiteErrors implements AutoCloseable {
  private static final int MAX_LINES = 4;
  private static final int MAX_LINE_BYTES = 1024;

  private final Function format = NativeLibrary.getProcess().getFunction("vsnprintf");
  private final Destructor destructor = self -> {};
  private final Report report = this::report;
  private final Memory functions = new Memory(3L * Native.POINTER_SIZE);
  private final Memory object = new Memory(Native.POINTER_SIZE);
  private final ErrorReporter reporter = new ErrorReporter(new Address(object));
  private StringJoiner lines = new StringJoiner("; ");
  private int count;

  TfLiteErrors() {
    Pointer nothing = CallbackReference.getFunctionPointer(destructor);
    functions.setPointer(0, nothing);
    functions.setPointer(Native.POINTER_SIZE, nothing);
    functions.setPointer(2L * Native.POINTER_SIZE, CallbackReference.getFunctionPointer(report));
    object.setPointer(0, functions);
  }

  ErrorReporter reporter() {
    return reporter;
  }

  /** What was said since the last call, on one line in parentheses; empty when nothing was. */
  synchronized String take() {
    String said = count == 0 ? "" : " (" + lines + ")";
    lines = new StringJoiner("; ");
    count = 0;
    return said;
  }

  @Override
  public void close() {
    object.close();
    functions.close();
  }

  private synchronized int report(Pointer self, Pointer text, Pointer arguments) {
    if (count++ < MAX_LINES) {
      try (Memory line = new Memory(MAX_LINE_BYTES)) {
        format.invokeInt(new Object[] {line, (long) MAX_LINE_BYTES, text, arguments});
        lines.add(line.getString(0, "UTF-8").strip().replaceAll("\\s*\n\\s*", " "));
      }
    }
    return 0;
  }

  /** {@code ~ErrorReporter()}. */
  interface Destructor extends Callback {
    void invoke(Pointer self);
  }

  /** {@code int Report(const char* format, va_list args)}. */
  interface Report extends Callback {
    int invoke(Pointer self, Pointer text, Pointer arguments);
  }

  /** An address of one binding as a pointer of the other. */
  private static final class Address extends org.bytedeco.javacpp.Pointer {
    Address(Pointer pointer) {
      address = Pointer.nativeValue(pointer);
    }
  }
}
