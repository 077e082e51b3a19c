package convolarium.ui;

import convolarium.engine.WarmUp;
import convolarium.file.Replacement;
import convolarium.picture.PngWriter;
import convolarium.studio.View;
import convolarium.studio.View.Theme;
import convolarium.ui.shell.Theming;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Takes pictures of the window's scenes: does what a user would do, waits until it has come to
/// rest, and writes what is to be seen.
final class Tour extends AnimationTimer {
  /// Frames after which also a short animation, as of a notice, is over.
  private static final int REST = 20;

  private static final long PATIENCE = 60_000_000_000L;

  private final Path folder;
  private final Scene scene;
  private final Deque<Shot> ahead;
  private final List<Shot> taken = new ArrayList<>();
  private final CompletableFuture<Void> done;
  private int frames;
  private long since = -1;

  private Tour(Path folder, Scene scene, List<Shot> shots, CompletableFuture<Void> done) {
    this.folder = folder;
    this.scene = scene;
    this.ahead = new ArrayDeque<>(shots);
    this.done = done;
  }

  /// Begins; `done` is completed when the last picture is written, or with what went wrong.
  static void start(
      Path folder, boolean dark, int width, int height, CompletableFuture<Void> done) {
    try {
      Files.createDirectories(folder);
      View view = View.initial().with(dark ? Theme.DARK : Theme.LIGHT);
      WarmUp warmUp = new WarmUp();
      Interior interior = new Interior(view, warmUp.engine(), _ -> new NoQuestions());
      Window.menus(interior, new NoQuestions(), () -> {});
      Scene scene = new Scene(interior.shell(), width, height);
      Theming.apply(scene, interior.appearance());
      Tour tour =
          new Tour(folder, scene, new Itinerary(interior, view.theme(), folder).shots(), done);
      tour.ahead.getFirst().prepare().run();
      tour.start();
      warmUp.start();
      done.whenComplete((_, _) -> warmUp.close());
    } catch (IOException | RuntimeException failure) {
      done.completeExceptionally(failure);
    }
  }

  @Override
  public void handle(long now) {
    try {
      step(now);
    } catch (IOException | RuntimeException failure) {
      stop();
      done.completeExceptionally(failure);
    }
  }

  private void step(long now) throws IOException {
    since = since < 0 ? now : since;
    // no pulse reaches a scene without a window
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    Shot shot = ahead.getFirst();
    if (!shot.ready().getAsBoolean()) {
      frames = 0;
      if (now - since > PATIENCE) {
        throw new IllegalStateException(shot.name() + " does not come to rest");
      }
      return;
    }
    if (++frames < REST) {
      return;
    }
    write(shot);
    taken.add(ahead.removeFirst());
    frames = 0;
    since = -1;
    if (ahead.isEmpty()) {
      stop();
      Replacement.of(folder.resolve("index.html"))
          .write(out -> out.write(TourPage.of(taken).getBytes(StandardCharsets.UTF_8)));
      done.complete(null);
    } else {
      ahead.getFirst().prepare().run();
    }
  }

  private void write(Shot shot) throws IOException {
    // a scene without a window never learns that what a scroll pane has cached is out of date
    scene.getRoot().lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
    BufferedImage image = image(scene.snapshot(null));
    Replacement.of(folder.resolve(shot.name() + ".png")).write(out -> PngWriter.write(image, out));
  }

  private static BufferedImage image(WritableImage snapshot) {
    int width = (int) snapshot.getWidth();
    int height = (int) snapshot.getHeight();
    int[] argb = new int[width * height];
    snapshot
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    return image;
  }
}
