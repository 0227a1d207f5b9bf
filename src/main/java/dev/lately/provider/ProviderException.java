package dev.lately.provider;

import dev.lately.model.Trouble;
import org.jspecify.annotations.Nullable;

/// A vendor could not answer. Its message is the trouble and nothing of the request or the body.
public final class ProviderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;

  public ProviderException(Trouble trouble) {
    this(trouble, null);
  }

  public ProviderException(Trouble trouble, @Nullable Throwable cause) {
    super(trouble.toString(), cause);
    this.trouble = trouble;
  }

  public Trouble trouble() {
    return trouble;
  }
}
