package dev.lately.command;

class PassingLooksTest extends LooksContract {
  private final Looks looks = new PassingLooks();

  @Override
  protected Looks looks() {
    return looks;
  }
}
