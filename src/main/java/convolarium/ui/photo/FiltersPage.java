package convolarium.ui.photo;

import convolarium.filter.Builtin;
import convolarium.filter.Filters;
import convolarium.filter.Recipe;
import convolarium.ui.shell.Form;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/// The filters to choose from.
final class FiltersPage {
  private final Form form = new Form();
  private final Darkroom darkroom;
  private final Label summary = new Label();
  private final ListView<String> list = new ListView<>();
  private boolean showing = true;

  FiltersPage(Darkroom darkroom) {
    this.darkroom = darkroom;
    summary.setId("photo-summary");
    summary.getStyleClass().add("sentence");
    summary.setWrapText(true);
    names();
    form.wide(list).wide(summary);
    darkroom.treatment().subscribe(treatment -> show(treatment.recipe()));
  }

  Form node() {
    return form;
  }

  private void names() {
    List<String> names = new ArrayList<>(Filters.all().stream().map(Builtin::name).toList());
    names.add(Recipe.OWN);
    list.getItems().setAll(names);
    list.setId("photo-filters");
    list.setAccessibleText("Filters");
    list.setFixedCellSize(28);
    list.setPrefHeight(28 * names.size() + 2);
    list.setMinHeight(28 * names.size() + 2);
    list.getStyleClass().addAll("dense", "photo-filters");
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            name -> {
              if (name != null && !showing) {
                darkroom.edit("Filter " + name, recipe -> recipe.named(name));
              }
            });
  }

  private void show(Recipe recipe) {
    showing = true;
    list.getSelectionModel().select(recipe.name());
    summary.setText(
        recipe
            .builtin()
            .map(builtin -> builtin.summary() + ". For: " + builtin.use())
            .orElse("a kernel of your own"));
    showing = false;
  }
}
