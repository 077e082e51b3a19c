package convolarium.bench;

import com.sun.management.ThreadMXBean;
import convolarium.tensor.Raster;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Filters on photographs of one size against OpenCV.
final class PhotoTable {
  private final Comparison comparison;
  private final Limits limits;
  private final Size size;

  /// How large the photographs are.
  enum Size {
    PREVIEW("1920×1080", 1080, 1920),
    MP12("12 megapixels", 3000, 4000),
    MP24("24 megapixels", 4000, 6000);

    private final String title;
    private final int height;
    private final int width;

    Size(String title, int height, int width) {
      this.title = title;
      this.height = height;
      this.width = width;
    }

    Raster photo(PhotoFilter filter) {
      return filter.photo(height, width);
    }
  }

  PhotoTable(Comparison comparison, Limits limits, Size size) {
    this.comparison = comparison;
    this.limits = limits;
    this.size = size;
  }

  void write() {
    Convolarium one = new Convolarium(1);
    List<PhotoFilter> filters =
        Stream.of(PhotoFilter.values()).filter(filter -> wants(filter, one)).toList();
    if (filters.isEmpty()) {
      return;
    }
    Optional<OpenCv> peer = comparison.load("OpenCV", OpenCv::new);
    Report report = comparison.report();
    List<String> head = new ArrayList<>(List.of(size.title + ", ms"));
    peer.ifPresent(cv -> head.add(cv.name()));
    head.addAll(
        List.of("here", "ratio", "of the peak", "copies", "memory", "2 threads", "algorithm"));
    report.head(head);
    Convolarium two = new Convolarium(2);
    Ratios ratios = new Ratios();
    for (PhotoFilter filter : filters) {
      Raster photo = size.photo(filter);
      List<String> row = new ArrayList<>(List.of(filter.title()));
      Race race = comparison.race();
      Race.Entrant<byte[]> here = race.warm(one.enter(filter, photo));
      row.addAll(contest(filter, photo, here, peer, ratios));
      row.add(megabytes(here.contestant()) + " MB");
      Race.Entrant<byte[]> both = race.warm(two.enter(filter, photo));
      List<Double> millis = race.run(Race.Clock.WALL, List.of(here, both));
      row.add(Report.ratio(millis.getFirst() / millis.getLast()));
      row.add(one.choice(filter, photo).algorithm());
      report.row(row);
    }
    report.line("");
    report.paragraph(
        ratios.sentence()
            + " Of the peak: as if every weight were multiplied. Copies: how many copies of the"
            + " photo take as long. Memory: beside the two photos.");
  }

  private boolean wants(PhotoFilter filter, Convolarium engine) {
    Raster small = filter.photo(64, 256);
    return comparison.wants(filter + "@" + size, filter.title(), engine.choice(filter, small));
  }

  private List<String> contest(
      PhotoFilter filter,
      Raster photo,
      Race.Entrant<byte[]> here,
      Optional<OpenCv> peer,
      Ratios ratios) {
    Race race = comparison.race();
    List<Race.Entrant<byte[]>> entrants = new ArrayList<>(List.of(here));
    peer.map(cv -> race.warm(cv.enter(filter, photo))).ifPresent(entrants::add);
    for (Race.Entrant<byte[]> there : entrants.subList(1, entrants.size())) {
      compare(filter, here.contestant().result(), there.contestant().result());
    }
    List<Double> millis = race.run(Race.Clock.PROCESSOR, entrants);
    double ours = millis.getFirst();
    List<String> cells = new ArrayList<>();
    millis.stream().skip(1).forEach(theirs -> cells.add(Report.millis(theirs)));
    cells.add(Report.millis(ours));
    cells.add(ratios.add(filter.title(), millis));
    cells.add(
        filter.sums() ? Report.percent(limits.percent(filter.on(photo).macs(), ours)) : "none");
    cells.add(Report.millis(ours / limits.copy(photo)));
    return cells;
  }

  private void compare(PhotoFilter filter, byte[] ours, byte[] theirs) {
    int difference = 0;
    for (int i = 0; i < ours.length; i++) {
      difference = Math.max(difference, Math.abs((ours[i] & 0xFF) - (theirs[i] & 0xFF)));
    }
    if (difference > 1) {
      comparison.doubt(
          "%s, %s: OpenCV differs by %d levels, at most 1 is rounding."
              .formatted(size.title, filter.title(), difference));
    }
  }

  /// What a run on this thread allocates.
  private static long megabytes(Contestant<byte[]> here) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    here.run();
    long allocated = thread.getCurrentThreadAllocatedBytes() - before;
    return Math.round(allocated / 1e6);
  }
}
