package dev.lately.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents name exists.
class DocsTest {
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)[^)]*\\)");
  private static final Pattern RECORD = Pattern.compile("([0-9]{4})-[a-z0-9-]+\\.md");

  @Test
  void everyClassThatTheDocumentsNameExists() throws IOException {
    Set<String> known = files("src").map(DocsTest::simpleName).collect(Collectors.toSet());
    for (Path document : documents()) {
      assertThat(known).as("named in %s", document).containsAll(found(CLASS, document));
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Path document : documents()) {
      Path folder = document.toAbsolutePath().getParent();
      assertThat(found(LINK, document))
          .as("linked in %s", document)
          .allMatch(link -> Files.exists(folder.resolve(link)));
    }
  }

  @Test
  void everyDecisionHasItsOwnNumber() throws IOException {
    List<String> numbers =
        files("src/docs/decisions")
            .map(path -> RECORD.matcher(path.getFileName().toString()))
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1))
            .toList();
    assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
  }

  private static List<Path> documents() throws IOException {
    return Stream.concat(
            Stream.of(Path.of("README.md")),
            files("src/docs").filter(path -> path.toString().endsWith(".md")))
        .toList();
  }

  private static Stream<Path> files(String folder) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(Files::isRegularFile).toList().stream();
    }
  }

  private static Set<String> found(Pattern pattern, Path document) {
    try {
      return pattern
          .matcher(Files.readString(document))
          .results()
          .map((MatchResult result) -> result.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String simpleName(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }
}
