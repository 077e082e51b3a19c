package convolarium.cli;

import convolarium.file.FileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `tour`: pictures of what a user of the window sees.
record TakeTour(Tour tour) implements Verb {
  private static final int LEAST = 600;
  private static final int MOST = 4096;
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,6})[x×]([0-9]{1,6})");

  @Override
  public Manual manual() {
    return Manual.of(
            "tour -o FOLDER [--theme light|dark] [--size WxH]",
            "Visits the window's scenes without a display and writes pictures of them.")
        .option("-o --output", "FOLDER", "where the pictures and their index page go")
        .option("--theme", "THEME", "light (the default) or dark")
        .option("--size", "WxH", "of the window in pixels (default 1280x800)")
        .examples("convolarium tour -o pictures --theme dark --size 1920x1080");
  }

  @Override
  public int run(Request request, Console console) {
    boolean dark =
        request
            .choice("--theme", List.of("light", "dark"), String::toString)
            .map("dark"::equals)
            .orElse(false);
    Matcher size = SIZE.matcher(request.text("--size").orElse("1280x800"));
    if (!size.matches() || !fits(size.group(1)) || !fits(size.group(2))) {
      throw Failure.wrong(
          "--size",
          "%s is not a size such as 1280x800, each number from %d to %d"
              .formatted(Request.quoted(request.required("--size")), LEAST, MOST));
    }
    String name = request.required("-o");
    Path folder = console.path(name);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw Failure.broken(name, "is a file, and the pictures need a folder");
    }
    try {
      tour.show(folder, dark, Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    } catch (IOException fault) {
      throw Failure.broken(name, FileFault.phrase(fault));
    }
    return 0;
  }

  private static boolean fits(String number) {
    int pixels = Integer.parseInt(number);
    return pixels >= LEAST && pixels <= MOST;
  }
}
