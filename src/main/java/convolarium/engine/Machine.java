package convolarium.engine;

import convolarium.engine.kernels.Kernels;

/// What an engine computes with.
record Machine(Kernels kernels, Workers workers) {}
