package convolarium.document;

import convolarium.filter.Builtin;
import convolarium.filter.Dial;
import convolarium.filter.Pipeline.Step;
import convolarium.filter.Recipe;
import convolarium.filter.Sliding;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;

/// Writes one step of a pipeline: what makes it what it is, and nothing that is as usual.
record StepWriter(JsonWriter json) {
  void write(Step step) throws IOException {
    Recipe recipe = step.recipe();
    json.object(false);
    Optional<Builtin> builtin = recipe.builtin();
    if (builtin.isPresent()) {
      json.name("filter").string(recipe.name());
      settings(builtin.get(), recipe);
    } else {
      new OwnWriter(json).write(recipe.own());
    }
    Recipe usual = Recipe.of(recipe.name());
    if (recipe.slides()) {
      sliding(recipe.sliding(), usual.sliding());
    }
    if (recipe.sums()) {
      sums(recipe, usual);
    }
    if (!step.on()) {
      json.name("on").raw("false");
    }
    json.end();
  }

  private void settings(Builtin builtin, Recipe recipe) throws IOException {
    for (Dial dial : builtin.dials()) {
      OptionalDouble value = recipe.settings().get(dial.parameter());
      if (value.isPresent()) {
        json.name(dial.parameter().term()).number(value.getAsDouble());
      }
    }
  }

  private void sliding(Sliding sliding, Sliding usual) throws IOException {
    if (sliding.border() != usual.border()) {
      json.name("border").string(sliding.border().term());
    }
    if (sliding.stride() != usual.stride()) {
      json.name("stride").number(sliding.stride());
    }
    if (sliding.dilation() != usual.dilation()) {
      json.name("dilation").number(sliding.dilation());
    }
  }

  private void sums(Recipe recipe, Recipe usual) throws IOException {
    if (recipe.showing() != usual.showing()) {
      json.name("show").string(recipe.showing().term());
    }
    if (recipe.linear() != usual.linear()) {
      json.name("linear").raw(String.valueOf(recipe.linear()));
    }
  }
}
