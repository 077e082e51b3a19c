/// Networks as a tree of layers: what a model is, what it costs, what it computes.
///
/// A [Model][convolarium.network.Model] is an input and a list of
/// [Layer][convolarium.network.Layer]s; blocks hold lists of layers in turn.
/// [Analysis][convolarium.network.Analysis] folds the tree once, for shapes, parameters,
/// multiply-adds, memory and receptive fields, without making a weight.
/// [Run][convolarium.network.Run] folds it again with numbers, on the engine, and
/// [UnitGradient][convolarium.network.UnitGradient] goes back through what it kept. What does not
/// fit is a [Misfit][convolarium.network.Misfit] with the layer's path.
///
/// The blocks that well-known networks are built from are in `network.blocks`.
///
/// What a unit sees of the input is asked in three ways: how far it could see
/// ([UnitField][convolarium.network.UnitField]), which cells it does see and along how many paths
/// ([Paths][convolarium.network.Paths]), and how much each matters to it
/// ([EffectiveField][convolarium.network.EffectiveField]).
///
/// No text formats: documents, notation and presets live above. No loops over floats: those are the
/// engine's. Start at [Layer][convolarium.network.Layer].
package convolarium.network;
