/// Computes problems fast, and can say why it chose how.
///
/// Problem, then plan, then run, as oneDNN does: an [Engine][convolarium.engine.Engine] makes a
/// [Plan][convolarium.engine.Plan] for a problem; the plan is the first method of one ordered list
/// that does not refuse, with the reasons in its [Choice][convolarium.engine.Choice]. Each method
/// is a file with its essay: an `Algorithm` for feature maps, a `PhotoMethod` for 8-bit
/// photographs. The innermost loops are in [convolarium.engine.kernels].
///
/// Nothing here explains, draws, reads files, or works out a window: that is `arithmetic`'s. Start
/// at [Engine][convolarium.engine.Engine], then read `Plain`.
package convolarium.engine;
