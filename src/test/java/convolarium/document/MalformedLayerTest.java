package convolarium.document;

import static convolarium.document.BadLayer.refused;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Layers that are refused for their type, their window or their paths: tables of what
/// [BadLayer#refused] takes.
class MalformedLayerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'conv' | - | a layer is needed, not "conv"
          null | - | a layer is needed, not null
          [] | - | a layer is needed, not an empty list
          [{'type': 'relu'}] | - | a layer is needed, not a list
          {} | .type | this field is missing
          {'kind': 'conv'} | .type | this field is missing
          {'type': 3} | .type | a layer's type is needed, not 3
          {'type': null} | .type | a layer's type is needed, not null
          {'type': 'deconv'} | .type | unknown type "deconv"; known are conv, conv_transpose
          {'type': 'Conv'} | .type | unknown type "Conv"
          {'type': ''} | .type | unknown type ""
          {'type': 'relu', 'name': 5} | .name | a name is needed, not 5
          {'type': 'relu', 'name': ''} | .name | must not be empty
          {'type': 'relu', 'name': '  '} | .name | must not be empty
          {'type': 'relu', 'type': 'relu'} | .type | given twice
          {'type': 'relu', 'inplace': true} | .inplace | unknown field "inplace"; known here are type, name
          {'type': 'relu', 'a b': 1} | ["a b"] | unknown field "a b"
          {'type': 'dropout', 'p': 0.5} | .p | unknown field "p"
          {'type': 'flatten', 'start_dim': 1} | .start_dim | unknown field
          {'type': 'tanh', 'weight': [1]} | .weight | unknown field
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'strides': 2} | .strides | known here are type, name, out_channels, kernel_size, stride
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'output_padding': 1} | .output_padding | unknown field
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'gate_weight': [1]} | .gate_weight | unknown field
          {'type': 'avg_pool', 'kernel_size': 2, 'dilation': 2} | .dilation | unknown field
          {'type': 'max_pool', 'kernel_size': 2, 'count_include_pad': true} | .count_include_pad | unknown field
          {'type': 'relu', 'negative_slope': 0.1} | .negative_slope | unknown field
          {'type': 'batch_norm', 'momentum': 0.1} | .momentum | unknown field
          """)
  void aLayerIsAnObjectWithAKnownTypeAndKnownFields(String layer, String where, String what) {
    refused(layer, where, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type': 'conv', 'out_channels': 1} | .kernel_size | missing, and there is no weight to read it off
          {'type': 'conv', 'kernel_size': 3} | .out_channels | missing, and there is no weight to read it off
          {'type': 'conv', 'kernel_size': 3.5, 'out_channels': 1} | .kernel_size | a whole number is needed, not 3.5
          {'type': 'conv', 'kernel_size': '3', 'out_channels': 1} | .kernel_size | a whole number or a list of them is needed, not "3"
          {'type': 'conv', 'kernel_size': null, 'out_channels': 1} | .kernel_size | not null
          {'type': 'conv', 'kernel_size': true, 'out_channels': 1} | .kernel_size | not true
          {'type': 'conv', 'kernel_size': {}, 'out_channels': 1} | .kernel_size | not an object
          {'type': 'conv', 'kernel_size': [], 'out_channels': 1} | .kernel_size | not an empty list
          {'type': 'conv', 'kernel_size': [3], 'out_channels': 1} | .kernel_size | 1 number for 2 spatial axes
          {'type': 'conv', 'kernel_size': [3, 3, 3], 'out_channels': 1} | .kernel_size | 3 numbers for 2 spatial axes
          {'type': 'conv', 'kernel_size': [3, 2.5], 'out_channels': 1} | .kernel_size | a whole number is needed, not 2.5
          {'type': 'conv', 'kernel_size': [[3, 3]], 'out_channels': 1} | .kernel_size | not a list
          {'type': 'conv', 'kernel_size': [3, '3'], 'out_channels': 1} | .kernel_size[1] | numbers and something else
          {'type': 'conv', 'kernel_size': ['3', 3], 'out_channels': 1} | .kernel_size[1] | numbers and something else
          {'type': 'conv', 'kernel_size': 0, 'out_channels': 1} | .kernel_size | kernel 0 must be at least 1
          {'type': 'conv', 'kernel_size': [3, 0], 'out_channels': 1} | .kernel_size | kernel 0 must be at least 1
          {'type': 'conv', 'kernel_size': -3, 'out_channels': 1} | .kernel_size | kernel -3 must be at least 1
          {'type': 'conv', 'kernel_size': 6, 'out_channels': 1} | .kernel_size | a kernel of 6 is larger than the height 5
          {'type': 'conv', 'kernel_size': [3, 9], 'padding': 1, 'out_channels': 1} | .kernel_size | larger than the padded width 5 + 1 + 1 = 7
          {'type': 'conv', 'kernel_size': 3, 'dilation': 3, 'out_channels': 1} | .kernel_size | with dilation 3, which spans 7 cells
          {'type': 'conv', 'kernel_size': 2147483647, 'out_channels': 1} | .kernel_size | more than 2^31-1 elements
          {'type': 'conv', 'kernel_size': 2147483648, 'out_channels': 1} | .kernel_size | 2147483648 is out of range
          {'type': 'conv', 'kernel_size': 1e10, 'out_channels': 1} | .kernel_size | 1e10 is out of range
          {'type': 'conv', 'kernel_size': [1e10, 1], 'out_channels': 1} | .kernel_size | 10000000000 is out of range
          {'type': 'conv', 'kernel_size': 1e39, 'out_channels': 1} | .kernel_size | not finite in float32
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 0} | .out_channels | 0 output channels
          {'type': 'conv', 'kernel_size': 3, 'out_channels': -1} | .out_channels | -1 output channels
          {'type': 'conv', 'kernel_size': 3, 'out_channels': [1]} | .out_channels | a whole number is needed, not a list of 1 number
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 2147483647} | .kernel_size | more than 2^31-1 elements
          {'type': 'conv', 'kernel_size': 1, 'out_channels': 1000000000} | .out_channels | would have more than 2^31-1 elements
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'stride': 0} | .stride | stride 0 must be at least 1; stride 1 would fit
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'stride': -1} | .stride | stride -1 must be at least 1
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'stride': 1.5} | .stride | a whole number is needed, not 1.5
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'stride': [1, 2, 3]} | .stride | 3 numbers for 2 spatial axes
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'dilation': 0} | .dilation | dilation 0 must be at least 1
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'dilation': 2147483647} | .kernel_size | spans 4294967295 cells
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'stride': 2, 'stride': 3} | .stride | given twice
          """)
  void sizesAreWholeNumbersInRange(String layer, String where, String what) {
    refused(layer, where, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': -1} | .padding | padding -1 must be at least 0
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': 0.5} | .padding | a whole number is needed, not 0.5
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': 'SAME'} | .padding | valid, same, full or causal is needed, not "SAME"
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': ''} | .padding | not ""
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': null} | .padding | not null
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': true} | .padding | not true
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': {'top': 1}} | .padding | not an object
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': []} | .padding | 0 pairs for 2 spatial axes
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': [1]} | .padding | 1 number for 2 spatial axes
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': [1, 1, 1, 1]} | .padding | 4 numbers for 2 spatial axes
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': [[1, 1]]} | .padding | 1 pair for 2 spatial axes
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': [[1, 1], [1]]} | .padding[1] | a [begin, end] pair is needed, not 1 number
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': [[1, 1, 1], [1, 1]]} | .padding[0] | not 3 numbers
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': [[1, 1], ['a', 'b']]} | .padding[1] | a [begin, end] pair is needed, not a list
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': [[1, 1], 'same']} | .padding[1] | a [begin, end] pair is needed, not "same"
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': [1, [1, 1]]} | .padding[1] | numbers and something else
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': [[1, 1], 1]} | .padding[1] | numbers and something else
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': [[0, 0], [-2, 0]]} | .padding | padding -2 must be at least 0
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': 2147483647} | .padding | more than 2^31-1 can count
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': 5, 'padding_mode': 'reflect'} | .padding | at most 4
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding': 6, 'padding_mode': 'circular'} | .padding | at most 5
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding_mode': 'zero'} | .padding_mode | zeros, reflect, replicate or circular is needed, not "zero"
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 1, 'padding_mode': 0} | .padding_mode | zeros, reflect, replicate or circular is needed, not 0
          """)
  void paddingIsANumberAListPairsOrAName(String layer, String where, String what) {
    refused(layer, where, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 3, 'groups': 3} | .groups | 2 input channels cannot be parted into 3 equal groups
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 3, 'groups': 2} | .groups | 3 output channels cannot be parted into 2 equal groups
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 3, 'groups': 0} | .groups | groups 0 must be at least 1
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 3, 'groups': -2} | .groups | groups -2 must be at least 1
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 3, 'groups': '2'} | .groups | a whole number is needed, not "2"
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 3, 'groups': [1, 1]} | .groups | not a list of 2 numbers
          """)
  void groupsPartBothChannels(String layer, String where, String what) {
    refused(layer, where, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type': 'residual'} | .body | this field is missing
          {'type': 'residual', 'body': {}} | .body | a list of layers is needed, not an object
          {'type': 'residual', 'body': [1, 2]} | .body | a list of layers is needed, not a list of 2 numbers
          {'type': 'residual', 'body': ['relu']} | .body[0] | a layer is needed, not "relu"
          {'type': 'residual', 'body': [], 'shortcut': null} | .shortcut | a list of layers is needed, not null
          {'type': 'residual', 'body': [{'type': 'conv', 'kernel_size': 3, 'out_channels': 2}]} | - | the body gives 1×2×3×3 and the shortcut 1×2×5×5: only equal shapes can be summed
          {'type': 'residual', 'body': [{'type': 'relu'}, {'type': 'conv', 'kernel_size': 3, 'out_channels': 2, 'stride': 0}]} | .body[1].stride | stride 0
          {'type': 'residual', 'body': [], 'shortcut': [{'type': 'max_pool', 'kernel_size': 9}]} | .shortcut[0].kernel_size | a kernel of 9
          {'type': 'residual', 'body': [{'type': 'residual', 'body': [{'type': 'foo'}]}]} | .body[0].body[0].type | unknown type "foo"
          {'type': 'concat'} | .branches | this field is missing
          {'type': 'concat', 'branches': []} | .branches | there are no branches, at least 1 is needed
          {'type': 'concat', 'branches': [{'type': 'relu'}]} | .branches[0] | a list of layers is needed, not an object
          {'type': 'concat', 'branches': [[], [{'type': 'relu', 'x': 1}]]} | .branches[1][0].x | unknown field
          {'type': 'concat', 'branches': [[], [{'type': 'max_pool', 'kernel_size': 2}]]} | - | one branch gives 1×2×5×5 and another 1×2×2×2: only the channels may differ
          {'type': 'concat', 'branches': [[], [{'type': 'flatten'}]]} | - | and another 1×50: only the channels may differ
          {'type': 'concat', 'branches': [[{'type': 'max_pool', 'kernel_size': 2}], [{'type': 'max_unpool', 'kernel_size': 2, 'of': 'x'}]]} | .branches[1][0].of | no earlier max_pool
          """)
  void pathsOfABlockMeetInOneShape(String layer, String where, String what) {
    refused(layer, where, what);
  }
}
