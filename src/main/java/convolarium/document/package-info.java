/// Text in, model out, and back.
///
/// Here live the model document ([Documents][convolarium.document.Documents]), NumPy files
/// ([Npy][convolarium.document.Npy]), filters in order
/// ([Pipelines][convolarium.document.Pipelines]), the one-line notation
/// ([Notation][convolarium.document.Notation]), the result document
/// ([Results][convolarium.document.Results]), numbers pasted from other programs
/// ([Matrices][convolarium.document.Matrices]), the frameworks' code
/// ([Code][convolarium.document.code.Code]) and the models that come with the program
/// ([Presets][convolarium.document.Presets]). A text that says nothing sensible is a
/// [Misfit][convolarium.network.Misfit] with the place.
///
/// Whether layers fit their input is not asked here but by
/// [Analysis][convolarium.network.Analysis]; nothing is computed here. Start at
/// [Documents][convolarium.document.Documents].
package convolarium.document;
