package convolarium.picture;

/// Pixels stretched over a box. Each stays a sharp-edged rectangle: pixels are the subject here, so
/// nothing is smoothed.
public record Bitmap(Pixels pixels, Box target) implements Mark {}
