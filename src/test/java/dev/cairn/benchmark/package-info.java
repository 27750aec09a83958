/// Benchmarks of what members and operators wait for. Run all of them with
/// `mvn -q -Pbenchmark process-test-classes`, or one with `-Dbenchmark=PlanBenchmark`.
@org.jspecify.annotations.NullUnmarked
package dev.cairn.benchmark;
