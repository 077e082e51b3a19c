package convolarium.ui.shell;

/// What the window does for its workspaces.
public record Desk(Notices notices, Appearance appearance, Chooser chooser) {}
