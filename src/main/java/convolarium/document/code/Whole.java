package convolarium.document.code;

import convolarium.document.code.Expr.Call;
import convolarium.document.code.Expr.Name;
import convolarium.document.code.Outline.Gated;
import convolarium.document.code.Outline.Plain;
import convolarium.network.Misfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a whole network, call by call, into a [Stack].
final class Whole {
  private static final Pattern MODULE =
      Pattern.compile("(?m)^class\\s+(\\w+)\\s*\\(.*(Module|Model)");
  private static final Pattern APPLIES = Pattern.compile("def\\s+(forward|call)\\b");

  /// Printed networks of torchvision that take the mean of each map by a function, which is not
  /// printed.
  private static final Pattern MEAN = Pattern.compile("\\s*(DenseNet|MNASNet|MobileNetV2)\\(");

  private static final Pattern KERAS =
      Pattern.compile(".*\\b(keras|layers)\\..*|Dense|Input|.*\\dD");

  private final Stack stack;
  private final boolean keras;

  /// @param keras whether its words are Keras's
  Whole(Stack stack, boolean keras) {
    this.stack = stack;
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
                        && !p.call().printed()
                        && KERAS.matcher(callee(p).dotted()).matches());
    Whole whole = new Whole(new Stack(1), keras);
    if (APPLIES.matcher(text).find()) {
      whole.stack.note("what forward or call do is not followed: layers stand as they are made");
    }
    if (MEAN.matcher(text).lookingAt()) {
      whole.stack.takeMeans();
    }
    for (Outline.Definition definition : definitions) {
      switch (definition) {
        case Plain plain -> whole.take(plain);
        case Gated gated ->
            throw gated.activation().place().wrong("a gated convolution cannot stand in a listing");
      }
    }
    return whole.stack.listed();
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
    return modules.contains(callee(plain).last())
        && plain.name().filter(name -> name.startsWith("self.")).isEmpty();
  }

  /// @throws Misfit with line and column
  void take(Plain plain) {
    Call call = plain.call();
    Name callee = callee(plain);
    Matcher torch = Torch.NAMES.matcher(PrintedBlock.plain(callee.last()));
    Matcher windows = Keras.NAMES.matcher(callee.last());
    begin(call);
    if (callee.last().matches("Input|InputLayer")) {
      stack.chain().begin(Keras.start(Assembly.shape(call), false));
    } else if (PrintedBlock.KINDS.contains(callee.last()) && call.printed()) {
      new PrintedBlock(stack, call, name(plain)).read();
    } else if (!keras && torch.matches()) {
      stack.window(Torch.read(torch, call).piece(), callee.last(), name(plain), call.place());
    } else if (keras && windows.matches()) {
      Piece piece = Keras.read(windows, call, stack.channels()).piece();
      stack.window(piece, callee.last(), name(plain), call.place());
      new KerasLayers(stack, call, Optional.empty()).inside();
    } else if (Character.isLowerCase(callee.last().charAt(0))
        && !callee.last().matches("add|concatenate|multiply")) {
      stack.note("functions such as " + Expr.shortened(callee.dotted()) + " are left out");
    } else if (keras) {
      new KerasLayers(stack, call, name(plain)).read();
    } else {
      new TorchLayers(stack, call, name(plain)).read();
    }
  }

  private static Name callee(Plain plain) {
    return plain.call().name().orElseThrow();
  }

  /// The input, where a layer of Keras says it.
  private void begin(Call call) {
    call.keyword("input_shape")
        .map(shape -> Keras.start(shape, false))
        .or(
            () ->
                call.keyword("input_dim")
                    .map(dim -> Arguments.whole("input_dim", dim, 1))
                    .map(features -> new Start(features, 0, Optional.of(List.of()))))
        .ifPresent(stack.chain()::begin);
  }

  /// The user's name for a layer: not a mere number.
  private static Optional<String> name(Plain plain) {
    return plain
        .name()
        .map(n -> n.replaceFirst("^self\\.", ""))
        .filter(n -> n.contains(".") && !n.matches("[\\d.]+"))
        .or(() -> Assembly.name(plain));
  }
}
