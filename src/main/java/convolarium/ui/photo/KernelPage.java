package convolarium.ui.photo;

import convolarium.figure.Palette;
import convolarium.filter.Filter;
import convolarium.filter.KernelDraft;
import convolarium.filter.KernelFilter;
import convolarium.filter.Own;
import convolarium.filter.Recipe;
import convolarium.filter.Unusable;
import convolarium.tensor.Tensor;
import convolarium.ui.photo.KernelExchange.Outgoing;
import convolarium.ui.shell.Desk;
import convolarium.ui.shell.Form;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The weights of the filter, kernels of one's own, and what is to be known about a kernel.
final class KernelPage {
  private final Darkroom darkroom;
  private final Desk desk;
  private final Form form = new Form();
  private final Form tools = new Form();
  private final Form own = new Form();
  private final KernelTable table = new KernelTable(draft -> take("Copy of kernel", draft));
  private final KernelEditor editor;
  private final KernelExchange exchange;
  private final KernelShelf shelf;
  private final List<KernelFacts> facts = List.of(new KernelFacts(0), new KernelFacts(1));
  private Optional<Filter> shown = Optional.empty();

  KernelPage(Darkroom darkroom, Desk desk, Kernels kernels) {
    this.darkroom = darkroom;
    this.desk = desk;
    exchange = new KernelExchange(desk, this::outgoing, this::take);
    editor = new KernelEditor(darkroom, exchange);
    shelf = new KernelShelf(darkroom, kernels);
    for (Form part : List.of(own, tools)) {
      part.getStyleClass().setAll("photo-part");
    }
    own.wide(editor);
    tools.wide(new KernelTools(exchange));
    form.wide(table).wide(own).wide(tools);
    form.section("Own kernels").wide(shelf);
    for (KernelFacts each : facts) {
      form.wide(each.node());
      form.visibleProperty().subscribe(each::look);
    }
    form.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    form.visibleProperty().subscribe(_ -> renew());
    darkroom.treatment().subscribe(_ -> renew());
    desk.appearance().look().subscribe(_ -> renew());
  }

  Form node() {
    return form;
  }

  /// Whether what is shown is still being worked out.
  BooleanBinding busy() {
    return facts.get(0).busy().or(facts.get(1).busy());
  }

  private Palette palette() {
    return switch (desk.appearance().look().getValue()) {
      case LIGHT -> Palette.LIGHT;
      case DARK -> Palette.DARK;
      case PROJECTOR -> Palette.PROJECTOR;
    };
  }

  private void take(String label, KernelDraft draft) {
    darkroom.edit(label, recipe -> recipe.written(own -> own.with(draft)));
  }

  /// Nothing is made of cells and curves that nobody looks at.
  private void renew() {
    if (form.isVisible()) {
      show(darkroom.treatment().getValue().recipe());
    }
  }

  private void show(Recipe recipe) {
    own.setVisible(recipe.isOwn());
    shelf.show(recipe);
    try {
      Filter filter = recipe.filter();
      shown = Optional.of(filter);
      table.setVisible(!recipe.isOwn());
      if (!recipe.isOwn()) {
        table.show(filter, palette());
      }
      facts(filter, recipe.sliding().dilation());
    } catch (Unusable _) {
      // the fault is told; what was last there stays
      shown = Optional.empty();
    }
    if (recipe.isOwn()) {
      editor.show(recipe, palette());
    }
    tools.setVisible(recipe.isOwn() || kernel().isPresent());
  }

  /// The kernel in view, the first of a magnitude's two.
  private Optional<Tensor> kernel() {
    return shown.flatMap(
        filter ->
            filter instanceof KernelFilter weighed
                ? Optional.of(weighed.kernels().getFirst())
                : Optional.empty());
  }

  private void facts(Filter filter, int dilation) {
    List<Tensor> kernels = filter instanceof KernelFilter weighed ? weighed.kernels() : List.of();
    for (int i = 0; i < facts.size(); i++) {
      KernelFacts part = facts.get(i);
      part.node().setVisible(i < kernels.size());
      if (i < kernels.size()) {
        Tensor kernel = kernels.get(i);
        part.show(kernel, dilation, kernels.size() > 1, normalising(kernel), palette());
      }
    }
  }

  /// Why normalising has done nothing.
  private String normalising(Tensor weights) {
    Recipe recipe = darkroom.treatment().getValue().recipe();
    boolean vain = recipe.isOwn() && recipe.own().normalised() && Own.isBalanced(weights);
    return vain ? " Normalising has nothing to divide by." : "";
  }

  static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  private Optional<Outgoing> outgoing() {
    Recipe recipe = darkroom.treatment().getValue().recipe();
    return kernel()
        .map(
            weights ->
                new Outgoing(recipe.name().replace(' ', '-'), draft(recipe, weights), weights));
  }

  private static KernelDraft draft(Recipe recipe, Tensor weights) {
    try {
      return recipe.isOwn() ? recipe.own().draft() : KernelDraft.of(weights);
    } catch (Unusable impossible) {
      throw new IllegalStateException(recipe.name(), impossible);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() && !event.isShiftDown() && event.getCode() == KeyCode.V) {
      exchange.paste();
      event.consume();
    }
  }
}
