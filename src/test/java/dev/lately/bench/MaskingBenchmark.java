package dev.lately.bench;

import dev.lately.masking.Masking;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// What masking costs for the title of a row that is new or was seen before, and for an answer of
/// 50,000 characters.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MaskingBenchmark {
  private static final int ROWS = 8;

  private static final List<String> PLAIN =
      List.of(
          "How do I rotate API keys",
          "Wie stelle ich die Sprache um",
          "No recibo las facturas de este mes",
          "Docker deployment help needed",
          "Où trouver mes factures",
          "What are the limits of the free plan",
          "Como troco a senha do painel",
          "Search does not find my page");

  private static final List<String> MIXED =
      List.of(
          "How do I rotate API keys?",
          "Order 4502-118-7723 never arrived",
          "write to jane.doe@example.org please",
          "Error: upgrade from 10.4.12.1 to 10.4.13 fails",
          "Rückruf unter 030 23125 456, danke",
          "see https://example.org/a?user=7&token=abc",
          "2026-11-22T16:37:24Z timed out after 30000 ms",
          "commit 9fceb02d0ae598e95dc970b74767f19372d61af8");

  private static final String ANSWER = "%s. ".repeat(ROWS).formatted(MIXED.toArray());

  private static final String LONG = long50k(ANSWER);

  private static final String PROSE = long50k(String.join(". ", PLAIN) + ". ");

  private static String long50k(String piece) {
    return piece.repeat(50_000 / piece.length() + 1).substring(0, 50_000);
  }

  private int title;

  /// Behind the words stands a word that no title had before.
  private String anew(String words) {
    title++;
    StringBuilder word = new StringBuilder(words).append(' ');
    for (int rest = title; rest > 0; rest /= 16) {
      word.append((char) ('a' + rest % 16));
    }
    return word.toString();
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void titleWithNothing(Blackhole sink) {
    PLAIN.forEach(words -> sink.consume(Masking.STANDARD.mask(words)));
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void titleWithNumbersAndAddresses(Blackhole sink) {
    MIXED.forEach(words -> sink.consume(Masking.STANDARD.mask(anew(words))));
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void titleWithNumbersAndAddressesSeenBefore(Blackhole sink) {
    MIXED.forEach(words -> sink.consume(Masking.STANDARD.mask(words)));
  }

  @Benchmark
  public String answerOfProse() {
    return Masking.STANDARD.mask(PROSE);
  }

  @Benchmark
  public String answerFullOfNumbersAndAddresses() {
    return Masking.STANDARD.mask(LONG);
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(MaskingBenchmark.class.getSimpleName())
                .shouldFailOnError(true)
                .build())
        .run();
  }
}
