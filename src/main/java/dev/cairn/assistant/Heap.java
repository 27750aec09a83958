package dev.cairn.assistant;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.slf4j.LoggerFactory;

/// Keeps a process that stays small, on a machine whose memory would let the JVM take more.
///
/// By default the JVM begins with a heap of a sixty-fourth of the machine's memory and gives back
/// little of it; opening an index touches most of that once. Options on the command line could say
/// so too, but `java -jar` must do without.
public final class Heap {
  /// The share of the heap that may lie idle after a collection, in percent.
  private static final String MAX_IDLE = "30";

  private static final String MIN_IDLE = "10";

  /// How long the process may rest before it gives memory back, in milliseconds.
  private static final String GIVE_BACK_AFTER = "60000";

  private Heap() {}

  /// Gives back what opening the index needed, and keeps the heap close to what is used from now
  /// on.
  public static void settle() {
    var diagnostics = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    try {
      diagnostics.setVMOption("MinHeapFreeRatio", MIN_IDLE);
      diagnostics.setVMOption("MaxHeapFreeRatio", MAX_IDLE);
      diagnostics.setVMOption("G1PeriodicGCInterval", GIVE_BACK_AFTER);
    } catch (IllegalArgumentException e) {
      // Another collector, or another JVM: it runs as well with its own habits, only larger.
      LoggerFactory.getLogger(Heap.class).debug("the heap keeps its own size", e);
    }
    System.gc();
  }
}
