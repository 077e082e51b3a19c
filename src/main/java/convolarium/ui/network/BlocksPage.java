package convolarium.ui.network;

import convolarium.explain.Numeral;
import convolarium.figure.BlockColumn;
import convolarium.figure.Palette;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.network.blocks.ReadyBlock;
import convolarium.network.blocks.ReadyBlocks;
import convolarium.tensor.Shape;
import convolarium.ui.canvas.PictureCanvas;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The five residual blocks of He and others (2016) side by side, with what each changes.
final class BlocksPage extends FlowPane {
  private static final Shape INPUT = Shape.of(1, 64, 56, 56);
  private static final double COLUMN = 11.5;

  private final List<ReadyBlock> blocks =
      ReadyBlocks.all().stream().filter(b -> b.name().startsWith("residual_")).toList();
  private final Consumer<Model> onTake;

  /// @param onTake gets a block as a network of its own
  BlocksPage(Consumer<Model> onTake) {
    this.onTake = onTake;
    setId("compare-blocks");
    getStyleClass().add("compare-blocks");
  }

  void show(Palette palette) {
    List<Layer> usual = layers(blocks.getFirst());
    int rows = blocks.stream().mapToInt(b -> BlockColumn.inside(layers(b))).max().orElse(0);
    getChildren()
        .setAll(blocks.stream().map(block -> column(block, usual, rows, palette)).toList());
  }

  private static List<Layer> layers(ReadyBlock block) {
    return block.layers(INPUT.dim(1), INPUT.rank() - 2);
  }

  private VBox column(ReadyBlock block, List<Layer> usual, int rows, Palette palette) {
    String name = block.title().replaceFirst("^.*: ", "");
    Label title = new Label(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    title.getStyleClass().add("compare-block-title");
    title.setWrapText(true);
    PictureCanvas canvas = new PictureCanvas();
    canvas.show(BlockColumn.of(layers(block), usual, rows, palette));
    canvas.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Model model = new Model(block.title(), new Numbers.Unknown(INPUT), layers(block));
    Label count = new Label(Numeral.count(Analysis.of(model).parameters()) + " parameters");
    count.getStyleClass().addAll("mono", "muted");
    Label sentence = new Label(block.sentence());
    sentence.getStyleClass().add("sentence");
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    Button take = new Button("Take as network");
    take.setAccessibleText("Take as network: " + block.title());
    take.setOnAction(_ -> onTake.accept(model));
    VBox column = new VBox(title, canvas, count, sentence, take);
    column.getStyleClass().add("compare-block");
    column.setAlignment(Pos.TOP_LEFT);
    column.setPrefWidth(COLUMN * palette.text());
    return column;
  }
}
