package convolarium.ui.arithmetic;

import convolarium.studio.Studio;

/// What is to be seen at once: every panel shows parts of the same sight, so none can show a step
/// of one document beside the sizes of another.
///
/// @param exhibit of the studio's shown document
/// @param selection of cells that the exhibit has
record Sight(Studio studio, Exhibit exhibit, Selection selection) {}
