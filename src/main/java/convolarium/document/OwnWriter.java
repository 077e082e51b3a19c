package convolarium.document;

import convolarium.filter.Own;
import convolarium.filter.Own.Anchor;
import java.io.IOException;
import java.util.List;

/// Writes the fields of a written kernel, none that is as usual.
record OwnWriter(JsonWriter json) {
  void write(Own own) throws IOException {
    json.name("kernel").string(own.text());
    if (own.offset() != 0) {
      json.name("offset").number(own.offset());
    }
    if (own.normalised()) {
      json.name("normalise").raw("true");
    }
    if (own.anchor().isPresent()) {
      Anchor anchor = own.anchor().get();
      json.name("anchor").numbers(List.of(anchor.row(), anchor.column()));
    }
  }
}
