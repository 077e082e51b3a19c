package convolarium.studio;

/// A model that the stage cannot show. The message is a sentence without a full stop.
public final class Unsuited extends Exception {
  private static final long serialVersionUID = 1;

  Unsuited(String sentence) {
    super(sentence);
  }
}
