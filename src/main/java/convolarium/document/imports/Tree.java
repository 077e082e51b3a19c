package convolarium.document.imports;

import convolarium.document.imports.Value.Meeting;
import convolarium.document.imports.Value.Step;
import convolarium.network.Layer;
import convolarium.network.Layer.Yield;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// A graph of steps as a tree of layers.
///
/// What lies between a value and the nearest one that every way to it passes, its dominator, is a
/// segment: layers in a row, or paths that part at the dominator and meet again. Where paths share
/// a step, or meet in a way that trees do not have, the segment is one opaque layer.
///
/// Source: Cooper, Harvey and Kennedy, A Simple, Fast Dominance Algorithm (2001); in an order where
/// each step stands behind those before it, one pass finds all dominators.
final class Tree {
  /// Blocks inside each other, as in documents.
  private static final int MOST_DEEP = 60;

  private final List<Step> steps;
  private final int[] dominator;
  private final int[] depth;
  private final Segment[] segments;

  /// @param used the steps whose work is in the layers
  /// @param deep blocks inside each other
  private record Segment(List<Layer> layers, BitSet used, int deep) {
    Segment then(Segment next) {
      List<Layer> both = new ArrayList<>(layers);
      both.addAll(next.layers);
      return new Segment(both, union(used, next.used), Math.max(deep, next.deep));
    }
  }

  private Tree(List<Step> steps) {
    this.steps = steps;
    this.dominator = new int[steps.size()];
    this.depth = new int[steps.size()];
    this.segments = new Segment[steps.size()];
  }

  /// @param steps the first is the input; each of the others stands behind those it is from
  /// @param last the step that gives the output
  static List<Layer> of(List<Step> steps, int last) {
    Tree tree = new Tree(steps);
    BitSet needed = tree.before(last, 0);
    for (int step = 1; step <= last; step++) {
      if (needed.get(step)) {
        tree.add(step);
      }
    }
    return tree.path(0, last).layers();
  }

  /// The steps from which one comes, itself among them, back to another that is not.
  private BitSet before(int step, int start) {
    BitSet found = new BitSet();
    found.set(step);
    for (int at = step; at > start; at = found.previousSetBit(at - 1)) {
      steps.get(at).from().stream().filter(from -> from > start).forEach(found::set);
    }
    return found;
  }

  private void add(int step) {
    List<Integer> from = steps.get(step).from();
    dominator[step] = from.stream().reduce(this::common).orElseThrow();
    depth[step] = depth[dominator[step]] + 1;
    segments[step] = segment(step);
  }

  private int common(int a, int b) {
    int one = a;
    int other = b;
    while (one != other) {
      if (depth[one] >= depth[other]) {
        one = dominator[one];
      } else {
        other = dominator[other];
      }
    }
    return one;
  }

  /// All segments between a value and one that every way to it passes.
  private Segment path(int start, int end) {
    List<List<Layer>> parts = new ArrayList<>();
    BitSet used = new BitSet();
    int deep = 0;
    for (int at = end; at != start; at = dominator[at]) {
      parts.add(segments[at].layers());
      used.or(segments[at].used());
      deep = Math.max(deep, segments[at].deep());
    }
    return new Segment(parts.reversed().stream().flatMap(List::stream).toList(), used, deep);
  }

  private Segment segment(int at) {
    Step step = steps.get(at);
    if (step.meeting() == Meeting.ALONE) {
      return new Segment(step.layers(), only(at), 0);
    }
    Optional<Segment> met =
        step.meeting() == Meeting.OTHER
            ? Optional.empty()
            : meet(step.meeting(), step.from(), dominator[at]);
    return met.filter(segment -> segment.deep() <= MOST_DEEP)
        .map(
            segment ->
                new Segment(segment.layers(), union(segment.used(), only(at)), segment.deep()))
        .orElseGet(() -> opaque(at));
  }

  private static BitSet only(int step) {
    BitSet only = new BitSet();
    only.set(step);
    return only;
  }

  private static BitSet union(BitSet some, BitSet others) {
    BitSet union = (BitSet) some.clone();
    union.or(others);
    return union;
  }

  /// Paths from one value that meet; empty when they share steps in a way that trees do not have.
  private Optional<Segment> meet(Meeting meeting, List<Integer> from, int start) {
    List<Segment> paths = new ArrayList<>();
    for (int i = 0; i < from.size(); ) {
      int shared = from.get(i);
      int end = i + 1;
      while (end < from.size() && common(shared, from.get(end)) != start) {
        shared = common(shared, from.get(end));
        end++;
      }
      if (end == i + 1) {
        paths.add(path(start, shared));
      } else if (end - i == from.size()) {
        return Optional.empty();
      } else {
        // neighbours that part later than the others: a block of their own
        Segment before = path(start, shared);
        Optional<Segment> inner = meet(meeting, from.subList(i, end), shared);
        if (inner.isEmpty()) {
          return inner;
        }
        paths.add(before.then(inner.get()));
      }
      i = end;
    }
    BitSet used = new BitSet();
    int deep = paths.size() - 2;
    for (Segment path : paths) {
      if (used.intersects(path.used())) {
        return Optional.empty();
      }
      used.or(path.used());
      deep = Math.max(deep, paths.size() - 1 + path.deep());
    }
    List<List<Layer>> branches = paths.stream().map(Segment::layers).toList();
    Layer block =
        meeting == Meeting.CONCAT ? new Layer.Concat(Optional.empty(), branches) : sum(branches);
    return Optional.of(new Segment(List.of(block), used, deep));
  }

  /// The longest path is the body. More than two are sums of sums.
  private static Layer sum(List<List<Layer>> branches) {
    List<Layer> first = branches.getFirst();
    List<Layer> rest =
        branches.size() == 2 ? branches.get(1) : List.of(sum(branches.subList(1, branches.size())));
    boolean longer = rest.size() > first.size();
    return new Layer.Residual(Optional.empty(), longer ? rest : first, longer ? first : rest);
  }

  private Segment opaque(int at) {
    BitSet region = before(at, dominator[at]);
    long parameters = region.stream().mapToLong(step -> steps.get(step).parameters()).sum();
    String kind = steps.get(at).kind();
    String told =
        region.cardinality() == 1
            ? kind
            : kind + " and " + (region.cardinality() - 1) + " before it";
    Optional<Shape> shape = steps.get(at).shape();
    boolean kept =
        shape.isPresent()
            && steps.get(dominator[at]).shape().equals(shape)
            && region.stream().allMatch(step -> pointwise(steps.get(step), shape.get()));
    Yield gives =
        kept ? new Yield.Kept() : shape.<Yield>map(Yield.Given::new).orElseGet(Yield.Unknown::new);
    return new Segment(
        List.of(new Layer.Opaque(Optional.empty(), told, gives, parameters)), region, 0);
  }

  /// Whether each number it gives is made of those at its own place: x·min(max(x + 3, 0), 6)/6 is a
  /// function like others, in four nodes.
  private static boolean pointwise(Step step, Shape shape) {
    boolean each =
        step.meeting() == Meeting.ALONE
            ? step.layers().stream().allMatch(Tree::pointwise)
            : step.kind().matches("Add|Sum|Sub|Mul|Div|Max|Min|Mean|Pow");
    return each && step.shape().equals(Optional.of(shape));
  }

  private static boolean pointwise(Layer layer) {
    return switch (layer) {
      case Layer.Activate _, Layer.Dropout _, Layer.BatchNorm _ -> true;
      case Layer.Opaque opaque -> opaque.gives() instanceof Yield.Kept;
      default -> false;
    };
  }
}
