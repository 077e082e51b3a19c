import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleResolutionAttribute;
import java.util.Set;
import java.util.spi.ToolProvider;
import jdk.internal.opt.CommandLine;
import jdk.tools.jlink.internal.PluginRepository;
import jdk.tools.jlink.plugin.Plugin;
import jdk.tools.jlink.plugin.ResourcePool;
import jdk.tools.jlink.plugin.ResourcePoolBuilder;
import jdk.tools.jlink.plugin.ResourcePoolEntry;

/// Runs jlink, and takes the incubator mark off the image's copy of `jdk.incubator.vector`.
///
/// The mark has two effects at every start. The JVM writes "WARNING: Using incubator modules" to
/// standard error, where the program's users and their scripts look for errors of ours. And it
/// keeps no module graph in a cache, which makes the window wait (JDK 25, `ModuleBootstrap.boot2`).
/// The module's code stays as it is. What the mark warns of, an interface that changes with the
/// next JDK, cannot happen inside an image, which keeps the JDK that it was linked from.
final class Link {
  private Link() {}

  /// @param args what jlink takes
  static void main(String[] args) throws IOException {
    PluginRepository.registerPlugin(new UnmarkedVectors());
    var jlink = ToolProvider.findFirst("jlink").orElseThrow();
    System.exit(jlink.run(System.out, System.err, CommandLine.parse(args)));
  }

  private static final class UnmarkedVectors implements Plugin {
    private static final String DESCRIPTOR = "/jdk.incubator.vector/module-info.class";

    @Override
    public Category getType() {
      return Category.FILTER; // the first, before jlink itself reads the descriptors
    }

    @Override
    public Set<State> getState() {
      return Set.of(State.AUTO_ENABLED, State.FUNCTIONAL);
    }

    @Override
    public ResourcePool transform(ResourcePool in, ResourcePoolBuilder out) {
      in.transformAndCopy(
          entry -> entry.path().equals(DESCRIPTOR) ? entry.copyWithContent(unmark(entry)) : entry,
          out);
      return out.build();
    }

    private static byte[] unmark(ResourcePoolEntry descriptor) {
      var classes = ClassFile.of();
      return classes.transformClass(
          classes.parse(descriptor.contentBytes()),
          ClassTransform.dropping(element -> element instanceof ModuleResolutionAttribute));
    }
  }
}
