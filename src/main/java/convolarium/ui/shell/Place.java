package convolarium.ui.shell;

/// The menu in which a workspace's command stands.
public enum Place {
  FILE,
  EDIT,
  VIEW
}
