package convolarium.picture;

/// What a mark depicts, known only to the author of the drawing.
///
/// Whoever draws makes records that implement this; whoever shows the drawing gets them back from
/// [Picture#at] and [Picture#refs]. Two references are the same thing when they are equal.
public interface Ref {}
