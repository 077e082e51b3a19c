package convolarium.network.blocks;

import convolarium.network.blocks.Convs.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/// A number of a ready block that may be chosen, or a list of numbers.
///
/// @param name in lower case, unique in the block
/// @param title what people call it: `Channels`
/// @param least the smallest that a number may be
/// @param most the largest
/// @param count how many numbers there may be; 1: it is one number
/// @param usual the numbers when nothing is chosen, by the channels that come
/// @param reading finds the numbers again in a block that was made with them
public record Setting(
    String name,
    String title,
    int least,
    int most,
    int count,
    IntFunction<List<Integer>> usual,
    Reading reading) {
  static final int MOST_CHANNELS = 4096;

  static Setting of(
      String name,
      String title,
      int least,
      int most,
      IntUnaryOperator usual,
      ToIntFunction<Convs> reading) {
    return new Setting(
        name,
        title,
        least,
        most,
        1,
        in -> List.of(Math.clamp(usual.applyAsInt(in), least, most)),
        convs -> List.of(reading.applyAsInt(convs)));
  }

  /// Channels that come out of a convolution.
  ///
  /// @param nth which of the block's it is, from 0
  static Setting channels(String name, String title, IntUnaryOperator usual, int nth) {
    return of(name, title, 1, MOST_CHANNELS, usual, convs -> convs.channels(nth));
  }

  /// @param nth which of the block's convolutions has it, from 0
  static Setting stride(int nth) {
    return of("stride", "Stride", 1, 4, _ -> 1, convs -> convs.stride(nth));
  }

  /// Whether there may be several numbers.
  public boolean several() {
    return count > 1;
  }

  /// Whether these are as many numbers as there may be, none too small or too large.
  public boolean admits(List<Integer> numbers) {
    return !numbers.isEmpty()
        && numbers.size() <= count
        && numbers.stream().allMatch(n -> n >= least && n <= most);
  }

  /// As people write it: `64`; `1, 2, 4`.
  public String text(List<Integer> numbers) {
    return String.join(", ", numbers.stream().map(String::valueOf).toList());
  }

  /// Reads what people write.
  ///
  /// @throws NumberFormatException with a sentence that names the numbers that would do
  public List<Integer> parse(String text) {
    try {
      List<Integer> numbers =
          Arrays.stream(text.strip().split("[\\s,;]+")).map(Integer::valueOf).toList();
      if (admits(numbers)) {
        return numbers;
      }
    } catch (NumberFormatException _) {
      // answered below like a number out of range
    }
    String range = least + " to " + most;
    throw new NumberFormatException(
        title
            + (several()
                ? " are 1 to " + count + " whole numbers from " + range
                : " is a whole number from " + range)
            + ", not "
            + (text.isBlank() ? "nothing" : "“" + text.strip() + "”"));
  }
}
