package convolarium.ui.network;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Below the stage: the numbers of a field and what they say.
final class FieldStrip extends VBox {
  private final Label heading = new Label();
  private final Label sentences = new Label();

  FieldStrip() {
    setId("field-strip");
    getStyleClass().add("field-strip");
    heading.setId("field-heading");
    heading.getStyleClass().add("strip-title");
    heading.setMinWidth(0);
    sentences.setId("field-sentences");
    sentences.setWrapText(true);
    sentences.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(heading, sentences);
  }

  /// @param step how many stages of a field that grows are complete or under way
  void tell(FieldAnswer answer, int step) {
    heading.setText(capital(answer.heading()));
    sentences.setText(text(answer.sentences(step)));
  }

  /// As paragraphs of text: `R = 3. Rows 0…2.`
  static String text(List<String> sentences) {
    return String.join("  ", sentences.stream().map(s -> capital(s) + ".").toList());
  }

  /// Names of layers and formulas stay as they are.
  private static String capital(String sentence) {
    boolean word = sentence.matches("\\p{Lower}{2,}:? .*") || sentence.startsWith("a ");
    return word
        ? sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1)
        : sentence;
  }
}
