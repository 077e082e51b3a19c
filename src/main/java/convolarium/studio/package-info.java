/// What the user is working on, as immutable values, and the one place that changes.
///
/// Three lifetimes make a [Studio][convolarium.studio.Studio]: the document, undoable and saved;
/// the view, remembered between runs; the playback, gone with the window. The
/// [Store][convolarium.studio.Store] holds the present one and its history. No JavaFX, no drawing,
/// no computing of values. Start at [Studio][convolarium.studio.Studio].
package convolarium.studio;
