package convolarium.ui.shell;

/// Tells what the program sets in a control from what the user does with it.
public final class Setting {
  private boolean showing;

  /// Sets controls to what there is; what they report meanwhile is no edit.
  public void show(Runnable set) {
    boolean before = showing;
    showing = true;
    try {
      set.run();
    } finally {
      showing = before;
    }
  }

  /// Does what the user asked for, unless the control was only being set.
  public void heed(Runnable edit) {
    if (!showing) {
      edit.run();
    }
  }
}
