package convolarium.document;

import static convolarium.document.BadLayer.refused;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Layers of other kinds than a convolution that are refused: tables of what [BadLayer#refused]
/// takes.
class MalformedKindsTest {
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
}
