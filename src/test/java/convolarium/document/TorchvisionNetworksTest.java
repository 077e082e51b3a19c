package convolarium.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.network.Analysis;
import convolarium.network.Model;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Networks that are no presets cost what torchvision publishes of them.
final class TorchvisionNetworksTest {
  /// `num_params` and `_ops` of the weights in torchvision 0.29: parameters and thousand million
  /// multiply-adds. Of Inception v3 the 3,326,696 parameters of its auxiliary head are left out.
  @ParameterizedTest
  @CsvSource({
    "vgg11, 132863336, 7.609",
    "vgg13_bn, 133053736, 11.308",
    "vgg19, 143667240, 19.632",
    "vgg19_bn, 143678248, 19.632",
    "resnet34, 21797672, 3.664",
    "resnet101, 44549160, 7.801",
    "resnet152, 60192808, 11.514",
    "resnext50_32x4d, 25028904, 4.230",
    "resnext101_64x4d, 83455272, 15.460",
    "wide_resnet101_2, 126886696, 22.753",
    "squeezenet1_0, 1248424, 0.819",
    "densenet161, 28681000, 7.728",
    "densenet169, 14149480, 3.360",
    "densenet201, 20013928, 4.291",
    "mnasnet1_0, 4383312, 0.314",
    "inception_v3, 23834568, 5.713",
    "regnet_x_3_2gf, 15296552, 3.177",
    "regnet_x_16gf, 54278536, 15.941",
    "mc3_18, 11695440, 43.343",
    "r2plus1d_18, 31505325, 40.519"
  })
  void documentsCountAsPublished(String name, long parameters, String billions) throws IOException {
    Analysis analysis = Analysis.of(document(TorchvisionNetworks.of(name)));
    assertEquals(parameters, analysis.parameters());
    assertEquals(billions, String.format(Locale.ROOT, "%.3f", analysis.macs() / 1e9));
  }

  /// Written as a document and read again.
  private static Model document(Model model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Documents.write(model, out, Path.of(""));
    return Documents.read(
        new ByteArrayInputStream(out.toByteArray()), Path.of(""), Optional.empty());
  }
}
