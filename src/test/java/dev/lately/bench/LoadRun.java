package dev.lately.bench;

/// The image's process between five vendors, Discord and Telegram, pressed by fifty people: cold,
/// then warm, then by one person alone. Ends within about a minute.
public final class LoadRun {
  private static final int CROWD = 50;

  private LoadRun() {}

  public static void main(String[] args) throws Exception {
    try (Stage stage = Stage.of(145)) {
      System.out.printf("start to ready %d ms; %s%n%n", stage.startMillis(), stage.memory());
      DiscordCrowd crowd = new DiscordCrowd(stage.discord(), CROWD);
      crowd.read("Discord, 50 at once, cold", 4);
      crowd.read("Discord, 50 at once, warm", 4);
      crowd.read("Discord, 50 at once, warm again", 4);
      DiscordCrowd one = new DiscordCrowd(stage.discord(), 1);
      one.read("Discord, one person, warm", 20);
      new TelegramCrowd(stage.telegram()).read("Telegram, 50 people, warm", 4);
      System.out.println(stage.memory());
    }
    System.exit(0);
  }
}
