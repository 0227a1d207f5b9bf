package dev.lately;

import dev.lately.access.AuditLog;
import dev.lately.access.Binding;
import dev.lately.access.Bindings;
import dev.lately.access.Grant;
import dev.lately.access.Invites;
import dev.lately.access.PlaceHabits;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// Rights in a database that is being opened: whoever needs them sooner waits.
record OpeningRights(Supplier<RightsMemory> opened)
    implements Bindings, Invites, AuditLog, PlaceHabits {

  RightsMemory memory() {
    return new RightsMemory(this, this, this, this);
  }

  @Override
  public List<Binding> in(PlatformId platform, String space) {
    return opened.get().bindings().in(platform, space);
  }

  @Override
  public void keep(Binding binding) {
    opened.get().bindings().keep(binding);
  }

  @Override
  public void keep(String code, Grant grant, Instant until) {
    opened.get().invites().keep(code, grant, until);
  }

  @Override
  public Invites.Answer use(String code, Person person, Place place) {
    return opened.get().invites().use(code, person, place);
  }

  @Override
  public boolean spoil(String code, Person person, Place place) {
    return opened.get().invites().spoil(code, person, place);
  }

  @Override
  public List<Grant> of(PlatformId platform, String space) {
    return opened.get().invites().of(platform, space);
  }

  @Override
  public void note(Entry entry) {
    opened.get().audit().note(entry);
  }

  @Override
  public List<Entry> read(Wanted wanted) {
    return opened.get().audit().read(wanted);
  }

  @Override
  public Habit of(Place place) {
    return opened.get().habits().of(place);
  }

  @Override
  public void keep(Place place, Habit habit) {
    opened.get().habits().keep(place, habit);
  }
}
