package convolarium.figure;

/// The part that a tensor plays in a figure.
public enum Role {
  INPUT,
  KERNEL,
  OUTPUT,
  BIAS
}
