package convolarium.ui.shell;

import convolarium.engine.Engine;

/// What the window does for its workspaces.
///
/// @param engine one for the whole program
public record Desk(
    Engine engine, Notices notices, Appearance appearance, Lanes lanes, Chooser chooser) {}
