package convolarium.document;

import convolarium.network.Misfit;

/// A word of the notation and where it begins, counted from 1.
record Word(String text, int position) {
  static Misfit wrong(int position, String what) {
    return new Misfit("position " + position, what);
  }

  Misfit wrong(String what) {
    return wrong(position, what);
  }

  /// The rest of this word from a character on.
  Word from(int index) {
    return new Word(text.substring(index), position + index);
  }
}
