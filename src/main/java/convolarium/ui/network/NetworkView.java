package convolarium.ui.network;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// One way to look at the network, beside its cards.
interface NetworkView {
  /// What it consists of; its nodes are made once.
  Parts parts();

  /// It comes into view.
  void shown();

  /// Another takes its place: work for it stops.
  void hidden();

  /// What is seen of a view.
  ///
  /// @param title what the button says that brings it into view
  /// @param help what else there is to say of it, a sentence without a full stop
  /// @param strip below the stage: the sentence to what is seen
  /// @param transport one row below the strip
  /// @param resting whether everything that was asked for is seen; only asked while it is in view
  record Parts(
      String title,
      String help,
      Node stage,
      Node strip,
      Node transport,
      ObservableBooleanValue resting) {}
}
