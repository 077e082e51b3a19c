/// Convolarium: convolution arithmetic made visible.
///
/// A program, not a library: it exports nothing and opens nothing. The Vector API is optional at
/// run time; without it the engine takes its scalar kernels.
@SuppressWarnings("requires-automatic")
module convolarium {
  requires static jdk.incubator.vector;
  requires java.desktop;
  requires javafx.controls;
  requires org.controlsfx.controls;
  requires atlantafx.base;
  requires org.kordamp.ikonli.javafx;
  requires org.kordamp.ikonli.feather;
  requires com.formdev.flatlaf.fonts.inter;
  requires com.formdev.flatlaf.fonts.jetbrains_mono;
  requires info.picocli;
  requires tools.jackson.core;
  requires com.twelvemonkeys.imageio.webp;
  requires org.tribuo.util.onnx;
  requires com.google.protobuf;
}
