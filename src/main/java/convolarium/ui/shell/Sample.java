package convolarium.ui.shell;

/// Something to begin with, offered in the File menu.
public record Sample(String title, Runnable open) {}
