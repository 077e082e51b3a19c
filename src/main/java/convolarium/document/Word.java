package convolarium.document;

/// A word of the notation and where it begins, counted from 1.
record Word(String text, int position) {
  static Malformed wrong(int position, String what) {
    return new Malformed("position " + position, what);
  }

  Malformed wrong(String what) {
    return wrong(position, what);
  }

  /// The rest of this word from a character on.
  Word from(int index) {
    return new Word(text.substring(index), position + index);
  }
}
