package convolarium.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import convolarium.document.Notation;
import convolarium.document.Presets;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.network.ReceptiveField.Extent;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceptiveFieldTest {
  /// Size, jump and start at the last layer. Yu and Koltun (2016) for the dilations; WaveNet for
  /// the doubling ones.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1x40 > conv 1 k3 > conv 1 k3 | 5 1 0
          1x40 > conv 1 k3 d2 > conv 1 k3 d2 | 9 1 0
          1x40 > conv 1 k3 > conv 1 k3 d2 > conv 1 k3 d4 | 15 1 0
          1x40 > conv 1 k3 d4 | 9 1 0
          1x40 > conv 1 k3 s2 p1 | 3 2 -1
          1x40 > conv 1 k3 s2 p1 > relu > batch_norm > dropout > conv 1 k3 s2 p1 | 7 4 -3
          1x40 > conv 1 k3 psame | 3 1 -1
          1x40 > conv 1 k4 psame | 4 1 -1
          1x40 > conv 1 k3 pfull | 3 1 -2
          1x40 > conv 1 k3 p2:5 | 3 1 -2
          1x40 > conv 1 k3 d2 pcausal | 5 1 -4
          1x40 > max_pool k2 > avg_pool k3 s1 p1 | 6 2 -2
          1x40 > max_pool k3 s2 p1 ceil | 3 2 -1
          1x40 > conv_transpose 1 k3 | 3 1 -2
          1x40 > conv_transpose 1 k3 s2 p1 | 2 1/2 -1/2
          1x40 > conv_transpose 1 k4 s2 p1 | 5/2 1/2 -1
          1x40 > conv_transpose 1 k3 s3 d2 p1 o2 | 7/3 1/3 -1
          1x40 > conv 1 k3 s2 p1 > conv_transpose 1 k3 s2 p1 | 5 1 -2
          1x40 > p=max_pool k2 > max_unpool k2 of p | 3 1 -1
          1x10 > adaptive_avg_pool 5 | 2 2 0
          1x10 > adaptive_avg_pool 3 | 4 3 0
          1x10 > adaptive_avg_pool 10 | 1 1 0
          1x3 > adaptive_avg_pool 5 | 2 0 0
          1x1100 > conv 1 k2 > conv 1 k2 d2 > conv 1 k2 d4 > conv 1 k2 d8 > conv 1 k2 d16 > conv 1 k2 d32 > conv 1 k2 d64 > conv 1 k2 d128 > conv 1 k2 d256 > conv 1 k2 d512 | 1024 1 0
          """)
  void oneRelationComposedWithItself(String line, String expected) {
    Measured last = Analysis.of(Notation.parse(line)).layers().getLast();
    Extent extent = last.field().orElseThrow().axes().getFirst();
    assertEquals(expected, extent.size() + " " + extent.jump() + " " + extent.start());
  }

  /// Araujo, Norris, Sim, Computing Receptive Fields of Convolutional Neural Networks (Distill
  /// 2019).
  @Test
  void vgg16SeesWhatIsPublished() {
    Analysis analysis = Analysis.of(Presets.byName("vgg16").orElseThrow().model());
    String seen =
        analysis.layers().stream()
            .filter(m -> m.layer() instanceof Layer.Conv || m.layer() instanceof Layer.Pool)
            .map(m -> m.name() + " " + size(m))
            .collect(Collectors.joining("; "));
    assertEquals(
        "conv1_1 3,1; conv1_2 5,1; pool1 6,2; conv2_1 10,2; conv2_2 14,2; pool2 16,4;"
            + " conv3_1 24,4; conv3_2 32,4; conv3_3 40,4; pool3 44,8; conv4_1 60,8; conv4_2 76,8;"
            + " conv4_3 92,8; pool4 100,16; conv5_1 132,16; conv5_2 164,16; conv5_3 196,16;"
            + " pool5 212,32",
        seen);
  }

  /// With the stride in the first 3×3 of a block, as torchvision has it.
  @ParameterizedTest
  @CsvSource({"resnet18, 435", "resnet50, 427"})
  void resNetsSeeMoreThanTheirInput(String name, int size) {
    Analysis analysis = Analysis.of(Presets.byName(name).orElseThrow().model());
    Measured last =
        analysis.layers().stream().filter(Measured::block).reduce((_, next) -> next).orElseThrow();
    assertEquals(size + ",32", size(last));
  }

  @Test
  void axesAreApart() {
    Measured last = Analysis.of(Notation.parse("1x9x9 > conv 1 k1x5 s2x1 p0x2")).layers().getLast();
    List<Extent> axes = last.field().orElseThrow().axes();
    assertEquals(
        "1 2 0", axes.get(0).size() + " " + axes.get(0).jump() + " " + axes.get(0).start());
    assertEquals(
        "5 1 -2", axes.get(1).size() + " " + axes.get(1).jump() + " " + axes.get(1).start());
  }

  @Test
  void aBlockSeesFromTheSmallestStartToTheFurthestEnd() {
    List<Layer> left = Notation.parse("1x20 > conv 1 k5 p4:0").layers();
    List<Layer> right = Notation.parse("1x20 > conv 1 k3 p0:2").layers();
    Layer concat = new Layer.Concat(Optional.empty(), List.of(left, right, List.of()));
    Measured last = Analysis.of(model(concat)).layers().getLast();
    Extent extent = last.field().orElseThrow().axes().getFirst();
    assertEquals("7 1 -4", extent.size() + " " + extent.jump() + " " + extent.start());
  }

  @Test
  void nothingIsSeenInPlacesOnceTheyAreFlat() {
    Analysis analysis = Analysis.of(Notation.parse("1x9x9 > relu > flatten > relu > linear 3"));
    assertTrue(analysis.layers().get(0).field().isPresent());
    for (Measured layer : analysis.layers().subList(1, 4)) {
      assertTrue(layer.field().isEmpty(), layer.name());
    }
    assertTrue(Analysis.of(Notation.parse("5 > relu")).layers().getFirst().field().isEmpty());
  }

  @Test
  void fractionsStayExactThroughManyLayers() {
    Layer up = Notation.parse("1x1 > conv_transpose 1 k1 s3").layers().getFirst();
    Layer down = Notation.parse("1x1 > conv 1 k1 s3").layers().getFirst();
    Layer[] layers = new Layer[80];
    for (int i = 0; i < layers.length; i++) {
      layers[i] = i % 2 == 0 ? up : down;
    }
    Measured last = Analysis.of(model(layers)).layers().getLast();
    Extent extent = last.field().orElseThrow().axes().getFirst();
    assertEquals("1 1 0", extent.size() + " " + extent.jump() + " " + extent.start());
  }

  /// One impulse for each input cell, all weights 1: an output that answers sees that cell.
  @Test
  void outputsAnswerToTheirReceptiveFieldAlone() {
    Random random = new Random(1);
    int cells = 40;
    Shape shape = Shape.of(cells, 1, cells);
    Tensor impulses = Tensor.generate(shape, i -> i / cells == i % cells ? 1 : 0);
    for (int trial = 0; trial < 200; trial++) {
      boolean padded = trial % 2 == 1;
      Layer[] layers = new Layer[1 + random.nextInt(4)];
      for (int i = 0; i < layers.length; i++) {
        layers[i] = ones(random, padded);
      }
      Model model = new Model("", new Numbers.Given(impulses), List.of(layers));
      Analysis analysis = Analysis.of(model);
      Tensor answers = Run.of(analysis, Engine.scalar(1), false, Watch.NONE).output();
      Extent extent = analysis.layers().getLast().field().orElseThrow().axes().getFirst();
      int outputs = analysis.output().dim(2);
      for (int o = 0; o < outputs; o++) {
        int first = whole(extent.start()) + o * whole(extent.jump());
        int last = first + whole(extent.size()) - 1;
        for (int i = 0; i < cells; i++) {
          boolean heard = answers.get(i * outputs + o) != 0;
          boolean edge = i == first || i == last;
          boolean inside = i >= first && i <= last;
          if (heard && !inside || !heard && edge && !padded) {
            fail(model + ": output " + o + (heard ? " hears " : " is deaf to ") + i);
          }
        }
      }
    }
  }

  private static Layer ones(Random random, boolean padded) {
    String line =
        "1x40 > conv 1 k%d s%d d%d p%d"
            .formatted(
                1 + random.nextInt(3),
                1 + random.nextInt(2),
                1 + random.nextInt(2),
                padded ? random.nextInt(3) : 0);
    Layer.Conv conv = (Layer.Conv) Notation.parse(line).layers().getFirst();
    int kernel = conv.operation().window().kernel().getFirst();
    Numbers weight = new Numbers.Made(Shape.of(1, 1, kernel), Fill.ONES);
    return new Layer.Conv(conv.name(), conv.operation(), Optional.of(weight), conv.bias());
  }

  private static int whole(Fraction fraction) {
    return fraction.numerator().intValueExact();
  }

  private static String size(Measured m) {
    Extent extent = m.field().orElseThrow().axes().getFirst();
    return extent.size() + "," + extent.jump();
  }

  private static Model model(Layer... layers) {
    return new Model("", new Numbers.Made(Shape.of(1, 1, 20), Fill.RAMP), List.of(layers));
  }
}
