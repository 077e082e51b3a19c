package convolarium.document.code;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.document.code.Listed.Claim;
import convolarium.network.Layer;
import convolarium.network.Layer.Yield;
import convolarium.network.Nonlinearity;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The layers of a network as they are read: those of windows go through a [Chain], the others are
/// put behind them. Behind a layer that nobody knows, shapes are unknown until one is told.
final class Stack {
  private final Chain chain;
  private final List<Claim> claims = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private boolean flat;
  private boolean blind;
  private boolean means;

  /// @param channels what comes in until a call says otherwise
  Stack(int channels) {
    this.chain = new Chain(channels);
  }

  /// What was read.
  ///
  /// @throws convolarium.network.Misfit when there is no layer, or a padding without one
  Listed listed() {
    if (chain.layers().isEmpty()) {
      throw new Place(1, 1)
          .wrong("there is no layer such as nn.Conv2d(…) or keras.layers.Conv2D(…)");
    }
    chain.close();
    Optional<Integer> features =
        claims.stream().filter(claim -> claim.layer() == 0).findFirst().map(Claim::features);
    int rank = chain.start().map(Start::rank).orElse(chain.rank());
    return new Listed(
        chain.layers(),
        rank,
        chain.stated().or(() -> features),
        chain.start().flatMap(Start::size),
        List.copyOf(notes),
        chain.places(),
        claims);
  }

  /// What was assumed inside a block, and whether shapes are unknown behind it.
  void adopt(Stack inner) {
    notes.addAll(inner.notes);
    blind |= inner.blind;
  }

  void window(Piece piece, String kind, Optional<String> name, Place place) {
    switch (piece) {
      case Piece.Layers made when blind -> unknown(kind, Unseen.parameters(made), name, place);
      case Piece.Layers made -> chain.add(made, name, place);
      case Piece.Pad pad -> chain.pad(pad, place);
      case Piece.Crop crop -> chain.crop(crop, place);
    }
  }

  /// Whether shapes are unknown from here on.
  boolean blind() {
    return blind;
  }

  /// The first linear layer takes the mean of each map.
  void takeMeans() {
    means = true;
  }

  void note(String note) {
    notes.add(note);
  }

  int channels() {
    return chain.channels();
  }

  /// The spatial axes of what flows; 0 when it is flat.
  int maps() {
    return flat ? 0 : chain.start().map(Start::rank).orElse(chain.rank());
  }

  Chain chain() {
    return chain;
  }

  /// Puts a layer behind the others that slides no window.
  void keep(Layer layer, Optional<String> name, Place place) {
    boolean shaped = layer instanceof Layer.AdaptiveAvgPool;
    if (blind && shaped) {
      unknown(layer.type(), 0, name, place);
    } else {
      chain.keep(layer, name, place);
    }
  }

  /// A ReLU in place of one that stops at 6, which documents do not have; its name tells.
  void stoppingAtSix(Optional<String> name, Place place) {
    note("ReLU6 is read as ReLU: values above 6 are not cut off");
    String told =
        name.map(own -> own + ".relu6").orElse("relu6." + place.line() + "." + place.column());
    keep(new Layer.Activate(Optional.empty(), new Nonlinearity.Relu()), Optional.of(told), place);
  }

  /// A convolution that mixes the channels of each place.
  void mixed(Layer.Conv conv, Optional<String> name, Place place) {
    keep(conv, name, place);
    chain.passOn(conv.operation().outChannels());
  }

  /// @param what the call calls its features
  void normalised(String what, int features, float eps, Optional<String> name, Place place) {
    if (blind) {
      unknown("batch norm", 2L * features, name, place);
      return;
    }
    if (!flat) {
      chain.expect(what, features, place);
    }
    chain.keep(
        new Layer.BatchNorm(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            eps),
        name,
        place);
  }

  void flatten(Optional<String> name, Place place) {
    flat = true;
    if (blind) {
      unknown("Flatten", 0, name, place);
    } else {
      chain.keep(new Layer.Flatten(Optional.empty()), name, place);
      chain.forget();
    }
  }

  /// @param features that it takes, where the code says so
  void linear(Optional<Integer> features, Layer.Linear layer, Optional<String> name, Place place) {
    if (maps() > 0) {
      if (means) {
        AdaptivePooling whole = new AdaptivePooling(Collections.nCopies(maps(), 1));
        keep(new Layer.AdaptiveAvgPool(Optional.empty(), whole), Optional.empty(), place);
      }
      notes.add(
          (means ? "a mean of each map and a flatten are" : "a flatten is")
              + " put before the first linear layer, line "
              + place.line());
      flatten(Optional.empty(), place);
    }
    if (blind && features.isEmpty()) {
      unknown("Dense", 0, name, place);
      return;
    }
    if (blind) {
      told(features.get());
    }
    features.ifPresent(in -> claims.add(new Claim(chain.layers().size(), "in_features", in)));
    flat = true;
    chain.keep(layer, name, place);
    chain.passOn(layer.outFeatures());
  }

  /// A linear layer tells the shape before it; what stands between keeps it.
  private void told(int features) {
    blind = false;
    Yield shape = new Yield.Given(Shape.of(1, features));
    List<Layer> layers = chain.layers();
    for (int i = layers.size() - 1; i >= 0; i--) {
      if (layers.get(i) instanceof Layer.Opaque(var name, String kind, Yield.Unknown _, long own)) {
        chain.replace(i, new Layer.Opaque(name, kind, shape, own));
        return;
      }
    }
  }

  void unknown(String kind, Optional<String> name, Place place) {
    notes.add(
        Expr.shortened(kind)
            + " is not known here: nothing behind it is counted until its shape is known");
    unknown(kind, 0, name, place);
  }

  private void unknown(String kind, long parameters, Optional<String> name, Place place) {
    blind = true;
    chain.forget();
    chain.keep(
        new Layer.Opaque(Optional.empty(), Expr.shortened(kind), new Yield.Unknown(), parameters),
        name,
        place);
  }
}
