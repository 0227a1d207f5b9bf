package dev.lately.provider;

import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;

/// One source's settings, of one shape for all providers.
///
/// `zone` is taken for times that the vendor sends without one; `maxBody` is the most bytes that
/// are read of one answer.
public record ProviderSettings(
    SourceName name,
    URI baseUrl,
    Secret key,
    List<String> containers,
    ZoneId zone,
    long maxBodyBytes) {
  public static final long MAX_BODY_BYTES = 32L << 20;

  public ProviderSettings {
    containers = List.copyOf(containers);
  }
}
