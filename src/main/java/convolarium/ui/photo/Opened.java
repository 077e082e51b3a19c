package convolarium.ui.photo;

import convolarium.filter.Photo;
import convolarium.filter.Pyramid;

/// A photograph that was opened.
///
/// @param name the file's
record Opened(String name, Photo photo, Pyramid pyramid) {}
