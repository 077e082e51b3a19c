package convolarium.filter.sample;

import convolarium.engine.Watch;
import convolarium.filter.Photo;
import convolarium.filter.PhotoFormat;
import convolarium.filter.Photos;
import convolarium.filter.Unreadable;
import convolarium.tensor.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/// The sample pictures that travel with the program.
public enum SampleImage {
  STILL_LIFE("still-life.jpg", "Still life", "edges, textures, highlights and soft backgrounds"),
  SALT_AND_PEPPER(
      "salt-and-pepper.png", "Salt-and-pepper noise", "what a mean smears, not removes"),
  TEXT("text.png", "Text", "how small letters may be before a blur takes them"),
  SIEMENS_STAR("siemens-star.png", "Siemens star", "edges of every direction and ever finer"),
  ZONE_PLATE("zone-plate.png", "Zone plate", "every frequency: what strides fold and blurs stop"),
  RAMPS("ramps.png", "Ramps", "slopes, steps and hues: clamping and rounding");

  private final String fileName;
  private final String title;
  private final String summary;

  SampleImage(String fileName, String title, String summary) {
    this.fileName = fileName;
    this.title = title;
    this.summary = summary;
  }

  public String fileName() {
    return fileName;
  }

  public String title() {
    return title;
  }

  /// What it is good for, in a few words.
  public String summary() {
    return summary;
  }

  /// The picture from its file in the program; takes a moment.
  public Photo read() {
    try (InputStream in = SampleImage.class.getResourceAsStream(fileName)) {
      return Photos.read(Objects.requireNonNull(in, fileName).readAllBytes(), Watch.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Unreadable e) {
      throw new IllegalStateException(fileName + ": " + e.what(), e);
    }
  }

  /// The file, drawn anew; the still life takes minutes.
  byte[] draw() throws IOException {
    Raster raster =
        switch (this) {
          case STILL_LIFE -> Camera.take(0, 0, Camera.HEIGHT, Camera.WIDTH);
          case SALT_AND_PEPPER -> Charts.saltAndPepper(STILL_LIFE.read().raster(), 480);
          case TEXT -> Charts.text();
          case SIEMENS_STAR -> Charts.siemensStar();
          case ZONE_PLATE -> Charts.zonePlate();
          case RAMPS -> Charts.ramps();
        };
    return encoded(raster);
  }

  /// The raster as this picture's file holds one.
  byte[] encoded(Raster raster) throws IOException {
    Optional<PhotoFormat> format = PhotoFormat.ofEnding(java.nio.file.Path.of(fileName));
    var out = new ByteArrayOutputStream();
    Photos.encode(raster, format.orElseThrow(), out);
    return out.toByteArray();
  }
}
