package convolarium.network;

import convolarium.network.Layer.Switches;
import convolarium.network.Layer.Unpool;
import convolarium.tensor.Indices;
import java.util.function.Function;

/// Where an unpooling puts its values.
public final class Places {
  private Places() {}

  /// The switches of an unpooling: positions in a channel's output plane.
  ///
  /// @param measured its layer is the unpooling
  /// @param remembered what the max-pooling of that name remembered
  /// @throws Misfit when a position lies outside the output
  public static Indices of(Measured measured, Unpool unpool, Function<String, Indices> remembered) {
    Indices indices =
        switch (unpool.switches()) {
          case Switches.Of(String pool) -> remembered.apply(pool);
          case Switches.Given(Positions positions) -> positions.load();
        };
    int plane =
        measured.output().elements() / (measured.output().dim(0) * measured.output().dim(1));
    for (int i = 0; i < measured.input().elements(); i++) {
      int place = indices.get(i);
      if (place < 0 || place >= plane) {
        throw new Misfit(
            measured.path() + (unpool.switches() instanceof Switches.Of ? ".of" : ".indices"),
            "the index "
                + place
                + " of element "
                + i
                + " lies outside the output's plane of "
                + plane
                + " cells: 0 to "
                + (plane - 1)
                + " are possible");
      }
    }
    return indices;
  }
}
