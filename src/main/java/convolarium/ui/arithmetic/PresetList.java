package convolarium.ui.arithmetic;

import convolarium.document.Preset;
import convolarium.document.Presets;
import convolarium.studio.Conversion;
import convolarium.studio.Document;
import convolarium.studio.Unsuited;
import convolarium.ui.shell.SearchList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/// The examples to begin with, in a pop-over.
final class PresetList {
  /// An example and what it shows.
  record Example(Preset preset, Document document) {
    private SearchList.Entry told() {
      return new SearchList.Entry(preset.group(), preset.title(), preset.look(), preset.name());
    }
  }

  private Consumer<Example> choose = _ -> {};
  private final SearchList<Example> list =
      new SearchList<>("preset", "presets", Example::told, this::take);
  private final PopOver popOver = new PopOver(list);

  PresetList() {
    list.offer(all());
    list.getStyleClass().add("presets");
    popOver.setArrowLocation(ArrowLocation.RIGHT_TOP);
    popOver.setDetachable(false);
    popOver.setAnimated(false);
  }

  /// All presets that this workspace can show.
  static List<Example> all() {
    List<Example> fitting = new ArrayList<>();
    for (Preset preset : Presets.all()) {
      try {
        fitting.add(new Example(preset, Conversion.document(preset.model())));
      } catch (Unsuited _) {
        // whole networks are for other places
      }
    }
    return fitting;
  }

  /// Opens beside a node.
  ///
  /// @param choose told of the example taken
  void show(Node owner, Consumer<Example> choose) {
    this.choose = choose;
    popOver.show(owner);
    list.begin();
  }

  void hide() {
    popOver.hide();
  }

  private void take(Example example) {
    hide();
    choose.accept(example);
  }
}
