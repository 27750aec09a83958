package dev.cairn.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicRecognizerTest {
  private static final TopicRecognizer RECOGNIZER = new TopicRecognizer(TinyCatalog.CATALOG);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # utterance                               | topics
          what is linear algebra good for           | linear-algebra
          LIN ALG and calc 2                        | linear-algebra calculus
          linaer algebra for machne learning        | linear-algebra machine-learning
          probabilty theory                         | probability
          linearalgebra                             | linear-algebra
          back propagation by hand                  | backpropagation
          neural-nets                               | neural-networks
          an SVD of a matrix                        | singular-value-decomposition
          svds                                      | singular-value-decomposition
          svg of a matrix                           |
          rag doll physics                          |
          RAG with llamas                           | retrieval-augmented-generation
          learning r for work                       | r
          r/statistics says hi                      | statistics
          [R] a new paper                           |
          Pythons and R                             | python r
          op\u0301timi\u0301sation                  | optimization
          deep-learning, then optimzation           | deep-learning optimization
          reading and learning                      |
          """)
  void topicsOfUtterance(String utterance, String expected) {
    assertThat(
            RECOGNIZER.recognize(utterance).stream()
                .map(mention -> mention.topic().value())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected == null ? "" : expected);
  }
}
