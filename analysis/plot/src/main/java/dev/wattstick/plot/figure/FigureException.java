package dev.wattstick.plot.figure;

import dev.wattstick.analysis.frame.BadDataException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures that cannot be made as asked; nothing was written. */
public final class FigureException extends BadDataException {
  private static final long serialVersionUID = 1L;

  public FigureException(String message) {
    super(message, null);
  }

  public FigureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Throws all faults at once, if there are any. */
  public static void throwIfAny(String what, List<String> faults) {
    if (!faults.isEmpty()) {
      throw new FigureException(what + "\n- " + String.join("\n- ", faults));
    }
  }
}
