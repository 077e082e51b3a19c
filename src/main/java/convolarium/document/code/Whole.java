package convolarium.document.code;

import convolarium.document.code.Expr.Call;
import convolarium.document.code.Expr.Name;
import convolarium.document.code.Listed.Claim;
import convolarium.document.code.Outline.Gated;
import convolarium.document.code.Outline.Plain;
import convolarium.network.Layer;
import convolarium.network.Layer.Yield;
import convolarium.network.Misfit;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A whole network as it is read, call by call: layers of windows go through a [Chain], the others
/// are put behind them. Behind a call that nobody knows, shapes are unknown until one is told.
final class Whole {
  private static final Pattern MODULE =
      Pattern.compile("(?m)^class\\s+(\\w+)\\s*\\(.*(Module|Model)");
  private static final Pattern APPLIES = Pattern.compile("def\\s+(forward|call)\\b");

  private final Chain chain;
  private final boolean keras;
  private final List<Claim> claims = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private boolean flat;
  private boolean blind;

  Whole(int channels, boolean keras) {
    this.chain = new Chain(channels);
    this.keras = keras;
  }

  /// @throws Misfit with line and column
  static Listed read(String text) {
    List<String> modules = modules(text);
    List<Outline.Definition> definitions =
        Outline.of(text, true).stream()
            .filter(d -> !(d instanceof Plain plain && used(plain, modules)))
            .toList();
    boolean keras =
        definitions.stream()
            .anyMatch(
                d ->
                    d instanceof Plain p
                        && p.call()
                            .name()
                            .orElseThrow()
                            .dotted()
                            .matches("(.*\\b(keras|layers)\\..*)|Dense|Input|.*\\dD"));
    Whole whole = new Whole(1, keras);
    if (APPLIES.matcher(text).find()) {
      whole.note("what forward or call do is not followed: layers stand as they are made");
    }
    for (Outline.Definition definition : definitions) {
      switch (definition) {
        case Plain plain -> whole.take(plain);
        case Gated gated ->
            throw gated.activation().place().wrong("a gated convolution cannot stand in a listing");
      }
    }
    return whole.listed();
  }

  /// The module that is defined, if it is one.
  private static List<String> modules(String text) {
    Matcher matcher = MODULE.matcher(text);
    List<String> names = new ArrayList<>();
    while (matcher.find()) {
      names.add(matcher.group(1));
      if (names.size() > 1) {
        int line = (int) text.substring(0, matcher.start()).lines().count();
        throw new Place(line + 1, 1).wrong("one module can be read at a time, this is the second");
      }
    }
    return names;
  }

  /// Whether what was defined is merely used: `net = Net()`.
  private static boolean used(Plain plain, List<String> modules) {
    return modules.contains(plain.call().name().orElseThrow().last())
        && plain.name().filter(name -> name.startsWith("self.")).isEmpty();
  }

  private Listed listed() {
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

  void take(Plain plain) {
    Call call = plain.call();
    Name callee = call.name().orElseThrow();
    Matcher torch = Torch.NAMES.matcher(callee.last());
    Matcher windows = Keras.NAMES.matcher(callee.last());
    call.keyword("input_shape").ifPresent(shape -> chain.begin(Keras.start(shape, false)));
    call.keyword("input_dim")
        .ifPresent(
            d ->
                chain.begin(
                    new Start(Arguments.whole("input_dim", d, 1), 0, Optional.of(List.of()))));
    if (callee.last().matches("Input|InputLayer")) {
      chain.begin(Keras.start(Assembly.shape(call), false));
    } else if (callee.last().matches("BasicBlock|Bottleneck|InvertedResidual") && call.printed()) {
      new PrintedBlock(this, call, name(plain)).read();
    } else if (!keras && torch.matches()) {
      window(Torch.read(torch, call).piece(), plain);
    } else if (keras && windows.matches()) {
      window(Keras.read(windows, call, chain.channels()).piece(), plain);
      new KerasLayers(this, call, Optional.empty()).inside();
    } else if (Character.isLowerCase(callee.last().charAt(0))
        && !callee.last().matches("add|concatenate|multiply")) {
      notes.add("functions such as " + Expr.shortened(callee.dotted()) + " are left out");
    } else if (keras) {
      new KerasLayers(this, call, name(plain)).read();
    } else {
      new TorchLayers(this, call, name(plain)).read();
    }
  }

  /// The user's name for a layer: not a mere number.
  private static Optional<String> name(Plain plain) {
    return plain
        .name()
        .map(n -> n.replaceFirst("^self\\.", ""))
        .filter(n -> n.contains(".") && !n.matches("[\\d.]+"))
        .or(() -> Assembly.name(plain));
  }

  private void window(Piece piece, Plain plain) {
    Place place = plain.call().place();
    switch (piece) {
      case Piece.Layers made when blind -> {
        long parameters = Unseen.parameters(made);
        unknown(plain.call().name().orElseThrow().last(), parameters, name(plain), place);
      }
      case Piece.Layers made -> chain.add(made, name(plain), place);
      case Piece.Pad pad -> chain.pad(pad, place);
      case Piece.Crop crop -> chain.crop(crop, place);
    }
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

  void keep(Layer layer, Optional<String> name, Place place) {
    boolean shaped = layer instanceof Layer.AdaptiveAvgPool;
    if (blind && shaped) {
      unknown(layer.type(), 0, name, place);
    } else {
      chain.keep(layer, name, place);
    }
  }

  void mixed(Layer.Conv conv, Optional<String> name, Place place) {
    keep(conv, name, place);
    chain.passOn(conv.operation().outChannels());
  }

  void normalised(int features, float eps, Optional<String> name, Place place) {
    if (blind) {
      unknown("batch norm", 2L * features, name, place);
      return;
    }
    if (!flat) {
      chain.expect(keras ? "the channels" : "num_features", features, place);
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
    boolean first = chain.layers().isEmpty();
    if (!flat && (!first || maps() > 0) && maps() > 0) {
      notes.add("a flatten is put before the first linear layer, line " + place.line());
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

  /// A linear layer tells the shape before it.
  private void told(int features) {
    blind = false;
    chain.replaceLast(
        last ->
            last instanceof Layer.Opaque o
                ? new Layer.Opaque(
                    o.name(), o.kind(), new Yield.Given(Shape.of(1, features)), o.parameters())
                : last);
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
