package convolarium.document.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Presets;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Model;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Networks as PyTorch prints them.
final class PrintedNetworksTest {
  /// torchvision's AlexNet as `print` shows it.
  static final String ALEXNET =
      """
      AlexNet(
        (features): Sequential(
          (0): Conv2d(3, 64, kernel_size=(11, 11), stride=(4, 4), padding=(2, 2))
          (1): ReLU(inplace=True)
          (2): MaxPool2d(kernel_size=3, stride=2, padding=0, dilation=1, ceil_mode=False)
          (3): Conv2d(64, 192, kernel_size=(5, 5), stride=(1, 1), padding=(2, 2))
          (4): ReLU(inplace=True)
          (5): MaxPool2d(kernel_size=3, stride=2, padding=0, dilation=1, ceil_mode=False)
          (6): Conv2d(192, 384, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1))
          (7): ReLU(inplace=True)
          (8): Conv2d(384, 256, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1))
          (9): ReLU(inplace=True)
          (10): Conv2d(256, 256, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1))
          (11): ReLU(inplace=True)
          (12): MaxPool2d(kernel_size=3, stride=2, padding=0, dilation=1, ceil_mode=False)
        )
        (avgpool): AdaptiveAvgPool2d(output_size=(6, 6))
        (classifier): Sequential(
          (0): Dropout(p=0.5, inplace=False)
          (1): Linear(in_features=9216, out_features=4096, bias=True)
          (2): ReLU(inplace=True)
          (3): Dropout(p=0.5, inplace=False)
          (4): Linear(in_features=4096, out_features=4096, bias=True)
          (5): ReLU(inplace=True)
          (6): Linear(in_features=4096, out_features=1000, bias=True)
        )
      )
      """;

  @Test
  void aPrintedNetworkIsThatNetwork() {
    Imported read = Listings.read(ALEXNET);
    Analysis own = Analysis.of(read.model());
    Analysis preset = Analysis.of(Presets.byName("alexnet").orElseThrow().model());
    assertEquals(61_100_840, own.parameters());
    assertEquals(preset.macs(), own.macs());
    assertEquals("features.0", own.layers().getFirst().name());
    assertEquals(
        List.of(
            "the input's size is not told: 3×224×224 is taken",
            "a flatten is put before the first linear layer, line 20"),
        read.notes());
  }

  @Test
  void printedResidualBlocksAreBlocks() {
    String listing =
        """
        ResNet(
          (conv1): Conv2d(3, 4, kernel_size=(7, 7), stride=(2, 2), padding=(3, 3), bias=False)
          (layer1): Sequential(
            (0-1): 2 x BasicBlock(
              (conv1): Conv2d(4, 4, kernel_size=(3, 3), padding=(1, 1), bias=False)
              (bn1): BatchNorm2d(4, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)
              (relu): ReLU(inplace=True)
              (conv2): Conv2d(4, 4, kernel_size=(3, 3), padding=(1, 1), bias=False)
              (bn2): BatchNorm2d(4)
            )
          )
          (layer2): Sequential(
            (0): Bottleneck(
              (conv1): Conv2d(4, 2, kernel_size=(1, 1), bias=False)
              (bn1): BatchNorm2d(2)
              (conv2): Conv2d(2, 2, kernel_size=(3, 3), stride=(2, 2), padding=(1, 1), bias=False)
              (bn2): BatchNorm2d(2)
              (conv3): Conv2d(2, 8, kernel_size=(1, 1), bias=False)
              (bn3): BatchNorm2d(8)
              (relu): ReLU(inplace=True)
              (downsample): Sequential(
                (0): Conv2d(4, 8, kernel_size=(1, 1), stride=(2, 2), bias=False)
                (1): BatchNorm2d(8)
              )
            )
          )
        )
        """;
    List<String> layers =
        List.of(
            Telling.told(Listings.read(listing).model().layers())
                .replaceAll("[\\w.]+=", "")
                .split(" > (?=\\[)"));
    assertEquals(
        "[conv 4 k3 p1 > batch_norm > relu > conv 4 k3 p1 > batch_norm + ] > relu", layers.get(1));
    assertEquals(layers.get(1), layers.get(2));
    assertEquals(
        "[conv 2 k1 > batch_norm > relu > conv 2 k3 s2 p1 > batch_norm > relu > conv 8 k1"
            + " > batch_norm + conv 8 k1 s2 > batch_norm] > relu",
        layers.get(3));
  }

