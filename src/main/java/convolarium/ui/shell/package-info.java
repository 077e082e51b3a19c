/// The window's frame, into which workspaces plug: rail, menus, status bar, notices, background
/// work, appearance, and the small builders that panels are made of.
///
/// Nothing here knows what a workspace shows. Start at [convolarium.ui.shell.Workspace] for the
/// contract and at [convolarium.ui.shell.Shell] for the layout.
package convolarium.ui.shell;
