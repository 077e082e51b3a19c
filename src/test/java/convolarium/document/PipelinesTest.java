package convolarium.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Border;
import convolarium.filter.Builtin;
import convolarium.filter.Dial;
import convolarium.filter.Filters;
import convolarium.filter.Own.Anchor;
import convolarium.filter.Parameter;
import convolarium.filter.Pipeline;
import convolarium.filter.Recipe;
import convolarium.filter.Showing;
import convolarium.filter.Sliding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelinesTest {
  private static final String HEAD = "{'format': 'convolarium-pipeline/1', 'steps': ";

  private static Pipeline read(String text) throws IOException {
    return Pipelines.read(
        new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  private static String written(Pipeline pipeline) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pipelines.write(pipeline, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsAsUsualIsLeftOut() throws IOException {
    Pipeline pipeline =
        Pipeline.of(
                Recipe.of("gaussian").with(Parameter.SIGMA, 2.5).with(Border.ZEROS),
                Recipe.of("average"),
                Recipe.of(Recipe.OWN)
                    .written(
                        own ->
                            own.withText("1 2\n3 4\n/ 10")
                                .withOffset(-0.1)
                                .withNormalised(true)
                                .withAnchor(Optional.of(new Anchor(1, 0))))
                    .with(Showing.MID_GREY)
                    .with(new Sliding(Border.REFLECT, 2, 3))
                    .withLinear(true))
            .with(1, new Pipeline.Step(Recipe.of("average"), false));
    String text =
        """
        {
          "format": "convolarium-pipeline/1",
          "steps": [
            {"filter": "gaussian", "sigma": 2.5, "border": "zeros"},
            {"filter": "average", "on": false},
            {"kernel": "1 2\\n3 4\\n/ 10", "offset": -0.1, "normalise": true, "anchor": [1, 0], \
        "stride": 2, "dilation": 3, "show": "mid-grey", "linear": true}
          ]
        }
        """;
    assertEquals(text, written(pipeline));
    assertEquals(pipeline, read(text));
  }

  @Test
  void everyFilterComesBackWithEveryParameter() throws IOException {
    List<Recipe> recipes = new ArrayList<>();
    for (Builtin builtin : Filters.all()) {
      Recipe recipe = Recipe.of(builtin.name());
      recipe = recipe.slides() ? recipe.with(Border.CIRCULAR) : recipe;
      recipe = recipe.sums() ? recipe.with(Showing.STRETCH).withLinear(true) : recipe;
      for (Dial dial : builtin.dials()) {
        recipe = recipe.with(dial.parameter(), dial.takes(dial.most()) ? dial.most() : 0.1);
      }
      recipes.add(recipe);
    }
    Pipeline pipeline = Pipeline.of(recipes.toArray(Recipe[]::new));
    assertEquals(pipeline, read(written(pipeline)));
  }

  @Test
  void whatIsOfNoEffectIsNotWritten() throws IOException {
    Recipe grey = Recipe.of("average").with(Border.ZEROS).withLinear(true).named("grey");
    assertEquals(Pipeline.of(Recipe.of("grey")), read(written(Pipeline.of(grey))));
  }

  @Test
  void aTitleIsKeptWhateverBecomesOfTheSteps() throws IOException {
    Pipeline relief =
        read(
            "{'format': 'convolarium-pipeline/1', 'title': 'Relief, \\u201cdeep\\u201d',"
                + " 'steps': [{'filter': 'emboss'}]}");
    assertEquals("Relief, “deep”", relief.title());
    assertEquals(Pipeline.of(Recipe.of("emboss")).steps(), relief.steps());
    Pipeline.Step median = new Pipeline.Step(Recipe.of("median"), false);
    Pipeline more = relief.plus(0, median).with(1, median).moved(0, 1).minus(0);
    assertEquals(more, read(written(more)));
    assertEquals(relief.title(), read(written(more)).title());
  }

  @Test
  void aFileIsWrittenAndRead(@TempDir Path folder) throws IOException {
    Pipeline pipeline = Pipeline.of(Recipe.of("median"));
    Path file = folder.resolve("a.pipeline.json");
    Pipelines.write(pipeline, file);
    assertEquals(pipeline, Pipelines.read(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
    assertTrue(Pipelines.named(Path.of("x/A.Pipeline.JSON")));
    assertFalse(Pipelines.named(Path.of("a.convo.json")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          [1] | $ | an object with format and steps is needed, not a list of 1 number
          {} | $.format | this field is missing
          {'format': 'convolarium/1'} | $.format | "convolarium-pipeline/1" is needed, not "convolarium/1"
          {'format': 'convolarium-pipeline/1'} | $.steps | this field is missing
          {'format': 'convolarium-pipeline/1', 'layers': []} | $.layers | unknown field "layers"; known here are format, title, steps
          {'format': 'convolarium-pipeline/1', 'title': 3, 'steps': []} | $.title | a text is needed, not 3
          {'format': 'convolarium-pipeline/1', 'steps': [], 'steps': []} | $.steps | given twice
          {'format': 'convolarium-pipeline/1', 'steps': {}} | $.steps | a list of steps is needed, not an object
          {'format': 'convolarium-pipeline/1', 'steps': []} | $.steps | 0 steps, from 1 to 100 would fit
          {'format': 'convolarium-pipeline/1', 'steps': [{'filter' | $.steps[0].filter | the document ends too early
          """)
  void aPipelineHasStepsAndAFormat(String text, String where, String what) {
    Doubt.of(() -> read(text)).is(where, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'gaussian' | - | a step is needed, not "gaussian"
          {} | - | its filter is missing
          {'on': true} | - | its filter is missing
          {'filter': 'average', 'kernel': '1'} | - | filter and kernel are both given
          {'filter': 3} | .filter | the name of a filter is needed, not 3
          {'filter': 'gausian'} | .filter | unknown filter "gausian", perhaps gaussian
          {'filter': 'Sobel-X'} | .filter | perhaps sobel-x
          {'filter': 'own kernel'} | .filter | unknown filter "own kernel"
          {'filter': ''} | .filter | unknown filter ""
          {'filter': 'average', 'filter': 'average'} | .filter | given twice
          {'filter': 'average', 'sigma': 2} | .sigma | unknown field "sigma"; known here are filter, size, border
          {'filter': 'average', 'offset': 2} | .offset | unknown field
          {'filter': 'gaussian', 'sigma': 'two'} | .sigma | a number is needed, not "two"
          {'filter': 'gaussian', 'sigma': -1} | .sigma | -1
          {'filter': 'gaussian', 'sigma': 100} | .sigma | sigma 100 needs a kernel larger than 255
          {'filter': 'gaussian', 'sigma': 1e39} | .sigma | is not finite in float32
          {'filter': 'gaussian', 'size': 4} | .size | 3 or 5 would fit
          {'filter': 'gaussian', 'size': 3.5} | .size | not 3.5
          {'filter': 'average', 'border': 'mirror'} | .border | "mirror" is none of zeros, reflect, replicate, circular
          {'filter': 'average', 'border': 0} | .border | one of zeros, reflect, replicate, circular is needed, not 0
          {'filter': 'average', 'show': 'abs'} | .show | "abs" is none of clamp, absolute, mid-grey
          {'filter': 'average', 'stride': 0} | .stride | 0 is too small, at least 1 is needed
          {'filter': 'average', 'stride': 1.5} | .stride | a whole number is needed, not 1.5
          {'filter': 'average', 'dilation': [1, 1]} | .dilation | a whole number is needed
          {'filter': 'average', 'linear': 1} | .linear | true or false is needed, not 1
          {'filter': 'average', 'on': 'no'} | .on | true or false is needed, not "no"
          {'filter': 'median', 'linear': true} | .linear | unknown field "linear"; known here are filter, size, border, stride, dilation, on
          {'filter': 'grey', 'border': 'zeros'} | .border | unknown field "border"; known here are filter, on
          {'kernel': [[1, 2], [3, 4]]} | .kernel | a text such as "1 2 1; 2 4 2; 1 2 1 / 16" is needed, not a list
          {'kernel': ''} | .kernel | there is no number
          {'kernel': '1 2; 3'} | .kernel | row 2 has 1 number, row 1 has 2
          {'kernel': '1', 'size': 3} | .size | unknown field "size"; known here are kernel, offset, normalise, anchor
          {'kernel': '1', 'offset': null} | .offset | a number is needed, not null
          {'kernel': '1', 'anchor': [0]} | .anchor | 1 number, a row and a column are needed
          {'kernel': '1 2 3', 'anchor': [1, 0]} | .anchor | row 1 of a kernel of 1×3, from 0 to 0 would fit
          {'kernel': '1 2 3', 'anchor': [0, 3]} | .anchor | column 3 of a kernel of 1×3, from 0 to 2 would fit
          {'kernel': '1 2 3', 'anchor': [0, -1]} | .anchor | column -1
          """)
  void aStepIsAFilterThatCanBe(String step, String where, String what) {
    String path = "$.steps[1]" + (where.equals("-") ? "" : where);
    Doubt.of(() -> read(HEAD + "[{'filter': 'average'}, " + step + "]}")).is(path, what);
  }

  @Test
  void aHundredStepsAreEnough() {
    String steps = "{'filter': 'average'}, ".repeat(100) + "{'filter': 'average'}";
    Doubt.of(() -> read(HEAD + "[" + steps + "]}"))
        .is("$.steps", "101 steps, from 1 to 100 would fit");
  }
}
