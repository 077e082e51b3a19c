/// Pictures on the screen: the fold that paints a picture on a JavaFX canvas, and the node that
/// shows one.
///
/// What is depicted is known only to the picture's author. Start at
/// [convolarium.ui.canvas.PictureCanvas].
package convolarium.ui.canvas;
