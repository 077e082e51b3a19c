package convolarium.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The sizes of a tensor's dimensions, outermost first: `[N, C, H, W]` for a batch of feature maps.
///
/// Every dimension is at least 1 and there are at most [#MOST_ELEMENTS] elements. Two shapes are
/// equal when their dimensions are.
public final class Shape {
  /// The most elements a tensor may have: a flat index is an `int`.
  public static final long MOST_ELEMENTS = Integer.MAX_VALUE;

  private final int[] dims;
  private final int elements;

  private Shape(int[] dims) {
    this.dims = dims;
    this.elements = (int) elements(dims);
  }

  /// The shape of these dimensions.
  ///
  /// @throws IllegalArgumentException when a dimension is below 1 or there are too many elements
  public static Shape of(int... dims) {
    for (int dim : dims) {
      if (dim < 1) {
        throw new IllegalArgumentException("a dimension of " + dim + ", must be at least 1");
      }
    }
    if (elements(dims) > MOST_ELEMENTS) {
      throw new IllegalArgumentException(Arrays.toString(dims) + " has over 2^31-1 elements");
    }
    return new Shape(dims.clone());
  }

  /// As [#of(int...)].
  public static Shape of(List<Integer> dims) {
    return of(dims.stream().mapToInt(Integer::intValue).toArray());
  }

  /// The product of the dimensions, or `Long.MAX_VALUE` when it does not fit.
  ///
  /// @param dims dimensions, each at least 1
  public static long elements(int... dims) {
    long product = 1;
    for (int dim : dims) {
      if (product > Long.MAX_VALUE / dim) {
        return Long.MAX_VALUE;
      }
      product *= dim;
    }
    return product;
  }

  /// How many dimensions there are.
  public int rank() {
    return dims.length;
  }

  /// The size of dimension `axis` in `[0, rank)`.
  public int dim(int axis) {
    return dims[axis];
  }

  /// The dimensions as a fresh array.
  public int[] dims() {
    return dims.clone();
  }

  /// The dimensions from `first` in `[0, rank]` to the last.
  public List<Integer> from(int first) {
    return Arrays.stream(dims, first, dims.length).boxed().toList();
  }

  /// The number of elements.
  public int elements() {
    return elements;
  }

  /// The row-major flat position of the element at `index`.
  ///
  /// @throws IndexOutOfBoundsException when the index does not lie inside
  public int offset(List<Integer> index) {
    if (index.size() != dims.length) {
      throw new IndexOutOfBoundsException(index + " does not have " + dims.length + " numbers");
    }
    int offset = 0;
    for (int axis = 0; axis < dims.length; axis++) {
      int i = index.get(axis);
      if (i < 0 || i >= dims[axis]) {
        throw new IndexOutOfBoundsException(index + " lies outside " + this);
      }
      offset = offset * dims[axis] + i;
    }
    return offset;
  }

  /// The index of the element at the row-major flat position `offset` in `[0, elements)`.
  public List<Integer> index(int offset) {
    Integer[] index = new Integer[dims.length];
    int rest = offset;
    for (int axis = dims.length - 1; axis >= 0; axis--) {
      index[axis] = rest % dims[axis];
      rest /= dims[axis];
    }
    return List.of(index);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(dims, shape.dims);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(dims);
  }

  /// As the screen writes it: `1×3×5×5`.
  @Override
  public String toString() {
    return Arrays.stream(dims).mapToObj(String::valueOf).collect(Collectors.joining("×"));
  }
}
