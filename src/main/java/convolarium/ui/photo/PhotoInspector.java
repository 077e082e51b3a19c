package convolarium.ui.photo;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// At the right: pages about the step that is worked on, one of which is seen and scrolled. The
/// steps above them and the words to search for stay where they are.
final class PhotoInspector extends VBox {
  /// What is seen of a step.
  enum Page {
    FILTERS("Filters", "All filters, on your own picture"),
    SETTINGS("Settings", "What can be set for the filter"),
    KERNEL("Kernel", "The weights, and kernels of your own"),
    PIXEL("Pixel", "How the pixel that was clicked comes about");

    private final String title;
    private final String help;

    Page(String title, String help) {
      this.title = title;
      this.help = help;
    }
  }

  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.FILTERS);

  /// Whether the reader would rather not see the page about a pixel.
  private boolean left;

  /// @param pages by what they show
  /// @param search stands above the filters
  PhotoInspector(Darkroom darkroom, Map<Page, Node> pages, Node search) {
    getStyleClass().add("photo-inspector");
    SegmentedButton tabs = new SegmentedButton();
    tabs.setId("photo-pages");
    tabs.setToggleGroup(null);
    Map<Page, ToggleButton> buttons = new EnumMap<>(Page.class);
    StackPane stack = new StackPane();
    pages.forEach(
        (name, node) -> {
          ToggleButton button = new ToggleButton(name.title);
          button.setMinWidth(USE_PREF_SIZE);
          button.setTooltip(new Tooltip(name.help));
          button.setOnAction(
              _ -> {
                left = name != Page.PIXEL && (left || page.get() == Page.PIXEL);
                page.set(name);
                button.setSelected(true);
              });
          buttons.put(name, button);
          tabs.getButtons().add(button);
          stack.getChildren().add(Scrolling.over(node));
        });
    page.subscribe(
        shown -> {
          buttons.forEach((name, button) -> button.setSelected(name == shown));
          pages.forEach((name, node) -> node.setVisible(name == shown));
        });
    StepsPane steps = new StepsPane(darkroom, () -> page.set(Page.FILTERS));
    search.visibleProperty().bind(page.isEqualTo(Page.FILTERS));
    search.managedProperty().bind(search.visibleProperty());
    VBox.setVgrow(stack, Priority.ALWAYS);
    getChildren().addAll(steps, tabs, fault(darkroom), search, stack);
  }

  private static Label fault(Darkroom darkroom) {
    Label fault = new Label();
    fault.setId("photo-fault");
    fault.getStyleClass().setAll("sentence-error");
    fault.setWrapText(true);
    fault.managedProperty().bind(fault.visibleProperty());
    darkroom
        .fault()
        .subscribe(
            (Optional<String> sentence) -> {
              fault.setVisible(sentence.isPresent());
              fault.setText(sentence.orElse(""));
            });
    return fault;
  }

  /// A pixel was asked about: its page is shown, unless the reader has left it for another.
  void asked() {
    if (!left) {
      page.set(Page.PIXEL);
    }
  }

  /// The page that is seen.
  ObjectProperty<Page> page() {
    return page;
  }
}
