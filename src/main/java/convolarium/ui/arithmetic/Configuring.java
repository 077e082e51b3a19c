package convolarium.ui.arithmetic;

import convolarium.document.Notation;
import convolarium.document.code.Code;
import convolarium.document.code.Read;
import convolarium.network.Misfit;
import convolarium.network.Model;
import convolarium.studio.Configured;
import convolarium.studio.Document;
import convolarium.studio.Store;
import convolarium.studio.Unsuited;
import convolarium.ui.shell.LineReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sets the configuration by a text; numbers that fit are kept.
record Configuring(Store store) {
  private static final Pattern POSITION = Pattern.compile("position (\\d{1,9})");

  /// Takes a line of notation.
  ///
  /// @return what is wrong with it and where, or nothing when it was taken
  Optional<LineReader.Fault> notation(String line) {
    try {
      take(line);
      return Optional.empty();
    } catch (Misfit misfit) {
      return Optional.of(new LineReader.Fault(position(misfit), misfit.what()));
    } catch (Unsuited unsuited) {
      return Optional.of(new LineReader.Fault(0, unsuited.getMessage()));
    }
  }

  private void take(String line) throws Unsuited {
    Model model = Notation.parse(line);
    Document document = Configured.of(store.studio().document(), model);
    store.edit("Notation", _ -> document);
    store.settle();
  }

  /// Where in a line of notation something is wrong, from 0.
  private static int position(Misfit misfit) {
    Matcher place = POSITION.matcher(misfit.path());
    return place.matches() ? Integer.parseInt(place.group(1)) - 1 : 0;
  }

  /// Takes calls of PyTorch or Keras.
  ///
  /// @return what of them was passed over, because it changes nothing here
  /// @throws Misfit naming the line and column when it cannot be read
  /// @throws Unsuited when it says something that is not shown here
  List<String> code(String text) throws Unsuited {
    Document before = store.studio().document();
    Read read = Code.read(text, before.inChannels(0));
    Document document = Configured.of(before, read);
    store.edit("Code", _ -> document);
    store.settle();
    return read.ignored();
  }
}
