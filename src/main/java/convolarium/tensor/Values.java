package convolarium.tensor;

/// Numbers by flat row-major position, wherever they are kept: `tensor::get`, `raster::value`.
@FunctionalInterface
public interface Values {
  float at(int position);
}
