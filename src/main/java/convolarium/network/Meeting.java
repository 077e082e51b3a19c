package convolarium.network;

import convolarium.network.ReceptiveField.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A block's paths where they meet, and what the first output of each sees.
///
/// @param fields one for each path, in order
public record Meeting(Measured block, List<ReceptiveField> fields) {
  public Meeting {
    fields = List.copyOf(fields);
  }

  /// The blocks that a layer's units look through, itself included, whose paths do not agree in
  /// centre or jump: the outer ones behind those inside them.
  ///
  /// @throws IllegalArgumentException when the layer is not of the analysis
  public static List<Meeting> uneven(Analysis analysis, Measured layer) {
    List<Meeting> found = new ArrayList<>();
    int rank = analysis.model().input().shape().rank() - 2;
    if (rank > 0) {
      collect(Route.to(analysis, layer), Optional.of(ReceptiveField.own(rank)), found);
    }
    return found;
  }

  private static Optional<ReceptiveField> collect(
      List<Measured> path, Optional<ReceptiveField> start, List<Meeting> found) {
    Optional<ReceptiveField> field = start;
    for (Measured m : path) {
      if (m.block()) {
        List<ReceptiveField> ends = new ArrayList<>();
        for (List<Measured> part : m.parts()) {
          collect(part, field, found).ifPresent(ends::add);
        }
        Meeting meeting = new Meeting(m, ends);
        if (meeting.isUneven()) {
          found.add(meeting);
        }
      }
      field = m.field();
    }
    return field;
  }

  private boolean isUneven() {
    return fields.stream().map(Meeting::alignment).distinct().count() > 1;
  }

  private static List<List<Fraction>> alignment(ReceptiveField field) {
    return field.axes().stream().map(e -> List.of(e.centre(), e.jump())).toList();
  }

  /// Whether the paths see from different middles along an axis.
  public boolean centresDiffer(int axis) {
    return fields.stream().map(f -> f.axes().get(axis)).map(Extent::centre).distinct().count() > 1;
  }

  /// Whether neighbouring outputs of the paths look differently far apart along an axis.
  public boolean jumpsDiffer(int axis) {
    return fields.stream().map(f -> f.axes().get(axis)).map(Extent::jump).distinct().count() > 1;
  }
}
