package convolarium.filter;

/// A file that does not hold a photograph this program can read.
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  /// @param what one sentence without a full stop and without the file's name
  Unreadable(String what) {
    super(what);
  }

  /// One sentence without a full stop and without the file's name.
  public String what() {
    return getMessage();
  }
}
