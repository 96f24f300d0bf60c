package dev.wattstick.notebook;

/**
 * Something ready to be shown.
 *
 * @param markup well-formed HTML without a document around it
 */
public record Html(String markup) {

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Below each other. */
  public Html above(Html other) {
    return new Html(markup + "\n" + other.markup);
  }

  @Override
  public String toString() {
    return markup;
  }
}
