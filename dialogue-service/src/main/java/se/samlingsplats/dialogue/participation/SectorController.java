package se.samlingsplats.dialogue.participation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.dialogue.dialogue.Facilitators;
import se.samlingsplats.web.Caller;

/** Who takes part, by sector, for whoever facilitates: which sectors still have to be invited. Never for the public. */
@RestController
class SectorController {

    private static final int FEWEST = 5;

    private final JdbcClient jdbc;
    private final Dialogues dialogues;
    private final Facilitators facilitators;

    SectorController(JdbcClient jdbc, Dialogues dialogues, Facilitators facilitators) {
        this.jdbc = jdbc;
        this.dialogues = dialogues;
        this.facilitators = facilitators;
    }

    /** Numbers are rounded down to fives; a sector with fewer than five is there, without a number. */
    @GetMapping("/api/dialogues/{id}/sectors")
    ResponseEntity<Sectors> sectors(@PathVariable DialogueId id, Caller caller) {
        dialogues.shownTo(caller, id);
        facilitators.mustFacilitate(caller, id);
        var present = jdbc.sql("""
                        SELECT sector, sector_basis AS basis, nullif(count(*) / :fewest * :fewest, 0) AS people
                          FROM participation WHERE dialogue_id = :dialogue AND sector IS NOT NULL
                         GROUP BY sector, sector_basis ORDER BY sector, sector_basis
                        """)
                .param("fewest", FEWEST)
                .param("dialogue", id.value())
                .query(Present.class)
                .list();
        var there = present.stream().map(Present::sector).collect(Collectors.toSet());
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Sectors(
                        present,
                        Arrays.stream(Sector.values())
                                .filter(sector -> sector != Sector.OTHER && !there.contains(sector))
                                .toList()));
    }

    /**
     * @param missing sectors that nobody has named as theirs
     */
    record Sectors(List<Present> present, List<Sector> missing) {}

    /**
     * @param basis whether they said so themselves or a membership says so
     * @param people rounded down to fives; null for fewer than five
     */
    record Present(
            Sector sector, SectorBasis basis, @Nullable Integer people) {}
}
