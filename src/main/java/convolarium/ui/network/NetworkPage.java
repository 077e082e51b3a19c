package convolarium.ui.network;

import convolarium.document.Notation;
import convolarium.document.Preset;
import convolarium.document.Presets;
import convolarium.explain.Numeral;
import convolarium.network.Analysis;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Review;
import convolarium.tensor.Shape;
import convolarium.ui.shell.Form;
import convolarium.ui.shell.SearchList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// The network as a whole: its title, what it is fed, its totals, and others to begin with.
final class NetworkPage {
  private final Workshop workshop;
  private final Form form = new Form();
  private final WordField title;
  private final WordField input;
  private final Label fault = new Label();
  private final GridPane totals = new GridPane();
  private final SearchList<Preset> presets;

  /// @param take gets a network to begin with
  NetworkPage(Workshop workshop, Consumer<Preset> take) {
    this.workshop = workshop;
    form.setId("network-page");
    title = new WordField("Title of the network", _ -> Optional.empty(), this::entitle);
    title.setId("network-title");
    title.setPromptText("Untitled");
    input = new WordField("Shape of the input", NetworkPage::wrong, this::feed);
    input.setId("network-input");
    input.getStyleClass().add("mono");
    fault.getStyleClass().add("sentence-error");
    fault.setWrapText(true);
    fault.textProperty().bind(input.fault().map(f -> f.orElse("")));
    fault.visibleProperty().bind(fault.textProperty().isEmpty().not());
    totals.setId("network-totals");
    totals.getStyleClass().add("layer-totals");
    presets =
        new SearchList<>(
            "network-preset",
            "networks",
            p -> new SearchList.Entry("", p.title(), p.look(), p.name()),
            take);
    presets.offer(Presets.layered());
    presets.getStyleClass().add("network-presets");
    PhotographMenu photo = new PhotographMenu(workshop.photograph(), workshop.desk());
    form.row("Title", title).row("Input", input).wide(fault).row("Photo", photo).wide(totals);
    form.section("Networks to begin with").wide(presets);
    workshop.review().subscribe(this::show);
  }

  private static Optional<String> wrong(String text) {
    try {
      Shape shape = shape(text);
      return shape.rank() < 2 || shape.rank() > 5
          ? Optional.of("Channels and up to 3 axes are needed, such as 3x224x224.")
          : Optional.empty();
    } catch (Misfit misfit) {
      return Optional.of(Sentences.of(misfit.what()));
    }
  }

  /// Without the batch, which is 1.
  private static Shape shape(String text) {
    return Notation.shape("1x" + text.replace('×', 'x').replace(" ", ""));
  }

  private void entitle(String words) {
    workshop.edit(
        "Title",
        now -> {
          Model model = now.model();
          return now.with(new Model(words, model.input(), model.layers()));
        });
  }

  private void feed(String text) {
    Shape shape = shape(text);
    workshop.edit(
        "Input " + Amounts.shape(shape),
        now -> now.with(new Model(now.model().title(), workshop.fed(shape), now.model().layers())));
  }

  private void show(Review review) {
    title.show(review.model().title());
    input.show(
        String.join(
            "x", review.model().input().shape().from(1).stream().map(String::valueOf).toList()));
    totals.getChildren().clear();
    lines(review)
        .forEach(
            (name, number) -> {
              Label value = new Label(number);
              value.getStyleClass().add("mono");
              Label label = new Label(name);
              label.getStyleClass().add("muted");
              totals.addRow(totals.getRowCount(), label, value);
            });
  }

  private static Map<String, String> lines(Review review) {
    Map<String, String> lines = new LinkedHashMap<>();
    Optional<Analysis> analysis = review.analysis();
    analysis.ifPresentOrElse(
        a -> {
          lines.put("Output", a.known() ? Amounts.shape(a.output()) : "not known");
          lines.put("Layers", Numeral.count(a.leaves().count()));
          lines.put("Parameters", Numeral.count(a.parameters()));
          lines.put("Multiply-adds", Numeral.count(a.macs()));
          lines.put("Outputs in memory", Numeral.bytes(a.activationBytes()));
          if (a.partial()) {
            lines.put("Totals", "partial");
          }
        },
        () -> lines.put("Totals", "once every layer fits"));
    return lines;
  }

  Form node() {
    return form;
  }

  /// Goes to the search for another network.
  void search() {
    presets.begin();
  }
}
