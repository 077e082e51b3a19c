package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.tensor.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The samples of a photograph, written into its pixels where these are seen large enough.
public final class PixelNumbers {
  private static final double LEAST_GREY = 24;
  private static final double LEAST_COLOUR = 34;
  private static final double GREY_SHARE = 0.36;
  private static final double COLOUR_SHARE = 0.26;
  private static final double LARGEST = 22;

  private PixelNumbers() {}

  /// Whether pixels of this photograph are seen large enough for numbers.
  ///
  /// @param side how many pixels of the lens a sample covers on each axis: the filter's stride
  public static boolean legible(Raster photo, Lens lens, int side) {
    return lens.scale() * side >= (photo.colours() == 1 ? LEAST_GREY : LEAST_COLOUR);
  }

  /// The numbers between two heights of the lens's points, or nothing where they would be too
  /// small.
  ///
  /// @param from left end of the part of the view to fill, in points
  /// @param to its right end
  public static Optional<Picture> of(Raster photo, Lens lens, int side, double from, double to) {
    if (!legible(photo, lens, side) || to <= from || lens.width() < 1 || lens.height() < 1) {
      return Optional.empty();
    }
    List<Mark> marks = new ArrayList<>();
    int firstRow = Math.max(0, (int) Math.floor(lens.row(0) / side));
    int lastRow = Math.min(photo.height() - 1, (int) Math.floor(lens.row(lens.height()) / side));
    int firstColumn = Math.max(0, (int) Math.floor(lens.column(from) / side));
    int lastColumn = Math.min(photo.width() - 1, (int) Math.floor(lens.column(to) / side));
    for (int y = firstRow; y <= lastRow; y++) {
      for (int x = firstColumn; x <= lastColumn; x++) {
        numbers(marks, photo, y, x, lens.box(y * side, x * side, side));
      }
    }
    return Optional.of(new Picture(lens.width(), lens.height(), marks));
  }

  private static void numbers(List<Mark> marks, Raster photo, int y, int x, Box cell) {
    int colours = photo.colours();
    int last = colours - 1;
    Ink ink = Samples.colour(photo, y, x).legible();
    double share = colours == 1 ? GREY_SHARE : COLOUR_SHARE;
    double height = Math.min(LARGEST, cell.width() * share);
    marks.add(Mark.rect(cell).stroke(ink.opacity(0.18), 1));
    for (int c = 0; c < colours; c++) {
      double middle = cell.centreY() + (c - last / 2.0) * height * 1.12;
      marks.add(
          Mark.label(String.valueOf(photo.get(y, x, c)), cell.centreX(), middle, height)
              .centred()
              .mono()
              .ink(ink.opacity(0.9)));
    }
  }
}
