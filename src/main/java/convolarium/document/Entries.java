package convolarium.document;

import convolarium.network.Misfit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a JSON object and where it stands.
record Entries(Map<String, Json> fields, String path) {
  /// Refuses every field but these.
  void only(List<String> known) {
    for (String field : fields.keySet()) {
      if (!known.contains(field)) {
        throw new Misfit(
            At.below(path, field),
            "unknown field " + Json.quoted(field) + "; known here are " + String.join(", ", known));
      }
    }
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  Optional<At> find(String field) {
    return Optional.ofNullable(fields.get(field)).map(json -> new At(json, path + "." + field));
  }

  /// @throws Misfit when there is no such field
  At need(String field) {
    return find(field).orElseThrow(() -> missing(field, ""));
  }

  Misfit missing(String field, String more) {
    return new Misfit(path + "." + field, "this field is missing" + more);
  }
}
