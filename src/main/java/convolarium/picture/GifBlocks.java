package convolarium.picture;

import java.awt.image.IndexColorModel;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/// What stands around the pixels in a GIF, in the words of the Java platform's writer (its document
/// "GIF Metadata Format Specification").
///
/// Source: Graphics Interchange Format, Version 89a, CompuServe, 1990; for the loop Netscape's
/// application extension.
final class GifBlocks {

  private static final int BITS = 8;

  private final int width;
  private final int height;
  private final ColorTable colours;

  GifBlocks(int width, int height, ColorTable colours) {
    if (Math.max(width, height) > 0xFFFF) {
      throw new IllegalArgumentException(
          width + "×" + height + " pixels: a GIF has at most 65535 along a side");
    }
    this.width = width;
    this.height = height;
    this.colours = colours;
  }

  /// The file's size and its table of colours.
  IIOMetadata file(ImageWriter writer) {
    IIOMetadataNode screen = new IIOMetadataNode("LogicalScreenDescriptor");
    set(screen, "logicalScreenWidth", width);
    set(screen, "logicalScreenHeight", height);
    set(screen, "colorResolution", BITS);
    set(screen, "pixelAspectRatio", 0);
    IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
    IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
    root.appendChild(version());
    root.appendChild(screen);
    root.appendChild(table());
    return filled(metadata, root);
  }

  private static IIOMetadataNode version() {
    IIOMetadataNode version = new IIOMetadataNode("Version");
    version.setAttribute("value", "89a");
    return version;
  }

  private IIOMetadataNode table() {
    IndexColorModel model = colours.model();
    IIOMetadataNode table = new IIOMetadataNode("GlobalColorTable");
    set(table, "sizeOfGlobalColorTable", model.getMapSize());
    set(table, "backgroundColorIndex", 0);
    table.setAttribute("sortFlag", "FALSE");
    for (int i = 0; i < model.getMapSize(); i++) {
      IIOMetadataNode entry = new IIOMetadataNode("ColorTableEntry");
      set(entry, "index", i);
      set(entry, "red", model.getRed(i));
      set(entry, "green", model.getGreen(i));
      set(entry, "blue", model.getBlue(i));
      table.appendChild(entry);
    }
    return table;
  }

  /// Where a patch lies and for how long it is seen, in hundredths of a second.
  ///
  /// @param first whether it is the first, before which stands that the film plays for ever
  IIOMetadata frame(ImageWriter writer, GifCanvas.Patch patch, int delay, boolean first) {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(new ImageTypeSpecifier(patch.image()), null);
    IIOMetadataNode place = new IIOMetadataNode("ImageDescriptor");
    set(place, "imageLeftPosition", patch.x());
    set(place, "imageTopPosition", patch.y());
    set(place, "imageWidth", patch.image().getWidth());
    set(place, "imageHeight", patch.image().getHeight());
    place.setAttribute("interlaceFlag", "FALSE");
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "TRUE");
    set(control, "transparentColorIndex", colours.clear());
    set(control, "delayTime", delay);
    IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
    root.appendChild(place);
    root.appendChild(control);
    if (first) {
      root.appendChild(loop());
    }
    return filled(metadata, root);
  }

  /// No number of times to play: for ever.
  private static IIOMetadataNode loop() {
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    IIOMetadataNode loops = new IIOMetadataNode("ApplicationExtensions");
    loops.appendChild(loop);
    return loops;
  }

  private static IIOMetadata filled(IIOMetadata metadata, IIOMetadataNode root) {
    try {
      metadata.setFromTree(root.getNodeName(), root);
    } catch (IIOInvalidTreeException e) {
      throw new IllegalStateException("the platform's GIF writer takes other words", e);
    }
    return metadata;
  }

  private static void set(IIOMetadataNode node, String attribute, int value) {
    node.setAttribute(attribute, String.valueOf(value));
  }
}
