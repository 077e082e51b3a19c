package convolarium.document;

import convolarium.network.Misfit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// Says what is wrong with a JSON text at the place that its parser has reached.
record JsonFaults(JsonParser parser) {
  private static final Pattern CHARACTER = Pattern.compile("Unexpected character \\('(.)'");
  private static final Pattern WORD = Pattern.compile("\\S+ token '([^']*)'");

  /// At the value read last.
  Misfit here(String what) {
    return at(parser.streamReadContext(), what);
  }

  /// At the list or object that was just begun.
  Misfit around(String what) {
    return at(parser.streamReadContext().getParent(), what);
  }

  private Misfit at(TokenStreamContext context, String what) {
    return new Misfit(path(context), what + place(parser.currentTokenLocation()));
  }

  /// Where the text is no JSON any more.
  Misfit syntax(JacksonException e) {
    String what =
        switch (e) {
          case UnexpectedEndOfInputException _ -> "the document ends too early";
          case StreamConstraintsException _ -> "a name, text or number is too long";
          default -> "this is no JSON";
        };
    String detail = what.endsWith("JSON") ? detail(e.getOriginalMessage()) : "";
    return new Misfit(path(parser.streamReadContext()), what + place(e.getLocation()) + detail);
  }

  private static String path(TokenStreamContext context) {
    if (context.getParent() == null) {
      return "$";
    }
    String outer = path(context.getParent());
    if (context.inArray()) {
      return outer + "[" + Math.max(0, context.getCurrentIndex()) + "]";
    }
    return context.currentName() == null ? outer : At.below(outer, context.currentName());
  }

  private static String place(TokenStreamLocation at) {
    return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }

  /// The parser's reason without its advice to programmers.
  private static String detail(String message) {
    Matcher character = CHARACTER.matcher(message);
    if (character.lookingAt()) {
      return ": unexpected " + Json.quoted(character.group(1));
    }
    Matcher word = WORD.matcher(message);
    if (word.lookingAt()) {
      return ": unknown word " + Json.quoted(word.group(1));
    }
    return message.startsWith("Illegal unquoted character")
        ? ": a control character in a text must be escaped"
        : "";
  }
}
