package convolarium.bench;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;

/// A model file with one convolution from `x` to `y`, as protocol-buffer bytes.
///
/// Source: onnx.proto of the ONNX repository, whose field numbers stand here; the wire format is
/// that of Protocol Buffers.
final class OnnxModel {
  private static final int FLOAT = 1;
  private static final int INT = 2;
  private static final int INTS = 7;

  private OnnxModel() {}

  static byte[] of(Problem problem, Tensor weight) {
    Message node =
        new Message()
            .text(1, "x")
            .text(1, "w")
            .text(2, "y")
            .text(4, problem.transposed() ? "ConvTranspose" : "Conv")
            .message(5, ints("kernel_shape", problem, Axis::kernel))
            .message(5, ints("strides", problem, Axis::stride))
            .message(5, ints("dilations", problem, Axis::dilation))
            .message(5, pads(problem))
            .message(5, new Message().text(1, "group").number(3, problem.groups()).number(20, INT));
    Message graph =
        new Message()
            .message(1, node)
            .text(2, "layer")
            .message(5, tensor("w", weight))
            .message(11, value("x", problem.input()))
            .message(12, value("y", problem.output()));
    Message operators = new Message().text(1, "").number(2, 13);
    return new Message().number(1, 8).message(7, graph).message(8, operators).bytes();
  }

  private static Message ints(String name, Problem problem, ToIntFunction<Axis> of) {
    Message attribute = new Message().text(1, name);
    problem.axes().forEach(axis -> attribute.number(8, of.applyAsInt(axis)));
    return attribute.number(20, INTS);
  }

  private static Message pads(Problem problem) {
    Message attribute = new Message().text(1, "pads");
    List<Axis> axes = problem.axes();
    axes.forEach(axis -> attribute.number(8, axis.before()));
    axes.forEach(axis -> attribute.number(8, axis.after()));
    return attribute.number(20, INTS);
  }

  private static Message value(String name, Shape shape) {
    Message dims = new Message();
    for (int dim : shape.dims()) {
      dims.message(1, new Message().number(1, dim));
    }
    Message type = new Message().message(1, new Message().number(1, FLOAT).message(2, dims));
    return new Message().text(1, name).message(2, type);
  }

  private static Message tensor(String name, Tensor tensor) {
    Message message = new Message();
    for (int dim : tensor.shape().dims()) {
      message.number(1, dim);
    }
    ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * tensor.shape().elements());
    raw.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(tensor.shared());
    return message.number(2, FLOAT).text(8, name).blob(9, raw.array());
  }

  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message blob(int field, byte[] bytes) {
      varint((long) field << 3 | 2);
      varint(bytes.length);
      out.writeBytes(bytes);
      return this;
    }

    Message text(int field, String text) {
      return blob(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message message) {
      return blob(field, message.bytes());
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private void varint(long value) {
      long rest = value;
      for (; rest > 0x7F; rest >>>= 7) {
        out.write((int) (rest & 0x7F | 0x80));
      }
      out.write((int) rest);
    }
  }
}
