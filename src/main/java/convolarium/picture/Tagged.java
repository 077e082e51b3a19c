package convolarium.picture;

/// A mark that says what it depicts. Drawn as the mark alone; where two tags enclose a mark, the
/// inner one answers.
public record Tagged(Mark mark, Ref ref) implements Mark {}
