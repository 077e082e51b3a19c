package convolarium.ui.photo;

import convolarium.document.Pipelines;
import convolarium.filter.Filter;
import convolarium.filter.Pipeline;
import convolarium.filter.Unusable;
import convolarium.network.Misfit;
import convolarium.studio.Treatment;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Lane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.stage.FileChooser.ExtensionFilter;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;

/// The steps as a file, saved and opened again, and for many photographs at once.
final class PipelineFiles {
  private static final List<ExtensionFilter> KINDS =
      List.of(new ExtensionFilter("Pipelines of filters", "*" + Pipelines.ENDING));
  private static final int MOST_NAMES = 4;

  private final Desk desk;
  private final Darkroom darkroom;
  private final Supplier<Node> owner;
  private final Lane lane;
  private final Action open = Commands.of("Open pipeline…", Feather.LIST, this::ask);
  private final Action save = Commands.of("Save pipeline…", "Shortcut+Shift+S", this::askAndSave);

  private final Action apply =
      Commands.of("Apply to a folder…", Feather.COPY, "Shortcut+Shift+F", this::apply);
  private Optional<Path> memory = Optional.empty();
  private Optional<FolderDialog> folders = Optional.empty();

  /// @param owner any node of the window
  PipelineFiles(Desk desk, Darkroom darkroom, Supplier<Node> owner) {
    this.desk = desk;
    this.darkroom = darkroom;
    this.owner = owner;
    this.lane = desk.lanes().lane();
  }

  List<Action> actions() {
    return List.of(open, save, apply);
  }

  /// Goes on with the steps that an earlier run has kept in a file, if nothing has been done yet,
  /// and keeps them there for the next.
  void remember(Path file) {
    memory = Optional.of(file);
    if (Files.exists(file)) {
      lane.run(
          "Fetching the last steps",
          _ -> recalled(file),
          pipeline -> pipeline.ifPresent(darkroom::begin));
    }
  }

  /// Losing them costs nobody a document, so they are read and kept without complaint.
  private static Optional<Pipeline> recalled(Path file) {
    try {
      return Optional.of(Pipelines.read(file));
    } catch (IOException | Misfit _) {
      return Optional.empty();
    }
  }

  void keep() {
    Pipeline pipeline = darkroom.treatment().getValue().pipeline();
    try {
      if (memory.isPresent()) {
        Files.createDirectories(memory.get().getParent());
        Pipelines.write(pipeline, memory.get());
      }
    } catch (IOException | CancellationException _) {
      // kept or not, the window closes
    }
  }

  private void ask() {
    desk.chooser().open("Open a pipeline", KINDS).ifPresent(this::open);
  }

  /// Takes the steps from a file; this can be undone.
  void open(Path file) {
    lane.run(
        "Opening " + file.getFileName(),
        _ -> read(file),
        pipeline -> {
          take("Open " + file.getFileName(), pipeline);
          desk.chooser().opened(file);
        });
  }

  private static Pipeline read(Path file) throws IOException {
    try {
      return Pipelines.read(file);
    } catch (Misfit misfit) {
      throw new IOException(misfit.path() + ": " + misfit.what());
    }
  }

  /// Puts other steps in place of those that there are.
  ///
  /// @param label of the edit
  void take(String label, Pipeline pipeline) {
    darkroom.edit(label, new Object(), _ -> Treatment.of(pipeline));
  }

  private void apply() {
    Pipeline pipeline = darkroom.treatment().getValue().pipeline();
    try {
      List<Filter> filters = pipeline.filters();
      if (folders.isEmpty()) {
        folders = Optional.of(new FolderDialog(desk, owner.get()));
      }
      folders.get().open(filters, told(pipeline));
    } catch (Unusable fault) {
      desk.notices().error("The pipeline cannot be applied so: " + fault.what());
    }
  }

  /// `median 5×5 → gaussian σ 2`.
  private static String told(Pipeline pipeline) {
    String steps =
        pipeline.steps().stream()
            .filter(Pipeline.Step::on)
            .map(step -> StepName.of(step.recipe()).told())
            .collect(Collectors.joining(" → "));
    return steps.isEmpty() ? "Every step is switched off" : steps;
  }

  private void askAndSave() {
    Pipeline pipeline = darkroom.treatment().getValue().pipeline();
    try {
      for (int place = 0; place < pipeline.steps().size(); place++) {
        pipeline.filter(place);
      }
    } catch (Unusable fault) {
      desk.notices().error("The pipeline cannot be saved so: " + fault.what());
      return;
    }
    desk.chooser()
        .save("Save the pipeline", suggestion(pipeline), KINDS)
        .ifPresent(chosen -> save(pipeline, chosen));
  }

  /// `gaussian-sobel.pipeline.json`.
  private static String suggestion(Pipeline pipeline) {
    return pipeline.steps().stream()
        .limit(MOST_NAMES)
        .map(step -> step.recipe().name().replace(' ', '-'))
        .collect(Collectors.joining("-", "", Pipelines.ENDING));
  }

  /// Under a name by which the window knows what it is.
  private void save(Pipeline pipeline, Path chosen) {
    Path file =
        Pipelines.named(chosen)
            ? chosen
            : chosen.resolveSibling(
                chosen.getFileName().toString().replaceFirst("(?i)\\.json$", "")
                    + Pipelines.ENDING);
    if (!file.equals(chosen) && Files.exists(file)) {
      desk.notices()
          .error(file.getFileName() + " is there already: choose it by name to replace it");
      return;
    }
    lane.run(
        "Saving " + file.getFileName(),
        _ -> {
          Pipelines.write(pipeline, file);
          return file;
        },
        saved -> {
          desk.chooser().opened(saved);
          desk.notices().say("Saved " + saved.getFileName());
        });
  }
}
