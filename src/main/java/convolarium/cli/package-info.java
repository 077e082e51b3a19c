/// The commands, and the only room that prints.
///
/// What may not live here: arithmetic, files' formats, pictures; a command only joins what the
/// rooms below offer. Start at [convolarium.cli.Cli].
package convolarium.cli;
