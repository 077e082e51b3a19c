package convolarium.network.blocks;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Window;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Nonlinearity.Relu;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Makes the layers of blocks: with as many axes, padded by one rule, their names beginning alike.
///
/// @param prefix what names begin with; empty: layers have no names
/// @param rank spatial axes, 1 to 3
/// @param padding of convolutions; empty: half of what the kernel reaches, on both sides
/// @param eps of batch normalisations
public record Pieces(Optional<String> prefix, int rank, Optional<Padding.Rule> padding, float eps) {
  /// Layers without names, padded by half.
  public static Pieces unnamed(int rank) {
    return new Pieces(Optional.empty(), rank, Optional.empty(), 1e-5f);
  }

  /// Layers with names of their own, padded by half.
  public static Pieces named(int rank) {
    return new Pieces(Optional.of(""), rank, Optional.empty(), 1e-5f);
  }

  /// The same inside a block of that name.
  public Pieces in(String block) {
    return block.isEmpty() ? this : new Pieces(name(block), rank, padding, eps);
  }

  public Pieces padded(Padding.Rule rule) {
    return new Pieces(prefix, rank, Optional.of(rule), eps);
  }

  public Pieces withEps(float eps) {
    return new Pieces(prefix, rank, padding, eps);
  }

  /// The name of the block itself.
  Optional<String> own() {
    return prefix.filter(name -> !name.isEmpty());
  }

  private Optional<String> name(String last) {
    return prefix.map(first -> first.isEmpty() ? last : first + "." + last);
  }

  /// A convolution without bias.
  public Layer conv(String name, Form form) {
    return conv(name, form, Bias.NONE);
  }

  /// A convolution with bias.
  public Layer biased(String name, Form form) {
    return conv(name, form, Bias.MADE_UP);
  }

  private Layer conv(String name, Form form, Bias bias) {
    return new Layer.Conv(name(name), convolution(form), Optional.empty(), bias);
  }

  Convolution convolution(Form form) {
    Window window =
        Window.of(all(form.kernel()))
            .withStride(all(form.stride()))
            .withDilation(all(form.dilation()));
    Padding pads =
        padding
            .filter(_ -> form.kernel() > 1)
            .<Padding>map(rule -> rule)
            .orElseGet(() -> Padding.half(window));
    return new Convolution(window.withPadding(pads), form.channels(), form.groups());
  }

  public Layer norm(String name) {
    return new Layer.BatchNorm(
        name(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), eps);
  }

  public Layer relu(String name) {
    return new Layer.Activate(name(name), new Relu());
  }

  /// Convolution and batch normalisation, called `name.conv` and `name.bn`.
  public List<Layer> normed(String name, Form form) {
    Pieces inner = in(name);
    return List.of(inner.conv("conv", form), inner.norm("bn"));
  }

  /// Convolution, batch normalisation and ReLU, called `name.conv`, `name.bn` and `name.relu`.
  public List<Layer> active(String name, Form form) {
    return chain(normed(name, form), List.of(in(name).relu("relu")));
  }

  /// Convolution with bias and ReLU, called `name` and `name.relu`.
  public List<Layer> plain(String name, Form form) {
    return List.of(biased(name, form), in(name).relu("relu"));
  }

  /// Twice as many cells on each axis, each from one cell below.
  Layer upsampling(String name, int channels) {
    Window window = Window.of(all(2)).withStride(all(2));
    return new Layer.ConvTranspose(
        name(name), new Transposed(window, channels, 1, all(0)), Optional.empty(), Bias.MADE_UP);
  }

  /// A pooling without padding.
  public Layer pool(Kind kind, String name, int kernel, int stride, boolean ceil) {
    return pool(kind, name, Window.of(all(kernel)).withStride(all(stride)), ceil);
  }

  /// The largest of the 3×3 cells around each.
  Layer surroundings(String name) {
    Window window = Window.of(all(3)).withPadding(Padding.of(rank, 1));
    return pool(Kind.MAX, name, window, false);
  }

  private Layer pool(Kind kind, String name, Window window, boolean ceil) {
    return new Layer.Pool(name(name), new Pooling(kind, window, ceil, true));
  }

  /// Layers one behind the other as one block: a concatenation of one path.
  List<Layer> group(List<Layer> layers) {
    return List.of(new Layer.Concat(own(), List.of(layers)));
  }

  /// Layers one behind the other.
  @SafeVarargs
  static List<Layer> chain(List<Layer>... parts) {
    List<Layer> chain = new ArrayList<>();
    for (List<Layer> part : parts) {
      chain.addAll(part);
    }
    return chain;
  }

  private List<Integer> all(int number) {
    return Collections.nCopies(rank, number);
  }
}
