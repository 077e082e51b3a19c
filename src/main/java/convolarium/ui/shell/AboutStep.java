package convolarium.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/// A pop-over that tells how the engine computes what is shown, and why not otherwise.
public final class AboutStep {
  private final Supplier<Optional<Account>> accounts;
  private final Label subject = line("about-subject", "sentence");
  private final Label algorithm = line("about-algorithm", "about-algorithm");
  private final Label reason = line("about-reason", "about-reason");
  private final Label count = line("about-count", "mono");
  private final Label passedOver = line("about-passed-over", "form-heading");
  private final Label refusals = line("about-refusals", "sentence");
  private final PopOver popOver;

  /// @param accounts asked whenever it is shown anew; none where there is nothing to tell
  public AboutStep(Supplier<Optional<Account>> accounts) {
    this.accounts = accounts;
    count.getStyleClass().add("count");
    VBox content = new VBox(subject, algorithm, reason, count, passedOver, refusals);
    content.getStyleClass().add("about-step");
    popOver = new PopOver(content);
    popOver.setDetachable(false);
    popOver.setAnimated(false);
  }

  private static Label line(String id, String style) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  /// Opens beside a node, or closes.
  ///
  /// @param arrow where the arrow that points at the node stands on the pop-over
  public void toggle(Node owner, ArrowLocation arrow) {
    if (popOver.isShowing()) {
      hide();
    } else {
      tell();
      popOver.setArrowLocation(arrow);
      popOver.show(owner);
    }
  }

  /// What is shown has changed.
  public void refresh() {
    if (popOver.isShowing()) {
      tell();
    }
  }

  public void hide() {
    popOver.hide();
  }

  private void tell() {
    Optional<Account> account = accounts.get();
    subject.setText(account.map(Account::subject).orElse("Nothing is computed yet"));
    algorithm.setText(account.map(Account::algorithm).orElse(""));
    reason.setText(account.map(Account::reason).orElse(""));
    count.setText(account.map(Account::count).orElse(""));
    List<String> others = account.map(Account::refusals).orElse(List.of());
    refusals.setText(String.join("\n", others));
    passedOver.setText(
        account.isEmpty()
            ? ""
            : others.isEmpty() ? "No other stands before it" : "Looked at before it, and why not");
  }
}
