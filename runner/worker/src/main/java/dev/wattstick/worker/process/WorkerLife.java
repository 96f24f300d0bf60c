package dev.wattstick.worker.process;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import dev.wattstick.record.link.LinkEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntConsumer;

/** What a worker asks of the system before it does anything else. */
public final class WorkerLife {
  /** Above the 0 of usual processes, below the 1000 of what is ended first. */
  private static final String OOM_SCORE = "500";

  private static final int PR_SET_PDEATHSIG = 1;
  private static final int SIGKILL = 9;
  private static final int OWNER_ONLY = 0077;

  /** Of the C library. */
  interface C extends Library {
    int prctl(int option, NativeLong second, NativeLong third, NativeLong fourth, NativeLong fifth);

    int getppid();

    int umask(int mask);
  }

  private WorkerLife() {}

  /**
   * Files of this process are its owner's; when memory runs out, the kernel ends it before the
   * service; and it is killed with its parent, even while it is stopped or hangs in native code.
   *
   * @param environment of this process
   * @param halt ends this process at once with a status
   */
  public static void begin(Map<String, String> environment, Path proc, IntConsumer halt) {
    try {
      Files.writeString(proc.resolve("self").resolve("oom_score_adj"), OOM_SCORE);
    } catch (IOException e) {
      System.err.println("The kernel does not end this worker before others: " + e.getMessage());
    }
    try {
      dieWithParent(Native.load("c", C.class), environment, halt);
    } catch (LinkageError e) {
      System.err.println("This worker is not killed with its parent: " + e.getMessage());
    }
  }

  private static void dieWithParent(C c, Map<String, String> environment, IntConsumer halt) {
    c.umask(OWNER_ONLY);
    NativeLong none = new NativeLong(0);
    c.prctl(PR_SET_PDEATHSIG, new NativeLong(SIGKILL), none, none, none);
    String parent = environment.get(LinkEnvironment.PARENT);
    // It may have ended before we asked, and then no signal comes.
    if (parent != null && !parent.equals(Integer.toString(c.getppid()))) {
      halt.accept(LinkEnvironment.EXIT_ORPHAN);
    }
  }
}
