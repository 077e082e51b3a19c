package convolarium.filter.sample;

/// What a thing is made of at one point.
///
/// @param kind how it sends light on
/// @param colour of the light that it scatters or lets through, linear
/// @param roughness 0 for a mirror; the radius of the ball in which reflections are jittered
record Surface(Kind kind, Vec colour, double roughness) {
  enum Kind {
    /// Scatters light evenly.
    MATT,
    /// Scatters light evenly under a clear coat.
    GLAZED,
    METAL,
    GLASS
  }

  static Surface matt(Vec colour) {
    return new Surface(Kind.MATT, colour, 0);
  }

  static Surface glazed(Vec colour, double roughness) {
    return new Surface(Kind.GLAZED, colour, roughness);
  }

  static Surface metal(Vec colour, double roughness) {
    return new Surface(Kind.METAL, colour, roughness);
  }

  static Surface glass(Vec colour) {
    return new Surface(Kind.GLASS, colour, 0);
  }
}
