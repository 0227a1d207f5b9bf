package dev.lately.view;

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
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;

/// Numbers drawn as bars on white paper, which reads alike on dark and light, with letters that a
/// phone can still show. Needs no screen, but fontconfig and one font. `nothing` is written where
/// all numbers are 0.
record Bars(String title, String nothing, List<Bar> bars) {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 300;

  /// What a lying bar takes of the height, and what is around all of them.
  private static final int THICK = 34;

  private static final int AROUND = 110;

  private static final String SERIES = "sessions";
  private static final Color PAPER = new Color(0xFFFFFF);
  private static final Color INK = new Color(0x4E5058);
  private static final Color LINES = new Color(0xE3E5E8);
  private static final Color COLUMNS = new Color(0x5865F2);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 20);
  private static final Font LARGE = new Font(Font.SANS_SERIF, Font.BOLD, 22);
  private static final double TITLE_WIDTH = WIDTH * 0.94;

  /// What the title takes of the height.
  private static final int HEAD = 36;

  /// What a column takes of the width at most, in parts of its share.
  private static final double FILL = 0.8;

  private static final double WIDEST = 0.16;

  /// The scale ends no lower, so that one session does not look like many.
  private static final int LEAST = 4;

  static {
    // Else a machine with a screen would be asked for it.
    System.setProperty("java.awt.headless", "true");
  }

  Bars {
    bars = List.copyOf(bars);
  }

  /// A number and of what it is; labels are told apart by their words.
  record Bar(String label, int number) {}

  /// Side by side, with as many labels as a phone can show, each below its column.
  byte[] columns() {
    CategoryChart chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT - HEAD).build();
    chart.addSeries(SERIES, labels(), numbers());
    chart.getStyler().setAvailableSpaceFill(Math.min(FILL, WIDEST * bars.size()));
    chart.getStyler().setLabelsVisible(false);
    style(chart.getStyler());
    chart.getStyler().setPlotGridVerticalLinesVisible(false);
    chart.getStyler().setYAxisDecimalPattern("#").setYAxisMin(0.0).setYAxisMax((double) most());
    return png(chart, HEIGHT);
  }

  /// One below the other, with room for long labels.
  byte[] lying() {
    int height = Math.max(HEIGHT, AROUND + THICK * bars.size());
    HorizontalBarChart chart =
        new HorizontalBarChartBuilder().width(WIDTH).height(height - HEAD).build();
    chart.addSeries(SERIES, numbers(), labels());
    chart.getStyler().setAvailableSpaceFill(Math.min(FILL, WIDEST * bars.size()));
    chart.getStyler().setLabelsVisible(false);
    style(chart.getStyler());
    chart.getStyler().setPlotGridLinesVisible(false);
    chart.getStyler().setXAxisTickLabelsFormattingFunction(new Scale(most())::label);
    // Goes for both axes here; the usual one would leave labels out.
    chart.getStyler().setXAxisTickMarkSpacingHint(THICK - 4);
    chart.getStyler().setXAxisDecimalPattern("#").setXAxisMin(0.0).setXAxisMax((double) most());
    return png(chart, height);
  }

  /// Which numbers stand at a scale that ends there: round ones, as many as have room.
  record Scale(int most) {
    private static final int MARKS = 8;

    String label(double number) {
      return number == Math.rint(number) && number % step() == 0
          ? String.valueOf((long) number)
          : "";
    }

    private long step() {
      return LongStream.iterate(1, tens -> 10 * tens)
          .flatMap(tens -> LongStream.of(tens, 2 * tens, 5 * tens))
          .filter(step -> step * MARKS >= most)
          .findFirst()
          .orElseThrow();
    }
  }

  private List<String> labels() {
    return bars.stream().map(Bar::label).toList();
  }

  private List<Integer> numbers() {
    return bars.stream().map(Bar::number).toList();
  }

  private int most() {
    return Math.max(LEAST, bars.stream().mapToInt(Bar::number).max().orElse(0));
  }

  /// In memory alone: the usual way would need a folder for files in passing.
  private byte[] png(Chart<?, ?> chart, int height) {
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.translate(0, HEAD);
    chart.paint(pen, WIDTH, height - HEAD);
    pen.translate(0, -HEAD);
    write(pen, height);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  /// The title over the whole width, where the chart would centre it over its columns alone.
  private void write(Graphics2D pen, int height) {
    pen.setColor(PAPER);
    pen.fillRect(0, 0, WIDTH, HEAD);
    pen.setColor(INK);
    pen.setFont(fitting());
    centre(pen, title, HEAD - 10);
    if (bars.stream().allMatch(bar -> bar.number() == 0)) {
      pen.setFont(SMALL);
      centre(pen, nothing, height / 2);
    }
  }

  private static void centre(Graphics2D pen, String words, int line) {
    pen.drawString(words, (WIDTH - pen.getFontMetrics().stringWidth(words)) / 2, line);
  }

  /// Small enough for a title that names several days.
  private Font fitting() {
    FontRenderContext smooth = new FontRenderContext(new AffineTransform(), true, true);
    double width = LARGE.getStringBounds(title, smooth).getWidth();
    double size = Math.min(LARGE.getSize(), LARGE.getSize() * TITLE_WIDTH / width);
    return LARGE.deriveFont((float) size);
  }

  private void style(AxesChartStyler style) {
    style.setAxisTickLabelsFont(SMALL).setAxisTickLabelsColor(INK);
    style.setPlotGridLinesColor(LINES);
    style.setLegendVisible(false);
    style.setAntiAlias(true);
    style.setSeriesColors(new Color[] {COLUMNS});
    style.setChartBackgroundColor(PAPER);
    style.setPlotBackgroundColor(PAPER);
    style.setPlotBorderVisible(false);
    style.setChartFontColor(INK);
    style.setChartTitleVisible(false);
  }
}
