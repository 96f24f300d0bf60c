package dev.wattstick.cli.command;

import dev.wattstick.cli.OptionCheck;
import dev.wattstick.plot.draw.Theme;
import java.util.List;
import picocli.CommandLine.Option;

/** How pictures look, the same for every command that draws. */
final class StyleOptions implements OptionCheck {
  /** What PNG files are written with. */
  private static final int LEAST_DPI = 30;

  private static final int MOST_DPI = 1200;

  @Option(
      names = "--theme",
      defaultValue = "paper",
      completionCandidates = Choices.Themes.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String theme = "paper";

  @Option(
      names = "--dpi",
      defaultValue = "300",
      description = "Of PNG files, 30 to 1200 (default: ${DEFAULT-VALUE}).")
  private int dpi = 300;

  @Override
  public List<String> faults() {
    return new OptionFaults()
        .between("--dpi", dpi, LEAST_DPI, MOST_DPI)
        .oneOf("--theme", theme, Choices.THEMES)
        .list();
  }

  Theme theme() {
    return Theme.named(theme).orElse(Theme.PAPER);
  }

  int dpi() {
    return dpi;
  }
}
