package convolarium.ui.photo;

import convolarium.engine.Engine;
import convolarium.ui.photo.Tile.Wish;
import convolarium.ui.shell.LatestOnly;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.image.Image;

/// Makes what the tiles of the gallery show, a few at a time, those in view first.
final class Thumbnails {
  /// So many are made between two looks at what is wanted now.
  private static final int BATCH = 4;

  private static final Comparator<Tile> FIRST =
      Comparator.comparing(Tile::isChosen).thenComparing(Tile::isInView).reversed();

  private final Supplier<List<Tile>> tiles;
  private final Function<Tile, Optional<Wish>> wishes;
  private final Engine engine = Engine.scalar(1);
  private final LatestOnly<List<Done>> worker = new LatestOnly<>("Thumbnails", this::show);

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

  /// Makes what is wanted now and is not there yet.
  void refresh() {
    List<Job> jobs =
        tiles.get().stream()
            .flatMap(tile -> wishes.apply(tile).map(wish -> new Job(tile, wish)).stream())
            .filter(job -> job.tile().lacks(job.wish()))
            .sorted(Comparator.comparing(Job::tile, FIRST))
            .limit(BATCH)
            .toList();
    if (jobs.isEmpty()) {
      worker.clear();
    } else {
      worker.run(() -> jobs.stream().map(job -> job.done(engine)).toList());
    }
  }

  /// Whether some are being made.
  ReadOnlyBooleanProperty busy() {
    return worker.busy();
  }

  private void show(List<Done> done) {
    done.forEach(one -> one.tile().show(one.wish(), one.image()));
    refresh();
  }
}
