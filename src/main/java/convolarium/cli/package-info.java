/// The commands, and the only room that prints.
///
/// What may not live here: arithmetic, file formats, pictures; a command only joins what the rooms
/// below offer, and answers every failure with one line. A verb's own rooms are loaded when it
/// runs, not before, so that `--version` starts neither the engine nor a parser.
///
/// Start at [Cli][convolarium.cli.Cli]; each verb is a file of its own.
package convolarium.cli;
