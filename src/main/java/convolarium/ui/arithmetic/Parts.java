package convolarium.ui.arithmetic;

import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Problem;
import convolarium.engine.Activation;
import convolarium.engine.Engine;
import convolarium.engine.Pooled;
import convolarium.figure.GatedScene;
import convolarium.figure.Part;
import convolarium.figure.Scene;
import convolarium.figure.UnpoolScene;
import convolarium.studio.Document;
import convolarium.studio.Stage;
import convolarium.studio.Stage.Switches;
import convolarium.tensor.Indices;
import convolarium.tensor.Tensor;
import convolarium.tensor.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Computes a document's stages one after the other, keeping what the stage shows of each.
final class Parts {
  private final Engine engine;
  private final Map<Integer, Indices> switches = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private Tensor fed;

  private Parts(Engine engine, Tensor input) {
    this.engine = engine;
    this.fed = input;
  }

  /// A part for each stage.
  ///
  /// @throws IllegalArgumentException when the document does not fit
  static List<Part> of(Document document, Engine engine) {
    List<Problem> problems = Exhibit.problems(document);
    Parts made = new Parts(engine, document.input());
    for (int place = 0; place < problems.size(); place++) {
      made.add(document.stage(place), problems.get(place));
    }
    return made.parts;
  }

  private void add(Stage stage, Problem problem) {
    switch (stage) {
      case Stage.Weighted(_, _, var weight, var bias) -> {
        Tensor output = engine.plan(problem).run(fed, weight, bias);
        add(scene(problem, weight, bias, output), output);
      }
      case Stage.Gated(
              _,
              _,
              var weight,
              var bias,
              var gateWeight,
              var gateBias,
              var activation) -> {
        Tensor feature = engine.plan(problem).run(fed, weight, bias);
        Tensor gate = engine.plan(problem).run(fed, gateWeight, gateBias);
        Tensor output =
            engine.multiply(
                engine.map(activation.lowered(), feature),
                engine.map(new Activation.Sigmoid(), gate));
        add(
            new GatedScene(
                scene(problem, weight, bias, feature),
                scene(problem, gateWeight, gateBias, gate),
                activation,
                output::get),
            output);
      }
      case Stage.Pooled(_, Pooling pooling) -> {
        Tensor output =
            switch (pooling.kind()) {
              case AVERAGE -> engine.pool(problem, fed);
              case MAX -> {
                Pooled pooled = engine.maxPool(problem, fed);
                switches.put(parts.size(), pooled.indices());
                yield pooled.output();
              }
            };
        add(new Scene(problem, fed::get, _ -> 1, Optional.empty(), output::get), output);
      }
      case Stage.Unpooled(_, _, var from) -> {
        Indices places =
            switch (from) {
              case Switches.Of(int pool) -> switches.get(pool);
              case Switches.Given(Indices positions) -> positions;
            };
        Tensor output = engine.unpool(problem, fed, places);
        add(new UnpoolScene(problem, fed::get, places, output::get), output);
      }
    }
  }

  private Scene scene(Problem problem, Tensor weight, Optional<Tensor> bias, Tensor output) {
    Optional<Values> biases = bias.map(values -> values::get);
    return new Scene(problem, fed::get, weight::get, biases, output::get);
  }

  private void add(Part part, Tensor output) {
    parts.add(part);
    fed = output;
  }
}
