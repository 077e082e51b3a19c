package convolarium.figure;

import convolarium.picture.ColorScale;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;

/// The colours and strengths of a theme, by role.
///
/// The role colours are those of Okabe and Ito (2008), told apart by colour-blind viewers; sky and
/// orange are too pale on white to stand alone, so cells always have outlines and labels.
///
/// @param ink text and the current window
/// @param muted captions
/// @param text the height of captions, in pixels
/// @param hairline the width of grid lines; the current window's outline is two and a half times
///   that
public record Palette(
    Ink ground,
    Ink ink,
    Ink muted,
    Ink input,
    Ink output,
    Ink kernel,
    Ink refused,
    double text,
    double hairline) {
  public static final Palette LIGHT = of("#FFFFFF", "#1F2328", "#59636E", 14, 1);
  public static final Palette DARK = of("#0D1117", "#F0F6FC", "#9198A1", 14, 1);
  public static final Palette PROJECTOR = of("#FFFFFF", "#000000", "#3D444D", 22, 2);

  private static final double TINT = 0.84;
  private static final double STRONG = 0.62;
  private static final double FAINT = 0.68;

  private static Palette of(String ground, String ink, String muted, double text, double hairline) {
    return new Palette(
        Ink.of(ground),
        Ink.of(ink),
        Ink.of(muted),
        Ink.of("#0072B2"),
        Ink.of("#56B4E9"),
        Ink.of("#E69F00"),
        Ink.of("#D55E00"),
        text,
        hairline);
  }

  /// The colour of a role.
  public Ink of(Role role) {
    return switch (role) {
      case INPUT -> input;
      case OUTPUT, FEATURE, GATE -> output;
      case KERNEL, BIAS, GATE_KERNEL, GATE_BIAS -> kernel;
    };
  }

  /// The ground of a role's cells.
  Ink tint(Role role) {
    return of(role).mix(ground, TINT);
  }

  /// The ground of cells that take part.
  Ink strong(Role role) {
    return of(role).mix(ground, STRONG);
  }

  /// The outline of a role's grid.
  Ink edge(Role role) {
    return of(role).mix(ink, 0.3);
  }

  /// The lines inside a role's grid.
  Ink line(Role role) {
    return of(role).mix(ground, 0.45);
  }

  /// Hatching of cells around the input.
  Ink hatch() {
    return muted.mix(ground, 0.65);
  }

  /// Hatching of cells that no window reaches.
  Ink lost() {
    return refused.mix(ground, 0.3);
  }

  /// A line of text beside what it is about, standing on `y`.
  Label caption(String text, double x, double y, Label.Across across) {
    return Mark.label(text, x, y, 0.93 * this.text).placed(across, Label.Down.BASELINE).ink(muted);
  }

  double outline() {
    return 2.5 * hairline;
  }

  /// The colours for values between two bounds: around zero when there are negative ones.
  ColorScale scale(float least, float most) {
    return least < 0 ? ColorScale.rdBu(Math.max(-least, most)) : ColorScale.cividis(least, most);
  }

  /// The same for what does not take part: everything nearer to the ground.
  Palette faint() {
    return new Palette(
        ground,
        ink.mix(ground, 0.5),
        muted.mix(ground, 0.3),
        input.mix(ground, FAINT),
        output.mix(ground, FAINT),
        kernel.mix(ground, FAINT),
        refused.mix(ground, FAINT),
        text,
        hairline);
  }
}
