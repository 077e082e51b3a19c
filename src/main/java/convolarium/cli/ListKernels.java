package convolarium.cli;

import convolarium.filter.Builtin;
import convolarium.filter.Filters;
import java.util.List;

/// `kernels`: the built-in filters, a line each.
final class ListKernels implements Verb {
  private static final int MOST_TERMS = 3;

  @Override
  public Manual manual() {
    return Manual.of(
            "kernels",
            "Lists the built-in filters, a line each: what each does and, in brackets, what can be"
                + " set.")
        .examples(
            "convolarium filter photo.jpg -o soft.png --kernel gaussian --sigma 3",
            "convolarium filter photo.jpg -o fast.png --kernel motion-blur --set angle=30");
  }

  @Override
  public int run(Request request, Console console) {
    console.print(Listing.of(Filters.all(), Builtin::name, ListKernels::told));
    return 0;
  }

  /// What it does, and what can be set; of many only the first and the last.
  private static String told(Builtin builtin) {
    List<String> terms = builtin.dials().stream().map(dial -> dial.parameter().term()).toList();
    String settable =
        terms.size() > MOST_TERMS
            ? terms.getFirst() + " … " + terms.getLast()
            : String.join(", ", terms);
    return builtin.summary() + (terms.isEmpty() ? "" : " [" + settable + "]");
  }
}
