package dev.lately.command;

class PassingLastListsTest extends LastListsContract {
  private final PassingLastLists lists = new PassingLastLists();

  @Override
  protected LastLists lists() {
    return lists;
  }
}
