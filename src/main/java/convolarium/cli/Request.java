package convolarium.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What the user asks of a verb: parsed here, judged value by value as the verb reads it.
final class Request {
  private final Manual manual;
  private final ParseResult parsed;

  private Request(Manual manual, ParseResult parsed) {
    this.manual = manual;
    this.parsed = parsed;
  }

  /// @throws Failure naming what the verb does not take, or not so
  static Request parse(Manual manual, List<String> args) {
    try {
      var request = new Request(manual, manual.parser().parseArgs(args.toArray(String[]::new)));
      if (!request.asksForHelp()) {
        request.checkSubjects();
      }
      return request;
    } catch (UnmatchedArgumentException fault) {
      throw Failure.wrong(
          fault.getUnmatched().getFirst(), unmatched(manual, fault) + seeHelp(manual));
    } catch (OverwrittenOptionException fault) {
      throw Failure.wrong(((OptionSpec) fault.getOverwritten()).names()[0], "given twice");
    } catch (MissingParameterException fault) {
      var option = (OptionSpec) fault.getMissing().getFirst();
      throw Failure.wrong(option.names()[0], option.paramLabel() + " must follow");
    } catch (ParameterException fault) {
      throw fault.getArgSpec() instanceof OptionSpec option
          ? Failure.wrong(option.names()[0], "takes no value")
          : Failure.wrong(manual.verb(), fault.getMessage());
    }
  }

  private static String unmatched(Manual manual, UnmatchedArgumentException fault) {
    if (!fault.getUnmatched().getFirst().startsWith("-")) {
      return manual.verb() + " takes nothing";
    }
    String near = fault.getSuggestions().stream().findFirst().map(", perhaps "::concat).orElse("");
    return "no option of " + manual.verb() + near;
  }

  private static String seeHelp(Manual manual) {
    return "; see convolarium " + manual.verb() + " --help";
  }

  private void checkSubjects() {
    int most = manual.mostSubjects();
    if (most > 0 && subjects().isEmpty()) {
      throw Failure.wrong(manual.verb(), manual.subjectLabel() + " is missing" + seeHelp(manual));
    }
    if (subjects().size() > most) {
      String what = manual.verb() + " takes one " + manual.subjectLabel();
      throw Failure.wrong(subjects().get(most), what + seeHelp(manual));
    }
  }

  boolean asksForHelp() {
    return parsed.isUsageHelpRequested();
  }

  String help() {
    return manual.help();
  }

  /// What the verb works on, as the user calls it.
  List<String> subjects() {
    return Arrays.asList(parsed.matchedPositionalValue(0, new String[0]));
  }

  /// The first of them, or the verb where it needs none.
  String subject() {
    return subjects().isEmpty() ? manual.verb() : subjects().getFirst();
  }

  boolean has(String option) {
    return parsed.hasMatchedOption(option);
  }

  Optional<String> text(String option) {
    return Optional.ofNullable(parsed.matchedOptionValue(option, null));
  }

  /// The values of an option that may be given several times.
  List<String> texts(String option) {
    return Arrays.asList(parsed.matchedOptionValue(option, new String[0]));
  }

  String required(String option) {
    return text(option)
        .orElseThrow(
            () -> Failure.wrong(option, "is needed by " + manual.verb() + seeHelp(manual)));
  }

  /// A whole number in `[least, most]`, where it is given.
  Optional<Integer> whole(String option, int least, int most) {
    return text(option)
        .map(
            text -> {
              if (text.matches("[+-]?[0-9]{1,10}")) {
                long number = Long.parseLong(text);
                if (number >= least && number <= most) {
                  return (int) number;
                }
              }
              String range = "a whole number from %d to %d".formatted(least, most);
              throw Failure.wrong(option, "%s is not %s".formatted(quoted(text), range));
            });
  }

  /// A decimal number above 0 and at most `most`, where it is given.
  Optional<Double> positive(String option, int most) {
    String range = "a number above 0 and at most %s".formatted(most);
    return decimal(option, range, number -> number > 0 && number <= most);
  }

  /// A decimal number in `[least, most]`, where it is given.
  Optional<Double> decimal(String option, double least, double most) {
    var plain = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    String range = "a number from %s to %s".formatted(plain.format(least), plain.format(most));
    return decimal(option, range, number -> number >= least && number <= most);
  }

  private Optional<Double> decimal(String option, String range, DoublePredicate fits) {
    return text(option)
        .map(
            text -> {
              OptionalDouble number = number(text);
              if (number.isPresent() && fits.test(number.getAsDouble())) {
                return number.getAsDouble();
              }
              throw Failure.wrong(option, "%s is not %s".formatted(quoted(text), range));
            });
  }

  /// A decimal number as people write it, where `text` is one.
  static OptionalDouble number(String text) {
    return text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?")
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  /// The one of `choices` that is called so, where it is given.
  <T> Optional<T> choice(String option, List<T> choices, Function<T, String> name) {
    return text(option)
        .map(
            text ->
                choices.stream()
                    .filter(choice -> name.apply(choice).equals(text))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            Failure.wrong(
                                option,
                                choices.stream()
                                    .map(name)
                                    .collect(
                                        Collectors.joining(
                                            ", ", quoted(text) + " is none of ", "")))));
  }

  static String quoted(String text) {
    return '"' + (text.length() > 60 ? text.substring(0, 59) + "…" : text) + '"';
  }
}
