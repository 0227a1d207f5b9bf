package dev.lately;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class RecordedClassesTest {
  @Test
  void everyRecordedClassIsStillThere() {
    assertThatCode(RecordedClasses::load).doesNotThrowAnyException();
  }
}
