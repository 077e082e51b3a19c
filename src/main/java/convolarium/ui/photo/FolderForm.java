package convolarium.ui.photo;

import convolarium.file.FileFault;
import convolarium.filter.Batch;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Lane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Asks which folder of photographs, where the results go, and what becomes of results that exist.
final class FolderForm extends GridPane {
  private final Desk desk;
  private final Lane looking;
  private final TextField from = field("folder-from", "Photos from");
  private final TextField to = field("folder-to", "Results to");
  private final Label found = new Label();
  private final RadioButton keep = new RadioButton("Leave those that are there");
  private final RadioButton replace = new RadioButton("Replace them");
  private final HBox existing = new HBox(keep, replace);
  private Optional<Path> source;
  private Optional<Path> target;
  private Optional<FolderPlan> plan = Optional.empty();
  private String sentence = "";
  private final ReadOnlyObjectWrapper<Optional<Wanted>> wanted =
      new ReadOnlyObjectWrapper<>(this, "wanted", Optional.empty());

  /// What is asked for.
  ///
  /// @param skipped how many photographs are left as they are
  record Wanted(Path from, Batch batch, int skipped) {}

  /// What was chosen so far.
  ///
  /// @param replace whether results that are there give way
  record Chosen(Optional<Path> source, Optional<Path> target, boolean replace) {
    static final Chosen NOTHING = new Chosen(Optional.empty(), Optional.empty(), false);
  }

  /// @param looking on which folders are looked into
  FolderForm(Desk desk, Lane looking, Chosen chosen) {
    this.desk = desk;
    this.looking = looking;
    this.source = chosen.source();
    this.target = chosen.target();
    getStyleClass().add("folder-form");
    addRow(0, new Label("Photos from"), from, choice("folder-choose-from", this::chooseSource));
    addRow(1, new Label("Results to"), to, choice("folder-choose-to", this::chooseTarget));
    GridPane.setHgrow(from, Priority.ALWAYS);
    found.setId("folder-found");
    found.setWrapText(true);
    found.setMinHeight(Region.USE_PREF_SIZE);
    found.setAlignment(Pos.TOP_LEFT);
    add(found, 1, 2, 2, 1);
    ToggleGroup group = new ToggleGroup();
    keep.setToggleGroup(group);
    keep.setId("folder-keep");
    replace.setToggleGroup(group);
    replace.setId("folder-replace");
    keep.setSelected(!chosen.replace());
    replace.setSelected(chosen.replace());
    existing.getStyleClass().add("folder-existing");
    existing.setVisible(false);
    add(existing, 1, 3, 2, 1);
    replace.selectedProperty().subscribe(_ -> decide());
  }

  private static TextField field(String id, String name) {
    TextField field = new TextField();
    field.setId(id);
    field.setEditable(false);
    field.setAccessibleText(name);
    field.setPromptText("no folder chosen yet");
    field.setFocusTraversable(false);
    return field;
  }

  private static Button choice(String id, Runnable ask) {
    Button button = new Button("Choose…");
    button.setId(id);
    button.setOnAction(_ -> ask.run());
    return button;
  }

  /// What is to be done; nothing as long as it cannot be.
  ReadOnlyObjectProperty<Optional<Wanted>> wanted() {
    return wanted.getReadOnlyProperty();
  }

  Chosen chosen() {
    return new Chosen(source, target, replace.isSelected());
  }

  private void chooseSource() {
    Optional<Path> chosen = desk.chooser().folder("The folder of photos");
    if (chosen.isPresent()) {
      boolean own = target.isPresent() && !target.equals(source.map(FolderForm::beside));
      source = chosen;
      target = own ? target : chosen.map(FolderForm::beside);
      look();
    }
  }

  /// Where the results go when nobody says otherwise.
  private static Path beside(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    return whole.getFileName() == null
        ? whole.resolve("filtered")
        : whole.resolveSibling(whole.getFileName() + "-filtered");
  }

  private void chooseTarget() {
    Optional<Path> chosen = desk.chooser().folder("The folder for the results");
    if (chosen.isPresent()) {
      target = chosen;
      look();
    }
  }

  /// Looks into the folders anew.
  void look() {
    from.setText(source.map(Path::toString).orElse(""));
    to.setText(target.map(Path::toString).orElse(""));
    plan = Optional.empty();
    decide();
    if (source.isEmpty() || target.isEmpty()) {
      say(source.isEmpty() ? "" : "Choose where the results go.", false);
      return;
    }
    Path in = source.get();
    Path out = target.get();
    say("Looking into " + in.getFileName() + " …", false);
    looking.run("Looking into " + in, _ -> looked(in, out), this::tell);
  }

  /// A plan, or why there is none.
  private record Look(Optional<FolderPlan> plan, String sentence) {}

  private static Look looked(Path from, Path to) {
    try {
      FolderPlan plan = FolderPlan.of(from, to);
      return new Look(Optional.of(plan), plan.told() + ".");
    } catch (IOException fault) {
      return new Look(Optional.empty(), from.getFileName() + ": " + FileFault.phrase(fault) + ".");
    }
  }

  private void tell(Look look) {
    plan = look.plan();
    sentence = look.sentence();
    say(sentence, plan.isEmpty());
    decide();
  }

  private void say(String sentence, boolean wrong) {
    found.setText(sentence);
    found.getStyleClass().setAll("label", wrong ? "sentence-error" : "sentence");
  }

  private void decide() {
    existing.setVisible(plan.stream().anyMatch(p -> !p.there().isEmpty()));
    wanted.set(plan.map(this::wanted).filter(w -> !w.batch().tasks().isEmpty()));
    if (plan.isPresent()) {
      say(
          sentence
              + (wanted.get().isEmpty() ? " Nothing is left to do unless they are replaced." : ""),
          false);
    }
  }

  private Wanted wanted(FolderPlan plan) {
    Batch batch = plan.batch(replace.isSelected());
    return new Wanted(plan.from(), batch, plan.photos() - batch.tasks().size());
  }
}
