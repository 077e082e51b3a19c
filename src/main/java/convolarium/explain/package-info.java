/// The result of an operation told step by step: which numbers met, in which order, and why.
///
/// Here live the order of the steps ([Walk][convolarium.explain.Walk]), one step with its products
/// ([Step][convolarium.explain.Step]), formulas in the reader's numbers whose terms know what they
/// stand for ([Formula][convolarium.explain.Formula]), and sentences
/// ([Sentences][convolarium.explain.Sentences]). Numbers are worked out for the one cell that
/// somebody looks at, in plain loops.
///
/// Speed may not live here, nor the engine: each of the two is the other's test. No colours, no
/// drawing; the relation itself is asked from arithmetic. Start at
/// [Explanation][convolarium.explain.Explanation].
package convolarium.explain;
