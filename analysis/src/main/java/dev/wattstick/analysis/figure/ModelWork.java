package dev.wattstick.analysis.figure;

/**
 * What one inference of a model has to do.
 *
 * @param model as the databases name it
 * @param multiplyAdds multiply-accumulate operations (two operations each)
 * @param bytes read at least once: the weights as they are stored
 */
public record ModelWork(String model, double multiplyAdds, double bytes) {

  public ModelWork {
    if (!(multiplyAdds > 0 && bytes > 0)) {
      throw new FigureException(
          "The work of " + model + " needs operations and bytes above 0; leave it out otherwise.");
    }
  }
}
