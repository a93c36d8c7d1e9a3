package se.samlingsplats.dialogue.statement;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.web.Caller;

/** Statements that are taken from something else, such as the minutes of a meeting. */
@Component
public class DerivedStatements {

    private final StatementService service;

    DerivedStatements(StatementService service) {
        this.service = service;
    }

    /**
     * All of them or none. The same key with the same words makes nothing a second time.
     *
     * @param caller with what they may do in this dialogue
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StatementView> derive(
            DialogueId dialogue, List<NewStatement> wanted, DerivedFrom source, @Nullable String key, Caller caller) {
        return IntStream.range(0, wanted.size())
                .mapToObj(i ->
                        service.derive(dialogue, wanted.get(i), source, key == null ? null : key + "/" + i, caller))
                .map(StatementView::of)
                .toList();
    }
}
