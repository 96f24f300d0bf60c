package dev.wattstick.record.link;

/** Environment variables by which a worker finds its parent; never on the command line. */
public final class LinkEnvironment {
  static final String PORT = "WATTSTICK_LINK_PORT";
  static final String TOKEN = "WATTSTICK_LINK_TOKEN";
  static final String DEADLINE_MS = "WATTSTICK_LINK_DEADLINE_MS";

  /** The parent's process id. */
  public static final String PARENT = "WATTSTICK_LINK_PARENT";

  /** Exit status of a worker whose own deadline passed; as that of timeout(1). */
  static final int EXIT_DEADLINE = 124;

  /** Exit status of a worker whose parent is gone; nobody is left to read it. */
  public static final int EXIT_ORPHAN = 125;

  private LinkEnvironment() {}
}
