package convolarium.cli;

import convolarium.filter.Builtin;
import convolarium.filter.Filters;

/// `kernels`: the built-in filters, a line each.
final class ListKernels implements Verb {
  @Override
  public Manual manual() {
    return Manual.of("kernels", "Lists the built-in filters, a line each.")
        .examples("convolarium filter photo.jpg -o soft.png --kernel gaussian --sigma 3");
  }

  @Override
  public int run(Request request, Console console) {
    console.print(Listing.of(Filters.all(), Builtin::name, Builtin::summary));
    return 0;
  }
}
