package se.samlingsplats.dialogue.meeting;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Meetings as a calendar to subscribe to (RFC 5545). The same meetings give the same bytes. */
final class CalendarFeed {

    private static final String ZONE = "Europe/Stockholm";
    private static final ZoneId STOCKHOLM = ZoneId.of(ZONE);
    private static final VTimeZone RULES = rules();

    private final CalendarLanguage language;
    private final Function<UUID, URI> pages;

    /** @param pages where a dialogue's page is */
    CalendarFeed(CalendarLanguage language, Function<UUID, URI> pages) {
        this.language = language;
        this.pages = pages;
    }

    String of(List<Meeting> meetings) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Samlingsplats//Meetings//" + language.name().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", language.title));
        calendar.add(new XProperty("X-WR-TIMEZONE", ZONE));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        calendar.add(RULES);
        meetings.forEach(meeting -> calendar.add(event(meeting)));
        calendar.validate();
        return FoldedLines.of(calendar.toString());
    }

    /** The library knows Stockholm by the name of Berlin, whose clocks it shares; programs look for the name in the events. */
    private static VTimeZone rules() {
        var known = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(ZONE);
        var observances = Objects.requireNonNull(known, ZONE).getVTimeZone().getObservances();
        return new VTimeZone(new PropertyList(List.of(new TzId(ZONE))), new ComponentList<>(observances));
    }

    private VEvent event(Meeting meeting) {
        var profile = meeting.content().profile();
        var event = new VEvent(false);
        Stream.of(
                        new Uid(meeting.id() + "@samlingsplats"),
                        new DtStamp(seconds(meeting.updatedAt())),
                        new Created(seconds(meeting.createdAt())),
                        new LastModified(seconds(meeting.updatedAt())),
                        new Sequence(meeting.content().sequence()),
                        new DtStart<>(meeting.startsAt().atZone(STOCKHOLM)),
                        new DtEnd<>(meeting.endsAt().atZone(STOCKHOLM)),
                        new Summary(summary(meeting)),
                        new Location(where(profile)),
                        new Description(description(meeting)),
                        new Url(pages.apply(meeting.dialogueId().value())),
                        status(meeting))
                .forEach(event::add);
        return event;
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Property status(Meeting meeting) {
        return meeting.state() == MeetingState.CANCELLED
                ? ImmutableStatus.VEVENT_CANCELLED
                : ImmutableStatus.VEVENT_CONFIRMED;
    }

    private String summary(Meeting meeting) {
        var title = meeting.content().profile().titles().in(language.name());
        return meeting.state() == MeetingState.CANCELLED ? language.cancelled + title : title;
    }

    private String where(MeetingProfile profile) {
        return Stream.of(profile.place() == null ? null : profile.place().in(language.name()), profile.link())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private String description(Meeting meeting) {
        var content = meeting.content();
        var agenda = content.profile().agenda();
        return Stream.of(
                        content.cancelledBecause().in(language.name()),
                        agenda == null ? "" : agenda.in(language.name()),
                        pages.apply(meeting.dialogueId().value()).toString())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
