package convolarium.network;

import convolarium.engine.Engine;
import convolarium.network.Layer.GatedConv;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How an engine computes the layers of a model, told from shapes alone.
public final class Procedures {
  private final Map<String, Procedure> byPath;
  private final long multiplications;

  private Procedures(Map<String, Procedure> byPath, long multiplications) {
    this.byPath = byPath;
    this.multiplications = multiplications;
  }

  /// What an engine would choose for each layer of a model.
  ///
  /// @throws Misfit where a count exceeds 2⁶³−1
  public static Procedures of(Analysis analysis, Engine engine) {
    Map<String, Procedure> byPath = new HashMap<>();
    long sum = 0;
    for (Measured layer : analysis.leaves().toList()) {
      if (layer.problem().isPresent()) {
        try {
          int runs = layer.layer() instanceof GatedConv ? 2 : 1;
          Procedure one = Procedure.of(engine.choice(layer.problem().get()), runs);
          byPath.put(layer.path(), one);
          sum = Math.addExact(sum, one.multiplications());
        } catch (ArithmeticException e) {
          throw new Misfit(layer.path(), "there are more than 2^63-1 multiplications to count");
        }
      }
    }
    return new Procedures(byPath, sum);
  }

  /// How the layer at a path of the model is computed; empty where no window slides.
  public Optional<Procedure> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /// Those of all layers.
  public long multiplications() {
    return multiplications;
  }
}
