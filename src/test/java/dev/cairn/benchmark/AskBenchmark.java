package dev.cairn.benchmark;

import dev.cairn.assistant.Assistant;
import dev.cairn.assistant.AssistantOptions;
import dev.cairn.assistant.Progress;
import dev.cairn.assistant.Question;
import dev.cairn.assistant.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The whole of `ask` with words only: on the shipped catalog at most 1 ms at the median, on 2,000
/// topics and 100,000 resources at most 10 ms.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
@State(Scope.Benchmark)
public class AskBenchmark {
  private static final List<String> SHIPPED =
      List.of(
          "what math do I need for deep learning research?",
          "how do i start with machine learning",
          "a free calculus book with exercises",
          "I know linear algebra and python, I want to understand transformers in 6 weeks",
          "just want to add image search to my app");

  private static final List<String> SYNTHETIC =
      List.of(
          "how do i learn topic-1990 for research",
          "what do i need before topic-1500",
          "resources for intuition on topic-700");

  @Param({"shipped", "synthetic"})
  private String catalog;

  private Assistant assistant;
  private List<String> questions;
  private int next;

  @Setup
  public void open() throws Exception {
    Path work = Files.createTempDirectory("cairn-benchmark");
    Path folder = Path.of(System.getProperty("cairn.root", "."), "index");
    questions = SHIPPED;
    if (catalog.equals("synthetic")) {
      folder = work.resolve("catalog");
      SyntheticCatalog.write(folder, 2_000, 100_000, 42);
      questions = SYNTHETIC;
    }
    long started = System.nanoTime();
    var options = AssistantOptions.of(folder, work.resolve("data")).withWordsOnly(true);
    assistant = Assistant.open(options, Progress.NONE);
    System.out.printf(
        "index of the %s catalog built in %.1f s%n", catalog, (System.nanoTime() - started) / 1e9);
  }

  @TearDown
  public void close() {
    assistant.close();
  }

  @Benchmark
  public Reply ask() {
    next = (next + 1) % questions.size();
    return assistant.ask(Question.of(questions.get(next)));
  }
}
