package convolarium.ui.photo;

import convolarium.engine.Watch;
import convolarium.filter.Pipeline.Step;
import convolarium.filter.Pyramid;
import convolarium.filter.Recipe;
import convolarium.filter.sample.SampleImage;
import convolarium.studio.Treatment;
import convolarium.ui.photo.Tile.Wish;
import convolarium.ui.shell.Form;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;

/// The filters to choose from, each on the user's own picture.
final class FiltersPage {
  private final Form head = new Form();
  private final Form form = new Form();
  private final Darkroom darkroom;
  private final FilterSearch search;
  private final Label summary = new Label();
  private final Gallery gallery;
  private final Thumbnails thumbnails;
  private Miniature photo;
  private List<Recipe> before = List.of();

  /// @param openSettings brings the page of settings into view
  FiltersPage(Darkroom darkroom, Runnable openSettings) {
    this.darkroom = darkroom;
    gallery = new Gallery(this::choose, openSettings);
    thumbnails = new Thumbnails(gallery::tiles, this::wish);
    search =
        new FilterSearch(
            () -> gallery.first().ifPresent(tile -> choose(tile.offer())),
            () -> gallery.first().ifPresent(Tile::reach));
    summary.setId("photo-summary");
    summary.getStyleClass().addAll("sentence", "photo-summary");
    summary.setWrapText(true);
    head.getStyleClass().add("photo-head");
    form.getStyleClass().add("photo-filters");
    head.wide(search).wide(summary);
    form.wide(gallery);
    darkroom
        .treatment()
        .subscribe(
            treatment -> {
              mark();
              summary.setText(Offer.of(treatment.recipe()).told());
              follow(before(treatment));
            });
    offer(List.of());
    search.onWords(this::narrow);
    photo = miniature(darkroom.opened().get());
    darkroom.opened().subscribe(this::renew);
    form.sceneProperty().subscribe(_ -> renew(darkroom.opened().get()));
    form.visibleProperty().subscribe(this::come);
    darkroom.hurrying().subscribe(_ -> thumbnails.refresh());
  }

  Form node() {
    return form;
  }

  /// What stands above the page and is not scrolled.
  Form head() {
    return head;
  }

  /// Offers these kernels of the user's library beside the built-in filters.
  void offer(List<Offer> kept) {
    gallery.offer(Offer.all(kept));
    mark();
    narrow(search.words());
  }

  private void mark() {
    Recipe recipe = darkroom.treatment().getValue().recipe();
    gallery.choose(offer -> offer.isIn(recipe));
  }

  /// Whether pictures are being made.
  BooleanBinding busy() {
    return thumbnails.busy();
  }

  /// Brings the search field into view and the keyboard to it.
  void find() {
    search.begin();
  }

  /// What stands in for a photograph before there is one.
  private static Pyramid sample() {
    return Pyramid.of(SampleImage.STILL_LIFE.read().raster(), Watch.NONE);
  }

  /// What is done before the step that is worked on.
  private static List<Recipe> before(Treatment treatment) {
    return treatment.pipeline().steps().subList(0, treatment.selected()).stream()
        .filter(Step::on)
        .map(Step::recipe)
        .toList();
  }

  private void follow(List<Recipe> next) {
    if (next.equals(before)) {
      thumbnails.refresh();
    } else {
      before = next;
      renew(darkroom.opened().get());
    }
  }

  private Miniature miniature(Optional<Opened> opened) {
    double density =
        form.getScene() == null || form.getScene().getWindow() == null
            ? 1
            : form.getScene().getWindow().getOutputScaleX();
    return new Miniature(
        () -> opened.map(Opened::pyramid).orElseGet(FiltersPage::sample),
        (int) (Tile.WIDTH * density),
        (int) (Tile.HEIGHT * density),
        before);
  }

  private void renew(Optional<Opened> opened) {
    photo = miniature(opened);
    thumbnails.refresh();
  }

  /// The chosen filter is shown once the page has got its size.
  private void come(boolean visible) {
    thumbnails.refresh();
    if (visible) {
      Platform.runLater(gallery::reveal);
    }
  }

  /// The chosen filter as it is set, the others as they usually are; nothing while no one looks, or
  /// waits for something larger.
  private Optional<Wish> wish(Tile tile) {
    if (form.getScene() == null
        || !form.isVisible()
        || !tile.isVisible()
        || darkroom.hurrying().get()) {
      return Optional.empty();
    }
    Recipe now = darkroom.treatment().getValue().recipe();
    Offer offer = tile.offer();
    Recipe usual = Recipe.of(offer.name()).with(now.sliding().border());
    Recipe shown =
        tile.isChosen()
            ? now
            : offer.in(offer.name().equals(Recipe.OWN) ? usual.written(_ -> now.own()) : usual);
    return Optional.of(new Wish(photo, shown));
  }

  private void choose(Offer offer) {
    if (!offer.isIn(darkroom.treatment().getValue().recipe())) {
      darkroom.edit("Filter " + offer.name(), offer::in);
    }
  }

  private void narrow(String words) {
    boolean found = gallery.narrow(offer -> offer.speaksOf(words));
    search.tell(found);
    gallery.setVisible(found);
    thumbnails.refresh();
  }
}
