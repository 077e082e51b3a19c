/// The blocks that well-known networks are built from, as layers for any number of channels and 1
/// to 3 spatial axes.
///
/// A family of blocks is a class of functions, such as
/// [Residuals][convolarium.network.blocks.Residuals]; the networks that come with the program call
/// them. [ReadyBlocks][convolarium.network.blocks.ReadyBlocks] lists the same blocks for people who
/// build a network of their own, each with a sentence and the numbers that may be chosen.
///
/// Only layers are made here: whether they fit an input is asked of
/// [Analysis][convolarium.network.Analysis]. Start at [Pieces][convolarium.network.blocks.Pieces].
package convolarium.network.blocks;
