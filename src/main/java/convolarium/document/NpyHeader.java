package convolarium.document;

import convolarium.network.Misfit;
import convolarium.tensor.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands before the values of a NumPy file, formats 1 to 3.
///
/// Source: NumPy Enhancement Proposal 1, A Simple File Format for NumPy Arrays.
///
/// @param bytes how many come before the first value
record NpyHeader(NpyType type, Shape shape, int bytes) {
  private static final byte[] MAGIC = "\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1);
  private static final int LONGEST = 1 << 16;

  /// `'descr': '<f4'`, `'fortran_order': False`, `'shape': (3, 4)`.
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s*(['\"])(\\w+)\\1\\s*:\\s*('[^']*'|\"[^\"]*\"|True|False|\\([\\d,\\sL]*\\))\\s*(,|(?=\\}))");

  static NpyHeader read(FileChannel channel, String where) throws IOException {
    ByteBuffer start = bytes(channel, 0, 12, where);
    byte[] magic = new byte[MAGIC.length];
    start.get(magic);
    int version = start.get();
    start.get();
    if (!Arrays.equals(magic, MAGIC) || version < 1 || version > 3) {
      throw new Misfit(where, "this is no NumPy file of format 1 to 3");
    }
    long length = version == 1 ? start.getShort() & 0xFFFF : start.getInt() & 0xFFFFFFFFL;
    int first = version == 1 ? 10 : 12;
    if (length > LONGEST) {
      throw new Misfit(where, "the NumPy header is " + length + " bytes long, at most " + LONGEST);
    }
    ByteBuffer text = bytes(channel, first, (int) length, where);
    String header = StandardCharsets.UTF_8.decode(text).toString();
    return of(entries(header, where), first + (int) length, where);
  }

  private static ByteBuffer bytes(FileChannel channel, long from, int count, String where)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new Misfit(where, "the NumPy file ends within its header");
      }
    }
    return buffer.flip();
  }

  private static Map<String, String> entries(String header, String where) {
    String dict = header.strip();
    Map<String, String> entries = new HashMap<>();
    if (dict.startsWith("{") && dict.endsWith("}")) {
      Matcher matcher = ENTRY.matcher(dict).region(1, dict.length()).useTransparentBounds(true);
      while (matcher.lookingAt()) {
        entries.put(matcher.group(2), matcher.group(3));
        matcher.region(matcher.end(), dict.length());
      }
      boolean whole = dict.substring(matcher.regionStart()).strip().equals("}");
      if (whole && entries.keySet().equals(Set.of("descr", "fortran_order", "shape"))) {
        return entries;
      }
    }
    throw new Misfit(
        where, "the NumPy header does not give descr, fortran_order and shape of plain numbers");
  }

  private static NpyHeader of(Map<String, String> entries, int first, String where) {
    String descr = entries.get("descr").replaceAll("['\"]", "");
    NpyType type =
        NpyType.of(descr)
            .orElseThrow(
                () ->
                    new Misfit(
                        where,
                        "its type "
                            + Json.quoted(descr)
                            + " is not read: little-endian float32, float64 or integers are"));
    if (!entries.get("fortran_order").equals("False")) {
      throw new Misfit(where, "it is in Fortran order: C order is needed");
    }
    Shape shape = shape(entries.get("shape"), where);
    return new NpyHeader(type, shape, first);
  }

  /// @param size the bytes of the whole file
  /// @throws Misfit when the values cannot be as many as the shape says
  void check(long size, String where) {
    long needed = bytes + (long) shape.elements() * type.bytes();
    if (size != needed) {
      throw new Misfit(
          where,
          "the NumPy file has "
              + size
              + " bytes, "
              + shape
              + " of "
              + type.descr()
              + " needs "
              + needed);
    }
  }

  private static Shape shape(String tuple, String where) {
    List<Integer> dims = new ArrayList<>();
    try {
      for (String dim : tuple.substring(1, tuple.length() - 1).split(",")) {
        if (!dim.isBlank()) {
          dims.add(Integer.parseInt(dim.strip().replace("L", "")));
        }
      }
      if (dims.isEmpty()) {
        throw new Misfit(where, "it holds a single number without a shape");
      }
      return Shape.of(dims);
    } catch (IllegalArgumentException e) {
      throw new Misfit(
          where,
          "its shape "
              + Json.quoted(tuple)
              + " is not possible: sizes from 1 are, with at most 2^31-1 elements");
    }
  }
}
