package dev.lately.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.lately.model.SessionRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The map as a test.
class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lately");

  @Test
  void everyRoomUsesOnlyWhatTheMapAllows() {
    assertThat(new RoomRules("dev.lately", TheMap.ofLately()).complaints(MAIN)).isEmpty();
  }

  @Test
  void theRulesBite() {
    JavaClasses wrong = new ClassFileImporter().importPackages("dev.lately.arch.wrong");
    assertThat(new RoomRules("dev.lately.arch.wrong", TheMap.ofLately()).complaints(wrong))
        .containsExactly(
            "attic is on no map",
            "listing may not use the hall",
            "model may not use com.fasterxml.jackson.databind.JsonNode");
  }

  @Test
  void theMapAndTheFoldersAreTheSame() throws IOException {
    Path root = Path.of("src/main/java/dev/lately");
    try (var files = Files.walk(root)) {
      Set<String> folders =
          files
              .filter(Files::isDirectory)
              .filter(folder -> !folder.equals(root))
              .map(folder -> root.relativize(folder).toString().replace('/', '.'))
              .collect(Collectors.toSet());
      assertThat(folders).isEqualTo(TheMap.ofLately().names());
    }
  }

  @Test
  void noRoomStandsInACircle() {
    slices().matching("dev.lately.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void whatIsDrawnHasIdsFromReadersAlone() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.lately.view..", "dev.lately.chat..", "dev.lately.digest..")
        .should()
        .callMethod(SessionRef.class, "id")
        .because("an id may be the number of somebody's phone")
        .check(MAIN);
  }

  @Test
  void onlyTheHallReadsTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.lately")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(MAIN);
  }
}
