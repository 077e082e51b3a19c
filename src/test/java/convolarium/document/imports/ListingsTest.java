package convolarium.document.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.network.Analysis;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.tensor.Shape;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole networks as PyTorch and Keras write them.
final class ListingsTest {
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
    Model model =
        Listings.read(PrintedNetworksTest.ALEXNET, Optional.of(Shape.of(2, 3, 256, 256))).model();
    assertEquals(Shape.of(2, 3, 256, 256), model.input().shape());
  }

  @Test
  void mutatedListingsAreReadOrRefusedInASentence() {
    Random random = new Random(5);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text =
          new StringBuilder(
              PrintedNetworksTest.ALEXNET.substring(
                  0, random.nextInt(PrintedNetworksTest.ALEXNET.length())));
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
