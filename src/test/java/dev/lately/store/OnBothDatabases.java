package dev.lately.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A class of tests of which each is run with SQLite and with PostgreSQL; what a report calls `[1]`
/// ran in a file, `[2]` on a server.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(OnBothDatabases.Both.class)
public @interface OnBothDatabases {
  /// One after the other.
  final class Both implements ClassTemplateInvocationContextProvider {
    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
      return true;
    }

    @Override
    public Stream<OpenDatabase> provideClassTemplateInvocationContexts(ExtensionContext context) {
      return Stream.of(
          new OpenDatabase("in a file", OpenDatabase::file),
          new OpenDatabase("on a server", Postgres::empty));
    }
  }
}
