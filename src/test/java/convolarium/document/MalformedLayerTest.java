package convolarium.document;

import convolarium.network.Analysis;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Layers that are refused, on an input of 1×2×5×5 cells: the JSON with single quotes, where below
/// `$.layers[0]` (a dash: there), and a part of what is said.
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
          {'type': 'conv', 'weight': 5} | .weight | nested lists of numbers
          {'type': 'conv', 'weight': 'ones'} | .weight | not "ones"
          {'type': 'conv', 'weight': []} | .weight | not an empty list
          {'type': 'conv', 'weight': [[]]} | .weight | not lists of an empty list
          {'type': 'conv', 'weight': [[['a']]]} | .weight | not lists of "a"
          {'type': 'conv', 'weight': [1, 2]} | .weight | weights 2 of 1 dimension: 4 are needed, on 2 spatial axes
          {'type': 'conv', 'weight': [[[1]]]} | .weight | weights 1×1×1 of 3 dimensions: 4 are needed
          {'type': 'conv', 'weight': [[[[1, 2], [3]]]]} | .weight[0][0][1] | a list of 1 among lists of 2
          {'type': 'conv', 'weight': [[[[1, 2], [3, 4]]], [[[1, 2]]]]} | .weight[1][0] | a list of 1 among lists of 2
          {'type': 'conv', 'weight': [[[[1, 2], [[3], [4]]]]]} | .weight[0][0][1] | a list of numbers is needed
          {'type': 'conv', 'weight': [[[[1, 2]]], [1]]} | .weight[1] | a list of lists is needed
          {'type': 'conv', 'weight': [[[[1, 2], [3, null]]]]} | .weight[0][0][1][1] | numbers and something else
          {'type': 'conv', 'weight': [[[[1, 2], null]]]} | .weight[0][0][1] | a list of numbers is needed as at the beginning, not null
          {'type': 'conv', 'weight': {'shape': [1, 2, 3, 3]}} | .weight | one of data, fill and npy is needed
          {'type': 'conv', 'weight': {'data': [1]}} | .weight.shape | this field is missing
          {'type': 'conv', 'weight': {'fill': 'ones'}} | .weight.shape | this field is missing
          {'type': 'conv', 'weight': {}} | .weight | one of data, fill and npy is needed
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'data': [1, 2], 'fill': 'ones'}} | .weight | given 2 times: data and fill
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'data': [1, 2], 'npy': 'a.npy'}} | .weight | given 2 times: data and npy
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'npy': 'a.npy'}} | .weight | no other field may stand beside npy
          {'type': 'conv', 'weight': {'npy': 5}} | .weight.npy | a path is needed, not 5
          {'type': 'conv', 'weight': {'npy': 'nowhere/to/be/found.npy'}} | .weight.npy | no such file
          {'type': 'conv', 'weight': {'npy': '/etc/passwd'}} | .weight.npy | is absolute
          {'type': 'conv', 'weight': {'npy': '../../../../etc/passwd'}} | .weight.npy | leads out of the document's folder
          {'type': 'conv', 'weight': {'npy': 'a\\u0000b.npy'}} | .weight.npy | cannot be a path
          {'type': 'conv', 'weight': {'npy': ''}} | .weight.npy | is no file
          {'type': 'conv', 'weight': {'npy': '.'}} | .weight.npy | is no file
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'data': [1, 2], 'dtype': 'f4'}} | .weight.dtype | unknown field "dtype"; known here are shape, data, fill, seed, npy
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'data': [1, 2], 'seed': 1}} | .weight.seed | a seed belongs to a fill
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'data': [1]}} | .weight.data | 1 number for the shape 1×2×1×1, which needs 2
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'data': [1, 2, 3]}} | .weight.data | 3 numbers for the shape
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'data': []}} | .weight.data | 0 numbers for the shape
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'data': [[1, 2]]}} | .weight.data | a flat list of numbers is needed, not a list
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'data': 3}} | .weight.data | a flat list of numbers is needed, not 3
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'data': null}} | .weight.data | not null
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'data': [1, true]}} | .weight.data[1] | numbers and something else
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'data': [1, 1e39]}} | .weight.data[1] | "1e39" is not finite in float32
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'data': [-1e400, 1]}} | .weight.data[0] | not finite in float32
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'data': [3.5e38, 1]}} | .weight.data[0] | not finite in float32
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'fill': 'noise'}} | .weight.fill | zeros, ones, ramp or random is needed, not "noise"
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'fill': 0}} | .weight.fill | zeros, ones, ramp or random is needed, not 0
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'fill': 'random', 'seed': 1.5}} | .weight.seed | a whole number of at most 64 bits
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'fill': 'random', 'seed': 9223372036854775808}} | .weight.seed | a whole number of at most 64 bits
          {'type': 'conv', 'weight': {'shape': [1, 2, 1, 1], 'fill': 'random', 'seed': 'x'}} | .weight.seed | a whole number is needed, not "x"
          {'type': 'conv', 'weight': {'shape': [], 'fill': 'ones'}} | .weight.shape | a list of sizes is needed, not an empty list
          {'type': 'conv', 'weight': {'shape': 4, 'fill': 'ones'}} | .weight.shape | a list of sizes is needed, not 4
          {'type': 'conv', 'weight': {'shape': [1, 2, 0, 1], 'fill': 'ones'}} | .weight.shape | a size of 0 in [1, 2, 0, 1], at least 1 is needed
          {'type': 'conv', 'weight': {'shape': [1, 2, -3, 1], 'fill': 'ones'}} | .weight.shape | a size of -3
          {'type': 'conv', 'weight': {'shape': [1, 2, 3.5, 1], 'fill': 'ones'}} | .weight.shape | a whole number is needed, not 3.5
          {'type': 'conv', 'weight': {'shape': [65536, 2, 32768, 1], 'fill': 'ones'}} | .weight.shape | more than 2^31-1 elements
          {'type': 'conv', 'weight': {'shape': [2147483647, 2147483647, 2147483647, 2147483647], 'fill': 'ones'}} | .weight.shape | more than 2^31-1 elements
          {'type': 'conv', 'weight': {'shape': [1, 3, 3, 3], 'fill': 'ones'}} | .weight | its shape is 1×3×3×3, the layer on this input needs 1×2×3×3
          {'type': 'conv', 'weight': {'shape': [2, 2, 3, 3], 'fill': 'ones'}, 'groups': 2} | .weight | needs 2×1×3×3
          {'type': 'conv', 'weight': {'shape': [1, 2, 7, 3], 'fill': 'ones'}} | .weight | a kernel of 7 is larger than the height 5
          {'type': 'conv', 'weight': {'shape': [1, 2, 3, 3], 'fill': 'ones'}, 'out_channels': 4} | .out_channels | 4 here, but 1 in the weight
          {'type': 'conv', 'weight': {'shape': [1, 2, 3, 3], 'fill': 'ones'}, 'kernel_size': 5} | .kernel_size | 5×5 here, but 3×3 in the weight
          {'type': 'conv', 'weight': {'shape': [1, 2, 3, 3], 'fill': 'ones'}, 'kernel_size': [3, 5]} | .kernel_size | 3×5 here, but 3×3 in the weight
          {'type': 'conv', 'weight': {'shape': [1, 2, 3], 'fill': 'ones'}} | .weight | of 3 dimensions
          {'type': 'conv', 'weight': {'shape': [1, 2, 3, 3, 3], 'fill': 'ones'}} | .weight | of 5 dimensions
          """)
  void weightsAgreeWithTheirLayer(String layer, String where, String what) {
    refused(layer, where, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 2, 'bias': 1} | .bias | nested lists of numbers
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 2, 'bias': 'yes'} | .bias | not "yes"
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 2, 'bias': null} | .bias | not null
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 2, 'bias': [1]} | .bias | its shape is 1, the layer on this input needs 2
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 2, 'bias': [1, 2, 3]} | .bias | its shape is 3
          {'type': 'conv', 'kernel_size': 3, 'out_channels': 2, 'bias': [[1, 2]]} | .bias | its shape is 1×2
          """)
  void aBiasHasOneNumberForEachChannel(String layer, String where, String what) {
    refused(layer, where, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type': 'conv_transpose', 'kernel_size': 3, 'out_channels': 1, 'output_padding': 1} | .output_padding | output padding 1 must be at least 0 and less than the larger of stride 1 and dilation 1
          {'type': 'conv_transpose', 'kernel_size': 3, 'out_channels': 1, 'stride': 2, 'output_padding': -1} | .output_padding | output padding -1
          {'type': 'conv_transpose', 'kernel_size': 3, 'out_channels': 1, 'stride': 2, 'output_padding': 'same'} | .output_padding | not "same"
          {'type': 'conv_transpose', 'kernel_size': 3, 'out_channels': 1, 'padding': 'same'} | .padding | in numbers or as valid, not as same
          {'type': 'conv_transpose', 'kernel_size': 3, 'out_channels': 1, 'padding': 'full'} | .padding | in numbers or as valid, not as full
          {'type': 'conv_transpose', 'kernel_size': 3, 'out_channels': 1, 'padding': 'causal'} | .padding | in numbers or as valid, not as causal
          {'type': 'conv_transpose', 'kernel_size': 3, 'out_channels': 1, 'padding_mode': 'reflect'} | .padding_mode | zeros padding only, not reflect
          {'type': 'conv_transpose', 'kernel_size': 3, 'out_channels': 1, 'padding': 4} | .padding | takes all of the height away
          {'type': 'conv_transpose', 'kernel_size': 3, 'out_channels': 1, 'stride': 2000000000} | .stride | more than 2^31-1 can count
          {'type': 'conv_transpose', 'kernel_size': 3, 'out_channels': 1, 'stride': 100000} | .out_channels | more than 2^31-1 elements
          {'type': 'conv_transpose', 'kernel_size': 3, 'out_channels': 3, 'groups': 2} | .groups | 3 output channels cannot
          {'type': 'conv_transpose', 'kernel_size': 3, 'out_channels': 3, 'groups': 0} | .groups | groups 0 must be at least 1
          {'type': 'conv_transpose', 'weight': {'shape': [1, 2, 3, 3], 'fill': 'ones'}} | .weight | needs 2×2×3×3
          {'type': 'conv_transpose', 'weight': {'shape': [2, 3, 3, 3], 'fill': 'ones'}, 'out_channels': 2} | .out_channels | 2 here, but 3 in the weight
          {'type': 'conv_transpose', 'weight': {'shape': [2, 2, 1, 1], 'fill': 'ones'}, 'groups': 2000000000} | .weight | more than 2^31-1
          """)
  void transposedConvolutionsHaveRulesOfTheirOwn(String layer, String where, String what) {
    refused(layer, where, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type': 'gated_conv', 'kernel_size': 3, 'out_channels': 1, 'activation': 'swish'} | .activation | elu, relu, leaky_relu, sigmoid or tanh is needed, not "swish"
          {'type': 'gated_conv', 'kernel_size': 3, 'out_channels': 1, 'activation': 1} | .activation | an activation is needed, not 1
          {'type': 'gated_conv', 'kernel_size': 3, 'out_channels': 1, 'gate_weight': [1]} | .gate_weight | its shape is 1, the layer on this input needs 1×2×3×3
          {'type': 'gated_conv', 'kernel_size': 3, 'out_channels': 1, 'gate_bias': [1, 2]} | .gate_bias | its shape is 2, the layer on this input needs 1
          {'type': 'gated_conv', 'out_channels': 1, 'gate_weight': {'shape': [1, 2, 3, 3], 'fill': 'ones'}} | .kernel_size | is missing
          """)
  void theGateIsAConvolutionOfTheSameKind(String layer, String where, String what) {
    refused(layer, where, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type': 'max_pool'} | .kernel_size | this field is missing
          {'type': 'avg_pool', 'stride': 2} | .kernel_size | this field is missing
          {'type': 'max_pool', 'kernel_size': 2, 'padding': 2} | .padding | padding 2 is more than half the pooling kernel of 2
          {'type': 'avg_pool', 'kernel_size': 3, 'padding': [[0, 2], [0, 0]]} | .padding | padding 2 is more than half the pooling kernel of 3
          {'type': 'max_pool', 'kernel_size': 6} | .kernel_size | a kernel of 6 is larger than the height 5
          {'type': 'max_pool', 'kernel_size': 6, 'ceil_mode': true} | .kernel_size | a kernel of 6 is larger than the height 5
          {'type': 'max_pool', 'kernel_size': 2, 'ceil_mode': 1} | .ceil_mode | true or false is needed, not 1
          {'type': 'max_pool', 'kernel_size': 2, 'ceil_mode': 'true'} | .ceil_mode | true or false is needed, not "true"
          {'type': 'avg_pool', 'kernel_size': 2, 'count_include_pad': null} | .count_include_pad | true or false is needed, not null
          {'type': 'max_pool', 'kernel_size': 0} | .kernel_size | kernel 0 must be at least 1
          {'type': 'max_pool', 'kernel_size': 2, 'stride': 0} | .stride | stride 0 must be at least 1
          {'type': 'max_pool', 'kernel_size': 2, 'padding_mode': 'reflect'} | .padding_mode | unknown field
          {'type': 'adaptive_avg_pool'} | .output_size | this field is missing
          {'type': 'adaptive_avg_pool', 'output_size': 0} | .output_size | output size 0 must be at least 1
          {'type': 'adaptive_avg_pool', 'output_size': [1, 2, 3]} | .output_size | 3 numbers for 2 spatial axes
          {'type': 'adaptive_avg_pool', 'output_size': [null, 2]} | .output_size[1] | numbers and something else
          {'type': 'adaptive_avg_pool', 'output_size': 100000} | .output_size | more than 2^31-1 elements
          """)
  void poolingsStayInsideTheirInput(String layer, String where, String what) {
    refused(layer, where, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type': 'max_unpool', 'kernel_size': 2} | - | its switches are missing: indices, or of with the name of an earlier max_pool
          {'type': 'max_unpool', 'kernel_size': 2, 'of': 'pool1'} | .of | no earlier max_pool is called "pool1"
          {'type': 'max_unpool', 'kernel_size': 2, 'of': 7} | .of | the name of a max_pool is needed, not 7
          {'type': 'max_unpool', 'kernel_size': 2, 'of': 'a', 'indices': [1]} | - | given twice, by of and indices
          {'type': 'max_unpool', 'kernel_size': 2, 'indices': [0, 1]} | .indices | its shape is 2, the layer on this input needs 1×2×5×5
          {'type': 'max_unpool', 'kernel_size': 2, 'indices': [0, -1]} | .indices | number 1 is -1, a position is a whole number from 0
          {'type': 'max_unpool', 'kernel_size': 2, 'indices': [0.5, 1]} | .indices | number 0 is 0.5
          {'type': 'max_unpool', 'kernel_size': 2, 'indices': {'shape': [2], 'data': [1, 3000000000]}} | .indices.data | number 1 is 3000000000
          {'type': 'max_unpool', 'kernel_size': 2, 'indices': {'shape': [2], 'fill': 'random'}} | .indices.fill | random numbers are no positions
          {'type': 'max_unpool', 'kernel_size': 2, 'indices': 'pool'} | .indices | not "pool"
          {'type': 'max_unpool', 'kernel_size': 2, 'output_size': 13, 'indices': {'shape': [1, 2, 5, 5], 'fill': 'ramp'}} | .output_size | output size 13 is not within one stride of 10: 9 to 11 are possible
          {'type': 'max_unpool', 'kernel_size': 2, 'output_size': [10], 'indices': {'shape': [1, 2, 5, 5], 'fill': 'ramp'}} | .output_size | 1 number for 2 spatial axes
          {'type': 'max_unpool', 'kernel_size': 2, 'padding': 'same', 'indices': {'shape': [1, 2, 5, 5], 'fill': 'ramp'}} | .padding | in numbers or as valid, not as same
          {'type': 'max_unpool', 'kernel_size': 2, 'dilation': 2, 'indices': {'shape': [1, 2, 5, 5], 'fill': 'ramp'}} | .dilation | unknown field
          """)
  void anUnpoolingNeedsSwitchesThatFit(String layer, String where, String what) {
    refused(layer, where, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type': 'leaky_relu', 'negative_slope': '0.1'} | .negative_slope | a number is needed, not "0.1"
          {'type': 'elu', 'alpha': null} | .alpha | a number is needed, not null
          {'type': 'elu', 'alpha': 1e39} | .alpha | "1e39" is not finite in float32
          {'type': 'batch_norm', 'weight': [1, 2, 3]} | .weight | its shape is 3, the layer on this input needs 2
          {'type': 'batch_norm', 'bias': [1]} | .bias | its shape is 1
          {'type': 'batch_norm', 'running_mean': [[1, 2]]} | .running_mean | its shape is 1×2
          {'type': 'batch_norm', 'running_var': {'shape': [1, 2], 'fill': 'ones'}} | .running_var | its shape is 1×2
          {'type': 'batch_norm', 'bias': true} | .bias | nested lists of numbers
          {'type': 'batch_norm', 'eps': -0.001} | .eps | eps -0.001 must be at least 0
          {'type': 'batch_norm', 'eps': 'small'} | .eps | a number is needed, not "small"
          {'type': 'local_response_norm'} | .size | this field is missing
          {'type': 'local_response_norm', 'size': 0} | .size | size 0 must be at least 1
          {'type': 'local_response_norm', 'size': 2.5} | .size | a whole number is needed, not 2.5
          {'type': 'local_response_norm', 'size': 5, 'beta': true} | .beta | a number is needed, not true
          {'type': 'linear', 'out_features': 10} | - | takes [N, F], not 1×2×5×5: put a flatten layer before it
          {'type': 'linear'} | .out_features | missing, and there is no weight to read it off
          {'type': 'linear', 'weight': [[[1]]]} | .weight | 2 are needed, [out, in]
          {'type': 'linear', 'weight': [[1, 2]], 'out_features': 3} | .out_features | 3 here, but 1 in the weight
          """)
  void theOtherLayersCheckTheirNumbers(String layer, String where, String what) {
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

  private static void refused(String layer, String where, String what) {
    String text =
        "{\"format\": \"convolarium/1\", \"input\": {\"shape\": [1, 2, 5, 5]}, \"layers\": ["
            + layer.replace('\'', '"')
            + "]}";
    Doubt.of(
            () ->
                Analysis.of(
                    Documents.read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        Path.of(""),
                        Optional.empty())))
        .is("$.layers[0]" + (where.equals("-") ? "" : where), what);
  }
}
