package dev.lately.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form with files, as it came over HTTP.
public record MultipartForm(Map<String, Part> parts) {
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

  /// One field: bytes, and the file's name where it is one.
  public record Part(Optional<String> file, byte[] bytes) {
    public String text() {
      return new String(bytes, UTF_8);
    }
  }

  public static boolean is(String contentType) {
    return contentType.startsWith("multipart/form-data");
  }

  public static MultipartForm read(String contentType, byte[] body) {
    String boundary = "--" + contentType.replaceFirst(".*boundary=\"?([^\";]+)\"?.*", "$1");
    Map<String, Part> parts = new LinkedHashMap<>();
    for (String part : new String(body, ISO_8859_1).split(Pattern.quote(boundary), -1)) {
      int end = part.indexOf("\r\n\r\n");
      if (end > 0) {
        String head = part.substring(0, end);
        byte[] bytes = part.substring(end + 4).getBytes(ISO_8859_1);
        parts.put(
            found(NAME, head).orElseThrow(),
            new Part(found(FILE, head), Arrays.copyOf(bytes, bytes.length - 2)));
      }
    }
    return new MultipartForm(parts);
  }

  private static Optional<String> found(Pattern wanted, String head) {
    Matcher matcher = wanted.matcher(head);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
