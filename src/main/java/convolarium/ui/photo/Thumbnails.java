package convolarium.ui.photo;

import convolarium.engine.Engine;
import convolarium.ui.photo.Tile.Wish;
import convolarium.ui.shell.LatestOnly;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;

/// Makes what the tiles of the gallery show, one after the other, those in view first.
final class Thumbnails {
  private static final Comparator<Tile> FIRST =
      Comparator.comparing(Tile::isChosen).thenComparing(Tile::isInView).reversed();

  private final Supplier<List<Tile>> tiles;
  private final Function<Tile, Optional<Wish>> wishes;
  private final Engine engine = Engine.scalar(1);
  private final LatestOnly<Done> worker = LatestOnly.behind("Thumbnails", this::show);
  private final BooleanProperty looking = new SimpleBooleanProperty(this, "looking");
  private final BooleanBinding busy = looking.or(worker.busy());

  private record Job(Tile tile, Wish wish) {
    Done done(Engine engine) {
      return new Done(tile, wish, wish.photo().under(wish.recipe(), engine));
    }
  }

  private record Done(Tile tile, Wish wish, Optional<Image> image) {}

  /// @param wishes what each tile should show now; nothing while it is not looked at
  Thumbnails(Supplier<List<Tile>> tiles, Function<Tile, Optional<Wish>> wishes) {
    this.tiles = tiles;
    this.wishes = wishes;
  }

  /// Makes what is wanted and is not there yet, as it is when the present event is over.
  void refresh() {
    if (!looking.get()) {
      looking.set(true);
      Platform.runLater(this::look);
    }
  }

  private void look() {
    Optional<Job> next =
        tiles.get().stream()
            .flatMap(tile -> wishes.apply(tile).map(wish -> new Job(tile, wish)).stream())
            .filter(job -> job.tile().lacks(job.wish()))
            .min(Comparator.comparing(Job::tile, FIRST));
    if (next.isEmpty()) {
      worker.clear();
    } else {
      Job job = next.get();
      worker.run(() -> job.done(engine));
    }
    looking.set(false);
  }

  /// Whether some are being made.
  BooleanBinding busy() {
    return busy;
  }

  private void show(Done done) {
    done.tile().show(done.wish(), done.image());
    refresh();
  }
}
