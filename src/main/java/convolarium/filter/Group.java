package convolarium.filter;

/// What filters are for, in the order in which the gallery shows them.
public enum Group {
  BLUR("Blur"),
  SHARPEN("Sharpen"),
  EDGES("Edges"),
  RELIEF("Relief"),
  DIRECTIONAL("Directional"),
  ORDER("Morphological and median"),
  COLOUR("Colour by 1×1");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  /// Its heading.
  public String title() {
    return title;
  }
}
