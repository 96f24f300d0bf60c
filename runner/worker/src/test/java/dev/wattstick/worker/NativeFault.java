package dev.wattstick.worker;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.wattstick.record.link.WorkerLink;

/** A worker whose native code fails as only native code can; {@code FAULT} says how. */
final class NativeFault {

  /** Of the C library. */
  interface C extends Library {
    void abort();

    int raise(int signal);

    int puts(String line);

    int pause();
  }

  private static final int SIGBUS = 7;
  private static final int SIGFPE = 8;

  private NativeFault() {}

  public static void main(String[] arguments) {
    try (WorkerLink link = WorkerLink.connect(System.getenv(), Runtime.getRuntime()::halt)) {
      link.request();
      C c = Native.load("c", C.class);
      switch (System.getenv("FAULT")) {
        case "null pointer" -> new Pointer(0).getInt(0);
        case "abort" -> c.abort();
        case "bus error" -> c.raise(SIGBUS);
        case "division by zero" -> c.raise(SIGFPE);
        case "endless wait" -> c.pause();
        case "endless printing" -> {
          while (true) {
            c.puts("native libraries print past Java, on the same stdout");
          }
        }
        default -> throw new IllegalArgumentException(System.getenv("FAULT"));
      }
    }
  }
}
