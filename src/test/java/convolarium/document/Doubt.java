package convolarium.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.network.Misfit;

/// What a text is answered with: where, and what is wrong there.
record Doubt(String path, String what) {
  /// A reading that may throw.
  interface Reading {
    void read() throws Exception;
  }

  /// The answer to a reading that is expected to fail.
  static Doubt of(Reading reading) {
    try {
      reading.read();
    } catch (Misfit e) {
      return new Doubt(e.path(), e.what());
    } catch (Exception e) {
      throw new AssertionError("not an answer but an accident", e);
    }
    return new Doubt("", "nothing: it was taken");
  }

  /// One sentence without a full stop, at that path, with that part.
  void is(String expectedPath, String part) {
    assertTrue(what.contains(part), () -> path + ": " + what);
    assertEquals(expectedPath, path, what);
    assertFalse(what.contains("\n") || what.endsWith("."), what);
  }
}
