package convolarium.cli;

import convolarium.document.Notation;
import convolarium.document.Results;
import convolarium.document.TableText;
import convolarium.document.imports.Imported;
import convolarium.engine.Engine;
import convolarium.network.Analysis;
import convolarium.network.Misfit;
import convolarium.network.Procedures;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// `describe`: what each layer of a model is, gives and costs.
final class Describe implements Verb {
  private static final List<String> FORMATS = List.of("table", "json", "csv", "markdown", "latex");

  @Override
  public Manual manual() {
    return Manual.of(
            "describe MODEL [--input SHAPE] [--format FORMAT] [--explain]",
            "Tells shapes, parameters, MACs, memory and receptive field, layer by layer.",
            "MODEL",
            1,
            Source.HELP)
        .option(
            "--input",
            "SHAPE",
            "another input than the model's own, batch and channels first: 1x3x224x224")
        .option(
            "--format",
            "FORMAT",
            "table (the default), json (a result document), csv, markdown or latex (with booktabs)")
        .flag(
            "--explain",
            "tell of each layer how the engine computes it, with how many multiplications, and why"
                + " not otherwise")
        .examples(
            "convolarium describe preset:resnet50",
            "convolarium describe net.convo.json --input 8x3x64x64 --format csv",
            "convolarium describe preset:alexnet --explain",
            "convolarium describe model.onnx --input 1x3x256x256");
  }

  @Override
  public int run(Request request, Console console) {
    String format = request.choice("--format", FORMATS, String::toString).orElse("table");
    Optional<Shape> input = request.text("--input").map(Describe::shape);
    var source = new Source(request.subject(), console);
    Imported imported = source.imported(input);
    Analysis analysis = source.judged(() -> Analysis.of(imported.model()));
    // what is chosen depends neither on the kernels nor on the threads
    Optional<Procedures> procedures =
        request.has("--explain")
            ? Optional.of(source.judged(() -> Procedures.of(analysis, Engine.scalar(1))))
            : Optional.empty();
    if (!format.equals("table")) {
      source.mutter(imported.notes());
    }
    console.answer(
        out -> {
          switch (format) {
            case "json" -> Results.describe(analysis, procedures, out);
            case "csv" -> Results.csv(analysis, procedures, out);
            case "markdown" -> TableText.MARKDOWN.write(analysis, procedures, out);
            case "latex" -> TableText.LATEX.write(analysis, procedures, out);
            default -> Overview.of(analysis, imported.notes(), procedures).writeTo(out);
          }
        });
    return 0;
  }

  private static Shape shape(String text) {
    try {
      return Notation.shape(text);
    } catch (Misfit fault) {
      throw Failure.wrong("--input: " + fault.path(), fault.what());
    }
  }
}
