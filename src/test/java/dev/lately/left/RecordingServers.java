package dev.lately.left;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import com.sun.net.httpserver.spi.HttpServerProvider;
import java.io.IOException;
import java.net.InetSocketAddress;

/// Makes every HTTP server of the tests one that writes down what Lately says: requests to the
/// local chats and vendors, answers of Lately's own servers. The build names it to the JDK.
public final class RecordingServers extends HttpServerProvider {
  /// The JDK's own, which it gives nobody who has put another in its place.
  private static final String WITHIN = "sun.net.httpserver.DefaultHttpServerProvider";

  private final HttpServerProvider within;

  /// @throws ReflectiveOperationException when the build does not open the JDK's servers to it
  public RecordingServers() throws ReflectiveOperationException {
    within = (HttpServerProvider) Class.forName(WITHIN).getConstructor().newInstance();
  }

  @Override
  public HttpServer createHttpServer(InetSocketAddress address, int backlog) throws IOException {
    return new RecordingServer(within.createHttpServer(address, backlog));
  }

  @Override
  public HttpsServer createHttpsServer(InetSocketAddress address, int backlog) throws IOException {
    return within.createHttpsServer(address, backlog);
  }
}
