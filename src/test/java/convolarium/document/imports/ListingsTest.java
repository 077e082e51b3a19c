package convolarium.document.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Presets;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole networks as PyTorch and Keras write them.
final class ListingsTest {
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

  private static String told(String listing) {
    return Telling.told(Listings.read(listing).model().layers());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),)    | 1×3×224×224 | conv 8 k3 p1 bias > relu > max_pool k2 s2
          torch.nn.Sequential(nn.Linear(16 * 5 * 5, 120), nn.Tanh(), nn.Linear(120, 10, bias=False)) | 1×400 | linear 120 > tanh > linear 10 bias=false
          nn.Sequential(nn.Conv2d(1, 6, 5), nn.Flatten(), nn.Linear(6 * 28 * 28, 10))  | 1×1×32×32 | conv 6 k5 bias > flatten > linear 10
          nn.Sequential(nn.Conv2d(1, 6, 5), nn.Flatten(), nn.Linear(6 * 9 * 9, 10))    | 1×1×13×13 | conv 6 k5 bias > flatten > linear 10
          nn.Sequential(OrderedDict([("c", nn.Conv1d(2, 4, 3)), ("a", nn.LeakyReLU(0.2))])) | 1×2×224 | c=conv 4 k3 bias > a=leaky_relu negative_slope=0.2
          nn.Sequential(nn.Sequential(nn.Conv3d(1, 2, 3), nn.BatchNorm3d(2, eps=1e-3)), nn.ELU()) | 1×1×32×32×32 | conv 2 k3 bias > batch_norm eps=0.001 > elu
          nn.Sequential(nn.ConvTranspose2d(8, 3, 4, 2, 1), nn.Sigmoid(), nn.Identity()) | 1×8×224×224 | conv_transpose 3 k4 s2 p1 bias > sigmoid
          nn.Sequential(*[nn.Conv2d(3, 8, 1), nn.Dropout2d(0.2), nn.AvgPool2d(2), nn.AdaptiveAvgPool2d((1, 2))]) | 1×3×224×224 | conv 8 k1 bias > dropout > avg_pool k2 s2 > adaptive_avg_pool 1x2
          nn.Sequential(nn.Conv2d(3, 8, 1), nn.ReLU6(), nn.ReLU6(inplace=True)) | 1×3×224×224 | conv 8 k1 bias > relu6.1.35=relu > relu6.1.47=relu
          keras.Sequential([layers.Input((8, 8, 3)), layers.ReLU(max_value=6)]) | 1×3×8×8 | relu6.1.44=relu
          nn.Sequential(nn.ZeroPad2d(1), nn.Conv2d(3, 8, 3), nn.LocalResponseNorm(5, k=2)) | 1×3×224×224 | conv 8 k3 p1 bias > local_response_norm 5 k=2
          nn.Sequential(nn.Conv2d(3, 8, 3), nn.GELU(), nn.GroupNorm(2, 8), nn.PReLU()) | 1×3×224×224 | conv 8 k3 bias > GELU kept 0 > GroupNorm kept 16 > PReLU kept 1
          keras.Sequential([layers.Input((32, 24, 3)), layers.Conv2D(8, 3, activation="relu", padding="same"), layers.MaxPooling2D(), layers.Flatten(), layers.Dense(10, activation="softmax")]) | 1×3×32×24 | conv 8 k3 psame bias > relu > max_pool k2 s2 > flatten > linear 10 > softmax kept 0
          keras.Sequential([layers.Input((64, 2)), layers.Conv1D(4, 3, padding="causal"), layers.GlobalAveragePooling1D(), layers.Dense(2)]) | 1×2×64 | conv 4 k3 pcausal bias > adaptive_avg_pool 1 > flatten > linear 2
          keras.Sequential([layers.Dense(32, input_shape=(784,)), layers.ReLU(), layers.Dense(2)]) | 1×784 | linear 32 > relu > linear 2
          keras.Sequential([layers.Input((8, 8, 3)), layers.SeparableConv2D(4, 3, use_bias=False), layers.BatchNormalization(), layers.LeakyReLU(), layers.Dense(5)]) | 1×3×8×8 | conv 3 k3 g3 > conv 4 k1 > batch_norm eps=0.001 > leaky_relu negative_slope=0.3 > conv 5 k1 bias
          """)
  void listingsMeanTheirLayers(String listing, String input, String layers) {
    Model model = Listings.read(listing).model();
    assertEquals(layers.strip(), Telling.told(model.layers()));
    assertEquals(input, model.input().shape().toString());
  }

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
    List<String> layers = List.of(told(listing).replaceAll("[\\w.]+=", "").split(" > (?=\\[)"));
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

  @Test
  void theLayersOfAClassAreTakenInTheirOrder() {
    Imported read =
        Listings.read(
            """
            class Net(nn.Module):
                def __init__(self):
                    super().__init__()
                    self.conv1 = nn.Conv2d(3, 6, 5)
                    self.pool = nn.MaxPool2d(2, 2)
                    self.conv2 = nn.Conv2d(6, 16, 5)
                    self.fc1 = nn.Linear(16 * 5 * 5, 10)

                def forward(self, x):
                    x = x + self.pool(F.relu(self.conv1(x)))[0]
                    return self.fc1(x)

            net = Net()
            """);
    assertEquals(
        "conv1=conv 6 k5 bias > pool=max_pool k2 s2 > conv2=conv 16 k5 bias > flatten"
            + " > fc1=linear 10",
        Telling.told(read.model().layers()));
    assertTrue(
        read.notes()
            .contains("what forward or call do is not followed: layers stand as they are made"),
        read.notes().toString());
  }

  @Test
  void numbersWithANameStandForThemselves() {
    assertEquals(
        "conv 8 k3x5 bias > relu > linear 2",
        told(
                """
                width = 8
                kernel = (3, 5)
                net = nn.Sequential(nn.Conv2d(1, width, kernel), nn.ReLU())
                """)
            + " > "
            + told("n = 2\nnn.Linear(4 * 4, n)"));
  }

  @Test
  void kerasAddsLayerByLayer() {
    assertEquals(
        "conv 4 k3 bias > relu > flatten > linear 2",
        told(
            """
            model = Sequential()
            model.add(Conv2D(4, (3, 3), activation='relu', input_shape=(8, 8, 1)))
            model.add(Flatten())
            model.add(Dense(2))
            model.compile(loss="mse")
            """));
  }

  @Test
  void behindAnUnknownLayerShapesAreUnknownUntilOneIsTold() {
    Imported read =
        Listings.read(
            """
            nn.Sequential(
                nn.Conv2d(3, 8, 3, bias=False),
                MyBlock(8),
                nn.Conv2d(16, 4, 3),
                nn.Flatten(),
                nn.Linear(64, 10),
            )
            """);
    assertEquals(
        "conv 8 k3 > MyBlock unknown 0 > Conv2d unknown 580 > Flatten 1×64 0 > linear 10",
        Telling.told(read.model().layers()));
    assertTrue(Analysis.of(read.model()).partial());
    assertEquals(216 + 580 + 650, Analysis.of(read.model()).parameters());
  }

  @Test
  void aShapeIsToldThroughLayersThatKeepIt() {
    assertEquals(
        "MyBlock 1×64 0 > relu > linear 10",
        told("nn.Sequential(MyBlock(8), nn.ReLU(), nn.Linear(64, 10))"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nn.Sequential(nn.Conv2d(3, 8, 3), nn.Conv2d(4, 8, 3))   | line 1, column 35 | in_channels is 4, but 8 channels come from the layer before
          nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(9))    | line 1, column 35 | num_features is 9, but 8 channels come from the layer before
          nn.Sequential(nn.Linear(3, 8), nn.Linear(4, 8))         | line 1, column 32 | in_features is 4, but 8 come from the layer before on an input of 1×3
          nn.Sequential(nn.Conv2d(3, 8, 0))                       | line 1, column 31 | kernel_size must be at least 1, not 0
          nn.Sequential(nn.Conv2d(3, 8, 3, groups=2))             | line 1, column 15 | 3 input channels cannot be parted into 2 equal groups; groups 1 would fit
          nn.Sequential(nn.Conv2d(3, 8, 3)                        | line 1, column 33 | a comma or ) is needed here, not the end
          nn.Sequential(                                          | line 1, column 15 | a layer or a value is needed here, not the end
          x = y                                                   | line 1, column 5  | a layer such as nn.Conv2d(…) is needed here, not y
          nn.Sequential(nn.Conv2d(3, width, 3))                   | line 1, column 28 | out_channels must be a whole number, not width
          layers.Conv2D(4, 3), layers.Add()                       | line 1, column 22 | paths that meet cannot be read off a listing; an ONNX file tells them
          nn.Sequential()                                         | line 1, column 1  | there is no layer such as nn.Conv2d(…) or keras.layers.Conv2D(…)
          """)
  void whatCannotBeReadIsNamedWithItsPlace(String listing, String place, String what) {
    Misfit misfit = assertThrows(Misfit.class, () -> Listings.read(listing));
    assertEquals(place + ": " + what, misfit.getMessage());
  }

  @Test
  void anotherInputIsTaken() {
    Model model = Listings.read(ALEXNET, Optional.of(Shape.of(2, 3, 256, 256))).model();
    assertEquals(Shape.of(2, 3, 256, 256), model.input().shape());
  }

  @Test
  void mutatedListingsAreReadOrRefusedInASentence() {
    Random random = new Random(5);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text =
          new StringBuilder(ALEXNET.substring(0, random.nextInt(ALEXNET.length())));
      for (int m = random.nextInt(4); m > 0 && !text.isEmpty(); m--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, "()[],=*9x-:".charAt(random.nextInt(11)));
          default -> text.setCharAt(at, "0123456789()".charAt(random.nextInt(12)));
        }
      }
      try {
        Listings.read(text.toString());
      } catch (Misfit misfit) {
        assertTrue(misfit.getMessage().length() < 500, misfit.getMessage());
      }
    }
  }
}
