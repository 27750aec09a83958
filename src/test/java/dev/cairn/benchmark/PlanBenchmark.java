package dev.cairn.benchmark;

import dev.cairn.model.Catalog;
import dev.cairn.model.CatalogInfo;
import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.Examples;
import dev.cairn.model.LearningPath;
import dev.cairn.model.PathRequest;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.plan.PathPlanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.openjdk.jmh.annotations.Warmup;

/// Planning grows linearly with the closure: eight times the topics must not take much more than
/// eight times as long, in one run. Each topic needs the two before it.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class PlanBenchmark {
  @Param({"50", "100", "200", "400"})
  private int closure;

  private PathPlanner planner;
  private PathRequest request;

  @Setup
  public void build() {
    var topics = new ArrayList<Topic>();
    for (int i = 0; i < closure; i++) {
      var needs = new ArrayList<Prerequisite>();
      for (int before = Math.max(0, i - 2); before < i; before++) {
        needs.add(new Prerequisite(id(before), Depth.USE, Optional.empty(), ""));
      }
      topics.add(
          new Topic(
              id(i), "T" + i, List.of(), "", "", Map.of(Depth.WORKING, 5.0), needs, Map.of()));
    }
    var info = new CatalogInfo("", Optional.empty(), Optional.empty(), "en");
    planner =
        new PathPlanner(new Catalog(info, List.of(), Examples.NONE, topics, List.of(), List.of()));
    request = new PathRequest(id(closure - 1), Depth.WORKING, List.of(), Constraints.NONE);
  }

  @Benchmark
  public LearningPath plan() {
    return planner.plan(request);
  }

  private static TopicId id(int number) {
    return new TopicId("t" + number);
  }
}
