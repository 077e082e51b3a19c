package convolarium.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a frequency response says, in sentences.
public final class Passing {
  private static final double SAME = 1e-3;
  private static final double NOTHING = 0.02;
  private static final double MOST = 0.9;

  private final FrequencyResponse response;
  private final double sum;
  private final double peak;

  private Passing(FrequencyResponse response) {
    this.response = response;
    this.sum = response.at(0, 0);
    this.peak = response.peak();
  }

  /// What comes through, and how one sees it; sentences without full stops.
  public static List<String> of(FrequencyResponse response) {
    return new Passing(response).sentences();
  }

  private List<String> sentences() {
    if (peak == 0) {
      return List.of("all weights are 0: nothing comes through");
    }
    List<String> told = new ArrayList<>();
    told.add(kind());
    blind().ifPresentOrElse(told::add, () -> half().ifPresent(told::add));
    return told;
  }

  private String kind() {
    if (peak - response.least() <= SAME * peak) {
      return "all frequencies pass alike, " + times(peak);
    }
    String flat = "flat areas come out " + times(sum);
    String fine = "detail from pixel to pixel " + times(finest());
    if (sum <= NOTHING * peak) {
      return finest() >= MOST * peak
          ? "high-pass: " + fine + ", flat areas vanish"
          : "band-pass: "
              + fine
              + ", flat areas vanish; the most, "
              + times(peak)
              + ", "
              + strongest();
    }
    if (sum >= MOST * peak) {
      return "low-pass: " + flat + ", " + fine;
    }
    return "high-boost: " + flat + ", " + fine + ", the most " + times(peak);
  }

  /// The strongest of what changes as fast as pixels can.
  private double finest() {
    double most = 0;
    for (int i = -FrequencyResponse.HALF; i <= FrequencyResponse.HALF; i++) {
      most = Math.max(most, response.at(i, FrequencyResponse.HALF));
      most = Math.max(most, response.at(FrequencyResponse.HALF, i));
    }
    return most;
  }

  /// `at waves of 4 pixels`.
  private String strongest() {
    for (int reach = 0; reach <= FrequencyResponse.HALF; reach++) {
      for (int i = -reach; i <= reach; i++) {
        if (Math.max(response.at(i, reach), response.at(reach, i)) >= (1 - SAME) * peak) {
          double frequency = Math.hypot(i, reach);
          return "at waves of " + number(2 * FrequencyResponse.HALF / frequency) + " pixels";
        }
      }
    }
    throw new IllegalStateException("no frequency of " + peak);
  }

  /// A kernel that does not see changes along one axis.
  private Optional<String> blind() {
    double across = most(response.across());
    double down = most(response.down());
    if (sum > NOTHING * peak || Math.max(across, down) <= NOTHING * peak) {
      return Optional.empty();
    }
    if (down <= NOTHING * across) {
      return Optional.of("what changes only from top to bottom does not come through");
    }
    return across <= NOTHING * down
        ? Optional.of("what changes only from left to right does not come through")
        : Optional.empty();
  }

  private static double most(double[] amplitudes) {
    return Arrays.stream(amplitudes).max().orElseThrow();
  }

  /// Where waves come out half as strong as flat areas, if that is so from there on.
  private Optional<String> half() {
    if (sum < MOST * peak || response.least() > sum / 2) {
      return Optional.empty();
    }
    String across = fall(response.across());
    String down = fall(response.down());
    String told =
        across.equals(down) ? across : "left to right " + across + ", top to bottom " + down;
    return Optional.of("half comes through of " + told);
  }

  /// `waves of 5.1 pixels`.
  private String fall(double[] amplitudes) {
    OptionalDouble where = OptionalDouble.empty();
    for (int i = 1; i <= FrequencyResponse.HALF && where.isEmpty(); i++) {
      double before = amplitudes[FrequencyResponse.HALF + i - 1];
      double here = amplitudes[FrequencyResponse.HALF + i];
      if (here < sum / 2) {
        where = OptionalDouble.of(i - 1 + (before - sum / 2) / (before - here));
      }
    }
    return where.isPresent()
        ? "waves of " + number(2 * FrequencyResponse.HALF / where.getAsDouble()) + " pixels"
        : "no wave";
  }

  private static String times(double amplitude) {
    return "×" + number(amplitude);
  }

  private static String number(double value) {
    return Numeral.brief((float) (Math.round(value * 1e3) / 1e3), 3);
  }
}
