package convolarium.ui.network;

import convolarium.explain.Numeral;
import convolarium.network.Layer;
import convolarium.ui.network.Row.Standing;

/// What a card says beside its title.
final class CardWords {
  private CardWords() {}

  /// Whether the layer keeps the shape and costs next to nothing.
  static boolean slim(Layer layer) {
    return switch (layer) {
      case Layer.Activate _, Layer.BatchNorm _, Layer.Dropout _, Layer.LocalResponseNorm _ -> true;
      default -> false;
    };
  }

  /// What comes out.
  static String shape(Row.Card card) {
    return card.measured().map(m -> m.known() ? Amounts.shape(m.output()) : "?").orElse("");
  }

  /// Its name, what it waits for, and what is inside of a block.
  static String second(Row.Card card) {
    String waits =
        card.standing() instanceof Standing.Waits(String other) ? "waits for " + other : "";
    String run = card.run().of() > 1 ? card.run().nth() + " of " + card.run().of() + " alike" : "";
    String inside = card.block() ? LayerTitle.inside(card.layer()) : "";
    boolean plain =
        card.layer().name().isEmpty()
            && card.measured().filter(m -> m.parameters() == 0 && m.macs() == 0).isPresent();
    return Sentences.dotted(plain ? "" : card.name(), waits, inside, run);
  }

  /// Parameters and multiply-adds, as far as there are any; no line ends inside of a number.
  static String costs(Row.Card card) {
    return card.measured()
        .map(
            m ->
                Sentences.dotted(
                    m.parameters() == 0 ? "" : Numeral.compact(m.parameters()),
                    m.macs() == 0 || slim(card.layer()) ? "" : Numeral.compact(m.macs())))
        .orElse("")
        .replaceAll(" (?=[kMGT·])", "\u00A0");
  }

  /// All of it.
  static String told(Row.Card card, String title) {
    String costs =
        card.measured()
            .map(
                m ->
                    Sentences.dotted(
                        "gives " + shape(card),
                        m.parameters() == 0 ? "" : Numeral.count(m.parameters()) + " parameters",
                        m.macs() == 0 ? "" : Numeral.count(m.macs()) + " multiply-adds"))
            .orElse("");
    String why = card.standing() instanceof Standing.Wrong wrong ? wrong.sentence() : "";
    return Sentences.dotted(title, second(card), costs, why);
  }
}
