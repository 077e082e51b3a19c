package convolarium.document.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.network.Misfit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Calls of PyTorch and Keras as layers: a line of code, what it means in the notation, and what is
/// said of lines that cannot be read.
final class ReadCodeTest {
  private static final int CHANNELS = 4;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3)        | conv 64 k7 s2 p3 bias
          torch.nn.Conv2d(1, 1, 3, bias=False)                        | conv 1 k3
          Conv2d(1, 2, (3, 5), (2, 1), (1, 2), 1, 1, False)           | conv 2 k3x5 s2x1 p1x2
          nn.Conv2d(8, 8, 3, 1, 1, 2, 4, False, 'reflect')            | conv 8 k3 d2 p1 reflect g4
          nn.Conv2d(1, 1, 3, padding='same', bias=False)              | conv 1 k3 psame
          nn.Conv2d(1, 1, 3, padding="valid", bias=False, device=None,) | conv 1 k3
          self.conv1 = nn.Conv1d(2, 3, 2, bias=True)  # a comment      | conv1=conv 3 k2 bias
          c = nn.Conv3d(1, 8, kernel_size=(3, 3, 1), bias=False)       | c=conv 8 k3x3x1
          nn.ConvTranspose2d(16, 3, 4, 2, 1, bias=False)               | conv_transpose 3 k4 s2 p1
          nn.ConvTranspose2d(1, 1, 3, 2, 1, 1, 1, False, 1)            | conv_transpose 1 k3 s2 p1 o1
          nn.ConvTranspose1d(1, 1, 3, dilation=2, bias=False)          | conv_transpose 1 k3 d2
          nn.MaxPool2d(3, stride=2, padding=1)                         | max_pool k3 s2 p1
          nn.MaxPool2d(2, None, 0, 1, False, True)                     | max_pool k2 s2 ceil
          nn.AvgPool1d(3, 1, 1, True, False)      | avg_pool k3 s1 p1 ceil count_include_pad=false
          nn.AvgPool3d(2)                                              | avg_pool k2 s2
          nn.MaxPool2d((3, 2), stride=(2, 1))                          | max_pool k3x2 s2x1
          keras.layers.Conv2D(1, 3, strides=2, padding="same")         | conv 1 k3 s2 psame bias
          tf.keras.layers.Conv2D(2, (3, 5), (2, 1), 'valid', None, (1, 1), 2, None, False) \
                                                                 | conv 2 k3x5 s2x1 g2
          layers.Conv1D(1, 2, dilation_rate=4, padding="causal", use_bias=False) \
                                                                 | conv 1 k2 d4 pcausal
          layers.Conv2D(1, 3, use_bias=False)(x)                       | conv 1 k3
          x = layers.Conv2D(1, 3, use_bias=False)(x)                   | conv 1 k3
          layers.Conv2D(1, 3, name="c1", use_bias=False)               | c1=conv 1 k3
          keras.layers.Conv3D(8, 3, use_bias=False)                    | conv 8 k3
          keras.layers.DepthwiseConv2D(3, padding="SAME", use_bias=False)  | conv 4 k3 psame g4
          keras.layers.DepthwiseConv2D(3, (1, 1), "valid", 2)          | conv 8 k3 g4 bias
          keras.layers.DepthwiseConv1D(3, depth_multiplier=3, use_bias=False) | conv 12 k3 g4
          keras.layers.SeparableConv2D(7, 3, use_bias=False)         | conv 4 k3 g4 > conv 7 k1
          keras.layers.SeparableConv2D(7, 3, 2, "same", None, 1, 2) \
                                             | conv 8 k3 s2 psame g4 > conv 7 k1 bias
          keras.layers.MaxPooling2D()                                  | max_pool k2 s2
          keras.layers.MaxPool2D((3, 3), strides=2, padding="valid")   | max_pool k3 s2
          layers.AveragePooling1D(3, 1, "same") | avg_pool k3 s1 psame count_include_pad=false
          keras.layers.Conv2DTranspose(1, 3, use_bias=False)           | conv_transpose 1 k3
          keras.layers.Conv2DTranspose(1, 3, 2, "same", use_bias=False) | conv_transpose 1 k3 s2 p0:1
          keras.layers.Conv2DTranspose(1, 4, 2, "same", use_bias=False) | conv_transpose 1 k4 s2 p1
          keras.layers.Conv2DTranspose(1, 2, 3, use_bias=False)        | conv_transpose 1 k2 s3 o1
          keras.layers.Conv2DTranspose(1, 3, 2, "same", 0, use_bias=False) | conv_transpose 1 k3 s2 p1
          nn.Sequential(nn.Conv2d(4, 8, 3, padding=1, groups=4, bias=False), nn.ReLU(), \
            nn.Conv2d(8, 2, 1, bias=False),)               | conv 8 k3 p1 g4 > conv 2 k1
          [nn.Conv2d(1, 2, 3, bias=False), nn.MaxPool2d(2)]            | conv 2 k3 > max_pool k2 s2
          nn.Conv2d(1, 2, 3, bias=False), nn.MaxPool2d(2),             | conv 2 k3 > max_pool k2 s2
          nn.Sequential(OrderedDict([("a", nn.Conv2d(1, 1, 3)), ("b", nn.MaxPool2d(2))])) \
                                                            | a=conv 1 k3 bias > b=max_pool k2 s2
          nn.Sequential(nn.ZeroPad2d((1, 0, 2, 0)), nn.Conv2d(1, 1, 3, bias=False)) \
                                                            | conv 1 k3 p2:0x1:0
          nn.Sequential(nn.ReflectionPad1d(2), nn.Conv1d(1, 1, 3, bias=False)) | conv 1 k3 p2 reflect
          nn.Sequential(nn.ConstantPad2d((0, 1, 0, 1), float("-inf")), nn.MaxPool2d(2)) \
                                                            | max_pool k2 s2 p0:1
          nn.Sequential(nn.ZeroPad1d(1), nn.AvgPool1d(2, 1, count_include_pad=False)) \
                                                            | avg_pool k2 s1 p1
          keras.Sequential([keras.layers.ZeroPadding2D(((1, 0), (0, 1))), \
            keras.layers.Conv2D(1, 3, use_bias=False)])     | conv 1 k3 p1:0x0:1
          >>> m = nn.MaxPool2d(2)                                      | m=max_pool k2 s2
          """)
  void callsMeanTheirLayers(String code, String notation) {
    assertEquals(notation.strip(), notation(Code.read(code, CHANNELS)));
  }

  @Test
  void aPastedModuleIsAChainWithItsNames() {
    Read read =
        Code.read(
            """
            import torch
            from torch import nn

            class Net(nn.Module):
                def __init__(self):
                    super().__init__()
                    self.conv1 = nn.Conv2d(
                        3, 6,           # channels
                        kernel_size=5,
                    )
                    self.pool = nn.MaxPool2d(2, 2)
                    self.conv2 = nn.Conv2d(6, 16, 5, bias=False)

                def forward(self, x):
                    x = self.pool(F.relu(self.conv1(x)))
                    return self.conv2(x)
            """,
            1);
    assertEquals("conv1=conv 6 k5 bias > pool=max_pool k2 s2 > conv2=conv 16 k5", notation(read));
    assertEquals(Optional.of(3), read.channels());
    assertEquals(2, read.rank());
  }

  @Test
  void whatStandsBehindTheLastWindowIsLeftOut() {
    Read read =
        Code.read(
            """
            \"""Two layers,
            and a classifier.\"""
            net = nn.Sequential(
                nn.Conv2d(1, 6, 5, bias=False), nn.BatchNorm2d(6), nn.ReLU(inplace=True),
                nn.MaxPool2d(2),
                nn.Flatten(), nn.Linear(864, 10),
            )
            """,
            1);
    assertEquals("conv 6 k5 > max_pool k2 s2", notation(read));
    assertEquals(List.of("BatchNorm2d", "ReLU", "Flatten", "Linear"), read.ignored());
  }

  @Test
  void kerasInputsSayChannelsAndSize() {
    Read read =
        Code.read(
            """
            model = keras.Sequential()
            model.add(keras.Input(shape=(28, 24, 3)))
            model.add(layers.DepthwiseConv2D(3, activation="relu", use_bias=False))
            model.add(layers.Dropout(0.5))
            model.compile(optimizer="adam")
            """,
            1);
    assertEquals("conv 3 k3 g3", notation(read));
    assertEquals(Optional.of(3), read.channels());
    assertEquals(Optional.of(List.of(28, 24)), read.size());
    assertEquals(List.of("activation=\"relu\"", "Dropout"), read.ignored());
  }

  @Test
  void anUnpoolingTakesThePlacesOfTheLastPoolingThatIsOpen() {
    Read read =
        Code.read(
            """
            nn.MaxPool2d(2, return_indices=True)
            inner = nn.MaxPool2d(3, return_indices=True)
            nn.MaxUnpool2d(3)
            nn.MaxUnpool2d(2)
            """,
            1);
    assertEquals(
        "pool=max_pool k2 s2 > inner=max_pool k3 s3 > max_unpool k3 s3 of inner"
            + " > max_unpool k2 s2 of pool",
        notation(read));
    assertEquals(List.of(), read.ignored());
  }

  @Test
  void theProductOfTwoConvolutionsIsGated() {
    Read read =
        Code.read(
            """
            feature = nn.Conv2d(3, 8, 3, padding=1)
            gate = nn.Conv2d(3, 8, 3, padding=1)
            y = torch.tanh(feature(x)) * torch.sigmoid(gate(x))
            """,
            1);
    assertEquals("gated_conv 8 k3 p1 bias activation=tanh", notation(read));
    assertEquals(Optional.of(3), read.channels());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nn.Conv2d(3, 64)             | line 1, column 1: kernel_size is missing in Conv2d(…)
          nn.Conv2d(3, 64, 3, strid=2) | line 1, column 21: Conv2d has no argument strid; it has \
            in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, \
            padding_mode, device, dtype
          nn.Conv2d(3, 64, 3, kernel_size=3) | line 1, column 21: kernel_size is given twice
          nn.MaxPool2d(1, 2, 3, 1, True, True, 7) | line 1, column 38: MaxPool2d takes at most 6 \
            arguments without a keyword
          nn.Conv2d(3, 64, 3.5)        | line 1, column 18: kernel_size must be a whole number, \
            not 3.5
          nn.Conv2d(3, 64, (3, 3, 3))  | line 1, column 18: kernel_size must be a number or a tuple \
            of 2, not a list of 3
          nn.Conv2d(3, 64, k)          | line 1, column 18: kernel_size must be a whole number, not k
          nn.Conv2d(3, 64, 0)          | line 1, column 18: kernel_size must be at least 1, not 0
          nn.Conv2d(3, 64, 3, padding=-1) | line 1, column 29: padding must be at least 0, not -1
          nn.Conv2d(3, 64, 3, bias=1)  | line 1, column 26: bias must be True or False, not 1
          nn.Conv2d(3, 64, 3, 2, "same") | line 1, column 24: PyTorch refuses padding="same" with a \
            stride above 1; numbers would fit
          nn.Conv2d(3, 64, 3, padding_mode="mirror") | line 1, column 34: padding_mode must be \
            zeros, reflect, replicate or circular, not "mirror"
          nn.ConvTranspose2d(1, 1, 3, padding_mode="reflect") | line 1, column 42: padding_mode must \
            be "zeros" in ConvTranspose2d, not "reflect"
          nn.AvgPool2d(2, divisor_override=3) | line 1, column 17: a mean by another divisor cannot \
            be shown here; None would fit
          nn.Conv2d(lambda x: 3)       | line 1, column 11: a lambda cannot be read; numbers, \
            strings and layers can
          nn.Conv2d(3, 64, 3           | line 1, column 19: a comma or ) is needed here, not the end
          nn.Conv2d(3, 64 3)           | line 1, column 17: a comma or ) is needed here, not 3
          nn.Conv2d(1, 1, 3, padding='same) | line 1, column 28: the string that begins here does \
            not end on its line
          nn.Conv2D(1, 1, 3)           | line 1, column 1: nn.Conv2D is not known here; nn.Conv2d \
            would fit
          keras.layers.Conv2d(1, 3)    | line 1, column 1: keras.layers.Conv2d is not known here; \
            keras.layers.Conv2D would fit
          nn.Bilinear(3, 4)            | line 1, column 1: nn.Bilinear is not known here; PyTorch's \
            Conv, ConvTranspose, MaxPool, AvgPool and MaxUnpool are known, and Keras's Conv, \
            DepthwiseConv, SeparableConv, ConvTranspose, MaxPooling and AveragePooling
          nn.MaxUnpool2d(2)            | line 1, column 1: an unpooling needs a max-pooling before \
            it whose places it takes
          nn.MaxPool2d(2), nn.Flatten(), nn.Conv2d(1, 1, 1) | line 1, column 32: behind Flatten no \
            window can slide any more
          nn.ConstantPad1d(1, -math.inf), nn.MaxPool1d(2, ceil_mode=True) | line 1, column 33: a \
            padding before a pooling with ceil_mode cannot be shown
          nn.ZeroPad2d(1)              | line 1, column 1: a padding needs a convolution or a \
            pooling behind it
          nn.Conv2d(1, 2, 3), nn.Conv2d(3, 1, 3) | line 1, column 21: in_channels is 3, but 2 \
            channels come from the layer before
          nn.Conv2d(1, 2, 3), nn.MaxPool1d(3) | line 1, column 21: a layer of 1 axis behind one of \
            2 axes; both must agree
          keras.layers.Conv2D(1, 3, strides=2, dilation_rate=2) | line 1, column 38: Keras refuses \
            strides above 1 together with a dilation_rate above 1
          keras.layers.Conv2D(1, 3, padding="causal") | line 1, column 35: padding must be "valid" \
            or "same", not "causal"
          keras.layers.Conv2DTranspose(1, 3, 2, output_padding=2) | line 1, column 39: \
            output_padding 2 must be less than the stride 2
          64                           | line 1, column 1: a layer such as nn.Conv2d(…) is needed \
            here, not 64
          import torch                 | line 1, column 1: there is no layer such as nn.Conv2d(…) \
            or keras.layers.Conv2D(…)
          """)
  void whatCannotBeReadIsNamedWithItsPlace(String code, String message) {
    Misfit misfit = assertThrows(Misfit.class, () -> Code.read(code, CHANNELS));
    assertEquals(message.replaceAll(" +", " "), misfit.path() + ": " + misfit.what());
  }

  @Test
  void placesAreCountedThroughLines() {
    String code = "'''a\nb'''\nnn.Sequential(\n nn.Conv2d(1, 1, 3),\n    nn.Foo2d(3),\n)";
    Misfit misfit = assertThrows(Misfit.class, () -> Code.read(code, 1));
    assertEquals("line 5, column 5", misfit.path());
  }

  @Test
  void deepNestingIsRefusedAndNotFollowed() {
    for (String code : List.of("nn.Conv2d(" + "(".repeat(100_000), "f" + "()".repeat(100_000))) {
      Misfit misfit = assertThrows(Misfit.class, () -> Code.read(code, 1));
      assertEquals("more than 64 brackets inside each other", misfit.what());
    }
  }

  /// Whatever is cut out of code or written twice: it is read, or a place in it is named.
  @Test
  void mutilatedCodeIsReadOrNamed() {
    String code =
        """
        self.a = nn.Sequential(nn.ZeroPad2d((1, 0, 1, 0)), nn.Conv2d(1, 2, 3, padding_mode='zeros'))
        f = keras.layers.Conv2DTranspose(2, (3, 3), strides=2, padding="same")(x)  # up
        model.add(keras.Input(shape=(5, 5, 2))); p = nn.MaxPool2d(2); nn.MaxUnpool2d(2)
        y = F.elu(f(x), 0.5) * torch.sigmoid(self.a(x))
        """;
    Random random = new Random(3);
    int named = 0;
    for (int i = 0; i < 4000; i++) {
      StringBuilder text = new StringBuilder(code);
      for (int cuts = random.nextInt(4); cuts >= 0; cuts--) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(12));
        if (random.nextBoolean()) {
          text.delete(from, to);
        } else {
          text.insert(random.nextInt(text.length()), text.substring(from, to));
        }
      }
      try {
        Code.read(text.toString(), 2);
      } catch (Misfit misfit) {
        assertTrue(misfit.path().matches("line \\d+, column \\d+"), misfit.getMessage());
        named++;
      }
    }
    assertTrue(named > 1000, named + " named");
  }

  static String notation(Read read) {
    return read.layers().stream()
        .map(layer -> Notation.print(layer).orElseThrow())
        .collect(Collectors.joining(" > "));
  }
}
