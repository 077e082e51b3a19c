package convolarium.explain;

/// A piece of a formula and what it stands for.
///
/// @param text as it is read, spaces included
public record Term(String text, Meaning meaning) {}
