package convolarium.cli;

import convolarium.arithmetic.Border;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.filter.Batch;
import convolarium.filter.Filter;
import convolarium.filter.KernelFilter;
import convolarium.filter.Mixing;
import convolarium.filter.PhotoFormat;
import convolarium.filter.Recipe;
import convolarium.filter.Showing;
import convolarium.filter.Sliding;
import convolarium.filter.Unusable;
import java.util.List;
import java.util.Optional;

/// `filter`: photographs in, photographs out.
final class FilterPhotos implements Verb {
  private static final int MOST = Integer.MAX_VALUE;

  @Override
  public Manual manual() {
    return Manual.of(
            "filter IN... -o OUT (--kernel KERNEL | --pipeline FILE) [OPTION...]",
            "Takes photos through one filter or several and writes what comes out.",
            "IN",
            MOST,
            "a photo (" + PhotoFormat.readable() + "), several, or a folder")
        .option(
            "-o --output",
            "OUT",
            "the photo to write: .png, .jpg, .bmp or .tif; for several photos a folder, where each"
                + " keeps its name (a GIF or WebP becomes a .png)")
        .option(
            "--kernel",
            "KERNEL",
            "a name from `convolarium kernels`, a text file, or rows of numbers parted by ; with a"
                + " divisor, 1x1 to 63x63")
        .option(
            "--pipeline",
            "FILE",
            "filters in order instead, from a document as the window saves it (*.pipeline.json), -"
                + " for standard input")
        .option("--size", "N", "pixels along each side of a named kernel (default 3; gaussian 6σ)")
        .option("--sigma", "S", "width of the gaussian in pixels (default 1)")
        .options(
            "--set", "NAME=VALUE", "any parameter that `convolarium kernels` tells; once for each")
        .option(
            "--border",
            "MODE",
            "what lies around the photo: zeros, reflect, replicate or circular (default reflect)")
        .option("--stride", "N", "take every N-th pixel of each axis (default 1)")
        .option("--dilation", "N", "pixels from one tap of the kernel to the next (default 1)")
        .option(
            "--show", "HOW", "clamp (default), absolute, mid-grey, diverging or stretch the sums")
        .flag("--linear", "sum amounts of light, not samples as stored: for blurring lights")
        .option("--quality", "N", "of JPEG files, from 1 to 100 (default 92)")
        .flag("--precise", "use no algorithm that rounds more than sums do, as Fourier's; slower")
        .examples(
            "convolarium filter photo.jpg -o soft.png --kernel average --size 5",
            "convolarium filter photo.jpg -o edges.png --kernel \"-1 0 1; -2 0 2; -1 0 1\" --show"
                + " mid-grey",
            "convolarium filter photo.jpg -o crisp.png --kernel unsharp --sigma 2 --set amount=0.6",
            "convolarium filter holiday -o blurred --kernel gaussian --sigma 2.5",
            "convolarium filter holiday -o drawn --pipeline edges.pipeline.json");
  }

  @Override
  public int run(Request request, Console console) {
    List<Filter> filters = filters(request, console);
    Batch batch =
        withQuality(
            new PhotoTasks(request.required("-o"), console).of(request.subjects()), request);
    Engine any = batch.tasks().size() == 1 ? Engine.once() : Engine.best();
    Engine engine = request.has("--precise") ? any.precise() : any;
    BatchReport report = new BatchReport(console, batch.tasks().size());
    batch.run(filters, engine, Watch.NONE, report);
    return report.end();
  }

  private static List<Filter> filters(Request request, Console console) {
    return request
        .text("--pipeline")
        .map(name -> new PipelineFile(name, console).filters(request))
        .orElseGet(() -> List.of(filter(request, console)));
  }

  private static Batch withQuality(Batch batch, Request request) {
    Optional<Integer> quality = request.whole("--quality", 1, 100);
    boolean any = batch.tasks().stream().anyMatch(task -> task.format() == PhotoFormat.JPEG);
    if (quality.isPresent() && !any) {
      throw Failure.wrong(
          "--quality", "is for JPEG, and " + batch.tasks().getFirst().outName() + " is none");
    }
    return new Batch(batch.tasks(), quality.orElse(batch.quality()));
  }

  private static Filter filter(Request request, Console console) {
    Recipe recipe = new KernelChoice(request, console).recipe();
    Sliding sliding =
        new Sliding(
            request
                .choice("--border", List.of(Border.values()), Border::term)
                .orElse(Border.REFLECT),
            request.whole("--stride", 1, MOST).orElse(1),
            request.whole("--dilation", 1, MOST).orElse(1));
    Showing showing =
        request.choice("--show", List.of(Showing.values()), Showing::term).orElse(Showing.CLAMP);
    try {
      Filter filter =
          recipe.with(sliding).with(showing).withLinear(request.has("--linear")).filter();
      if (!(filter instanceof KernelFilter)) {
        refuse(List.of("--show", "--linear"), "kernels that slide and sum", request, filter);
      }
      if (filter instanceof Mixing) {
        refuse(
            List.of("--border", "--stride", "--dilation"), "windows that slide", request, filter);
      }
      return filter;
    } catch (Unusable fault) {
      throw Failure.wrong("--" + fault.part(), fault.what());
    }
  }

  private static void refuse(List<String> options, String what, Request request, Filter filter) {
    for (String option : options) {
      if (request.has(option)) {
        throw Failure.wrong(option, "is for %s, and %s is none".formatted(what, filter.name()));
      }
    }
  }
}
