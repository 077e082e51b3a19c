package convolarium.ui.shell;

/// Where slow work goes.
@FunctionalInterface
public interface Lanes {
  /// A new lane: one for each kind of work of which only the newest matters.
  Lane lane();
}
