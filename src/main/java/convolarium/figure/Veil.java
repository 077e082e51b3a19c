package convolarium.figure;

import convolarium.picture.Ref;

/// What covers a picture that is not to be used.
record Veil() implements Ref {}
