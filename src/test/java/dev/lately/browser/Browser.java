package dev.lately.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A Chromium without a window.
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--lang=en-US",
          "--window-size=1280,900");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /// Where no Chromium and its driver are installed, the test that asks is skipped and says so.
  static Browser startOrSkip() throws IOException {
    Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = program("chromedriver");
    assumeTrue(
        chromium.isPresent() && driver.isPresent(),
        "Skipped: no chromium and chromedriver on the PATH; install them to test the page");
    return start(chromium.orElseThrow(), driver.orElseThrow());
  }

  private static Browser start(Path chromium, Path driver) throws IOException {
    LoggingPreferences console = new LoggingPreferences();
    console.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions().setBinary(chromium.toFile());
    options.addArguments(FLAGS);
    options.addArguments("--user-data-dir=" + profile());
    options.setCapability("goog:loggingPrefs", console);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build();
    return new Browser(new ChromeDriver(service, options));
  }

  /// A profile that nobody used before and `mvn clean` takes away.
  private static Path profile() throws IOException {
    return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "chromium");
  }

  private static Optional<Path> program(String... names) {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Opens the page as on somebody's first visit and waits until it can be used.
  void open(URI page) {
    driver.get(page.toString());
    driver.executeScript("localStorage.clear()");
    driver.navigate().refresh();
    await("document.documentElement.dataset.ready === 'yes'");
  }

  /// Goes away from the page, so that it is not there to see its server end.
  void leave() {
    driver.get("about:blank");
    errors();
  }

  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  void prefers(String colours) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", colours);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /// What an expression of the page's own language gives.
  Object read(String expression, Object... arguments) {
    Object value = driver.executeScript("return " + expression, arguments);
    return value == null ? "" : value;
  }

  /// What a script of the page's own language returns.
  Object run(String script) {
    return driver.executeScript(script);
  }

  void await(String condition, Object... arguments) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> condition + " on a page that says\n" + text("main"))
        .until(_ -> Boolean.TRUE.equals(read("Boolean(" + condition + ")", arguments)));
  }

  /// Waits until what the selector finds says these words.
  void awaitText(String selector, String words) {
    String say =
        "[...document.querySelectorAll(arguments[0])].some(e => e.innerText.includes(arguments[1]))";
    await(say, selector, words);
  }

  String text(String selector) {
    return read(
            "[...document.querySelectorAll(arguments[0])].map(e => e.innerText).join('\\n')",
            selector)
        .toString();
  }

  long count(String selector) {
    return (Long) read("document.querySelectorAll(arguments[0]).length", selector);
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /// A list that fills in by itself is drawn anew: what stood there is looked for once more.
  void click(String selector) {
    retried(() -> find(selector).click());
  }

  private void retried(Runnable click) {
    new WebDriverWait(driver, PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .until(_ -> {
          click.run();
          return true;
        });
  }

  /// Presses the button of that name in a part of the page; the last one, where it is there often.
  void press(String part, String name) {
    retried(() -> pressOnce(part, name));
  }

  private void pressOnce(String part, String name) {
    List<WebElement> named =
        driver.findElements(By.cssSelector(part + " button")).stream()
            .filter(button -> button.isDisplayed() && name.equals(button.getAccessibleName()))
            .toList();
    assertThat(named).as("buttons called " + name + " in " + part).isNotEmpty();
    named.getLast().click();
  }

  /// Types into whatever has the focus.
  void type(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void say(String line, String words) {
    find(line).sendKeys(words, Keys.ENTER);
  }

  /// What has the focus, by its name for people who hear the page.
  String focused() {
    return driver.switchTo().activeElement().getAccessibleName();
  }

  /// Errors on the console since the last time.
  List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
