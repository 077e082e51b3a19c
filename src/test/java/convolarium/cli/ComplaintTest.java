package convolarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ComplaintTest {
  private static String line(String where, String what) {
    return Complaint.line(Failure.wrong(where, what));
  }

  @Test
  void saysWhereAndWhat() {
    assertEquals(
        "convolarium: model.json: $.layers[2].stride: must be at least 1\n",
        line("model.json: $.layers[2].stride", "must be at least 1"));
  }

  @Test
  void staysOneLineWhateverANameHolds() {
    String name = "a\nb\r\tc\u001b[31m\u0085\u2028\u2029\u202e\ud800é😀";
    assertEquals(
        "convolarium: a\\nb\\r\\tc\\u001b[31m\\u0085\\u2028\\u2029\\u202e\\ud800é😀: no\\nfile\n",
        line(name, "no\nfile"));
  }

  @Test
  void staysAThousandCharactersWhateverItsParts() {
    String line = line("x".repeat(5000) + ".json", "y".repeat(5000));
    assertEquals(1000, line.length());
    assertTrue(line.startsWith("convolarium: xxx"), line);
    assertTrue(line.contains("xxx.json: yyy"), line);
    assertTrue(line.endsWith("yyy…\n"), line);
  }

  @Test
  void neverCutsACharacterInHalves() {
    for (int shift = 0; shift < 2; shift++) {
      String line = line("x".repeat(shift), "😀".repeat(600));
      assertTrue(line.length() <= 1000, line);
      assertEquals(
          line, new String(line.codePoints().toArray(), 0, line.codePointCount(0, line.length())));
      assertTrue(line.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), line);
    }
  }

  @Test
  void namesTheMemoryWhenThatIsTheCause() {
    var fault = new IllegalStateException("a worker failed", new OutOfMemoryError("heap"));
    Failure failure = Failure.of("big.json", fault);
    assertEquals(Failure.BROKEN, failure.status());
    assertTrue(failure.what().startsWith("does not fit the memory"), failure.what());
  }
}
