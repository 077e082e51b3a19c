package convolarium.figure;

import convolarium.arithmetic.ZeroInsertion;
import java.util.List;

/// A transposed convolution told twice, in step: the input scatters, a window gathers.
final class BothViews {
  private BothViews() {}

  /// Side by side or one below the other, whichever has the larger cells.
  static StageFigure of(Scene scene, Showing showing, Page page) {
    Page beside = page.sized(page.width() / 2, page.height());
    Page below = page.sized(page.width(), page.height() / 2);
    int channel = showing.channel(page.part(), scene);
    boolean down = fit(scene, channel, below) > fit(scene, channel, beside);
    Page half = down ? below : beside;
    Showing scatter = showing.with(Depiction.SCATTER);
    return Panels.of(
        List.of(
            Titled.of(
                "scatter: each input value stamps the kernel on the output",
                half,
                room -> ConvolutionFigure.of(scene, Guise.NONE, scatter, room)),
            Titled.of(
                "zero insertion: a window over the stretched input",
                half,
                room -> InsertedZeros.figure(scene, showing, room))),
        down,
        page.palette());
  }

  /// The smaller cell of the two; less than any where they do not fit the page.
  private static double fit(Scene scene, int channel, Page page) {
    Page room = Titled.room(page);
    Layout scatter = Layout.of(scene.problem(), channel, room);
    Layout zeros = Layout.of(ZeroInsertion.of(scene.problem()).direct(), channel, room);
    double excess =
        Math.max(scatter.width(), zeros.width())
            - room.width()
            + Math.max(scatter.height(), zeros.height())
            - room.height();
    return excess > 0 ? -excess : Math.min(scatter.cell(), zeros.cell());
  }
}
