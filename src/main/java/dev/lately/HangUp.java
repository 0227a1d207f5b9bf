package dev.lately;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The signal by which operators have a server read its configuration anew (SIGHUP).
///
/// Java has no public way to hear signals; the one that every JDK has is found by its name, since
/// the compiler warns of it. Where it is not there, nothing is heard.
final class HangUp {
  private static final Logger LOG = LoggerFactory.getLogger(HangUp.class);

  private HangUp() {}

  /// From now on the signal does that, in a thread of its own.
  static void calls(Runnable work) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object hangUp = signal.getConstructor(String.class).newInstance("HUP");
      signal.getMethod("handle", signal, handler).invoke(null, hangUp, proxy(handler, work));
    } catch (ReflectiveOperationException e) {
      LOG.debug("No signal makes this process read its configuration anew", e);
    }
  }

  private static Object proxy(Class<?> handler, Runnable work) {
    InvocationHandler invoked =
        (_, method, _) -> {
          if (method.getName().equals("handle")) {
            run(work);
          }
          return null;
        };
    return Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, invoked);
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("The configuration could not be read anew; all goes on as before", e);
    }
  }
}
