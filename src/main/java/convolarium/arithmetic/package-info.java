/// The one relation, in integers.
///
/// Output cell `o` looks, through tap `t` of a kernel, at input cell `i = o·s − p₀ + t·d`. This
/// room says it once, in [Axis][convolarium.arithmetic.Axis], on one axis; everything else is a
/// product of axes. A [Window][convolarium.arithmetic.Window] is what a layer says; an
/// [Operation][convolarium.arithmetic.Operation] is a window with channels; put on an input's shape
/// it becomes a [Problem][convolarium.arithmetic.Problem] that fits, or is refused with the
/// reasons. [Taps][convolarium.arithmetic.Taps] asks a problem which cells meet, in three
/// directions.
///
/// No floats, no tensors' values, no drawing. If `* stride - padding` stands anywhere else, that
/// line belongs here. Start at [Axis][convolarium.arithmetic.Axis].
package convolarium.arithmetic;
