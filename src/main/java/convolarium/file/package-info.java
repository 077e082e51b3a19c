/// Files as a program has to treat them: replaced whole or not at all, and told of in sentences.
///
/// Nothing here knows what a file holds. Start at [Replacement][convolarium.file.Replacement];
/// [Filling][convolarium.file.Filling] is the same for a folder.
package convolarium.file;
