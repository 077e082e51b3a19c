package convolarium.ui;

import java.util.List;
import java.util.stream.Collectors;

/// The page that shows the tour's pictures.
final class TourPage {
  private TourPage() {}

  static String of(List<Shot> shots) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Convolarium: the tour</title>
    <style>
      body { font: 16px/1.5 Inter, sans-serif; max-width: 82rem; margin: 2rem auto; padding: 0 1rem;
        color: #1f2328; background: #fff; }
      figure { margin: 0 0 3rem; }
      img { width: 100%%; border: 1px solid #d0d7de; border-radius: 6px; }
      figcaption { margin: .5rem 0; }
    </style>
    <h1>Convolarium: the tour</h1>
    %s
    </html>
    """
        .formatted(shots.stream().map(TourPage::figure).collect(Collectors.joining("\n")));
  }

  private static String figure(Shot shot) {
    String caption = escaped(shot.caption());
    String link = shot.exported().map(" <a href=\"%1$s\">%1$s</a>"::formatted).orElse("");
    return "<figure id=\"%1$s\"><img src=\"%1$s.png\" alt=\"%2$s\"><figcaption>%2$s%3$s</figcaption></figure>"
        .formatted(shot.name(), caption, link);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
