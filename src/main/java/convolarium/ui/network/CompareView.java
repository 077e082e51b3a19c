package convolarium.ui.network;

import convolarium.document.Preset;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.studio.Blueprint;
import convolarium.studio.Pairing;
import convolarium.studio.Versus;
import convolarium.ui.shell.Lane;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;

/// The present network, A, beside a second one, B; or the five residual blocks side by side.
final class CompareView implements NetworkView, CompareTransport.Wishes {
  private static final List<ExtensionFilter> KINDS =
      List.of(new ExtensionFilter("Networks", "*.json", "*.onnx", "*.py"));

  private static final double MARGINS = 40;

  private static final String FIVE =
      "Orange is a convolution, green a batch norm, sky a ReLU; the blue line is the plain path. A"
          + " thick outline marks what does not stand where the original has it.";

  private static final String ORDERS = "The five orders of layers in a residual block";

  private static final String SEES =
      "Depth counts convolutions and dense layers on the longest path; what is seen is the"
          + " receptive field before a pooling to a fixed size.";

  private final Workshop workshop;
  private final Rivalry rivalry;
  private final Lane opening;
  private final BooleanProperty blocks = new SimpleBooleanProperty(this, "blocks");
  private final ReadOnlyBooleanWrapper resting = new ReadOnlyBooleanWrapper(this, "resting", true);
  private final Label sentence = new Label();
  private final CompareTables tables = new CompareTables();
  private final BlocksPage page;
  private final VBox offers = new VBox();
  private final VBox content = new VBox();
  private final ScrollPane stage = new ScrollPane(content);
  private final Label note = new Label();
  private final VBox strip = new VBox(note);
  private final CompareTransport transport;
  private boolean inView;

  CompareView(Workshop workshop) {
    this.workshop = workshop;
    rivalry = new Rivalry(workshop);
    opening = workshop.desk().lanes().lane();
    page = new BlocksPage(this::take);
    transport =
        new CompareTransport(
            this, blocks, workshop.desk().appearance().look().map(l -> l.palette().text()));
    sentence.setId("compare-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.getStyleClass().add("count-sentence");
    sentence.maxWidthProperty().bind(stage.widthProperty().subtract(MARGINS));
    content.getStyleClass().add("compare");
    stage.setId("compare");
    stage.setFitToWidth(true);
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.getStyleClass().add("sentence");
    strip.getStyleClass().add("count-strip");
    offers.getStyleClass().add("compare-offers");
    for (Pairing pairing : Pairing.all()) {
      Button offer = new Button(pairing.title());
      offer.setOnAction(_ -> take(pairing));
      offers.getChildren().add(offer);
    }
    Button five = new Button(ORDERS);
    five.setOnAction(_ -> blocks.set(true));
    offers.getChildren().add(five);
    for (Parent part : List.of(stage, strip, transport)) {
      part.getStylesheets()
          .add(Objects.requireNonNull(getClass().getResource("counts.css")).toExternalForm());
    }
    workshop.review().subscribe(_ -> refresh());
    rivalry.second().subscribe(_ -> refresh());
    blocks.subscribe(_ -> refresh());
    workshop.desk().appearance().look().subscribe(_ -> refresh());
  }

  private void refresh() {
    if (!inView) {
      return;
    }
    if (blocks.get()) {
      page.show(workshop.desk().appearance().look().getValue().palette());
      content.getChildren().setAll(page);
      note.setText(FIVE);
      return;
    }
    note.setText(SEES);
    Optional<Versus> versus = rivalry.versus();
    versus.ifPresent(two -> tables.show(two, font()));
    sentence.setText(versus.map(Versus::sentence).orElseGet(this::waiting));
    content.getChildren().setAll(sentence, versus.isPresent() ? tables : offers);
  }

  private double font() {
    return workshop.desk().appearance().look().getValue().palette().text();
  }

  private String waiting() {
    return rivalry.second().get().isPresent()
        ? "The present network does not fit together: "
            + workshop.review().get().misfit().map(Misfit::what).orElse("")
            + "."
        : "Choose a second network below, or one of these comparisons.";
  }

  private void take(Model block) {
    workshop.edit(block.title(), _ -> Blueprint.of(block));
  }

  @Override
  public void take(Pairing pairing) {
    blocks.set(false);
    rivalry.take(pairing);
  }

  @Override
  public void choose(Preset preset) {
    choose(preset.model());
  }

  private void choose(Model model) {
    blocks.set(false);
    if (!rivalry.choose(model)) {
      workshop.desk().notices().error("The second network does not fit together");
    }
  }

  @Override
  public void keep() {
    blocks.set(false);
    if (rivalry.keep()) {
      workshop.desk().notices().say("Kept: change the network and see what it comes to");
    } else {
      workshop.desk().notices().error("Nothing is kept: the network does not fit together");
    }
  }

  @Override
  public void swap() {
    rivalry.swap();
  }

  @Override
  public void open() {
    workshop
        .desk()
        .chooser()
        .open("Second network", KINDS)
        .ifPresent(
            file ->
                opening.run(
                    "Opening " + file.getFileName(),
                    Incoming.file(file),
                    imported -> choose(imported.model())));
  }

  /// Shows the residual blocks, or two networks.
  BooleanProperty blocks() {
    return blocks;
  }

  @Override
  public Parts parts() {
    return new Parts(
        "Compare",
        "Two networks side by side",
        stage,
        strip,
        transport,
        resting.getReadOnlyProperty());
  }

  @Override
  public void shown() {
    inView = true;
    refresh();
  }

  @Override
  public void hidden() {
    inView = false;
  }
}
