package convolarium.studio;

import convolarium.explain.Numeral;
import convolarium.network.Measured;
import convolarium.network.counts.Family;
import convolarium.network.counts.Learnt;
import convolarium.network.counts.Measure;
import convolarium.network.counts.Tally;
import convolarium.network.counts.Tally.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a network's counts are, in a sentence computed from them.
public final class Whereabouts {
  /// How counts are made.
  public static final String CONVENTION =
      "A MAC is one multiplication with its addition, not two FLOP; biases are parameters and no"
          + " MACs; a batch norm has 2 learnt numbers a channel; a transposed convolution is"
          + " counted on its input; memory is 4 bytes for each number of an output.";

  /// The share from which on a layer is worth a word.
  private static final double NOTEWORTHY = 0.2;

  private Whereabouts() {}

  /// Which kinds of layers hold the counts, with full stops: `96 % of 61,100,840 parameters are in
  /// 3 dense layers, 4 % in 5 convolutions. fc6 alone has 62 %. But 92 % of the MACs are in 5
  /// convolutions.`
  public static String of(Tally tally) {
    List<Share> shares = ranked(tally);
    return shares.isEmpty()
        ? briefly(tally)
        : briefly(tally) + alone(tally, shares) + elsewhere(tally, shares.getFirst());
  }

  /// The first sentence of these, which answers the question.
  public static String briefly(Tally tally) {
    List<Share> shares = ranked(tally);
    if (shares.isEmpty()) {
      return "There are no " + tally.measure().unit() + " here.";
    }
    Share first = shares.getFirst();
    String most =
        "%s of %s %s are in %s"
            .formatted(
                Numeral.percent(first.count(), tally.total()),
                Numeral.count(tally.total()),
                tally.measure().unit(),
                layers(first));
    Stream<String> next =
        shares.stream()
            .skip(1)
            .limit(1)
            .map(s -> Numeral.percent(s.count(), tally.total()) + " in " + layers(s));
    return Stream.concat(Stream.of(most), next).collect(Collectors.joining(", ")) + ".";
  }

  private static List<Share> ranked(Tally tally) {
    return tally.shares().stream()
        .sorted(Comparator.comparingLong(Share::count).reversed())
        .toList();
  }

  private static String layers(Share share) {
    return share.family().layers(share.layers());
  }

  /// One layer with much, where the kinds have not told so.
  private static String alone(Tally tally, List<Share> shares) {
    return tally
        .largest()
        .filter(l -> tally.measure().of(l) >= NOTEWORTHY * tally.total())
        .filter(l -> shares.stream().noneMatch(s -> s.family() == Family.of(l) && s.layers() == 1))
        .map(l -> " " + l.name() + " alone has " + percent(tally, l) + ".")
        .orElse("");
  }

  private static String percent(Tally tally, Measured layer) {
    return Numeral.percent(tally.measure().of(layer), tally.total());
  }

  /// Where the work is, when it is not where the parameters are, and the other way.
  private static String elsewhere(Tally tally, Share first) {
    Measure measure = tally.measure() == Measure.PARAMETERS ? Measure.MACS : Measure.PARAMETERS;
    Tally other = Tally.of(measure, tally.leaves());
    return ranked(other).stream()
        .limit(1)
        .filter(share -> tally.measure() != Measure.MEMORY && share.family() != first.family())
        .map(
            share ->
                " But %s of the %s are in %s."
                    .formatted(
                        Numeral.percent(share.count(), other.total()),
                        measure.unit(),
                        layers(share)))
        .collect(Collectors.joining());
  }

  /// The parameters told apart: `61,090,496 weights, 10,344 biases`.
  public static String learnt(List<Measured> layers) {
    Learnt learnt = Learnt.of(layers);
    List<String> parts = new ArrayList<>();
    add(parts, learnt.weights(), "weights");
    add(parts, learnt.biases(), "biases");
    add(parts, learnt.norms(), "numbers of batch norms");
    add(parts, learnt.others(), "of layers that are not understood");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(Numeral.count(count) + " " + what);
    }
  }
}
