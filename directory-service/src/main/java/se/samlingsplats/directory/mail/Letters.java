package se.samlingsplats.directory.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.web.Ids;

/** Writes letters in the transaction that has something to say: they leave if and only if it is committed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Letters {

    private static final Pattern ADDRESS = Pattern.compile(MailAddress.FORM);

    private final Map<LetterKind, Map<String, LetterText>> templates = new EnumMap<>(LetterKind.class);
    private final JdbcClient jdbc;
    private final Clock clock;

    Letters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        for (var kind : LetterKind.values()) {
            templates.put(kind, Map.of("sv", LetterText.template(kind, "sv"), "en", LetterText.template(kind, "en")));
        }
    }

    public void send(Letter letter) {
        if (!ADDRESS.matcher(letter.to()).matches()) {
            throw new IllegalArgumentException("A letter needs one plain address");
        }
        var text = templates.getOrDefault(letter.kind(), Map.of()).get(letter.language());
        if (text == null) {
            throw new IllegalStateException("No text for " + letter.kind());
        }
        write(letter, text.with(letter.facts()));
    }

    private void write(Letter letter, LetterText text) {
        jdbc.sql("""
                        INSERT INTO outgoing_mail
                               (id, recipient, kind, language, subject, body, about, written_at, next_attempt_at)
                        VALUES (:id, :to, :kind, :language, :subject, :body, :about, :now, :now)
                        """)
                .param("id", Ids.next())
                .param("to", letter.to())
                .param("kind", letter.kind().name())
                .param("language", letter.language())
                .param("subject", text.subject())
                .param("body", text.body())
                .param("about", letter.about(), java.sql.Types.OTHER)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Whatever has not left yet leaves no more. */
    public void forget(UUID about) {
        jdbc.sql("DELETE FROM outgoing_mail WHERE about = ?").param(about).update();
    }

    /** For who is erased: no letter to this address stays, sent or not. */
    public void forget(String address) {
        jdbc.sql("DELETE FROM outgoing_mail WHERE lower(recipient) = lower(?)")
                .param(address)
                .update();
    }
}
