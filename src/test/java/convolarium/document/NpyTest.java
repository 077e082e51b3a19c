package convolarium.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.network.Numbers;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTest {
  @TempDir private Path root;

  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(root.resolve("models"));
  }

  /// A file of format 1.
  static byte[] file(String descr, String shape, double... values) {
    return file(
        1,
        "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }",
        data(descr, values));
  }

  private static byte[] data(String descr, double... values) {
    ByteBuffer data = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      switch (descr.substring(1)) {
        case "f4" -> data.putFloat((float) value);
        case "f8" -> data.putDouble(value);
        case "i1", "u1" -> data.put((byte) value);
        case "i2", "u2" -> data.putShort((short) value);
        case "i4", "u4" -> data.putInt((int) (long) value);
        default -> data.putLong((long) value);
      }
    }
    return Arrays.copyOf(data.array(), data.position());
  }

  private static byte[] file(int version, String header, byte[] data) {
    byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer file =
        ByteBuffer.allocate(12 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    file.put((byte) version).put((byte) 0);
    if (version == 1) {
      file.putShort((short) text.length);
    } else {
      file.putInt(text.length);
    }
    file.put(text).put(data);
    return Arrays.copyOf(file.array(), file.position());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<f4", "<f8", "|i1", "|u1", "<i1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8"})
  void littleEndianNumbersAreRead(String descr) throws IOException {
    double last = descr.charAt(1) == 'u' ? 200 : -100;
    Files.write(folder.resolve("a.npy"), file(descr, "(1, 3)", 0, 7, last));
    Tensor tensor = read("a.npy").load();
    assertEquals(Shape.of(1, 3), tensor.shape());
    assertArrayEquals(new float[] {0, 7, (float) last}, values(tensor));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyFormatIsRead(int version) throws IOException {
    String header = "{ \"shape\":(1,2,) , 'descr' : '<f4','fortran_order':False}   ";
    Files.write(folder.resolve("a.npy"), file(version, header, data("<f4", 1.5, -2)));
    assertArrayEquals(new float[] {1.5f, -2}, values(read("a.npy").load()));
  }

  @Test
  void largeWholeNumbersAreRoundedOnce() throws IOException {
    Files.write(
        folder.resolve("a.npy"),
        file(
            1,
            "{'descr': '<u8', 'fortran_order': False, 'shape': (1, 2), }",
            longs(-1, 9007199791611905L)));
    Files.write(
        folder.resolve("b.npy"),
        file(
            1,
            "{'descr': '<i8', 'fortran_order': False, 'shape': (1, 2), }",
            longs(-1, Long.MIN_VALUE)));
    assertArrayEquals(new float[] {0x1p64f, 9007200328482816f}, values(read("a.npy").load()));
    assertArrayEquals(new float[] {-1, -0x1p63f}, values(read("b.npy").load()));
  }

  private static byte[] longs(long... values) {
    ByteBuffer data = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(values).forEach(data::putLong);
    return data.array();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '~',
      textBlock =
          """
          {'descr': '>f4', 'fortran_order': False, 'shape': (1, 2), } @ its type ">f4" is not read: little-endian float32, float64 or integers are
          {'descr': '<f2', 'fortran_order': False, 'shape': (1, 2), } @ its type "<f2" is not read
          {'descr': '|b1', 'fortran_order': False, 'shape': (1, 2), } @ its type "|b1" is not read
          {'descr': '<c8', 'fortran_order': False, 'shape': (1, 2), } @ its type "<c8" is not read
          {'descr': '|O', 'fortran_order': False, 'shape': (1, 2), } @ its type "|O" is not read
          {'descr': '<U3', 'fortran_order': False, 'shape': (1, 2), } @ its type "<U3" is not read
          {'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1, 2), } @ does not give descr, fortran_order and shape
          {'descr': '<f4', 'fortran_order': True, 'shape': (1, 2), } @ Fortran order
          {'descr': '<f4', 'fortran_order': False, 'shape': (), } @ a single number without a shape
          {'descr': '<f4', 'fortran_order': False, 'shape': (1, 0), } @ its shape "(1, 0)" is not possible
          {'descr': '<f4', 'fortran_order': False, 'shape': (1, -2), } @ does not give descr
          {'descr': '<f4', 'fortran_order': False, 'shape': (1, 99999999999), } @ is not possible
          {'descr': '<f4', 'fortran_order': False, 'shape': (65536, 65536), } @ is not possible
          {'descr': '<f4', 'fortran_order': False, 'shape': (1, 3), } @ 1×3 of <f4 needs
          {'descr': '<f4', 'fortran_order': False, 'shape': (1, 1), } @ 1×1 of <f4 needs
          {'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), } @ 1×2 of <f8 needs
          {'descr': '<f4', 'fortran_order': False} @ does not give descr
          {'descr': '<f4', 'shape': (1, 2)} @ does not give descr
          {'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), 'more': True} @ does not give descr
          {'descr': '<f4', 'fortran_order': False, 'shape': (1, 2) @ does not give descr
          descr <f4 @ does not give descr
          {} @ does not give descr
          """)
  void otherHeadersAreRefusedWithTheReason(String header, String what) throws IOException {
    Files.write(folder.resolve("a.npy"), file(1, header, data("<f4", 1, 2)));
    Doubt.of(() -> read("a.npy").load()).is("$.input.npy", what);
  }

  @Test
  void everyBeginningOfAFileIsAnswered() throws IOException {
    byte[] whole = file("<f4", "(1, 2)", 1, 2);
    for (int length = 0; length < whole.length; length++) {
      Files.write(folder.resolve("a.npy"), Arrays.copyOf(whole, length));
      Doubt.of(() -> read("a.npy").load()).is("$.input.npy", "");
    }
    Files.write(folder.resolve("a.npy"), Arrays.copyOf(whole, whole.length + 1));
    Doubt.of(() -> read("a.npy").load()).is("$.input.npy", "needs " + whole.length);
  }

  @Test
  void theHeaderAloneTellsTheShape() throws IOException {
    Files.write(folder.resolve("a.npy"), file("<f4", "(1, 3, 20000, 30000)"));
    assertEquals(Shape.of(1, 3, 20000, 30000), read("a.npy").shape());
    Doubt.of(() -> read("a.npy").load()).is("$.input.npy", "of <f4 needs 7200000");
  }

  @Test
  void othersFilesAreNoNumpyFiles() throws IOException {
    Files.writeString(folder.resolve("a.npy"), "PK this is something else altogether");
    Doubt.of(() -> read("a.npy")).is("$.input.npy", "no NumPy file of format 1 to 3");
    Files.write(folder.resolve("a.npy"), file(4, "{}", new byte[0]));
    Doubt.of(() -> read("a.npy")).is("$.input.npy", "no NumPy file of format 1 to 3");
    byte[] long2 = file(2, "{}", new byte[0]);
    Arrays.fill(long2, 8, 12, (byte) 0xFF);
    Files.write(folder.resolve("a.npy"), long2);
    Doubt.of(() -> read("a.npy")).is("$.input.npy", "header is 4294967295 bytes long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e39"})
  void valuesThatAreNotFiniteAreRefusedWhenRead(String value) throws IOException {
    Files.write(folder.resolve("a.npy"), file("<f8", "(1, 2)", 1, Double.parseDouble(value)));
    Numbers numbers = read("a.npy");
    Doubt.of(numbers::load).is("$.input.npy", "element 1 is");
  }

  @Test
  void aFileThatShrinksOrGoesIsAnsweredWhenRead() throws IOException {
    byte[] whole = file("<f4", "(1, 2)", 1, 2);
    Files.write(folder.resolve("a.npy"), whole);
    Numbers numbers = read("a.npy");
    Files.write(folder.resolve("a.npy"), Arrays.copyOf(whole, whole.length - 1));
    Doubt.of(numbers::load).is("$.input.npy", "needs " + whole.length);
    Files.delete(folder.resolve("a.npy"));
    Doubt.of(numbers::load).is("$.input.npy", "no such file");
  }

  @Test
  void linksAreFollowedButNotOutOfTheFolder() throws IOException {
    Path outside = Files.write(root.resolve("a.npy"), file("<f4", "(1, 2)", 1, 2));
    Files.createSymbolicLink(folder.resolve("out.npy"), outside);
    Files.createSymbolicLink(folder.resolve("up"), root);
    Doubt.of(() -> read("out.npy")).is("$.input.npy", "leads out of the document's folder");
    Doubt.of(() -> read("up/a.npy")).is("$.input.npy", "leads out of the document's folder");
    Doubt.of(() -> read("../a.npy")).is("$.input.npy", "leads out of the document's folder");
    Doubt.of(() -> read("../models2/a.npy")).is("$.input.npy", "leads out of");
    Files.createDirectory(root.resolve("models2"));
    Files.write(root.resolve("models2/a.npy"), file("<f4", "(1, 2)", 1, 2));
    Doubt.of(() -> read("../models2/a.npy")).is("$.input.npy", "leads out of");
    Files.createDirectories(folder.resolve("deep"));
    Files.move(outside, folder.resolve("deep/b.npy"));
    Files.createSymbolicLink(folder.resolve("in.npy"), Path.of("deep/b.npy"));
    for (String inside :
        new String[] {"in.npy", "deep/b.npy", "./deep/../deep/b.npy", "../models/in.npy"}) {
      assertArrayEquals(new float[] {1, 2}, values(read(inside).load()), inside);
    }
  }

  @Test
  void aFolderReachedByALinkIsStillTheFolder() throws IOException {
    Files.write(folder.resolve("a.npy"), file("<f4", "(1, 2)", 1, 2));
    Files.createSymbolicLink(root.resolve("link"), folder);
    folder = root.resolve("link");
    assertArrayEquals(new float[] {1, 2}, values(read("a.npy").load()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "7", "2x3", "1x2x3x4x5", "300x100"})
  void whatIsWrittenIsRead(String shape) throws IOException {
    Shape full = Notation.shape(shape);
    Tensor tensor = Tensor.generate(full, i -> i % 2 == 0 ? i / 3f : Float.NEGATIVE_INFINITY);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Npy.write(tensor, out);
    Files.write(folder.resolve("a.npy"), out.toByteArray());
    NpyFile read = NpyFile.open(folder.resolve("a.npy"), "$");
    assertEquals(full, read.shape());
    assertEquals(0, read.header().bytes() % 64);
    ByteBuffer data = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < full.elements(); i++) {
      assertEquals(tensor.get(i), data.getFloat(read.header().bytes() + 4 * i));
    }
  }

  @Test
  void indicesAreReadExactly() throws IOException {
    Files.write(folder.resolve("a.npy"), file("<i8", "(3,)", 0, 16777217, 2147483647));
    var positions = NpyFile.open(folder.resolve("a.npy"), "$").positions();
    assertEquals(16777217, positions.load().get(1));
    assertEquals(2147483647, positions.load().get(2));
    Files.write(folder.resolve("a.npy"), file("<i8", "(1,)", -1));
    Doubt.of(() -> NpyFile.open(folder.resolve("a.npy"), "$").positions().load())
        .is("$", "element 0 is -1, a position is a whole number from 0");
  }

  private Numbers read(String npy) throws IOException {
    String text =
        "{\"format\": \"convolarium/1\", \"input\": {\"npy\": \"" + npy + "\"}, \"layers\": []}";
    return Documents.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            folder,
            Optional.empty())
        .input();
  }

  private static float[] values(Tensor tensor) {
    float[] values = new float[tensor.shape().elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = tensor.get(i);
    }
    return values;
  }
}
