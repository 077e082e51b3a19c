package convolarium.ui.network;

import java.util.Arrays;

/// What is shown of the field of a unit.
enum FieldLook {
  FIELD("Theoretical", "How far the unit could see, growing layer by layer"),
  READ("Cells read", "Which cells of the field are read at all: dilations may leave holes"),
  PATHS("Paths", "How many paths lead to each cell: the gradient if all weights were alike"),
  EFFECTIVE(
      "Effective", "How much each cell matters: the gradient of the unit (Luo and others, 2016)"),
  ONLOOKERS("Seen by", "Which units of every layer see one cell of the input");

  private final String title;
  private final String help;

  FieldLook(String title, String help) {
    this.title = title;
    this.help = help;
  }

  /// The one whose button says so.
  static FieldLook titled(String title) {
    return Arrays.stream(values())
        .filter(look -> look.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(title));
  }

  String title() {
    return title;
  }

  String help() {
    return help;
  }

  /// Whether only the field and a little around it is seen, unless the user says otherwise.
  boolean close() {
    return this == READ || this == PATHS || this == EFFECTIVE;
  }

  /// Whether there is a choice between the field and the whole input.
  boolean zooms() {
    return this != ONLOOKERS;
  }
}
