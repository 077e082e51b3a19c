package convolarium.document.imports;

import ai.onnx.proto.OnnxMl.TensorProto;
import convolarium.network.Misfit;
import java.nio.ByteBuffer;

/// The types of numbers that ONNX keeps, and how each is kept: as bytes, or in one of the lists of
/// the format.
///
/// Source: onnx.proto3 of ONNX, `TensorProto`.
enum ConstantType {
  FLOAT(1, 4),
  UINT8(2, 1),
  INT8(3, 1),
  UINT16(4, 2),
  INT16(5, 2),
  INT32(6, 4),
  INT64(7, 8),
  BOOL(9, 1),
  FLOAT16(10, 2),
  DOUBLE(11, 8),
  BFLOAT16(16, 2);

  private final int code;
  private final int bytes;

  ConstantType(int code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  /// @throws Misfit when the numbers are of a type that is none of these
  static ConstantType of(int code, String where) {
    for (ConstantType type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    throw new Misfit(
        where,
        "its numbers have the type "
            + code
            + "; float, double, float16, bfloat16, bool and integers of 8 to 64 bits can be read");
  }

  int bytes() {
    return bytes;
  }

  boolean whole() {
    return switch (this) {
      case FLOAT, FLOAT16, DOUBLE, BFLOAT16 -> false;
      case UINT8, INT8, UINT16, INT16, INT32, INT64, BOOL -> true;
    };
  }

  double read(ByteBuffer buffer) {
    return switch (this) {
      case FLOAT -> buffer.getFloat();
      case DOUBLE -> buffer.getDouble();
      case FLOAT16 -> Float.float16ToFloat(buffer.getShort());
      case BFLOAT16 -> brain(buffer.getShort());
      case UINT8, BOOL -> Byte.toUnsignedInt(buffer.get());
      case INT8 -> buffer.get();
      case UINT16 -> Short.toUnsignedInt(buffer.getShort());
      case INT16 -> buffer.getShort();
      case INT32 -> buffer.getInt();
      case INT64 -> buffer.getLong();
    };
  }

  /// How many numbers are in the list that the type uses.
  int count(TensorProto proto) {
    return switch (this) {
      case FLOAT -> proto.getFloatDataCount();
      case DOUBLE -> proto.getDoubleDataCount();
      case INT64 -> proto.getInt64DataCount();
      case FLOAT16, BFLOAT16, UINT8, BOOL, INT8, UINT16, INT16, INT32 -> proto.getInt32DataCount();
    };
  }

  double read(TensorProto proto, int place) {
    return switch (this) {
      case FLOAT -> proto.getFloatData(place);
      case DOUBLE -> proto.getDoubleData(place);
      case INT64 -> proto.getInt64Data(place);
      case FLOAT16 -> Float.float16ToFloat((short) proto.getInt32Data(place));
      case BFLOAT16 -> brain((short) proto.getInt32Data(place));
      case UINT8, BOOL, INT8, UINT16, INT16, INT32 -> proto.getInt32Data(place);
    };
  }

  /// The upper half of a float.
  private static float brain(short upper) {
    return Float.intBitsToFloat(upper << Short.SIZE);
  }
}
