package convolarium.studio;

import convolarium.arithmetic.Operation.Windowed;
import convolarium.arithmetic.Problem;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.MadeUp;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.network.Positions;
import convolarium.studio.Stage.Gated;
import convolarium.studio.Stage.Pooled;
import convolarium.studio.Stage.Switches;
import convolarium.studio.Stage.Unpooled;
import convolarium.studio.Stage.Weighted;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a model's layers as the stages of a document, with the numbers that a run would use.
final class Staging {
  private static final String SHOWN = "here convolutions, poolings and unpoolings are shown";

  private final Model model;

  Staging(Model model) {
    this.model = model;
  }

  Document document() throws Unsuited {
    check();
    try {
      return document(stages(model.input().shape()));
    } catch (Misfit misfit) {
      throw new Unsuited(misfit.what());
    }
  }

  /// Whether there are as many layers and axes as can be shown.
  void check() throws Unsuited {
    List<Layer> layers = model.layers();
    if (layers.isEmpty() || layers.size() > Document.MOST_STAGES) {
      throw new Unsuited(
          "it has "
              + (layers.isEmpty() ? "no" : layers.size())
              + " layers; here 1 to "
              + Document.MOST_STAGES
              + " are shown");
    }
    Shape input = model.input().shape();
    if (input.rank() < 3 || input.rank() > 5 || input.dim(0) != 1) {
      throw new Unsuited(
          "its input is " + input + "; here 1×channels and 1 to 3 spatial sizes are shown");
    }
  }

  private Document document(List<Stage> stages) throws Unsuited {
    Document document = new Document(model.title(), model.input().load(), stages, false);
    if (document.fit() instanceof Fit.Refuses refused) {
      throw new Unsuited(refused.sentence());
    }
    return document;
  }

  private List<Stage> stages(Shape input) throws Unsuited {
    List<Stage> stages = new ArrayList<>();
    Shape fed = input;
    for (Layer layer : model.layers()) {
      Windowed operation = operation(layer);
      if (operation.window().rank() != fed.rank() - 2) {
        throw new Unsuited(
            "a window of " + operation.window().rank() + " axes on an input of " + fed);
      }
      Problem problem = problem(operation, fed, stages.size());
      stages.add(stage(layer, problem, stages.size()));
      fed = problem.output();
    }
    return stages;
  }

  /// Large numbers are refused before weights are made for them.
  private Problem problem(Windowed operation, Shape input, int place) throws Unsuited {
    return switch (Fit.of(operation, input, place, model.layers().size())) {
      case Fit.Fits(List<Problem> problems) -> problems.getFirst();
      case Fit.Refuses refused -> throw new Unsuited(refused.sentence());
    };
  }

  Windowed operation(Layer layer) throws Unsuited {
    return switch (layer) {
      case Layer.Conv conv -> conv.operation();
      case Layer.ConvTranspose conv -> conv.operation();
      case Layer.GatedConv conv -> conv.operation();
      case Layer.Pool pool -> pool.operation();
      case Layer.Unpool unpool -> unpool.operation();
      case Layer other ->
          throw new Unsuited(
              (model.layers().size() == 1
                      ? "its layer"
                      : "its layer " + (model.layers().indexOf(other) + 1))
                  + " is a "
                  + other.type()
                  + "; "
                  + SHOWN);
    };
  }

  private Stage stage(Layer layer, Problem problem, int place) throws Unsuited {
    String path = "$.layers[" + place + "].";
    return switch (layer) {
      case Layer.Conv(var name, var operation, var weight, var bias) ->
          new Weighted(name, operation, weight(weight, problem, path), bias(bias, problem, path));
      case Layer.ConvTranspose(var name, var operation, var weight, var bias) ->
          new Weighted(name, operation, weight(weight, problem, path), bias(bias, problem, path));
      case Layer.GatedConv gated ->
          new Gated(
              gated.name(),
              gated.operation(),
              weight(gated.weight(), problem, path),
              bias(gated.bias(), problem, path),
              weight(gated.gateWeight(), problem, path + "gate_"),
              bias(gated.gateBias(), problem, path + "gate_"),
              gated.activation());
      case Layer.Pool(var name, var operation) -> new Pooled(name, operation);
      case Layer.Unpool(var name, var operation, var switches) ->
          new Unpooled(name, operation, switches(switches, problem, place));
      case Layer other -> throw new IllegalStateException(other.type());
    };
  }

  private static Tensor weight(Optional<Numbers> given, Problem problem, String path)
      throws Unsuited {
    Shape shape = problem.weight().orElseThrow();
    Tensor weight = MadeUp.weight(given, shape, path + "weight");
    return agreed(weight, shape, "weight");
  }

  private static Optional<Tensor> bias(Bias bias, Problem problem, String path) throws Unsuited {
    Shape weight = problem.weight().orElseThrow();
    Optional<Tensor> made = MadeUp.bias(bias, problem.outChannels(), weight, path + "bias");
    return made.isEmpty()
        ? made
        : Optional.of(agreed(made.get(), Shape.of(problem.outChannels()), "bias"));
  }

  private static Tensor agreed(Tensor given, Shape needed, String what) throws Unsuited {
    if (!given.shape().equals(needed)) {
      throw new Unsuited(
          "its " + what + " is " + given.shape() + ", the layer on this input needs " + needed);
    }
    return given;
  }

  private Switches switches(Layer.Switches switches, Problem problem, int place) throws Unsuited {
    return switch (switches) {
      case Layer.Switches.Of(String pool) -> new Switches.Of(pool(pool, place));
      case Layer.Switches.Given(Positions positions) -> {
        Indices indices = positions.load();
        if (!Fitted.isSound(indices, problem)) {
          throw new Unsuited(
              "its switches are "
                  + indices.shape()
                  + " places, needed are "
                  + problem.input()
                  + ", each from 0 to "
                  + (Shape.of(problem.output().from(2)).elements() - 1));
        }
        yield new Switches.Given(indices);
      }
    };
  }

  int pool(String name, int place) throws Unsuited {
    for (int earlier = 0; earlier < place; earlier++) {
      if (model.layers().get(earlier).name().equals(Optional.of(name))) {
        return earlier;
      }
    }
    throw new Unsuited("no earlier max_pool is called “" + name + "”");
  }
}
