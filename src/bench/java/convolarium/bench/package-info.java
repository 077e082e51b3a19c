/// Measures the engine: against native libraries ([Comparison][convolarium.bench.Comparison], whose
/// tables README.md shows) and against itself, twin by twin and thread by thread (the JMH classes).
///
/// Both take their cases from [Layer][convolarium.bench.Layer] and
/// [PhotoFilter][convolarium.bench.PhotoFilter]. The libraries are fetched for the Maven profile
/// `bench` alone.
package convolarium.bench;
