package dev.wattstick.service.picture;

import dev.wattstick.plot.draw.PictureFormat;
import dev.wattstick.plot.figure.FigureException;
import dev.wattstick.plot.figure.RatedDatabase;
import dev.wattstick.plot.label.LabelException;
import dev.wattstick.plot.label.LabelFacts;
import dev.wattstick.plot.label.LabelRequest;
import dev.wattstick.plot.label.LabelSource;
import dev.wattstick.service.database.HeldDatabase;
import dev.wattstick.service.database.RatingOrder;
import dev.wattstick.service.database.RestWords;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.RefusedException;
import java.util.List;

/** Energy labels. */
public final class Labels {
  private final Studio studio;

  public Labels(Studio studio) {
    this.studio = studio;
  }

  /**
   * The label of one model in one environment of a database.
   *
   * @param order that was checked with this database
   * @throws RefusedException when the model is not rated, has results on several datasets of which
   *     none is named, or is simulated and that was not asked for
   */
  public byte[] label(
      HeldDatabase held,
      RatingOrder order,
      LabelRequest request,
      PictureFormat format,
      PictureStyle style) {
    try {
      RatedDatabase rated = RatedDatabase.of(held.database(), order.scale());
      LabelFacts facts = new LabelSource(rated, order.inWords()).facts(request);
      return studio.load().labels().write(facts, format, style.theme(), style.dpi());
    } catch (LabelException | FigureException e) {
      Fault fault = new Fault("", RestWords.of(String.valueOf(e.getMessage())), List.of());
      throw new RefusedException("The label", List.of(fault));
    }
  }
}
