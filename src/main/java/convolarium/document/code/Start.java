package convolarium.document.code;

import java.util.List;
import java.util.Optional;

/// The input that a text begins with.
///
/// @param rank the number of spatial axes
/// @param size the spatial sizes, where they are said
record Start(int channels, int rank, Optional<List<Integer>> size) {}
