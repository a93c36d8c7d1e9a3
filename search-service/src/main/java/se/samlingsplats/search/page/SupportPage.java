package se.samlingsplats.search.page;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.query.Labels;
import se.samlingsplats.search.support.SupportFinder;
import se.samlingsplats.search.support.SupportProblem;
import se.samlingsplats.web.Paging;

/** Hitta stöd for those who come without JavaScript: five questions as a form, and what fits the answers. */
@Component
class SupportPage {

    static final String PATH = "/hitta-stod";

    private final SupportFinder finder;
    private final Labels labels;

    SupportPage(SupportFinder finder, Labels labels) {
        this.finder = finder;
        this.labels = labels;
    }

    static boolean isAnswered(Map<String, String[]> parameters) {
        return SupportForm.NAMES.stream().anyMatch(parameters::containsKey) || parameters.containsKey("cursor");
    }

    Html of(Map<String, String[]> parameters, Paging paging, Language language) {
        var form = new SupportForm(parameters, labels, language);
        if (!isAnswered(parameters)) {
            return form.html(List.of());
        }
        try {
            var answer = finder.find(form.answers(), paging);
            return form.html(List.of())
                    .add(new SupportResult(labels, language).html(answer))
                    .add(form.next(answer.next()));
        } catch (SupportProblem e) {
            return form.html(e.errors());
        }
    }
}
