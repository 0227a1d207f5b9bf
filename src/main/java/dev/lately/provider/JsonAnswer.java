package dev.lately.provider;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.lately.model.Trouble;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;

/// A vendor's JSON, read once from front to back and never held as a whole.
///
/// It stands at one value at a time. What is not read of a value is skipped, so unknown fields do
/// not hurt; a value of the wrong kind ends the reading with the path of its field.
public final class JsonAnswer {
  private static final String LOCATABLE = "[A-Za-z0-9_.-]{1,40}";

  private final JsonParser parser;

  JsonAnswer(JsonParser parser) {
    this.parser = parser;
  }

  <T> T read(JsonHttp.Reading<T> reading) throws IOException {
    try {
      parser.nextToken();
      return reading.read(this);
    } catch (JsonProcessingException | CharConversionException e) {
      throw unreadable();
    }
  }

  public boolean isArray() {
    return parser.hasToken(JsonToken.START_ARRAY);
  }

  public boolean isObject() {
    return parser.hasToken(JsonToken.START_OBJECT);
  }

  /// Goes through the object at hand; `field` finds itself at each field's value.
  public void fields(FieldReading field) throws IOException {
    require(isObject());
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      field.read(name);
      parser.skipChildren();
    }
  }

  /// Goes through the array at hand; `element` finds itself at each element.
  public void elements(ElementReading element) throws IOException {
    require(isArray());
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element.read();
      parser.skipChildren();
    }
  }

  /// A word or number as text, at most `most` code points of it; empty when null or blank.
  public Optional<String> text(int most) throws IOException {
    if (parser.hasToken(JsonToken.VALUE_NULL)) {
      return Optional.empty();
    }
    require(parser.currentToken() != null && parser.currentToken().isScalarValue());
    String text = head(most);
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  /// As [#text], and empty for an object or an array too.
  public Optional<String> anyText(int most) throws IOException {
    return isArray() || isObject() ? Optional.empty() : text(most);
  }

  /// A whole number, also when it is written as text; `otherwise` when null or blank.
  public int number(int otherwise) throws IOException {
    if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      return parser.getIntValue();
    }
    try {
      return text(40).map(Double::valueOf).map(Double::intValue).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw unreadable();
    }
  }

  /// False when null or absent.
  public boolean flag() throws IOException {
    require(!isArray() && !isObject());
    return parser.hasToken(JsonToken.VALUE_TRUE) || "true".equalsIgnoreCase(parser.getText());
  }

  /// A time; empty when null or blank. `zone` is taken where it has none.
  public Optional<VendorTime> time(ZoneId zone) throws IOException {
    Optional<String> text = text(60);
    Optional<VendorTime> time = text.flatMap(t -> VendorTime.parse(t, zone));
    require(time.isPresent() == text.isPresent());
    return time;
  }

  /// As [#time], and empty too when it is not readable as a time.
  public Optional<VendorTime> anyTime(ZoneId zone) throws IOException {
    return anyText(60).flatMap(t -> VendorTime.parse(t, zone));
  }

  /// As [#anyTime], of a vendor that means its local time whatever zone it writes.
  public Optional<VendorTime> localTime(ZoneId zone) throws IOException {
    return anyText(60)
        .map(t -> t.replaceFirst("(?:[Zz]|[+-]\\d{2}:?\\d{2})$", ""))
        .flatMap(t -> VendorTime.parse(t, zone));
  }

  /// The value at hand is not what the API promises.
  public ProviderException unreadable() {
    return new ProviderException(new Trouble.Unreadable(path(parser.getParsingContext())));
  }

  /// The object just read lacks this field.
  public ProviderException lacking(String field) {
    String path = path(parser.getParsingContext());
    return new ProviderException(new Trouble.Unreadable(path + "." + field));
  }

  private void require(boolean asPromised) {
    if (!asPromised) {
      throw unreadable();
    }
  }

  private String head(int most) throws IOException {
    int length = parser.getTextLength();
    if (length <= most) {
      return parser.getText();
    }
    int chars = Math.min(length, 2 * most);
    String head = new String(parser.getTextCharacters(), parser.getTextOffset(), chars);
    boolean fits = head.codePointCount(0, chars) <= most;
    return fits ? head : head.substring(0, head.offsetByCodePoints(0, most));
  }

  /// Such as `$.sessions[3].id`; a name that is not a plain word may be a person's, so it is left
  /// out.
  private static String path(JsonStreamContext at) {
    if (at.inRoot()) {
      return "$";
    }
    if (at.inArray()) {
      return path(at.getParent()) + "[" + at.getCurrentIndex() + "]";
    }
    String name = at.getCurrentName();
    return path(at.getParent()) + (name == null ? "" : name.matches(LOCATABLE) ? "." + name : ".?");
  }

  /// Reads the value of one field, or leaves it.
  @FunctionalInterface
  public interface FieldReading {
    void read(String name) throws IOException;
  }

  /// Reads one element, or leaves it.
  @FunctionalInterface
  public interface ElementReading {
    void read() throws IOException;
  }
}
