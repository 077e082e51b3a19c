/// The window: workspaces, panels, canvas. The only room with JavaFX, ControlsFX and AtlantaFX.
///
/// What may not live here: computing, or knowing what a convolution is; panels show what the rooms
/// below made. Start at [convolarium.ui.Launch].
package convolarium.ui;
