package convolarium.network;

import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// What a layer is and costs where it stands.
///
/// @param layer the layer
/// @param name the user's name for it, or its type and position: `relu#2`, `residual#3.body.conv#1`
/// @param path in the model document: `$.layers[2].body[0]`
/// @param input the shape it takes
/// @param output the shape it gives
/// @param problem the layer's arithmetic where it slides a window; of a linear layer on `[N, F, 1]`
/// @param parameters learnt numbers; of a block the sum of its layers
/// @param macs multiply-adds for the whole batch, bias not counted; of a block the sum of its
///   layers
/// @param field what an output sees of the model's input; empty from `flatten` on
/// @param known whether `output` is its shape; not so of an [opaque][Layer.Opaque] layer of which
///   nobody told it, and behind that: there it stands in for the one that is not known
/// @param parts the paths of a block: body and shortcut, or the branches; none of any other layer
public record Measured(
    Layer layer,
    String name,
    String path,
    Shape input,
    Shape output,
    Optional<Problem> problem,
    long parameters,
    long macs,
    Optional<ReceptiveField> field,
    boolean known,
    List<List<Measured>> parts) {
  public Measured {
    parts = parts.stream().map(List::copyOf).toList();
  }

  /// 4 bytes for each element of the output; 0 where that is not known.
  public long activationBytes() {
    return known ? 4L * output.elements() : 0;
  }

  /// Whether it is made of layers.
  public boolean block() {
    return layer instanceof Layer.Residual || layer instanceof Layer.Concat;
  }
}
