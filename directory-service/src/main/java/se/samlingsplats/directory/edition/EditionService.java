package se.samlingsplats.directory.edition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.edition.EditionFiles.Format;
import se.samlingsplats.directory.need.NeedRedacted;
import se.samlingsplats.directory.needspicture.PictureNeed;
import se.samlingsplats.directory.needspicture.PictureQuestion;
import se.samlingsplats.directory.needspicture.Pictures;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.documents.TaggedPdf;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.IdempotencyKeys;
import tools.jackson.databind.json.JsonMapper;

/** Makes editions, and new revisions of them when something must be taken back. */
@Service
@Transactional
class EditionService {

    static final String TOPIC = "directory.edition";

    private static final LocalizedText NEED_REDACTED = new LocalizedText(Map.of(
            "sv", "En uppgift om ett behov har tagits bort ur utgåvan.",
            "en", "A fact about a need was taken out of this edition."));

    private final EditionRepository editions;
    private final EditionNeeds needs;
    private final EditionShelf shelf;
    private final Pictures pictures;
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    EditionService(
            EditionRepository editions,
            EditionNeeds needs,
            EditionShelf shelf,
            Pictures pictures,
            Outbox outbox,
            IdempotencyKeys keys,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher publisher) {
        this.editions = editions;
        this.needs = needs;
        this.shelf = shelf;
        this.pictures = pictures;
        this.outbox = outbox;
        this.keys = keys;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.publisher = publisher;
    }

    Edition publish(NewEdition asked, @Nullable String key, Caller by) {
        var candidate = EditionId.next();
        var id = new EditionId(keys.claim(by, key, asked, candidate.value()));
        if (!id.equals(candidate)) {
            return visible(id);
        }
        var today = LocalDate.now(clock);
        var asOf = asked.asOf() == null ? today : asked.asOf();
        if (asOf.isAfter(today)) {
            throw new EditionProblem.InFuture();
        }
        var picture = pictures.read(PictureQuestion.everything(asOf));
        var edition =
                Edition.publish(id, today.getYear(), next(today.getYear()), asOf, picture, asked.texts(), by, now());
        var saved = save(edition, picture.needs(), "published", by.role());
        needs.freeze(id, picture.needs());
        publisher.publishEvent(new EditionPublished(
                saved.slug(),
                saved.label(),
                picture.needs().stream()
                        .map(need -> new EditionPublished.Included(need.id(), need.titles()))
                        .toList()));
        return saved;
    }

    Edition redact(EditionId id, ExpectedVersion expected, EditionTexts texts, LocalizedText erratum, Caller by) {
        var edition = visible(id);
        var next = edition.redact(texts, erratum, by, now());
        expected.require(edition.version());
        return save(next, needs.all(id), "redacted", by.role());
    }

    /** In the transaction of the redaction: no edition shows for a moment what its need no longer does. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(NeedRedacted redacted) {
        needs.redact(redacted.id())
                .forEach(id ->
                        save(visible(id).follow(NEED_REDACTED, now()), needs.all(id), "redacted", redacted.byRole()));
    }

    @Transactional(readOnly = true)
    Edition visible(EditionId id) {
        return editions.findById(id).orElseThrow(EditionProblem.NotFound::new);
    }

    @Transactional(readOnly = true)
    Edition visible(String slug) {
        return editions.findBySlug(slug).orElseThrow(EditionProblem.NotFound::new);
    }

    private Edition save(Edition next, List<PictureNeed> all, String fact, String role) {
        var csv = EditionCsv.of(all);
        var hash = FrozenContent.hash(next, csv, json);
        var pdf = TaggedPdf.of(EditionPage.of(next, all, hash));
        var files = new EditionFiles(List.of(
                EditionFiles.described(next.id(), next.revision(), Format.CSV, csv),
                EditionFiles.described(next.id(), next.revision(), Format.PDF, pdf)));
        var saved = editions.save(next.with(hash, files));
        shelf.put(saved, Format.CSV, csv);
        shelf.put(saved, Format.PDF, pdf);
        var change = new Change(TOPIC, saved.id().value(), saved.version(), fact, role, EditionView.of(saved));
        if (saved.revision() == 1) {
            outbox.append(change);
        } else {
            outbox.redact(change);
        }
        return saved;
    }

    /** Whoever else makes an edition waits, so that no number is missing or there twice. */
    private int next(int year) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('edition'))")
                .query((row, number) -> true)
                .list();
        return jdbc.sql("SELECT coalesce(max(number), 0) + 1 FROM edition WHERE year = ?")
                .param(year)
                .query(Integer.class)
                .single();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
