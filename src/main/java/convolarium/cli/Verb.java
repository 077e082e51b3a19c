package convolarium.cli;

/// One command of the command line.
interface Verb {
  /// What the verb takes; also its help.
  Manual manual();

  /// Does the work.
  ///
  /// @param request checked against [#manual()]: known options, each at most once
  /// @return the exit status
  /// @throws Failure when the work cannot be done; nothing has been printed then
  int run(Request request, Console console);
}
