package dev.lately.ops;

import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/// What is counted and timed. Labels are words of ours or of the operator's: never a person, a
/// place or anything that was typed.
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /// An answer to a person: `command` is its kind, such as `recent` or `press`.
  public void answered(PlatformId platform, String command, Duration took) {
    Timer.builder("lately.answers")
        .description("Answers to people, and how long they took")
        .tag("platform", platform.value())
        .tag("command", command)
        .register(registry)
        .record(took);
  }

  /// A call to a vendor: `outcome` is `ok` or the kind of trouble.
  public void called(SourceName source, String outcome, Duration took) {
    Timer.builder("lately.vendor.calls")
        .description("Calls to vendors, and how long they took")
        .tag("source", source.value())
        .tag("outcome", outcome)
        .register(registry)
        .record(took);
  }

  /// A digest that came to its end: `outcome` is `sent`, `late`, `skipped`, `uncertain` or
  /// `failed`.
  public void delivered(String outcome) {
    Counter.builder("lately.digests")
        .description("Digests by what became of them")
        .tag("outcome", outcome)
        .register(registry)
        .increment();
  }

  /// Everything, in the text format of Prometheus.
  String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
