package convolarium.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;

/// The bundled typefaces: Inter for words, JetBrains Mono for numbers (both under the SIL Open Font
/// License). Canvas, SVG and pixels are all set in these files, so a drawing is laid out once.
public enum Face {
  SANS("Inter", false, "inter/Inter-Regular.otf"),
  SANS_BOLD("Inter", true, "inter/Inter-Bold.otf"),
  MONO("JetBrains Mono", false, "jetbrains_mono/JetBrainsMono-Regular.ttf"),
  MONO_BOLD("JetBrains Mono", true, "jetbrains_mono/JetBrainsMono-Bold.ttf");

  private final String family;
  private final boolean isBold;
  private final String file;

  Face(String family, boolean isBold, String file) {
    this.family = family;
    this.isBold = isBold;
    this.file = file;
  }

  /// The name under which a toolkit knows the face once [#url] is loaded.
  public String family() {
    return family;
  }

  public boolean isBold() {
    return isBold;
  }

  public boolean isMono() {
    return this == MONO || this == MONO_BOLD;
  }

  /// The face of the same family that is bold.
  public Face bold() {
    return isMono() ? MONO_BOLD : SANS_BOLD;
  }

  /// The face of the same weight whose characters are all equally wide.
  public Face mono() {
    return isBold ? MONO_BOLD : MONO;
  }

  /// The height of a capital or a digit, as a fraction of the size of the font.
  public double capHeight() {
    return Metrics.of(this).capHeight();
  }

  /// The width of a line of text, as a multiple of the size of the font, without kerning.
  public double width(String text) {
    return Metrics.width(this, text);
  }

  /// Where the font file is.
  ///
  /// @throws IllegalStateException if the font is not on the path of classes or modules
  public URL url() {
    String name = "com/formdev/flatlaf/fonts/" + file;
    URL url = Face.class.getClassLoader().getResource(name);
    if (url == null) {
      throw new IllegalStateException("the font " + name + " is not on the path");
    }
    return url;
  }

  /// The whole font file.
  ///
  /// @throws UncheckedIOException if it cannot be read
  byte[] read() {
    try (InputStream in = url().openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
