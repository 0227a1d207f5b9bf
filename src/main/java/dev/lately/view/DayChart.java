package dev.lately.view;

import dev.lately.listing.DayHours;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;

/// Draws the sessions of each hour as columns, with letters that a phone can still show. Needs no
/// screen, but fontconfig and one font.
public record DayChart(Reader reader) {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 300;
  private static final String SERIES = "sessions";
  private static final Color PAPER = new Color(0xFFFFFF);
  private static final Color INK = new Color(0x4E5058);
  private static final Color LINES = new Color(0xE3E5E8);
  private static final Color COLUMNS = new Color(0x5865F2);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 20);
  private static final Font LARGE = new Font(Font.SANS_SERIF, Font.BOLD, 22);
  private static final double TITLE_WIDTH = WIDTH * 0.88;

  static {
    // Else a machine with a screen would be asked for it.
    System.setProperty("java.awt.headless", "true");
  }

  /// The columns, and in words the hours that have any.
  public Picture of(DayHours hours, DigestStory.Days days) {
    String title = reader.say("chart.title", new DayWords(reader.clock().texts()).days(days));
    byte[] png = png(chart(hours.hours(), title));
    return new Picture("sessions-by-hour.png", title + ": " + words(hours.hours()), png);
  }

  /// In memory alone: the usual way would need a folder for files in passing.
  private static byte[] png(CategoryChart chart) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    chart.paint(pen, WIDTH, HEIGHT);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private String words(List<DayHours.Hour> hours) {
    DayWords words = new DayWords(reader.clock().texts());
    String some =
        hours.stream()
            .filter(hour -> hour.sessions() > 0)
            .map(hour -> words.hour(hour) + " " + reader.say("count", hour.sessions()))
            .collect(Collectors.joining(", "));
    boolean all = hours.stream().allMatch(hour -> hour.sessions() > 0);
    return some.isEmpty()
        ? reader.say("chart.none")
        : reader.say(all ? "chart.all" : "chart.rest", some);
  }

  private static CategoryChart chart(List<DayHours.Hour> hours, String title) {
    CategoryChart chart =
        new CategoryChartBuilder().width(WIDTH).height(HEIGHT).title(title).build();
    chart.addSeries(
        SERIES,
        hours.stream().map(DayChart::label).toList(),
        hours.stream().map(DayHours.Hour::sessions).toList());
    style(chart.getStyler());
    chart.getStyler().setChartTitleFont(fitting(title));
    int most = hours.stream().mapToInt(DayHours.Hour::sessions).max().orElse(0);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax((double) Math.max(4, most));
    return chart;
  }

  /// Small enough for a title that names several days.
  private static Font fitting(String title) {
    FontRenderContext smooth = new FontRenderContext(new AffineTransform(), true, true);
    double width = LARGE.getStringBounds(title, smooth).getWidth();
    double size = Math.min(LARGE.getSize(), LARGE.getSize() * TITLE_WIDTH / width);
    return LARGE.deriveFont((float) size);
  }

  private static String label(DayHours.Hour hour) {
    return hour.hour() + (hour.again() ? "*" : "");
  }

  private static void style(CategoryStyler style) {
    style.setLegendVisible(false);
    style.setAvailableSpaceFill(0.8);
    style.setSeriesColors(new Color[] {COLUMNS});
    style.setChartBackgroundColor(PAPER);
    style.setPlotBackgroundColor(PAPER);
    style.setPlotBorderVisible(false);
    style.setPlotGridVerticalLinesVisible(false);
    style.setPlotGridLinesColor(LINES);
    style.setChartFontColor(INK);
    style.setAxisTickLabelsFont(SMALL);
    style.setAxisTickLabelsColor(INK);
    style.setYAxisDecimalPattern("#");
  }
}
