package convolarium.document;

import convolarium.network.Analysis;
import convolarium.network.Fraction;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.Outcome;
import convolarium.network.Outcome.Computed;
import convolarium.network.Procedure;
import convolarium.network.Procedures;
import convolarium.network.ReceptiveField.Extent;
import convolarium.tensor.Indices;
import convolarium.tensor.Tensor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Writes the result document, the format `convolarium-result/1`.
record ResultWriter(JsonWriter json) {
  void write(Outcome outcome) throws IOException {
    json.object(true).name("format").string("convolarium-result/1").name("output");
    tensor(outcome.output());
    json.name("layers");
    computed(outcome.layers());
    total(outcome.analysis(), Optional.empty());
  }

  /// @param procedures how the layers are computed, where that is told too
  void describe(Analysis analysis, Optional<Procedures> procedures) throws IOException {
    json.object(true).name("format").string("convolarium-result/1").name("layers");
    measured(analysis.layers(), procedures);
    total(analysis, procedures);
  }

  private void total(Analysis analysis, Optional<Procedures> procedures) throws IOException {
    json.name("total").object(false);
    json.name("parameters").number(analysis.parameters());
    json.name("macs").number(analysis.macs());
    if (procedures.isPresent()) {
      json.name("multiplications").number(procedures.get().multiplications());
    }
    json.name("activation_bytes").number(analysis.activationBytes());
    if (analysis.partial()) {
      json.name("partial").raw("true");
    }
    json.end().end();
  }

  private void computed(List<Computed> layers) throws IOException {
    json.list(true);
    for (Computed layer : layers) {
      begin(layer.measured());
      if (layer.output().isPresent()) {
        json.name("output");
        tensor(layer.output().get());
      }
      if (layer.indices().isPresent()) {
        json.name("indices");
        indices(layer.indices().get());
      }
      parts(layer.measured().layer(), layer.parts(), this::computed);
      json.end();
    }
    json.end();
  }

  private void measured(List<Measured> layers, Optional<Procedures> procedures) throws IOException {
    json.list(true);
    for (Measured layer : layers) {
      begin(layer);
      Optional<Procedure> procedure = procedures.flatMap(all -> all.at(layer.path()));
      if (procedure.isPresent()) {
        json.name("algorithm");
        procedure(procedure.get());
      }
      parts(layer.layer(), layer.parts(), part -> measured(part, procedures));
      json.end();
    }
    json.end();
  }

  private void procedure(Procedure procedure) throws IOException {
    json.object(false).name("name").string(procedure.algorithm());
    json.name("reason").string(procedure.reason());
    json.name("multiplications").number(procedure.multiplications());
    json.name("passed_over").list(false);
    for (Map.Entry<String, String> other : procedure.passedOver().entrySet()) {
      json.object(false).name("name").string(other.getKey());
      json.name("reason").string(other.getValue()).end();
    }
    json.end().end();
  }

  private void begin(Measured layer) throws IOException {
    json.object(false).name("name").string(layer.name()).name("type").string(layer.layer().type());
    json.name("output_shape");
    if (layer.known()) {
      json.numbers(layer.output().from(0));
    } else {
      json.raw("null");
    }
    json.name("parameters").number(layer.parameters());
    json.name("macs").number(layer.macs());
    json.name("activation_bytes").number(layer.activationBytes());
    if (layer.field().isPresent()) {
      List<Extent> axes = layer.field().get().axes();
      json.name("receptive_field").object(false);
      extents("size", axes, Extent::size);
      extents("jump", axes, Extent::jump);
      extents("start", axes, Extent::start);
      json.end();
    }
  }

  private void extents(String name, List<Extent> axes, Function<Extent, Fraction> which)
      throws IOException {
    json.name(name).list(false);
    for (Extent axis : axes) {
      Fraction value = which.apply(axis);
      if (value.whole()) {
        json.raw(value.toString());
      } else {
        json.string(value.toString());
      }
    }
    json.end();
  }

  /// Writes the layers of one path.
  private interface Path<T> {
    void write(List<T> layers) throws IOException;
  }

  private <T> void parts(Layer layer, List<List<T>> parts, Path<T> path) throws IOException {
    switch (layer) {
      case Layer.Residual _ -> {
        json.name("layers").object(false).name("body");
        path.write(parts.get(0));
        json.name("shortcut");
        path.write(parts.get(1));
        json.end();
      }
      case Layer.Concat _ -> {
        json.name("layers").object(false).name("branches").list(false);
        for (List<T> part : parts) {
          path.write(part);
        }
        json.end().end();
      }
      default -> {}
    }
  }

  private void tensor(Tensor tensor) throws IOException {
    json.object(false).name("shape").numbers(tensor.shape().from(0)).name("data").list(false);
    for (int i = 0; i < tensor.shape().elements(); i++) {
      json.decimal(tensor.get(i));
    }
    json.end().end();
  }

  private void indices(Indices indices) throws IOException {
    json.object(false).name("shape").numbers(indices.shape().from(0)).name("data").list(false);
    for (int i = 0; i < indices.shape().elements(); i++) {
      json.number(indices.get(i));
    }
    json.end().end();
  }
}
