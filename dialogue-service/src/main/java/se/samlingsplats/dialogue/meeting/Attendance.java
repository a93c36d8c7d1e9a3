package se.samlingsplats.dialogue.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.participation.Sector;

/**
 * How many came from a sector. Numbers only: who it was is written down nowhere.
 *
 * @param people null, to others than those who facilitate, for fewer than five
 */
@Schema(name = "MeetingAttendance")
record Attendance(Sector sector, @Nullable Integer people) {

    /** Fewer could be known by name. */
    static final int FEWEST = 5;

    int count() {
        return people == null ? 0 : people;
    }

    /** Each number stands for itself: there is no total to subtract from. */
    static List<Attendance> disclosed(List<Attendance> all) {
        return all.stream()
                .map(one -> one.count() < FEWEST ? new Attendance(one.sector(), null) : one)
                .toList();
    }
}
