package convolarium.ui.arithmetic;

import convolarium.arithmetic.Problem;
import convolarium.engine.Choice;
import convolarium.explain.Numeral;
import convolarium.figure.GatedScene;
import convolarium.studio.Document;
import convolarium.studio.Kind;
import convolarium.ui.shell.Account;

/// How the stage on which the reader works was computed.
final class Accounts {
  private Accounts() {}

  static Account of(Sight sight) {
    Exhibit exhibit = sight.exhibit();
    int part = sight.part();
    Problem problem = exhibit.problem(part);
    Choice choice = exhibit.choice(part);
    String shapes = problem.input() + " → " + problem.output();
    return new Account(
        kind(exhibit, part).title() + ", " + shapes,
        choice,
        count(choice.multiplies(), problem.macs(), exhibit.part(part) instanceof GatedScene));
  }

  private static Kind kind(Exhibit exhibit, int part) {
    boolean second = part >= exhibit.first();
    Document document = second ? exhibit.compared().orElseThrow() : exhibit.document();
    int place = second ? part - exhibit.first() : part;
    return Kind.of(document.stage(place), document.inChannels(place));
  }

  private static String count(long multiplies, long macs, boolean twice) {
    String each = twice ? ", for the feature and again for the gate" : "";
    return macs == 0
        ? "Nothing is multiplied"
        : "%s multiplications for %s multiply-adds%s"
            .formatted(Numeral.count(multiplies), Numeral.count(macs), each);
  }
}
