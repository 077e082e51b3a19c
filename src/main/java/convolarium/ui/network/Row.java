package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.studio.LayerRemedy;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// One row of the flow of cards, from the input at the top to the output at the bottom.
sealed interface Row {
  /// What the network is fed.
  ///
  /// @param fault why it can be no input
  record Input(Shape shape, Optional<String> fault) implements Row {}

  /// A layer, or a block as one.
  ///
  /// @param depth how many blocks are around it
  /// @param name the user's, or its kind and position
  /// @param input what it gets, as far as that is known
  /// @param measured what is known of it, if everything up to here fits
  /// @param share of the network's parameters, in `[0, 1]`
  /// @param run where it stands in a row of blocks that are alike
  /// @param open whether the layers of a block are listed below it
  record Card(
      Address address,
      int depth,
      Layer layer,
      String name,
      Optional<Shape> input,
      Optional<Measured> measured,
      Standing standing,
      double share,
      Run run,
      boolean open)
      implements Row {
    boolean block() {
      return !layer.paths().isEmpty();
    }
  }

  /// The head of one path of an open block.
  ///
  /// @param end where a layer at its end would stand
  /// @param empty whether it hands on what it gets
  record Path(Address end, int depth, String title, boolean empty) implements Row {}

  /// What comes out, or why nothing does.
  ///
  /// @param title what it is called
  record Output(String title, Optional<Shape> shape, boolean known) implements Row {}

  /// One line across the paths of an open block that stand side by side.
  ///
  /// @param depth how many blocks are around the block in its column
  /// @param across of each path a head, a card, a line across a block inside, or a wire
  record Abreast(Address block, int depth, Part part, List<Row> across, List<Column> columns)
      implements Row {
    @Override
    public List<Card> cards() {
      return across.stream().flatMap(row -> row.cards().stream()).toList();
    }
  }

  /// A path goes on with nothing in it.
  ///
  /// @param end where a layer at its end would stand
  /// @param behind where one would stand that is put below: at its end too, or behind the block
  record Wire(Address end, Address behind) implements Row {}

  /// What a line across paths shows.
  enum Part {
    /// What comes is handed to every path.
    FORK,
    /// Layers.
    LAYERS,
    /// The paths are added.
    SUM,
    /// The channels of the paths are put side by side.
    CONCATENATION
  }

  /// How wide a path is drawn: as so many times the size of letters, or with a share of what these
  /// leave.
  record Column(double fixed, double share) {}

  /// The layers that it shows.
  default List<Card> cards() {
    return this instanceof Card card ? List.of(card) : List.of();
  }

  /// How a layer stands to the one before it.
  sealed interface Standing {
    /// It takes what it gets.
    record Fits() implements Standing {}

    /// It does not.
    ///
    /// @param at the layer itself, or one inside
    /// @param sentence why
    /// @param remedies what would make it fit
    record Wrong(Address at, String sentence, List<LayerRemedy> remedies) implements Standing {}

    /// Nobody knows what it gets, as long as another layer does not fit.
    ///
    /// @param other the name of that layer
    record Waits(String other) implements Standing {}
  }

  /// Blocks that are alike but for their names, one behind the other.
  ///
  /// @param nth this one, from 1
  /// @param of how many there are
  record Run(int nth, int of) {
    static final Run ALONE = new Run(1, 1);
  }
}
