package se.samlingsplats.directory.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes waiting letters to the mail server, if there is one. Logs say what went wrong, never with which letter. */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final String INTERVAL = "${samlingsplats.mail.send-interval:5s}";

    private final ObjectProvider<JavaMailSender> server;
    private final LetterQueue queue;
    private final MailProperties properties;
    private final Clock clock;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private volatile Instant restUntil = Instant.EPOCH;

    Postman(ObjectProvider<JavaMailSender> server, LetterQueue queue, MailProperties properties, Clock clock) {
        this.server = server;
        this.queue = queue;
        this.properties = properties;
        this.clock = clock;
    }

    boolean hasServer() {
        return server.getIfAvailable() != null;
    }

    /** A thread of its own: a slow mail server must not hold up the clocks that share the scheduler's. */
    @Scheduled(initialDelayString = INTERVAL, fixedDelayString = INTERVAL)
    void set() {
        if (hasServer() && underWay.compareAndSet(false, true)) {
            Thread.ofVirtual().name("postman").start(() -> {
                try {
                    round();
                } catch (RuntimeException e) {
                    log.warn("Letters wait: {}", e.getClass().getSimpleName());
                } finally {
                    underWay.set(false);
                }
            });
        }
    }

    @Scheduled(initialDelayString = "1m", fixedDelayString = "1h")
    void tidy() {
        queue.deleteOld();
    }

    /** At least once: a process that ends right after the server took a letter repeats it under the same Message-ID. */
    void round() {
        var now = clock.instant();
        for (var sent = 0; sent < properties.atOnce() && !now.isBefore(restUntil); sent++) {
            var letter = queue.claim();
            if (letter.isEmpty() || !deliver(letter.get())) {
                return;
            }
        }
    }

    /** Returns whether it is worth going on. */
    private boolean deliver(LetterQueue.Waiting letter) {
        try {
            server.getObject().send(message(letter));
            queue.delivered(letter);
            return true;
        } catch (MailException e) {
            if (isServerAway(e)) {
                log.warn(
                        "The mail server does not take letters now: {}",
                        e.getClass().getSimpleName());
                queue.giveBack(letter);
                restUntil = clock.instant().plus(properties.retry());
                return false;
            }
            log.warn("A letter was refused: {}", reason(e));
            queue.refused(letter, reason(e), isForGood(e));
            return true;
        }
    }

    private MimeMessagePreparator message(LetterQueue.Waiting letter) {
        return message -> {
            var helper = new MimeMessageHelper(message, UTF_8.name());
            helper.setFrom(properties.from());
            helper.setTo(letter.recipient());
            helper.setSubject(letter.subject());
            helper.setText(letter.body(), false);
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Message-ID", "<" + letter.id() + "@samlingsplats>");
        };
    }

    /** Spring names a cause only where no letter was even tried. */
    private static boolean isServerAway(MailException e) {
        return e instanceof MailAuthenticationException || (e instanceof MailSendException && e.getCause() != null);
    }

    private static boolean isForGood(MailException e) {
        return e instanceof MailSendException failed
                && Arrays.stream(failed.getMessageExceptions())
                        .anyMatch(each -> each instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }

    private static String reason(MailException e) {
        return e instanceof MailSendException failed && failed.getMessageExceptions().length > 0
                ? failed.getMessageExceptions()[0].getClass().getSimpleName()
                : e.getClass().getSimpleName();
    }
}
