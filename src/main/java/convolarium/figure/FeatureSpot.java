package convolarium.figure;

/// A number in a layer's maps.
public record FeatureSpot(int channel, int row, int column) {}
