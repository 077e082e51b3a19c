package convolarium.ui.network;

import convolarium.figure.InputRef;
import convolarium.figure.OnlookerRef;
import convolarium.figure.StageRef;
import convolarium.network.UnitField;
import convolarium.picture.Box;
import convolarium.ui.canvas.PictureCanvas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Mouse and keys on the drawing of a field: they ask about another unit or cell, or let it grow.
final class FieldGestures {
  private final PictureCanvas canvas;
  private final FieldTransport transport;
  private final FieldAsking asking;
  private final Supplier<Optional<FieldQuestion>> asked;
  private final Supplier<FieldAnswer> answer;
  private final Consumer<List<Integer>> cell;

  /// @param asked what is seen now
  /// @param answer to that
  /// @param cell told of the cell of the input that is asked about next
  FieldGestures(
      PictureCanvas canvas,
      FieldTransport transport,
      FieldAsking asking,
      Supplier<Optional<FieldQuestion>> asked,
      Supplier<FieldAnswer> answer,
      Consumer<List<Integer>> cell) {
    this.canvas = canvas;
    this.transport = transport;
    this.asking = asking;
    this.asked = asked;
    this.answer = answer;
    this.cell = cell;
    canvas.setOnMousePressed(this::pressed);
    canvas.setOnKeyPressed(this::pressed);
  }

  private void pressed(MouseEvent event) {
    canvas.requestFocus();
    switch (canvas.refAt(event.getX(), event.getY()).orElse(null)) {
      case StageRef(int step) -> transport.to(step);
      case OnlookerRef(String path) -> asking.choose(path);
      case InputRef input -> {
        Box box = canvas.bounds(input).orElseThrow();
        point(input.row(event.getY(), box), input.column(event.getX(), box));
      }
      case null, default -> {}
    }
  }

  private void point(int row, int column) {
    asked
        .get()
        .ifPresent(
            question -> {
              if (question.look() == FieldLook.ONLOOKERS) {
                List<Integer> moved = new ArrayList<>(question.cell());
                moved.set(moved.size() - 1, column);
                if (moved.size() > 1) {
                  moved.set(moved.size() - 2, row);
                }
                cell.accept(moved);
              } else if (question.layer().field().isPresent()) {
                answer
                    .get()
                    .scene()
                    .map(scene -> scene.cell(row, column))
                    .map(at -> UnitField.nearest(question.layer(), at))
                    .ifPresent(at -> asking.ask(question.layer(), at));
              }
            });
  }

  /// The space bar lets the field grow; the arrow keys walk from unit to unit, or from cell to
  /// cell.
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      transport.playOrPause();
      event.consume();
      return;
    }
    int down =
        switch (event.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          default -> 0;
        };
    int across =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          default -> 0;
        };
    if (down != 0 || across != 0) {
      asked.get().ifPresent(question -> walk(question, down, across));
      event.consume();
    }
  }

  private void walk(FieldQuestion question, int down, int across) {
    boolean input = question.look() == FieldLook.ONLOOKERS;
    List<Integer> from = input ? question.cell() : question.unit().cell();
    List<Integer> sizes =
        (input ? question.analysis().model().input().shape() : question.layer().output()).from(2);
    if (from.isEmpty()) {
      return;
    }
    List<Integer> to = new ArrayList<>(from);
    int last = to.size() - 1;
    to.set(last, Math.clamp((long) from.get(last) + across, 0, sizes.get(last) - 1));
    if (last > 0) {
      to.set(last - 1, Math.clamp((long) from.get(last - 1) + down, 0, sizes.get(last - 1) - 1));
    }
    if (input) {
      cell.accept(to);
    } else {
      asking.ask(question.layer(), to);
    }
  }
}
