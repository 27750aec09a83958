package dev.cairn.search;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// Terms with how much each counts, as a stream for a field of type [Fields#WEIGHTED].
final class WeightedTerms {
  private final Map<String, Integer> weights = new LinkedHashMap<>();

  void add(String term, int weight) {
    weights.merge(term, weight, Integer::sum);
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  Map<String, Integer> asMap() {
    return weights;
  }

  TokenStream stream() {
    return new Stream(weights.entrySet().iterator());
  }

  private static final class Stream extends TokenStream {
    private final Iterator<Map.Entry<String, Integer>> rest;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

    Stream(Iterator<Map.Entry<String, Integer>> terms) {
      this.rest = terms;
    }

    @Override
    public boolean incrementToken() {
      if (!rest.hasNext()) {
        return false;
      }
      clearAttributes();
      var next = rest.next();
      term.append(next.getKey());
      frequency.setTermFrequency(next.getValue());
      return true;
    }
  }
}
