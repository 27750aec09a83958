package dev.cairn.search;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/// Lucene's own files of a generation: how they are written, opened and taken over.
final class LuceneFolder {
  /// Enough for some 100,000 entries between flushes; only as much is used as there is to write.
  private static final double RAM_BUFFER_MEGABYTES = 256;

  private static final String LANGUAGE = "language";
  private static final String NEARNESS = "nearness";

  private LuceneFolder() {}

  /// Puts the files of an index into another folder, without copying where the file system can.
  ///
  /// Lucene never changes a file once it is written, so both folders may share it.
  static void link(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(file.getFileName());
        try {
          Files.createLink(target, file);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
          Files.copy(file, target);
        }
      }
    }
  }

  /// The generation's own lock keeps other writers out, so Lucene needs none; and none must be left
  /// in a folder that is published.
  static Directory forWriting(Path folder) throws IOException {
    return new MMapDirectory(folder, NoLockFactory.INSTANCE);
  }

  /// @throws StaleGenerationException when the files are damaged or of another version of Lucene
  static DirectoryReader open(Path folder) throws IOException {
    Directory directory = forWriting(folder);
    try {
      return DirectoryReader.open(directory);
    } catch (CorruptIndexException
        | IndexNotFoundException
        | IndexFormatTooOldException
        | IndexFormatTooNewException e) {
      throw new StaleGenerationException(e.toString());
    }
  }

  static IndexWriter writer(Directory directory) throws IOException {
    var config =
        new IndexWriterConfig()
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
            .setRAMBufferSizeMB(RAM_BUFFER_MEGABYTES)
            // So that equal scores rank the same in every build, whichever thread wrote an entry.
            .setIndexSort(new Sort(new SortField(Fields.KEY, SortField.Type.STRING)))
            .setCodec(new WithVectors());
    return new IndexWriter(directory, config);
  }

  /// Notes for the reader, kept with the commit.
  static void remember(IndexWriter writer, String language) throws IOException {
    var data = new TreeMap<String, String>();
    data.put(LANGUAGE, language);
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      Nearness.of(reader).ifPresent(nearness -> data.put(NEARNESS, nearness.asText()));
    }
    writer.setLiveCommitData(data.entrySet());
  }

  /// What cosines mean in an index; empty when it has no vectors.
  static Optional<Nearness> nearness(DirectoryReader reader) throws IOException {
    return Optional.ofNullable(reader.getIndexCommit().getUserData().get(NEARNESS))
        .map(Nearness::ofText);
  }

  /// The language that an index was analysed for.
  static Optional<String> language(DirectoryReader reader) throws IOException {
    return Optional.ofNullable(reader.getIndexCommit().getUserData().get(LANGUAGE));
  }

  private static final class WithVectors extends Lucene104Codec {
    private final KnnVectorsFormat vectors =
        new Lucene104HnswScalarQuantizedVectorsFormat(
            ScalarEncoding.SEVEN_BIT,
            VectorLimits.MAX_CONNECTIONS,
            VectorLimits.BEAM_WIDTH,
            1,
            null,
            VectorLimits.EXACT_UP_TO);

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
      return vectors;
    }
  }
}
