package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The twin with the Vector API, in the width that the processor prefers.
final class VectorKernels implements Kernels {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

  @Override
  public String name() {
    return "vector " + FLOATS.vectorBitSize() + "-bit";
  }
}
