package convolarium.ui.arithmetic;

import convolarium.figure.Export.Format;

/// What can be made of the stage.
enum Product {
  GIF("Animated GIF", "every step; plays everywhere", Format.GIF, ".gif", true),
  PLAYING_SVG("Animated SVG", "every step; plays in a browser", Format.SVG, ".svg", true),
  FRAMES("Numbered PNG pictures", "a folder with one for each step", Format.FRAMES, "", true),
  PNG("PNG picture", "this moment, in pixels", Format.PNG, ".png", false),
  SVG("SVG picture", "this moment, sharp at any size", Format.SVG, ".svg", false);

  private final String title;
  private final String purpose;
  private final Format format;
  private final String ending;
  private final boolean film;

  Product(String title, String purpose, Format format, String ending, boolean film) {
    this.title = title;
    this.purpose = purpose;
    this.format = format;
    this.ending = ending;
    this.film = film;
  }

  String title() {
    return title;
  }

  /// What it shows and is good for.
  String purpose() {
    return purpose;
  }

  Format format() {
    return format;
  }

  /// What its file's name ends with; a folder's with nothing.
  String ending() {
    return ending;
  }

  /// Whether it shows every step, not only the moment.
  boolean isFilm() {
    return film;
  }
}
