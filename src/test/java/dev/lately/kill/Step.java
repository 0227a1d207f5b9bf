package dev.lately.kill;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where a process is killed: the steps of a delivery in their order, and those of its recovery.
public enum Step {
  BEFORE_PLANNING("before what is due is read", Where.PROCESS),
  DUE_READ("what is due is read, nothing is planned", Where.PROCESS),
  PLANNED("planned and next due are written, nobody is told", Where.PROCESS),
  HALF_HANDED_OUT("the first place is handed out, the second is not", Where.PROCESS),
  HANDED_OUT("the place is handed out, nobody has taken it", Where.BOTH),
  TAKEN("the place is taken, nothing is read", Where.BOTH),
  BEFORE_WRITING("before the digest is written", Where.BOTH),
  WRITTEN("the digest is written, `sending` is not", Where.BOTH),
  SENDING("`sending` is written, nothing is posted", Where.BOTH),
  BEFORE_REQUEST("before the request leaves", Where.BOTH),
  ANSWER_UNREAD("the platform has it, its answer is not read", Where.BOTH),
  ANSWER_READ("the answer is read, nobody is told", Where.BOTH),
  CAME("it is known that it came, `sent` is not written", Where.BOTH),
  SENT("`sent` is written", Where.BOTH),
  BEFORE_DONE("before the place's task is removed", Where.BOTH),
  REFUSED_FOR_NOW("the platform fails, `planned` is not written again", Where.BOTH),
  PUT_OFF("`planned` is written again, the task is not put off", Where.BOTH),
  BEFORE_READ_BACK("recovery: before it is looked whether it came", Where.BOTH, ANSWER_UNREAD),
  BEFORE_SECOND_POST(
      "recovery: it did not come, before it is posted again", Where.DISCORD, SENDING),
  SHUTDOWN("told to end while the platform's answer is not read", Where.BOTH),
  NOWHERE("", Where.NOBODY);

  /// Those at which a process can be killed.
  public static final List<Step> ALL =
      Arrays.stream(values()).filter(step -> step != NOWHERE).toList();

  static final String DISCORD = "discord";
  static final String TELEGRAM = "telegram";
  static final String PROCESS = "process";

  private enum Where {
    PROCESS(Step.DISCORD, Step.TELEGRAM),
    BOTH(Step.DISCORD, Step.TELEGRAM),
    DISCORD(Step.DISCORD),
    NOBODY();

    private final List<String> platforms;

    Where(String... platforms) {
      this.platforms = List.of(platforms);
    }
  }

  private final String words;
  private final Where where;
  private final Optional<Step> first;

  Step(String words, Where where) {
    this(words, where, Optional.empty());
  }

  Step(String words, Where where, Step first) {
    this(words, where, Optional.of(first));
  }

  Step(String words, Where where, Optional<Step> first) {
    this.words = words;
    this.where = where;
    this.first = first;
  }

  String words() {
    return words;
  }

  /// The whole process stands there, else the delivery of each platform.
  boolean isOfProcess() {
    return where == Where.PROCESS;
  }

  /// The platforms whose deliveries come there.
  List<String> platforms() {
    return where.platforms;
  }

  /// Where another process was killed before.
  Optional<Step> first() {
    return first;
  }

  /// The platform is to fail before it gets so far.
  boolean needsFailure() {
    return this == REFUSED_FOR_NOW || this == PUT_OFF;
  }

  /// The platform shows the message by then.
  boolean needsMessage() {
    return this == ANSWER_UNREAD || this == SHUTDOWN;
  }
}
