package convolarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Wrong requests: one line that names the place and what would fit, and nothing else anywhere.
final class MalformedCallsTest {
  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    TestPhotos.write(folder.resolve("photo.png"), "1 2 3 / 4 5 6");
    Files.writeString(folder.resolve("empty.png"), "");
    Files.writeString(folder.resolve("text.png"), "a photo, honestly");
    Files.writeString(folder.resolve("k.txt"), "1 2\n3");
    Files.write(folder.resolve("latin.txt"), new byte[] {'1', ' ', (byte) 0xE9});
    Files.writeString(folder.resolve("empty.json"), "");
    Files.writeString(folder.resolve("cut.json"), "{\"format\": \"convolarium/1\", \"lay");
    Files.writeString(
        folder.resolve("stride.json"),
        """
        {"format": "convolarium/1", "input": {"shape": [1, 1, 5, 5]},
         "layers": [{"type": "relu"}, {"type": "conv", "out_channels": 1, "kernel_size": 3,
                     "stride": 0}]}
        """);
    Files.writeString(
        folder.resolve("kernel.json"),
        """
        {"format": "convolarium/1", "input": {"shape": [1, 1, 5, 5]},
         "layers": [{"type": "conv", "out_channels": 1, "kernel_size": 7}]}
        """);
    Files.createDirectory(folder.resolve("dir"));
  }

  private Map<String, String> files() throws IOException {
    var files = new TreeMap<String, String>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        files.put(
            path.toString(),
            Files.isDirectory(path) ? "" : new String(Files.readAllBytes(path), "ISO-8859-1"));
      }
    }
    return files;
  }

  private void fails(int status, String line, String where, String part) throws IOException {
    Map<String, String> before = files();
    String complaint = Session.run(folder, Session.words(line)).complaint(status);
    assertTrue(complaint.startsWith(where + ": "), complaint);
    assertTrue(complaint.contains(part), complaint);
    assertEquals(before, files());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          comput                                          | comput     | no such command or file
          Compute                                         | Compute    | commands are compute, describe
          nothere.json                                    | nothere.json | no such command or file
          ''                                              | ''         | no such command or file
          --bogus                                         | --bogus    | no such command or file
          -                                               | -          | no such command or file
          presets more                                    | more       | presets takes nothing
          presets --all                                   | --all      | no option of presets
          kernels more                                    | more       | kernels takes nothing
          kernels -o x                                    | -o         | no option of kernels
          compute                                         | compute    | MODEL is missing
          compute --all                                   | compute    | MODEL is missing
          compute --                                      | compute    | MODEL is missing
          compute preset:alexnet more                     | more       | compute takes one MODEL
          compute stride.json kernel.json                 | kernel.json | compute takes one MODEL
          compute stride.json -o                          | -o         | RESULT must follow
          compute stride.json -o --all                    | -o         | RESULT must follow
          compute stride.json -o a -o b                   | -o         | given twice
          compute stride.json -o a --output b             | -o         | given twice
          compute stride.json --all --all                 | --all      | given twice
          compute stride.json --all=yes                   | --all      | takes no value
          compute stride.json --al                        | --al       | perhaps --all
          compute stride.json --precise=yes               | --precise  | takes no value
          compute stride.json --explain                   | --explain  | no option of compute
          compute stride.json --format json               | --format   | no option of compute
          compute stride.json -x                          | -x         | no option of compute
          compute none.json                               | none.json  | no such file
          compute dir                                     | dir        | is a folder
          compute alexnet                                 | alexnet    | preset:alexnet
          compute empty.json                              | empty.json: $ | empty
          compute cut.json                                | cut.json: $.format | end
          compute photo.png                               | photo.png: $ | UTF-8
          compute stride.json                             | stride.json: $.layers[1].stride | at least 1
          compute kernel.json                             | kernel.json: $.layers[0].kernel_size | 7
          compute preset:nothere                          | preset:nothere | no such preset
          compute preset:                                 | preset:    | no such preset
          compute '1x5x5 > konv 1 k3'                     | 1x5x5 > konv 1 k3: position 9 | konv
          compute '1x5x5 > conv 1 k7'                     | 1x5x5 > conv 1 k7: $.layers[0].kernel_size | 7
          compute '>'                                     | >: position 1 |
          compute '1x5x5 >'                               | 1x5x5 >: position 8 |
          describe                                        | describe   | MODEL is missing
          describe kernel.json                            | kernel.json: $.layers[0].kernel_size | 7
          describe none.json                              | none.json  | no such file
          describe preset:alexnet --format xml            | --format   | table, json, csv
          describe preset:alexnet --format JSON           | --format   | table, json, csv
          describe preset:alexnet --format ''             | --format   | table, json, csv
          describe preset:alexnet --format                | --format   | FORMAT must follow
          describe preset:alexnet --input                 | --input    | SHAPE must follow
          describe preset:alexnet --input 0x3x5x5         | --input | 1
          describe preset:alexnet --input 1x3x            | --input |
          describe preset:alexnet --input x               | --input |
          describe preset:alexnet --input ''              | --input |
          describe preset:alexnet --input 1x3x-5x5        | --input |
          describe preset:alexnet --input 1,3,5,5         | --input |
          describe preset:alexnet --input 1x3x5.5x5       | --input |
          describe preset:alexnet --input 99999999999x1x1 | --input |
          describe preset:alexnet --input 1x65536x65536x9 | --input    | 2
          describe preset:alexnet --input 1x3x20x20       | preset:alexnet: $.layers[5].kernel_size | height 1
          describe preset:alexnet -o x                    | -o         | no option of describe
          describe preset:alexnet --precise               | --precise  | no option of describe
          describe preset:alexnet --explain --explain     | --explain  | given twice
          animate                                         | animate    | MODEL is missing
          animate preset:dilation                         | -o         | is needed by animate
          animate preset:dilation -o                      | -o         | FILE must follow
          animate preset:dilation -o out.jpg              | out.jpg    | must end in .gif, .svg or .png
          animate preset:dilation -o gif                  | gif        | must end in
          animate preset:dilation -o ''                   | ''         | must end in
          animate preset:nothere -o out.gif               | preset:nothere | no such preset
          animate kernel.json -o out.gif                  | kernel.json: $.layers[0].kernel_size | 7
          animate preset:dilation -o out.gif --layer 0    | --layer    | "0" is not a whole number from 1 to 1
          animate preset:dilation -o out.gif --layer 2    | --layer    | "2" is not a whole number from 1 to 1
          animate preset:dilation -o out.gif --layer conv | --layer    | "conv" is not a whole number
          animate '1x9x9 > relu > conv 1 k3 > max_pool k2' -o out.gif --layer 1 | --layer | a relu, which has no window; these have: 2, 3
          animate '2x8x9 > p=max_pool k4 > max_unpool k4 p2 of p' -o out.gif --layer 2 | 2x8x9 > p=max_pool k4 > max_unpool k4 p2 of p: $.layers[1].of | lies outside the output's plane of 16 cells
          animate '1x9x9 > relu' -o out.gif               | 1x9x9 > relu: $.layers | no layer has a window
          animate '2x3 > flatten > linear 4' -o out.gif   | 2x3 > flatten > linear 4: $.layers | no layer has a window
          animate preset:dilation -o out.gif --step 3     | --step     | out.gif is none
          animate preset:dilation -o dir/ --step 3        | --step     | dir/ is none
          animate preset:dilation -o out.png --step 0     | --step     | "0" is not a whole number from 1 to 9
          animate preset:dilation -o out.svg --step 10    | --step     | "10" is not a whole number from 1 to 9
          animate preset:dilation -o out.gif --fps 0      | --fps      | "0" is not a number from 0.1 to 50
          animate preset:dilation -o out.gif --fps 0.09   | --fps      | "0.09" is not
          animate preset:dilation -o out.gif --fps 50.5   | --fps      | "50.5" is not
          animate preset:dilation -o out.gif --fps fast   | --fps      | "fast" is not
          animate preset:dilation -o out.gif --scale 0.2  | --scale    | "0.2" is not a number from 0.25 to 8
          animate preset:dilation -o out.gif --scale 9    | --scale    | "9" is not
          animate preset:dilation -o out.gif --theme blue | --theme    | light, dark
          animate preset:alexnet -o out.gif --scale 8     | --scale    | at most 100,000,000
          animate '1x200x200 > conv 1 k3 p1' -o out.gif --scale 2 | --scale | 40,000 pictures
          filter                                          | filter     | IN is missing
          filter photo.png                                | --kernel   | is needed by filter
          filter photo.png --kernel average               | -o         | is needed by filter
          filter photo.png -o out.png                     | --kernel   | is needed by filter
          filter -o out.png --kernel average              | filter     | IN is missing
          filter photo.png -o out.png --kernel            | --kernel   | KERNEL must follow
          filter photo.png -o out.png --kernal average    | --kernal   | perhaps --kernel
          filter photo.png -o out.png --kernel ''         | --kernel   | is neither
          filter photo.png -o out.png --kernel Average    | --kernel   | average, gaussian
          filter photo.png -o out.png --kernel nofile.txt | --kernel   | nor a file
          filter photo.png -o out.png --kernel 'dir'      | dir        | is a folder
          filter photo.png -o out.png --kernel '1 2; 3'   | --kernel   | row 2 has 1 number
          filter photo.png -o out.png --kernel '1 x 1'    | --kernel   | row 1, number 2
          filter photo.png -o out.png --kernel '1 1e99'   | --kernel   | row 1, number 2
          filter photo.png -o out.png --kernel '1 NaN 0'  | --kernel   | number 2
          filter photo.png -o out.png --kernel '1 1 / 0'  | --kernel   | 0
          filter photo.png -o out.png --kernel '1 1 /'    | --kernel   | divisor
          filter photo.png -o out.png --kernel '1/2/3'    | --kernel   | divisor
          filter photo.png -o out.png --kernel '; ; / 3'  | --kernel   | number
          filter photo.png -o out.png --kernel k.txt      | k.txt      | row 2 has 1 number
          filter photo.png -o out.png --kernel latin.txt  | latin.txt  | UTF-8
          filter photo.png -o out.png --kernel photo.png  | photo.png  |
          filter photo.png -o out.png --kernel average --size 0       | --size     | "0" is not
          filter photo.png -o out.png --kernel average --size -3      | --size     | "-3" is not
          filter photo.png -o out.png --kernel average --size 3.5     | --size     | "3.5" is not
          filter photo.png -o out.png --kernel average --size three   | --size     | "three" is not
          filter photo.png -o out.png --kernel average --size ''      | --size     | is not a whole number
          filter photo.png -o out.png --kernel average --size 1000000 | --size     | is not a whole number
          filter photo.png -o out.png --kernel average --size 99999999999 | --size | is not a whole number
          filter photo.png -o out.png --kernel average --size ٣       | --size     | is not a whole number
          filter photo.png -o out.png --kernel sobel --size 4         | --size     | 3 or 5 would fit
          filter photo.png -o out.png --kernel gaussian --size 2      | --size     | 1 or 3 would fit
          filter photo.png -o out.png --kernel '1 1' --size 3         | --size     | built-in
          filter photo.png -o out.png --kernel k.txt --sigma 3        | --sigma    | built-in
          filter photo.png -o out.png --kernel gaussian --sigma 0     | --sigma    | "0" is not a number above 0 and at most 1000
          filter photo.png -o out.png --kernel gaussian --sigma -1    | --sigma    | "-1" is not
          filter photo.png -o out.png --kernel gaussian --sigma NaN   | --sigma    | "NaN" is not
          filter photo.png -o out.png --kernel gaussian --sigma 1e999 | --sigma    | "1e999" is not
          filter photo.png -o out.png --kernel gaussian --sigma 0x1p3 | --sigma    | "0x1p3" is not
          filter photo.png -o out.png --kernel gaussian --sigma 1f    | --sigma    | "1f" is not
          filter photo.png -o out.png --kernel gaussian --sigma 500   | --sigma    | would fit
          filter photo.png -o out.png --kernel unsharp --set amount       | --set | "amount" is not NAME=VALUE
          filter photo.png -o out.png --kernel unsharp --set =3           | --set | "=3" is not NAME=VALUE
          filter photo.png -o out.png --kernel unsharp --set angle=3      | --set | unsharp has no "angle", but sigma, amount
          filter photo.png -o out.png --kernel scharr --set size=5        | --set | scharr has no "size", nor anything to set
          filter photo.png -o out.png --kernel unsharp --set amount=      | --set | amount: "" is not a number
          filter photo.png -o out.png --kernel unsharp --set amount=NaN   | --set | amount: "NaN" is not a number
          filter photo.png -o out.png --kernel unsharp --set amount=11    | --set | unsharp takes an amount from 0 to 5, not 11: 5 would fit
          filter photo.png -o out.png --kernel box --set width=2.5        | --set | box takes a width from 1 to 255, not 2.5: 2 or 3 would fit
          filter photo.png -o out.png --kernel unsharp --set amount=1 --set amount=2 | --set | amount is given twice
          filter photo.png -o out.png --kernel sobel --size 3 --set size=5           | --set | size is given twice
          filter photo.png -o out.png --kernel sobel --set size=4         | --set | 3 or 5 would fit
          filter photo.png -o out.png --kernel dog --sigma 90             | --sigma | dog takes a sigma from 0.5 to 25, not 90: 25 would fit
          filter photo.png -o out.png --kernel '1 1' --set size=3         | --set | built-in
          filter photo.png -o out.png --kernel average --set              | --set | NAME=VALUE must follow
          filter photo.png -o out.png --kernel average --border wrap  | --border   | zeros, reflect, replicate, circular
          filter photo.png -o out.png --kernel average --border ''    | --border   | zeros, reflect
          filter photo.png -o out.png --kernel average --stride 0     | --stride   | "0" is not
          filter photo.png -o out.png --kernel average --stride 1x2   | --stride   | "1x2" is not
          filter photo.png -o out.png --kernel average --stride 2147483648 | --stride | is not
          filter photo.png -o out.png --kernel average --dilation 0   | --dilation | "0" is not
          filter photo.png -o out.png --kernel average --dilation -1  | --dilation | "-1" is not
          filter photo.png -o out.gif --kernel average    | out.gif    | must end in .png
          filter photo.png -o out --kernel average        | out        | must end in .png
          filter photo.png -o out.json --kernel average   | out.json   | must end in .png
          filter photo.png -o '' --kernel average         | ''         | cannot be empty
          filter '' -o out.png --kernel average           | ''         | cannot be empty
          filter none.png -o out.png --kernel average     | none.png   | no such file
          filter empty.png -o out.png --kernel average    | empty.png  |
          filter text.png -o out.png --kernel average     | text.png   |
          filter k.txt -o out.png --kernel average        | k.txt      |
          filter dir -o out --kernel average              | dir        | a folder without photos
          filter photo.png -o k.txt/ --kernel average     | k.txt/     | a folder is needed
          filter photo.png none.png -o k.txt --kernel average | k.txt  | a folder is needed
          filter photo.png photo.png -o out --kernel average | photo.png | would be written to out/photo.png
          tour                                            | -o         | is needed by tour
          tour -o x --theme blue                          | --theme    | light, dark
          tour -o x --size 12                             | --size     | a size such as 1280x800
          tour -o x --size 100x100                        | --size     | from 600 to 4096
          tour -o x --size 99999999x800                   | --size     | from 600 to 4096
          tour more                                       | more       | tour takes nothing
          tour -o ''                                      | ''         | cannot be empty
          """)
  void isAnsweredWithOneLine(String line, String where, String part) throws IOException {
    fails(2, line, where == null ? "" : where.replace("''", "\"\""), part == null ? "" : part);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          compute preset:worked_example -o none/r.json       | none/r.json  | no such folder
          compute preset:worked_example -o k.txt/r.json      | k.txt/r.json | its folder is a file
          compute preset:worked_example -o dir               | dir          | is a folder
          compute preset:worked_example -o dir/              | dir/         | is a folder
          compute preset:worked_example -o new/              | new/         | is a folder
          compute preset:worked_example -o /dev/full         | /dev/full    | no space left
          animate preset:dilation -o none/out.gif            | none/out.gif | no such folder
          animate preset:dilation -o k.txt/out.gif           | k.txt/out.gif | its folder is a file
          animate preset:dilation -o k.txt/                  | k.txt/       | is a file, and a folder is needed
          filter photo.png -o none/out.png --kernel average  | none/out.png | no such folder
          filter photo.png -o k.txt/o.png --kernel average   | k.txt/o.png  | its folder is a file
          tour -o k.txt                                      | k.txt        | is a file
          """)
  void isAnsweredWithStatusOneWhereTheOutputCannotBe(String line, String where, String part)
      throws IOException {
    fails(1, line, where, part == null ? "" : part);
  }

  @Test
  void holdsToTheRulesWhateverANameHolds() {
    String name = "no\nsuch\u001b[31m\rfile" + "x".repeat(2000) + ".json";
    for (List<String> call :
        List.of(
            List.of(name),
            List.of("compute", name),
            List.of("describe", name),
            List.of("filter", name, "-o", "out.png", "--kernel", "average"),
            List.of("filter", "photo.png", "-o", name, "--kernel", "average"),
            List.of("filter", "photo.png", "-o", "out.png", "--kernel", name),
            List.of("compute", "preset:" + name),
            List.of("compute", name + ">"),
            List.of("compute", "stride.json", name),
            List.of("compute", "stride.json", "--" + name),
            List.of("describe", "stride.json", "--input", name),
            List.of("describe", "stride.json", "--format", name))) {
      Session.run(folder, call.toArray(String[]::new)).complaint(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"compute", "describe"})
  void namesStandardInput(String verb) {
    String complaint = Session.fed("{\"format\": 7}", folder, verb, "-").complaint(2);
    assertTrue(complaint.startsWith("standard input: $.format: "), complaint);
  }

  @Test
  void everyPrefixOfADocumentIsMalformed() throws IOException {
    String document = Files.readString(folder.resolve("kernel.json")).strip();
    for (int length = 0; length < document.length(); length++) {
      String complaint =
          Session.fed(document.substring(0, length), folder, "describe", "-").complaint(2);
      assertTrue(complaint.startsWith("standard input: $"), complaint);
    }
  }
}
