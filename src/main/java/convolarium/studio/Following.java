package convolarium.studio;

import convolarium.arithmetic.Binding.Bound;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.studio.Stage.Switches;
import convolarium.studio.Stage.Unpooled;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What follows from an edit, so that a chain stays what it is: a depthwise stage keeps a kernel
/// for each channel that it is fed, and an unpooling undoes its pooling.
final class Following {
  private final Document before;
  private final List<Stage> followed = new ArrayList<>();
  private final List<Optional<Shape>> inputs = new ArrayList<>();
  private int channels;

  private Following(Document before, Tensor input) {
    this.before = before;
    channels = input.shape().dim(1);
    inputs.add(Optional.of(input.shape()));
  }

  /// The stages as they follow from an edit of some of them, or of the input.
  static List<Stage> of(Document before, Tensor input, List<Stage> stages) {
    if (before.stages().size() != stages.size()) {
      return stages;
    }
    Following following = new Following(before, input);
    stages.forEach(following::add);
    return following.followed;
  }

  private void add(Stage edited) {
    int place = followed.size();
    boolean same = edited.operation().equals(before.stage(place).operation());
    Stage stage = same ? followed(edited, place) : edited;
    followed.add(stage);
    channels = stage.outChannels(channels);
    inputs.add(inputs.get(place).flatMap(input -> output(stage.operation(), input)));
  }

  private static Optional<Shape> output(Operation operation, Shape input) {
    return operation.on(input) instanceof Bound(Problem problem)
        ? Optional.of(problem.output())
        : Optional.empty();
  }

  private Stage followed(Stage stage, int place) {
    int old = before.inChannels(place);
    if (stage.isDepthwise(old)
        && old != channels
        && stage.operation() instanceof Convolution(var window, int out, int groups)) {
      return stage.with(new Convolution(window, out / groups * channels, channels));
    }
    return stage instanceof Unpooled unpooled
            && unpooled.switches() instanceof Switches.Of(int pool)
        ? undoing(unpooled, pool, place)
        : stage;
  }

  /// The window of the pooling if it had that before, and the size that the pooling was fed.
  private Stage undoing(Unpooled stage, int pool, int place) {
    Window window = stage.operation().window();
    boolean tied = window.equals(window(before.stage(pool)));
    Unpooling plain = new Unpooling(tied ? window(followed.get(pool)) : window, Optional.empty());
    Optional<List<Integer>> size = inputs.get(pool).map(shape -> shape.from(2));
    Optional<List<Integer>> usual =
        inputs.get(place).flatMap(input -> output(plain, input)).map(shape -> shape.from(2));
    boolean enough = size.isEmpty() || usual.equals(size);
    return stage.with(enough ? plain : new Unpooling(plain.window(), size));
  }

  /// The window that undoes a pooling: an unpooling knows no dilation.
  static Window window(Stage pool) {
    Window window = pool.operation().window();
    return window.withDilation(Collections.nCopies(window.rank(), 1));
  }
}
