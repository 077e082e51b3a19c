package convolarium.document.code;

import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.network.Layer;
import convolarium.network.Layer.Switches;
import convolarium.network.Misfit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Layers one behind the other as they are read: follows the channels, gives each padding to the
/// layer behind it, pairs unpoolings with the poolings before them.
final class Chain {
  private final List<Layer> layers = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> ignored = new LinkedHashSet<>();
  private final Deque<Integer> openPools = new ArrayDeque<>();
  private Optional<Piece.Pad> pad = Optional.empty();
  private Optional<Start> start = Optional.empty();
  private Optional<Integer> stated = Optional.empty();
  private Optional<String> ended = Optional.empty();
  private boolean known;
  private int channels;
  private int rank;
  private Place last = new Place(1, 1);

  /// @param channels what comes in until a call says otherwise
  Chain(int channels) {
    this.channels = channels;
  }

  /// What the next layer gets.
  int channels() {
    return channels;
  }

  /// The axes of the windows so far; 0 when there was none.
  int rank() {
    return rank;
  }

  List<Layer> layers() {
    return layers;
  }

  /// Where each layer stands.
  List<Place> places() {
    return places;
  }

  Optional<Start> start() {
    return start;
  }

  /// The channels that the first layer is made for.
  Optional<Integer> stated() {
    return start.map(Start::channels).or(() -> stated);
  }

  void ignore(String what) {
    ignored.add(what);
  }

  /// The layers that are drawn end before this one.
  void end(String name, Place place) {
    last = place;
    ended = Optional.of(name);
    ignored.add(name);
  }

  void begin(Start start) {
    this.start = Optional.of(start);
    channels = start.channels();
    known = true;
  }

  void pad(Piece.Pad pad, Place place) {
    if (this.pad.isPresent()) {
      throw place.wrong("two paddings one behind the other cannot be shown; one would fit");
    }
    this.pad = Optional.of(pad);
    last = place;
  }

  void crop(Piece.Crop crop, Place place) {
    if (layers.isEmpty() || !(layers.getLast() instanceof Layer.ConvTranspose transposed)) {
      throw place.wrong("cells can be cut off a transposed convolution only");
    }
    axes(crop.sides().size(), place);
    layers.set(layers.size() - 1, Ends.cropped(transposed, crop.sides()));
  }

  /// @param place of the call
  void add(Piece.Layers made, Optional<String> name, Place place) {
    last = place;
    if (ended.isPresent()) {
      throw place.wrong("behind " + ended.get() + " no window can slide any more");
    }
    axes(made.rank(), place);
    made.inChannels().ifPresent(in -> expect(in, place));
    Optional<String> own = made.layers().size() == 1 ? name.filter(names::add) : Optional.empty();
    for (Layer layer : made.layers()) {
      Layer padded = pad.map(before -> Ends.padded(layer, before, place)).orElse(layer);
      pad = Optional.empty();
      add(own.isPresent() ? padded.named(own) : padded, place);
    }
  }

  private void add(Layer layer, Place place) {
    switch (layer) {
      case Layer.Conv c -> passOn(c.operation().outChannels());
      case Layer.GatedConv c -> passOn(c.operation().outChannels());
      case Layer.ConvTranspose c -> passOn(c.operation().outChannels());
      case Layer.Pool p when p.operation().kind() == Kind.MAX -> openPools.push(layers.size());
      default -> {}
    }
    layers.add(layer instanceof Layer.Unpool unpool ? paired(unpool, place) : layer);
    places.add(place);
  }

  /// Puts a layer behind the others that slides no window.
  void keep(Layer layer, Optional<String> name, Place place) {
    last = place;
    if (pad.isPresent()) {
      throw place.wrong("the padding before it needs a convolution or a pooling behind it");
    }
    Layer kept = layer.named(layer.name().or(() -> name.filter(names::add)));
    layers.add(kept);
    places.add(place);
  }

  /// Nobody knows what comes from here on.
  void forget() {
    known = false;
  }

  void passOn(int out) {
    channels = out;
    known = true;
  }

  private Layer paired(Layer.Unpool unpool, Place place) {
    if (openPools.isEmpty()) {
      throw place.wrong("an unpooling needs a max-pooling before it whose places it takes");
    }
    int index = openPools.pop();
    Layer pool = layers.get(index);
    String name = pool.name().orElseGet(this::freshName);
    layers.set(index, pool.named(Optional.of(name)));
    return new Layer.Unpool(unpool.name(), unpool.operation(), new Switches.Of(name));
  }

  private String freshName() {
    String name = "pool";
    for (int number = 2; !names.add(name); number++) {
      name = "pool" + number;
    }
    return name;
  }

  /// Holds what a call says of its input against what comes.
  void expect(int in, Place place) {
    expect("in_channels", in, place);
  }

  /// @param what the call calls it
  void expect(String what, int in, Place place) {
    if (known && in != channels) {
      throw place.wrong(
          what + " is " + in + ", but " + channels + " channels come from the layer before");
    }
    if (!known) {
      stated = stated.or(() -> Optional.of(in));
      channels = in;
      known = true;
    }
  }

  private void axes(int rank, Place place) {
    if (this.rank != 0 && this.rank != rank) {
      throw place.wrong(
          "a layer of " + axes(rank) + " behind one of " + axes(this.rank) + "; both must agree");
    }
    this.rank = rank;
  }

  private static String axes(int rank) {
    return rank == 1 ? "1 axis" : rank + " axes";
  }

  /// Puts another layer in the place of one.
  void replace(int index, Layer layer) {
    layers.set(index, layer);
  }

  /// @throws Misfit when there is a padding without a layer behind it
  void close() {
    if (pad.isPresent()) {
      throw last.wrong("a padding needs a convolution or a pooling behind it");
    }
  }

  /// @throws Misfit when there is no layer, or a padding without one
  Read read() {
    close();
    if (layers.isEmpty()) {
      throw last.wrong("there is no layer such as nn.Conv2d(…) or keras.layers.Conv2D(…)");
    }
    return new Read(
        layers,
        rank,
        stated(),
        start.filter(s -> s.rank() == rank).flatMap(Start::size),
        List.copyOf(ignored));
  }
}
