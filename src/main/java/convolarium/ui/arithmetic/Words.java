package convolarium.ui.arithmetic;

import java.util.function.Function;
import javafx.util.StringConverter;

/// What a choice says of its values, which are never typed.
final class Words<T> extends StringConverter<T> {
  private final Function<T, String> words;

  Words(Function<T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(T value) {
    return value == null ? "" : words.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException(text);
  }
}
