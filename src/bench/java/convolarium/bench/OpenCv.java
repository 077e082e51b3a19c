package convolarium.bench;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT_101;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC;
import static org.bytedeco.opencv.global.opencv_core.magnitude;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.Sobel;
import static org.bytedeco.opencv.global.opencv_imgproc.blur;
import static org.bytedeco.opencv.global.opencv_imgproc.dilate;
import static org.bytedeco.opencv.global.opencv_imgproc.erode;
import static org.bytedeco.opencv.global.opencv_imgproc.filter2D;
import static org.bytedeco.opencv.global.opencv_imgproc.medianBlur;

import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/// OpenCV, each filter by the function that its manual gives for it.
final class OpenCv {
  private static final Point CENTRE = new Point(-1, -1);
  private static final Scalar NO_COLOUR = new Scalar(0);

  OpenCv() {
    opencv_core.setNumThreads(1);
  }

  String name() {
    return "OpenCV " + opencv_core.CV_VERSION;
  }

  Contestant<byte[]> enter(PhotoFilter filter, Raster photo) {
    return new Run(filter, photo);
  }

  private static final class Run implements Contestant<byte[]> {
    private final PhotoFilter filter;
    private final byte[] result;
    private final Mat in;
    private final Mat out;
    private final Mat kernel;
    private final Mat window;
    private final Mat across = new Mat();
    private final Mat down = new Mat();
    private final Mat length = new Mat();

    Run(PhotoFilter filter, Raster photo) {
      this.filter = filter;
      result = new byte[photo.shared().length];
      in = new Mat(photo.height(), photo.width(), CV_8UC(photo.channels()));
      in.data().put(photo.shared());
      out = new Mat(photo.height(), photo.width(), CV_8UC(photo.channels()));
      Tensor weights = filter.kernel();
      kernel = new Mat(weights.shape().dim(0), weights.shape().dim(1), CV_32F);
      new FloatPointer(kernel.data()).put(weights.shared());
      window = new Mat(kernel.rows(), kernel.cols(), CV_8U, new Scalar(1));
    }

    @Override
    public void run() {
      switch (filter) {
        case AVERAGE_3 -> average(3);
        case AVERAGE_31 -> average(31);
        case GAUSSIAN_2 -> gaussian(2);
        case GAUSSIAN_5 -> gaussian(5);
        case GAUSSIAN_20 -> gaussian(20);
        case SOBEL -> sobel();
        case MEDIAN_3, MEDIAN_5, MEDIAN_9, MEDIAN_31 -> medianBlur(in, out, kernel.rows());
        case MINIMUM_3 -> erode(in, out, window, CENTRE, 1, BORDER_REPLICATE, NO_COLOUR);
        case MAXIMUM_31 -> dilate(in, out, window, CENTRE, 1, BORDER_REPLICATE, NO_COLOUR);
        case SHARPEN_3, GENERAL_3, GENERAL_5, GENERAL_7, GENERAL_15, GENERAL_31 ->
            filter2D(in, out, -1, kernel, CENTRE, 0, BORDER_REFLECT_101);
      }
    }

    @Override
    public byte[] result() {
      out.data().get(result);
      return result;
    }

    private void average(int size) {
      blur(in, out, new Size(size, size), CENTRE, BORDER_REFLECT_101);
    }

    /// Its size is left to OpenCV, which takes 6σ + 1 as this program does.
    private void gaussian(double sigma) {
      GaussianBlur(in, out, new Size(0, 0), sigma, sigma, BORDER_REFLECT_101, 0);
    }

    private void sobel() {
      Sobel(in, across, CV_32F, 1, 0, 3, 1, 0, BORDER_REFLECT_101);
      Sobel(in, down, CV_32F, 0, 1, 3, 1, 0, BORDER_REFLECT_101);
      magnitude(across, down, length);
      length.convertTo(out, CV_8U);
    }
  }
}
