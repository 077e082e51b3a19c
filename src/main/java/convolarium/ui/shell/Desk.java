package convolarium.ui.shell;

import convolarium.engine.Engine;
import javafx.beans.value.ObservableValue;

/// What the window does for its workspaces.
///
/// @param engine the one that the whole program computes with now
public record Desk(
    ObservableValue<Engine> engine,
    Notices notices,
    Appearance appearance,
    Lanes lanes,
    Chooser chooser) {}
