package convolarium.picture;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// Writes a film as one SVG that plays for ever, without a script.
///
/// Whatever is there for a part of the time only stands in a group whose `display` is switched by
/// SMIL, which browsers play; a program that plays nothing, such as Inkscape, shows the last
/// picture. What pictures have in common is written once.
public final class SvgFilmWriter {

  private final Film film;
  private final SvgWriter writer;

  private SvgFilmWriter(Film film, SvgWriter writer) {
    this.film = film;
    this.writer = writer;
  }

  /// The whole document, to be stored as UTF-8; of a still at scale 1 the same as
  /// [SvgWriter#write].
  ///
  /// @param scale how many times its natural size it is shown
  /// @param progress told how much is done, in `(0, 1]`; what it throws ends the work
  public static String write(Film film, double scale, DoubleConsumer progress) {
    Timeline timeline = new Timeline();
    for (int i = 0; i < film.length(); i++) {
      timeline.add(film.picture(i).marks(), i);
      progress.accept((i + 1.0) / film.length());
    }
    Consumer<SvgWriter> content =
        writer -> new SvgFilmWriter(film, writer).write(timeline, 0, film.length());
    return SvgWriter.document(film.view(), scale, content);
  }

  /// Writes what is there in the pictures `[from, to)`; neighbours that come and go together share
  /// a group.
  private void write(Timeline timeline, int from, int to) {
    List<Timeline.Entry> entries = timeline.entries();
    int next;
    for (int i = 0; i < entries.size(); i = next) {
      int since = entries.get(i).from();
      int until = entries.get(i).to();
      next = i + 1;
      while (next < entries.size()
          && entries.get(next).from() == since
          && entries.get(next).to() == until) {
        next++;
      }
      List<Timeline.Entry> together = entries.subList(i, next);
      if (since <= from && until >= to) {
        together.forEach(this::write);
      } else {
        during(since, until, () -> together.forEach(this::write));
      }
    }
  }

  private void write(Timeline.Entry entry) {
    if (entry.mark() instanceof Group group && entry.inside().isPresent()) {
      int to = Math.min(entry.to(), film.length());
      writer.open(group, () -> write(entry.inside().get(), entry.from(), to));
    } else {
      writer.write(entry.mark());
    }
  }

  /// Content that is there in the pictures `[from, to)`.
  private void during(int from, int to, Runnable content) {
    boolean lasts = to >= film.length();
    String times = "0" + (from > 0 ? ";" + moment(from) : "") + (lasts ? "" : ";" + moment(to));
    String values = (from > 0 ? "none;" : "") + "inline" + (lasts ? "" : ";none");
    Xml.Element group = writer.element("g");
    if (!lasts) {
      group.with("display", "none");
    }
    group.open(
        () -> {
          writer
              .element("animate")
              .with("attributeName", "display")
              .with("values", values)
              .with("keyTimes", times)
              .with("calcMode", "discrete")
              .with("dur", Decimal.text(film.length() * film.seconds()) + "s")
              .with("repeatCount", "indefinite")
              .empty();
          content.run();
        });
  }

  /// Where in the film a picture begins, in `(0, 1)`; exact enough for any number of pictures.
  private String moment(int place) {
    return String.format(Locale.ROOT, "%.8f", (double) place / film.length());
  }
}
