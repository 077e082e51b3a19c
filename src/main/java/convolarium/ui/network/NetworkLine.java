package convolarium.ui.network;

import convolarium.document.Notation;
import convolarium.explain.Numeral;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Review;
import convolarium.studio.Blueprint;
import convolarium.ui.shell.LineReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;

/// The network in one line: as notation where that has words for it, else by its title and totals.
final class NetworkLine implements LineReader {
  private static final Pattern POSITION = Pattern.compile("position (\\d+)");

  private final Workshop workshop;
  private final ObservableValue<String> line;

  NetworkLine(Workshop workshop) {
    this.workshop = workshop;
    line = workshop.review().map(NetworkLine::told);
  }

  ObservableValue<String> line() {
    return line;
  }

  private static String told(Review review) {
    Model model = review.model();
    String title = model.title().isBlank() ? "Untitled" : model.title();
    return Notation.print(model)
        .filter(_ -> !model.layers().isEmpty())
        .orElseGet(
            () ->
                Sentences.dotted(
                    title,
                    review
                        .analysis()
                        .map(
                            a ->
                                Sentences.dotted(
                                    Numeral.compact(a.parameters()) + " parameters",
                                    Numeral.compact(a.macs()) + " multiply-adds"))
                        .orElse("something does not fit")));
  }

  @Override
  public Optional<Fault> read(String text) {
    try {
      Model read = Notation.parse(text);
      workshop.edit(
          "Notation",
          now ->
              Blueprint.of(
                  new Model(
                      now.model().title(), workshop.fed(read.input().shape()), read.layers())));
      return Optional.empty();
    } catch (Misfit misfit) {
      Matcher place = POSITION.matcher(misfit.path());
      int at = place.matches() ? Integer.parseInt(place.group(1)) - 1 : 0;
      return Optional.of(new Fault(at, misfit.what()));
    }
  }
}
