package convolarium.filter;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/// ImageIO's progress listener, of whose nine events only one matters.
interface ReadProgress extends IIOReadProgressListener {
  @Override
  default void sequenceStarted(ImageReader source, int index) {}

  @Override
  default void sequenceComplete(ImageReader source) {}

  @Override
  default void imageStarted(ImageReader source, int index) {}

  @Override
  default void imageComplete(ImageReader source) {}

  @Override
  default void thumbnailStarted(ImageReader source, int index, int thumbnail) {}

  @Override
  default void thumbnailProgress(ImageReader source, float percent) {}

  @Override
  default void thumbnailComplete(ImageReader source) {}

  @Override
  default void readAborted(ImageReader source) {}
}
