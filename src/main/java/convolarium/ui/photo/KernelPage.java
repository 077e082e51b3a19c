package convolarium.ui.photo;

import convolarium.filter.Recipe;
import convolarium.filter.Unusable;
import convolarium.ui.shell.Form;
import javafx.scene.control.TextArea;

/// The weights of the filter, and a kernel of one's own.
final class KernelPage {
  private final Form form = new Form();
  private final TextArea text = new TextArea();
  private final KernelTable kernel = new KernelTable();
  private boolean showing = true;

  KernelPage(Darkroom darkroom) {
    text.setId("photo-kernel");
    text.setPrefRowCount(5);
    text.getStyleClass().add("mono");
    text.setAccessibleText("Own kernel: rows of numbers, at the end perhaps a divisor");
    text.textProperty()
        .subscribe(
            typed -> {
              if (!showing) {
                darkroom.edit("Kernel", r -> r.written(own -> own.withText(typed)));
              }
            });
    form.section("Own kernel").wide(text);
    form.section("Weights").wide(kernel);
    darkroom.treatment().subscribe(treatment -> show(treatment.recipe()));
  }

  Form node() {
    return form;
  }

  private void show(Recipe recipe) {
    showing = true;
    if (!text.getText().equals(recipe.own().text())) {
      text.setText(recipe.own().text());
    }
    try {
      kernel.show(recipe.filter());
    } catch (Unusable _) {
      // the fault is told; the last kernel stays
    }
    showing = false;
  }
}
