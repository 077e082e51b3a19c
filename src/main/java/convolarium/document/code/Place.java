package convolarium.document.code;

import convolarium.network.Misfit;

/// Where something stands in a text, counted from 1.
public record Place(int line, int column) {
  /// What is wrong there.
  Misfit wrong(String what) {
    return new Misfit("line " + line + ", column " + column, what);
  }
}
