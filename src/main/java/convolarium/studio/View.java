package convolarium.studio;

import convolarium.filter.Photos;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/// How the user likes to look at things: remembered between runs, never undone.
///
/// @param still whether nothing shall move by itself
/// @param precise whether sums shall round no more than they must
/// @param speed steps a second, in `[0.25, 8]`
/// @param quality that JPEGs are saved in, in `[1, 100]`
/// @param mode the title of the workspace last shown; empty for the first
/// @param recent files opened, the latest first, at most ten
public record View(
    Theme theme,
    boolean still,
    boolean precise,
    double speed,
    int quality,
    Optional<Frame> frame,
    String mode,
    List<Path> recent) {
  public static final double SLOWEST = 0.25;
  public static final double FASTEST = 8;
  private static final int MOST_RECENT = 10;

  /// Light, dark, or as the system.
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
  }

  /// Where the window was, in screen coordinates, when it was not maximized.
  public record Frame(double x, double y, double width, double height, boolean maximized) {
    public Frame {
      if (!(width > 0 && height > 0 && width + height + x + y < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(width + "×" + height + " at " + x + ", " + y);
      }
    }
  }

  public View {
    speed = Double.isNaN(speed) ? 1 : Math.clamp(speed, SLOWEST, FASTEST);
    quality = Math.clamp(quality, 1, 100);
    recent = List.copyOf(recent.subList(0, Math.min(MOST_RECENT, recent.size())));
  }

  /// The view of a first run.
  public static View initial() {
    return new View(
        Theme.SYSTEM, false, false, 1, Photos.USUAL_QUALITY, Optional.empty(), "", List.of());
  }

  public View with(Theme theme) {
    return new View(theme, still, precise, speed, quality, frame, mode, recent);
  }

  public View withStill(boolean still) {
    return new View(theme, still, precise, speed, quality, frame, mode, recent);
  }

  public View withPrecise(boolean precise) {
    return new View(theme, still, precise, speed, quality, frame, mode, recent);
  }

  public View withSpeed(double speed) {
    return new View(theme, still, precise, speed, quality, frame, mode, recent);
  }

  public View withQuality(int quality) {
    return new View(theme, still, precise, speed, quality, frame, mode, recent);
  }

  public View with(Frame frame) {
    return new View(theme, still, precise, speed, quality, Optional.of(frame), mode, recent);
  }

  public View withMode(String mode) {
    return new View(theme, still, precise, speed, quality, frame, mode, recent);
  }

  /// With a file at the head of the recent ones.
  public View opened(Path file) {
    List<Path> files = new ArrayList<>(recent);
    files.remove(file);
    files.addFirst(file);
    return new View(theme, still, precise, speed, quality, frame, mode, files);
  }

  /// As words to be kept in a file.
  public Properties words() {
    Properties words = new Properties();
    words.setProperty("theme", theme.name());
    words.setProperty("still", String.valueOf(still));
    words.setProperty("precise", String.valueOf(precise));
    words.setProperty("speed", String.valueOf(speed));
    words.setProperty("quality", String.valueOf(quality));
    words.setProperty("mode", mode);
    frame.ifPresent(
        f -> {
          words.setProperty("x", String.valueOf(f.x()));
          words.setProperty("y", String.valueOf(f.y()));
          words.setProperty("width", String.valueOf(f.width()));
          words.setProperty("height", String.valueOf(f.height()));
          words.setProperty("maximized", String.valueOf(f.maximized()));
        });
    for (int i = 0; i < recent.size(); i++) {
      words.setProperty("recent" + i, recent.get(i).toString());
    }
    return words;
  }

  /// What was kept. A word that makes no sense counts as not said: a file that somebody spoilt must
  /// not keep the window from opening.
  public static View of(Properties words) {
    View initial = initial();
    List<Path> recent = new ArrayList<>();
    for (int i = 0; i < MOST_RECENT; i++) {
      word(words, "recent" + i, Path::of).ifPresent(recent::add);
    }
    return new View(
        word(words, "theme", Theme::valueOf).orElse(initial.theme()),
        word(words, "still", Boolean::valueOf).orElse(initial.still()),
        word(words, "precise", Boolean::valueOf).orElse(initial.precise()),
        word(words, "speed", Double::valueOf).orElse(initial.speed()),
        word(words, "quality", Integer::valueOf).orElse(initial.quality()),
        frame(words),
        words.getProperty("mode", initial.mode()),
        recent);
  }

  private static Optional<Frame> frame(Properties words) {
    Optional<Double> x = word(words, "x", Double::valueOf);
    Optional<Double> y = word(words, "y", Double::valueOf);
    Optional<Double> width = word(words, "width", Double::valueOf);
    Optional<Double> height = word(words, "height", Double::valueOf);
    if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Frame(
              x.get(),
              y.get(),
              width.get(),
              height.get(),
              Boolean.parseBoolean(words.getProperty("maximized"))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static <T> Optional<T> word(Properties words, String key, Function<String, T> read) {
    try {
      return Optional.ofNullable(words.getProperty(key)).map(read);
    } catch (IllegalArgumentException _) { // as invalid numbers and paths are
      return Optional.empty();
    }
  }
}
