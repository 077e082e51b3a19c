/// Where a network's parameters, multiply-adds and bytes are, and what its layers would cost if
/// they were of another kind.
///
/// Counts are those of [Analysis][convolarium.network.Analysis]: a multiply-add (MAC) is one
/// multiplication with its addition and not two FLOP; a bias is a parameter and no multiply-add; a
/// batch norm has two learnt numbers a channel and no multiply-adds; a transposed convolution is
/// counted on its input. Start at [Tally][convolarium.network.counts.Tally].
package convolarium.network.counts;
