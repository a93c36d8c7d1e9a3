package se.samlingsplats.directory.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void whatIsLargeEnoughIsShownWithItsTotal() {
        var cells = Cells.of(Map.of("PUBLISHED", 12L, "DECLINED", 5L));

        assertThat(cells.total()).isEqualTo(17);
        assertThat(cells.counts()).containsEntry("PUBLISHED", 12L).containsEntry("DECLINED", 5L);
    }

    @Test
    void oneSmallCellTakesTheNextSmallestWithIt() {
        var cells = Cells.of(Map.of("PUBLISHED", 30L, "DECLINED", 9L, "WITHDRAWN", 2L));

        assertThat(cells.total()).isEqualTo(41);
        assertThat(cells.hides("WITHDRAWN")).isTrue();
        assertThat(cells.hides("DECLINED")).isTrue();
        assertThat(cells.counts()).containsEntry("PUBLISHED", 30L);
    }

    @Test
    void twoOnesThatAreTwoTogetherTakeAThird() {
        var cells = Cells.of(Map.of("A", 1L, "B", 1L, "C", 8L, "D", 20L));

        assertThat(cells.hides("C")).isTrue();
        assertThat(cells.counts()).containsEntry("D", 20L);
        assertThat(cells.total()).isEqualTo(30);
    }

    @Test
    void whereNothingElseCanHideThemTheTotalIsHiddenToo() {
        assertThat(Cells.of(Map.of("A", 3L)).total()).isNull();
        assertThat(Cells.of(Map.of("A", 1L, "B", 2L)).total()).isNull();
        assertThat(Cells.of(Map.of()).total()).isZero();
    }
}
