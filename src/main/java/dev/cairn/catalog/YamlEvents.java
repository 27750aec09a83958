package dev.cairn.catalog;

import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactoryBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/// Jackson's parser of YAML, which also tells what a catalog must not hold: anchors, aliases and
/// tags. By itself it hides those of single values, so that `title: &copy 2020` would silently read
/// "2020".
final class YamlEvents extends YAMLParser {
  private YamlEvents(
      IOContext context,
      int parserFeatures,
      int yamlFeatures,
      @Nullable LoaderOptions options,
      @Nullable ObjectCodec codec,
      Reader reader) {
    super(context, parserFeatures, yamlFeatures, options, codec, reader);
  }

  /// Makes these parsers.
  static final class Factory extends YAMLFactory {
    private static final long serialVersionUID = 1L;

    Factory(YAMLFactoryBuilder builder) {
      super(builder);
    }

    @Override
    protected YamlEvents _createParser(Reader reader, IOContext context) {
      return new YamlEvents(
          context, _parserFeatures, _yamlParserFeatures, _loaderOptions, _objectCodec, reader);
    }
  }

  /// The line of the current key or value, from 1; 0 before the first.
  int line() {
    return _lastEvent == null ? 0 : _lastEvent.getStartMark().getLine() + 1;
  }

  /// The name of the alias that the current key or value is, if it is one.
  Optional<String> alias() {
    return _lastEvent instanceof AliasEvent alias
        ? Optional.of(alias.getAnchor())
        : Optional.empty();
  }

  /// The name under which the current key or value could be referred to, if it has one.
  Optional<String> anchor() {
    return _lastEvent instanceof NodeEvent node && !(node instanceof AliasEvent)
        ? Optional.ofNullable(node.getAnchor())
        : Optional.empty();
  }

  /// The tag that is written before the current key or value, if there is one.
  Optional<String> tag() {
    return switch (_lastEvent) {
      case ScalarEvent scalar -> Optional.ofNullable(scalar.getTag());
      case CollectionStartEvent start -> Optional.ofNullable(start.getTag());
      case null, default -> Optional.empty();
    };
  }
}
