package convolarium.figure;

import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The tensors of a chain and what stands between them, by the stage under way: what it uses and
/// makes is in full colour, everything else faint.
record ChainSheet(
    List<Part> parts, ChainLayout layout, List<Act> acts, boolean turned, Palette palette) {
  /// What stays the same while a stage is under way.
  Mark sheet(int current) {
    List<Mark> marks = new ArrayList<>();
    for (Field field : layout.fields()) {
      boolean used = isUsed(field, current);
      Role role = role(field, current);
      Set<Integer> strong = strong(field, current);
      marks.addAll(field.marks().empty(role, strong));
      if (field == layout.inputs().getFirst()) {
        marks.addAll(
            field.marks().filled(field.cells(), role, strong, field.marks().numbers(strong)));
      }
      if (used || field == layout.inputs().getFirst()) {
        marks.addAll(field.marks().padding());
        marks.addAll(field.marks().lost());
      }
      marks.add(field.marks().touch());
    }
    for (int i = 0; i < acts.size(); i++) {
      marks.addAll(acts.get(i).still(i == current ? palette : palette.faint()));
    }
    if (acts.getFirst() instanceof Returning returning) {
      marks.addAll(returning.switches(returning.steps()));
    }
    marks.addAll(new ChainCaptions(parts, layout, turned, palette).marks(current));
    return Mark.group(marks);
  }

  private boolean isUsed(Field field, int stage) {
    return field == layout.inputs().get(stage);
  }

  private Role role(Field field, int current) {
    boolean isFirst = field == layout.inputs().getFirst();
    return isUsed(field, current) || isFirst ? Role.INPUT : Role.OUTPUT;
  }

  /// The channels of a tensor that take part in a stage.
  private Set<Integer> strong(Field field, int current) {
    if (isUsed(field, current)) {
      return acts.get(current).taking();
    }
    return field == layout.outputs().get(current) ? acts.get(current).making() : new TreeSet<>();
  }

  /// The tensor that a stage makes, as far as it is there; where a second line begins it stands
  /// there once more.
  void made(List<Mark> marks, int stage, int done, int current) {
    if (stage == current) {
      marks.addAll(acts.get(stage).after(done, Role.OUTPUT));
    } else {
      fill(marks, stage, layout.outputs().get(stage), done, current);
    }
    if (layout.turnsAfter(stage)) {
      fill(marks, stage, layout.inputs().get(stage + 1), done, current);
    }
    if (stage + 1 < acts.size() && acts.get(stage + 1) instanceof Returning returning) {
      marks.addAll(returning.switches(done));
    }
  }

  private void fill(List<Mark> marks, int stage, Field field, int done, int current) {
    Set<Integer> strong = strong(field, current);
    Role role = role(field, current);
    if (acts.get(stage) instanceof Returning returning && done < returning.steps()) {
      marks.addAll(
          returning.cells(field, done, role, strong.isEmpty() ? palette.faint() : palette));
    } else if (done > 0) {
      marks.addAll(field.marks().filled(done, role, strong, field.marks().numbers(strong)));
    }
  }
}
