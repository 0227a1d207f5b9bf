package dev.lately.bench;

import dev.lately.model.SourceName;
import dev.lately.provider.JsonHttp;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Source;
import dev.lately.query.Waiting;
import dev.lately.river.SimulatedSource;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.simulator.vendor.Quirk;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;

/// Five simulated vendors over HTTP, and the real queries over them.
record VendorsInProcess(Simulator simulator, CachedSessionQueries queries, InstantSource clock)
    implements AutoCloseable {
  static VendorsInProcess of(int sessions) throws IOException {
    InstantSource clock = InstantSource.system();
    Simulator simulator = Simulator.start(SimulatorOptions.with(clock).sessions(sessions));
    simulator.vendors().forEach(vendor -> vendor.set(Quirk.UNTHROTTLED, true));
    JsonHttp http = new JsonHttp(new OkHttpClient(), JsonHttp.CALL_TIMEOUT, clock);
    List<Source> sources =
        simulator.vendors().stream().map(vendor -> SimulatedSource.of(vendor, http)).toList();
    return new VendorsInProcess(
        simulator,
        new CachedSessionQueries(sources, CachePolicy.DEFAULT, clock, Waiting.by(clock)),
        clock);
  }

  Map<SourceName, String> labels() {
    return queries.sources().stream().collect(Collectors.toMap(s -> s, SourceName::value));
  }

  @Override
  public void close() {
    simulator.close();
  }
}
