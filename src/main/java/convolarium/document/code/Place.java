package convolarium.document.code;

import convolarium.network.Misfit;

/// Where something stands in a text, counted from 1.
record Place(int line, int column) {
  Misfit wrong(String what) {
    return new Misfit("line " + line + ", column " + column, what);
  }
}
