package dev.lately.provider.gurubase;

import dev.lately.model.Turn;
import dev.lately.model.Turn.Reference;
import dev.lately.model.Turn.Verdict;
import dev.lately.provider.JsonAnswer;
import dev.lately.provider.VendorTime;
import dev.lately.provider.WebLink;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One question on the wire with its answer, references, trust and vote.
final class GurubaseTurn {
  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_FIELD = 300;

  private final JsonAnswer in;
  private final List<Reference> references = new ArrayList<>();
  private Optional<String> asked = Optional.empty();
  private Optional<String> question = Optional.empty();
  private Optional<String> answer = Optional.empty();
  private Optional<VendorTime> created = Optional.empty();
  private Optional<String> trust = Optional.empty();
  private Optional<String> vote = Optional.empty();

  private GurubaseTurn(JsonAnswer in) {
    this.in = in;
  }

  static Turn read(JsonAnswer in) throws IOException {
    GurubaseTurn wire = new GurubaseTurn(in);
    in.fields(wire::field);
    return wire.turn();
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "user_question" -> asked = in.text(LONGEST_TEXT);
      case "question" -> question = in.text(LONGEST_TEXT);
      case "answer" -> answer = in.text(LONGEST_TEXT);
      case "date_created" -> created = in.anyTime(ZoneOffset.UTC);
      case "trust_score" -> trust = in.anyText(LONGEST_FIELD);
      case "user_vote" -> vote = in.anyText(LONGEST_FIELD);
      case "references" -> references();
      default -> {}
    }
  }

  private void references() throws IOException {
    if (in.isArray()) {
      in.elements(() -> reference().ifPresent(references::add));
    }
  }

  private Optional<Reference> reference() throws IOException {
    List<String> title = new ArrayList<>();
    List<String> link = new ArrayList<>();
    in.fields(name -> {
      switch (name) {
        case "title" -> in.anyText(LONGEST_FIELD).ifPresent(title::add);
        case "link" -> in.anyText(2048).flatMap(WebLink::of).ifPresent(link::add);
        default -> {}
      }
    });
    Optional<String> address = link.stream().findFirst();
    return title.stream()
        .findFirst()
        .or(() -> address)
        .map(text -> new Reference(Optional.empty(), text, address));
  }

  /// What the person typed, rather than what the vendor made of it.
  private Turn turn() {
    Optional<Integer> percent = trust.flatMap(GurubaseTurn::percent);
    Optional<Verdict> verdict =
        percent.isEmpty() && vote.isEmpty()
            ? Optional.empty()
            : Optional.of(new Verdict(percent, vote));
    return new Turn(
        asked.or(() -> question), answer, created.map(VendorTime::at), references, verdict);
  }

  /// A fraction of one where it is written as a fraction, else a number up to 100.
  private static Optional<Integer> percent(String trust) {
    if (!trust.matches("\\d{1,3}(\\.\\d{1,18})?")) {
      return Optional.empty();
    }
    double value = Double.parseDouble(trust);
    long percent = Math.round(trust.contains(".") && value <= 1 ? value * 100 : value);
    return percent > 100 ? Optional.empty() : Optional.of((int) percent);
  }
}
