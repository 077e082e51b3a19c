package convolarium.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// What a verb takes, told in the order of its help.
///
/// Every value is taken as text and every option as optional: [Request] judges them, because its
/// sentences name the numbers and what would fit.
final class Manual {
  private static final int HELP_WIDTH = 96;

  private final CommandSpec spec = CommandSpec.create();
  private final String usage;
  private final String purpose;
  private final String subjectLabel;
  private final int mostSubjects;

  private Manual(String usage, String purpose, String subjectLabel, int mostSubjects) {
    this.usage = usage;
    this.purpose = purpose;
    this.subjectLabel = subjectLabel;
    this.mostSubjects = mostSubjects;
    spec.name(usage.substring(0, (usage + " ").indexOf(' ')));
    spec.parser().allowOptionsAsOptionParameters(false);
    spec.usageMessage()
        .customSynopsis("convolarium " + usage)
        .description("", purpose, "")
        .sortOptions(false)
        .width(HELP_WIDTH);
  }

  /// The manual of a verb that works on nothing.
  ///
  /// @param usage the verb and what follows it
  /// @param purpose one sentence
  static Manual of(String usage, String purpose) {
    return new Manual(usage, purpose, "", 0);
  }

  /// The manual of a verb that works on what follows it, for instance one `MODEL`.
  ///
  /// @param most how many there may be; at least one must be
  static Manual of(String usage, String purpose, String label, int most, String... description) {
    var manual = new Manual(usage, purpose, label, most);
    manual.spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel(label)
            .index("0..*")
            .arity("0..*")
            .hideParamSyntax(true)
            .type(String[].class)
            .description(description)
            .build());
    return manual;
  }

  /// An option with a value, for instance `-o RESULT`.
  ///
  /// @param name or several parted by a blank, the usual one first
  Manual option(String name, String label, String... description) {
    return option(name, label, String.class, description);
  }

  /// An option with a value that may be given several times.
  Manual options(String name, String label, String... description) {
    return option(name, label, String[].class, description);
  }

  private Manual option(String name, String label, Class<?> type, String... description) {
    spec.addOption(
        OptionSpec.builder(name.split(" "))
            .paramLabel(label)
            .hideParamSyntax(true)
            .type(type)
            .description(description)
            .build());
    return this;
  }

  /// An option without a value.
  Manual flag(String name, String... description) {
    spec.addOption(OptionSpec.builder(name).type(boolean.class).description(description).build());
    return this;
  }

  /// The end of the help.
  Manual examples(String... lines) {
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .type(boolean.class)
            .description("this text")
            .build());
    List<String> footer = new ArrayList<>(List.of("", "For example:"));
    for (String line : lines) {
      footer.add("  " + line);
    }
    spec.usageMessage().footer(footer.toArray(String[]::new));
    return this;
  }

  String verb() {
    return spec.name();
  }

  String usage() {
    return usage;
  }

  String purpose() {
    return purpose;
  }

  String subjectLabel() {
    return subjectLabel;
  }

  int mostSubjects() {
    return mostSubjects;
  }

  CommandLine parser() {
    return new CommandLine(spec).setExpandAtFiles(false);
  }

  String help() {
    return parser().setSeparator(" ").getUsageMessage(Ansi.OFF);
  }
}
