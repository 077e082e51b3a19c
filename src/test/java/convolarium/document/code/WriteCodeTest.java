package convolarium.document.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.document.Notation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WriteCodeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1x5x5 > conv 1 k3 s2 p1 bias   | nn.Conv2d(1, 1, kernel_size=3, stride=2, padding=1)
          3x9x9 > conv 6 k3x5 g3 d2      | nn.Conv2d(3, 6, kernel_size=(3, 5), dilation=2, groups=3, \
            bias=False)
          1x8 > conv 1 k3 psame bias     | nn.Conv1d(1, 1, kernel_size=3, padding="same")
          1x5x5 > conv 1 k3 s2 psame bias | nn.Conv2d(1, 1, kernel_size=3, stride=2, padding=1)
          1x5x5 > conv 1 k3 pfull bias   | nn.Conv2d(1, 1, kernel_size=3, padding=2)
          1x5x5 > conv 1 k3 p1 circular bias | nn.Conv2d(1, 1, kernel_size=3, padding=1, \
            padding_mode="circular")
          1x5x5 > max_pool k2            | nn.MaxPool2d(2)
          1x6x6 > max_pool k3 s2 p1 ceil | nn.MaxPool2d(3, stride=2, padding=1, ceil_mode=True)
          1x4x4x4 > avg_pool k2x2x1      | nn.AvgPool3d((2, 2, 1))
          1x3x3 > conv_transpose 1 k3 s2 p1 o1 bias | nn.ConvTranspose2d(1, 1, kernel_size=3, \
            stride=2, padding=1, output_padding=1)
          1x6 > max_pool k3 s2 p0:1 ceil | # PyTorch cannot pad a pooling unevenly and round up: \
            max_pool k3 s2 p0:1 ceil
          1x3x3 > conv_transpose 1 k3 s2 p1:0 bias  | nn.ConvTranspose2d(1, 1, kernel_size=3, \
            stride=2, padding=1, output_padding=1)
          """)
  void pytorchSaysWhatIsNotItsDefault(String notation, String code) {
    assertEquals(code.replaceAll(" +", " "), Code.write(Dialect.PYTORCH, Notation.parse(notation)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1x5x5 > conv 1 k3 s2 p1 bias  | keras.layers.Conv2D(1, 3, strides=2, padding="same")
          1x5x5 > conv 1 k3             | keras.layers.Conv2D(1, 3, use_bias=False)
          1x9 > conv 1 k2 d4 pcausal bias | keras.layers.Conv1D(1, 2, padding="causal", \
            dilation_rate=4)
          3x5x5 > conv 6 k3 g3 bias     | keras.layers.DepthwiseConv2D(3, depth_multiplier=2)
          4x5x5 > conv 4 k3 g2 bias     | keras.layers.Conv2D(4, 3, groups=2)
          4x5x5 > conv 4 k3 g4 > conv 7 k1 bias | keras.layers.SeparableConv2D(7, 3)
          1x6x6 > max_pool k3 s2        | keras.layers.MaxPooling2D(3, strides=2)
          1x6x6 > max_pool k3 s2 psame  | keras.layers.MaxPooling2D(3, strides=2, padding="same")
          1x6x6 > avg_pool k3 s1 psame count_include_pad=false | keras.layers.AveragePooling2D(3, \
            strides=1, padding="same")
          1x3x3 > conv_transpose 1 k4 s2 p1 bias | keras.layers.Conv2DTranspose(1, 4, strides=2, \
            padding="same")
          1x3x3 > conv_transpose 1 k3 s2 p1 bias | keras.layers.Conv2DTranspose(1, 3, strides=2, \
            padding="same", output_padding=0)
          1x5x5 > conv 1 k3 p1 reflect  | # Keras pads with zeros only, not by reflect: conv 1 k3 p1 \
            reflect
          1x5x5 > max_pool k3 s2 p1x0   | # Keras pads a pooling by "same" only, which is another \
            amount here: max_pool k3 s2 p1x0
          1x7x7 > conv 1 k3 s2 d2       | # Keras refuses strides above 1 together with a \
            dilation_rate above 1: conv 1 k3 s2 d2
          """)
  void kerasSaysItByRule(String notation, String code) {
    assertEquals(code.replaceAll(" +", " "), Code.write(Dialect.KERAS, Notation.parse(notation)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1x5x5 > conv 1 k3 s2 p1  | Conv(kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1], \
            dilations=[1, 1], group=1)
          1x6x6 > conv 1 k3 s2 psame | Conv(kernel_shape=[3, 3], strides=[2, 2], \
            auto_pad="SAME_UPPER", dilations=[1, 1], group=1)
          1x6 > conv 1 k3 p2:0     | Conv(kernel_shape=[3], strides=[1], pads=[2, 0], dilations=[1], \
            group=1)
          2x3x3 > conv_transpose 2 k3 s2 p1 o1 g2 | ConvTranspose(kernel_shape=[3, 3], strides=[2, 2], \
            pads=[1, 1, 1, 1], dilations=[1, 1], group=2, output_padding=[1, 1])
          1x6x6 > avg_pool k3 s1 p1 | AveragePool(kernel_shape=[3, 3], strides=[1, 1], \
            pads=[1, 1, 1, 1], ceil_mode=0, count_include_pad=1)
          1x6x6 > max_pool k2 ceil | MaxPool(kernel_shape=[2, 2], strides=[2, 2], pads=[0, 0, 0, 0], \
            dilations=[1, 1], ceil_mode=1)
          """)
  void onnxSaysAllAttributes(String notation, String code) {
    assertEquals(code.replaceAll(" +", " "), Code.write(Dialect.ONNX, Notation.parse(notation)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PYTORCH | 1x6x6 > conv 1 k3 s2 psame bias \
            | nn.Sequential(;    nn.ZeroPad2d((0, 1, 0, 1)),;    nn.Conv2d(1, 1, kernel_size=3, \
              stride=2),;)
          KERAS   | 1x6x6 > conv 1 k3 s2 p1 bias | keras.Sequential([;\
                keras.layers.ZeroPadding2D(1),;    keras.layers.Conv2D(1, 3, strides=2),;])
          KERAS   | 1x3x3 > conv_transpose 1 k3 s2 p1 o1 bias | keras.Sequential([;\
                keras.layers.Conv2DTranspose(1, 3, strides=2),;\
                keras.layers.Cropping2D(((1, 0), (1, 0))),;])
          ONNX    | 1x5x5 > conv 1 k3 p1 reflect | Pad(mode="reflect")  # pads [0, 0, 1, 1, 0, 0, 1, \
            1];Conv(kernel_shape=[3, 3], strides=[1, 1], pads=[0, 0, 0, 0], dilations=[1, 1], group=1)
          PYTORCH | 1x5x5 > gated_conv 2 k3 bias | feature = nn.Conv2d(1, 2, kernel_size=3);\
            gate = nn.Conv2d(1, 2, kernel_size=3);\
            y = F.elu(feature(x)) * torch.sigmoid(gate(x))
          PYTORCH | 1x6x6 > p=max_pool k2 > max_unpool k2 of p | p = nn.MaxPool2d(2, \
            return_indices=True);unpool = nn.MaxUnpool2d(2)
          """)
  void whatNeedsSeveralLayersIsWrittenInSeveral(Dialect dialect, String notation, String code) {
    String written = Code.write(dialect, Notation.parse(notation));
    assertEquals(
        code.replaceAll(" +", " ").replaceAll("; *", ";"),
        written.replaceAll("\n *", ";").replaceAll(" +", " "));
  }
}
