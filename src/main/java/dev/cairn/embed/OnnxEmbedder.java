package dev.cairn.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// A sentence-embedding model of the BERT family, run in this process by ONNX Runtime.
///
/// Texts go through the model one by one, several at a time on several cores: in a batch, dynamic
/// quantisation takes its scale from all texts together, so that a text's vector would depend on
/// its neighbours, and padding costs what batching gains.
public final class OnnxEmbedder implements Embedder {
  private final EmbeddingModel model;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece tokenizer;

  private OnnxEmbedder(
      EmbeddingModel model, OrtEnvironment environment, OrtSession session, WordPiece tokenizer) {
    this.model = model;
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
  }

  /// Loads a model from the class path; takes about half a second and 100 MB.
  ///
  /// @throws IOException when the model is not there, or the native library can't be loaded
  public static OnnxEmbedder load(EmbeddingModel model) throws IOException {
    try {
      WordPiece tokenizer;
      try (InputStream in = open(model.tokenizerResource())) {
        tokenizer = WordPiece.read(in);
      }
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (var options = new SessionOptions()) {
        options.setIntraOpNumThreads(model.threads());
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
        // Waiting threads would spin and take the other core from whoever needs it.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        OrtSession session = environment.createSession(read(model.modelResource()), options);
        return new OnnxEmbedder(model, environment, session, tokenizer);
      }
    } catch (OrtException | LinkageError | RuntimeException e) {
      throw new IOException("the embedding model %s can't be loaded".formatted(model.name()), e);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = OnnxEmbedder.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("the class path holds no " + resource);
    }
    return in;
  }

  /// Into memory outside the heap, which the session copies and the collector then frees.
  private static ByteBuffer read(String resource) throws IOException {
    try (InputStream in = open(resource);
        var channel = Channels.newChannel(in)) {
      ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 20);
      while (channel.read(bytes) >= 0) {
        if (!bytes.hasRemaining()) {
          ByteBuffer larger = ByteBuffer.allocateDirect(bytes.capacity() * 2);
          larger.put(bytes.flip());
          bytes = larger;
        }
      }
      return bytes.flip();
    }
  }

  @Override
  public int dimensions() {
    return model.dimensions();
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public float[] embed(String text) {
    return run(tokenizer.encode(text, model.maxPieces()));
  }

  @Override
  public List<float[]> embedAll(List<String> texts, Progress progress) {
    int workers = Runtime.getRuntime().availableProcessors();
    float[][] vectors = new float[texts.size()][];
    var next = new AtomicInteger();
    var done = new AtomicInteger();
    Callable<Void> work =
        () -> {
          for (int at = next.getAndIncrement(); at < texts.size(); at = next.getAndIncrement()) {
            vectors[at] = embed(texts.get(at));
            synchronized (done) {
              progress.report(done.incrementAndGet(), texts.size());
            }
          }
          return null;
        };
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      for (Future<Void> worker : pool.invokeAll(Collections.nCopies(workers, work))) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while embedding", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("embedding failed", e.getCause());
    }
    return Arrays.asList(vectors);
  }

  private float[] run(long[] pieces) {
    long[] shape = {1, pieces.length};
    long[] mask = new long[pieces.length];
    Arrays.fill(mask, 1);
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
        OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[pieces.length]), shape)) {
      Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
      inputs.put("input_ids", ids);
      inputs.put("attention_mask", attention);
      inputs.put("token_type_ids", types);
      inputs.keySet().retainAll(session.getInputNames());
      try (OrtSession.Result result = session.run(inputs)) {
        FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
        return unit(model.pooling().pool(states, pieces.length, model.dimensions()));
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model failed", e);
    }
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= scale;
    }
    return vector;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model can't be closed", e);
    }
  }
}
