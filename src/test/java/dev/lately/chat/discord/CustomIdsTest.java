package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomIdsTest {
  private static final String CODE = "c".repeat(63);
  private static final String KEY = "k123456789012345678901234";

  @ParameterizedTest
  @CsvSource({
    "code,next,false",
    "code.2,next,false",
    "code.forum,next.forum,true",
    "code.forum.12,next.forum,true",
    "code.k123456789012345678901234,next.k123456789012345678901234,false",
    "code.k123456789012345678901234.forum.3,next.k123456789012345678901234.forum,true",
    ".rows,next,false",
    ".rows.forum.2,next.forum,true"
  })
  void anAnswersIdsBearWhatThePressedOneBore(String pressed, String next, boolean forum) {
    assertThat(CustomIds.answering(pressed).unique("next")).isEqualTo(next);
    assertThat(CustomIds.isOfForum(pressed)).isEqualTo(forum);
  }

  @Test
  void theLongestIdHasNoMoreThanAHundredCharacters() {
    CustomIds ids = CustomIds.ofPost(KEY).inForum();
    for (int i = 0; i < 25; i++) {
      String id = ids.unique(CODE);
      assertThat(id).hasSizeLessThanOrEqualTo(100);
      assertThat(CustomIds.press(id, List.of()).code()).isEqualTo(CODE);
      assertThat(CustomIds.bears(id, KEY)).isTrue();
    }
  }
}
