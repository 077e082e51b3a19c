package convolarium.figure;

import convolarium.arithmetic.Problem;
import convolarium.explain.Unrolled;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How the grids and the matrices share a page.
///
/// @param grids the page of the grids, at the left or at the top
/// @param layout of the matrices; none where they have no room
/// @param down whether the matrices stand below the grids, else beside them
/// @param remark what is left out
record MatrixPage(
    Page grids, Optional<MatrixLayout> layout, boolean down, Optional<String> remark) {
  private static final List<Double> SHARES = List.of(0.3, 0.36, 0.42, 0.48, 0.56, 0.64);

  /// The one with the largest entries and cells; without C where that has no room.
  static MatrixPage best(Problem problem, Page page) {
    MatrixLayout.Size size = MatrixLayout.Size.of(problem);
    for (boolean whole : List.of(true, false)) {
      Optional<Share> best = Share.best(problem, size, whole, page);
      if (best.isPresent()) {
        return new MatrixPage(
            best.get().grids,
            Optional.of(MatrixLayout.of(size, whole, best.get().matrices)),
            best.get().down,
            whole ? Optional.empty() : Optional.of(remark(problem, size)));
      }
    }
    double line = 3 * page.palette().text();
    Page grids = page.sized(page.width(), Math.max(1, page.height() - line));
    return new MatrixPage(grids, Optional.empty(), true, Optional.of(remark(problem, size)));
  }

  private static String remark(Problem problem, MatrixLayout.Size size) {
    return "%s would be %d×%d: too large to be drawn here"
        .formatted(Unrolled.name(problem), size.outputs(), size.inputs());
  }

  /// A way to share it.
  ///
  /// @param down whether the grids stand above the matrices
  /// @param entry the pixels of an entry of the matrices
  private record Share(Page grids, Page matrices, boolean down, double entry) {
    /// The best of those whose entries can be seen.
    static Optional<Share> best(Problem problem, MatrixLayout.Size size, boolean whole, Page page) {
      return SHARES.stream()
          .flatMap(
              part ->
                  Stream.of(of(size, whole, page, true, part), of(size, whole, page, false, part)))
          .filter(share -> share.entry >= MatrixLayout.LEAST)
          .max(Comparator.comparingDouble(share -> share.worth(problem)));
    }

    private static Share of(
        MatrixLayout.Size size, boolean whole, Page page, boolean down, double part) {
      double w = Math.round(page.width() * (down ? 1 : part));
      double h = Math.round(page.height() * (down ? part : 1));
      Page matrices =
          down
              ? page.sized(page.width(), page.height() - h)
              : page.sized(page.width() - w, page.height());
      double entry = MatrixLayout.cell(size, whole, matrices);
      return new Share(page.sized(w, h), matrices, down, entry);
    }

    /// Legible entries are worth more than larger cells of the grids; these must fit.
    private double worth(Problem problem) {
      Layout layout = Layout.of(problem, 0, grids);
      boolean fits = layout.width() <= grids.width() && layout.height() <= grids.height();
      return Math.min(entry, 26) + 0.4 * Math.min(layout.cell(), 30) - (fits ? 0 : 20);
    }
  }
}
