package convolarium.document.imports;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import convolarium.document.Folder;
import convolarium.network.Misfit;
import convolarium.tensor.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Models in the ONNX format: `*.onnx`.
///
/// Source: onnx.proto3 of ONNX.
public final class OnnxFiles {
  /// The format's own limit, less what an array may lack.
  private static final long MOST_BYTES = Integer.MAX_VALUE - 16L;

  private OnnxFiles() {}

  /// Reads a model; its weights are read when it is run, those in files beside it from there.
  ///
  /// @throws Misfit when it is no model, or does not fit together
  /// @throws IOException when the file cannot be read
  public static Imported read(Path file) throws IOException {
    return read(file, Optional.empty());
  }

  /// As [#read(Path)], on an input of that shape.
  ///
  /// @param input channels first, with the batch
  public static Imported read(Path file, Optional<Shape> input) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new Misfit(
          "$", "the file has " + Files.size(file) + " bytes, " + MOST_BYTES + " are the most");
    }
    ModelProto model = parse(Files.readAllBytes(file));
    if (!model.hasGraph() || model.getGraph().getOutputCount() == 0) {
      throw new Misfit("$", "this is no ONNX model: it has no graph that gives something");
    }
    Folder folder = new Folder(file.toAbsolutePath().normalize().getParent());
    return new OnnxGraph(model.getGraph(), folder).read(input);
  }

  private static ModelProto parse(byte[] bytes) throws IOException {
    // the bytes are never written, so that tensors may lie in them without a copy
    CodedInputStream in = UnsafeByteOperations.unsafeWrap(bytes).newCodedInput();
    in.enableAliasing(true);
    try {
      return ModelProto.parseFrom(in);
    } catch (InvalidProtocolBufferException _) {
      throw new Misfit("$", "this is no ONNX model, or it ends too early");
    }
  }
}
