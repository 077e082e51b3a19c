/// The Photo workspace: a photograph before and after a filter, from the whole down to single
/// pixels and their sums.
///
/// What may not live here: filtering, drawing of pixels and windows (the rooms `filter` and
/// `figure`), and the frame around it (`ui.shell`). Slow work runs in lanes; nothing here waits for
/// it. Start at [PhotoWorkspace][convolarium.ui.photo.PhotoWorkspace].
package convolarium.ui.photo;
