package convolarium.engine;

import convolarium.arithmetic.Problem;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/// A way of computing convolutions, transposed ones included. Each stands in its own file with its
/// idea, when it wins, its memory, its numerical error and its source.
interface Algorithm extends Method<Problem> {
  /// All of them, best first. The plain one comes last and never refuses.
  List<Algorithm> ALL =
      List.of(
          new Depthwise(),
          new Winograd(),
          new WinogradRows(),
          new FewCells(),
          new JoinedPhases(false),
          new JoinedPhases(true),
          new ImplicitProduct(),
          new Plain());

  /// Readies a problem that was not refused.
  ///
  /// @param weight as [Problem#weight]
  /// @param bias `[outChannels]`
  Prepared prepare(Problem problem, Tensor weight, Optional<Tensor> bias, Machine machine);
}
