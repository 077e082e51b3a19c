package convolarium.cli;

/// Why a command ends without having done its work: where, what, and the exit status.
final class Failure extends RuntimeException {
  /// The request is wrong: another request would be answered.
  static final int WRONG = 2;

  /// The request was right, but the machine could not do it.
  static final int BROKEN = 1;

  private static final long serialVersionUID = 1;

  private final int status;
  private final String where;

  private Failure(int status, String where, String what) {
    super(what, null, false, false);
    this.status = status;
    this.where = where;
  }

  /// @param where the file and the place in it, or the option
  /// @param what the numbers involved and what would fit, without a full stop
  static Failure wrong(String where, String what) {
    return new Failure(WRONG, where, what);
  }

  /// As [#wrong], of a right request.
  static Failure broken(String where, String what) {
    return new Failure(BROKEN, where, what);
  }

  /// What nobody foresaw, be it the machine's fault or the program's.
  static Failure of(String where, Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return broken(where, "does not fit the memory, which is %,d MB".formatted(megabytes));
      }
    }
    return broken(where, "a fault of Convolarium itself: " + fault);
  }

  int status() {
    return status;
  }

  String where() {
    return where;
  }

  String what() {
    return getMessage();
  }
}
