/// The Arithmetic workspace: one convolution, walked step by step with its numbers.
///
/// The panels show what the store holds and turn gestures into its edits; sizes, sums and sentences
/// come from the rooms below. Start at [convolarium.ui.arithmetic.ArithmeticWorkspace].
package convolarium.ui.arithmetic;
