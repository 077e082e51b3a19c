package convolarium.document.code;

import java.util.List;

/// What a call means, and which of its arguments were not needed to say so.
record Reading(Piece piece, List<String> unasked) {}