  /// As torchvision's networks print them.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Fire((squeeze): Conv2d(4, 2, kernel_size=(1, 1)) (squeeze_activation): ReLU() (expand1x1): Conv2d(2, 3, kernel_size=(1, 1)) (expand1x1_activation): ReLU() (expand3x3): Conv2d(2, 5, kernel_size=(3, 3), padding=(1, 1)) (expand3x3_activation): ReLU()) | 8 | conv 2 k1 bias > relu > [conv 3 k1 bias > relu ^ conv 5 k3 p1 bias > relu]
          _DenseLayer((norm1): BatchNorm2d(4) (relu1): ReLU() (conv1): Conv2d(4, 8, kernel_size=(1, 1), bias=False) (norm2): BatchNorm2d(8) (relu2): ReLU() (conv2): Conv2d(8, 2, kernel_size=(3, 3), padding=(1, 1), bias=False)) | 6 | [ ^ batch_norm > relu > conv 8 k1 > batch_norm > relu > conv 2 k3 p1]
          Inception((branch1): Conv2d(4, 1, kernel_size=(1, 1)) (branch2): ReLU() (branch3): Tanh() (branch4): Sequential((0): MaxPool2d(kernel_size=3, stride=1, padding=1) (1): Conv2d(4, 2, kernel_size=(1, 1)))) | 11 | [conv 1 k1 bias ^ relu ^ tanh ^ max_pool k3 s1 p1 > conv 2 k1 bias]
          ResBottleneckBlock((proj): Conv2d(4, 6, kernel_size=(1, 1), stride=(2, 2), bias=False) (f): Sequential((a): Conv2d(4, 6, kernel_size=(3, 3), stride=(2, 2), padding=(1, 1), bias=False)) (activation): ReLU()) | 6 | [conv 6 k3 s2 p1 + conv 6 k1 s2] > relu
          _InvertedResidual((layers): Sequential((0): Conv2d(4, 8, kernel_size=(1, 1), bias=False) (1): Conv2d(8, 4, kernel_size=(1, 1), bias=False))) | 4 | [conv 8 k1 > conv 4 k1 + ]
          MBConv((block): Sequential((0): Conv2d(4, 8, kernel_size=(1, 1), bias=False) (1): SqueezeExcitation((avgpool): AdaptiveAvgPool2d(output_size=1) (fc1): Conv2d(8, 2, kernel_size=(1, 1))))) | 0 | MBConv unknown 0
          """)
  void printedBlocksAreWhatTheyCompute(String block, int channels, String layers) {
    Model model = Listings.read(printed(block)).model();
    List<Layer> made = model.layers().subList(1, model.layers().size());
    assertEquals(
        layers.strip(), Telling.told(made).replaceAll("[\\w.]+=", "").replace(" | ", " ^ "));
    assertTrue(channels == 0 || Analysis.of(model).output().dim(1) == channels);
  }

  /// Behind a convolution of 4 channels, each module on lines of its own.
  private static String printed(String block) {
    String lines =
        block
            .replaceAll("\\((?=\\(\\w+\\): )", "(\n")
            .replaceAll(" (?=\\(\\w+\\): )", "\n")
            .replaceAll("\\)(?=\\)|$)", "\n)");
    return "Net(\n(stem): Conv2d(3, 4, kernel_size=(3, 3), bias=False)\n(block): "
        + lines
        + "\n)\n";
  }

  /// As PyTorch 2.13 prints them: norms tell of their biases, a part that is left out is `None`.
  @Test
  void partsThatAreLeftOutAreNoLayers() {
    Imported read =
        Listings.read(
            """
            Net(
              (conv): Conv2d(3, 4, kernel_size=(3, 3), stride=(1, 1), bias=False)
              (bn): BatchNorm2d(4, eps=1e-05, momentum=0.1, affine=True, bias=True, track_running_stats=True)
              (aux): None
              (norm): GroupNorm(2, 4, eps=1e-05, affine=True, bias=False)
              (mean): LayerNorm((4, 8), eps=1e-05, elementwise_affine=False, bias=True)
            )
            """);
    assertEquals(
        "conv=conv 4 k3 > bn=batch_norm > GroupNorm kept 4 > LayerNorm kept 0",
        Telling.told(read.model().layers()));
  }
}
