package convolarium.document;

import static convolarium.document.BadLayer.refused;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Layers that are refused for their numbers: tables of what [BadLayer#refused] takes.
class MalformedWeightsTest {
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
          {'type': 'gated_conv', 'kernel_size': 3, 'out_channels': 1, 'activation': 'swish'} | .activation | elu, relu, leaky_relu, sigmoid or tanh is needed, not "swish"
          {'type': 'gated_conv', 'kernel_size': 3, 'out_channels': 1, 'activation': 1} | .activation | an activation is needed, not 1
          {'type': 'gated_conv', 'kernel_size': 3, 'out_channels': 1, 'gate_weight': [1]} | .gate_weight | its shape is 1, the layer on this input needs 1×2×3×3
          {'type': 'gated_conv', 'kernel_size': 3, 'out_channels': 1, 'gate_bias': [1, 2]} | .gate_bias | its shape is 2, the layer on this input needs 1
          {'type': 'gated_conv', 'out_channels': 1, 'gate_weight': {'shape': [1, 2, 3, 3], 'fill': 'ones'}} | .kernel_size | is missing
          """)
  void theGateIsAConvolutionOfTheSameKind(String layer, String where, String what) {
    refused(layer, where, what);
  }
}
