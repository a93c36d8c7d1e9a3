package se.samlingsplats.erasure;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.web.Caller;

/** Everybody's right to see what is kept about them; each service answers for its own part. */
@RestController
class MyDataController {

    private final Erasures erasures;
    private final String service;

    MyDataController(Erasures erasures, @Value("${spring.application.name}") String service) {
        this.erasures = erasures;
        this.service = service;
    }

    @GetMapping("/api/me/${spring.application.name}")
    @Operation(summary = "What this service has about you, as a file")
    ResponseEntity<MyData> mine(Caller caller) {
        var now = Clock.systemUTC().instant();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"samlingsplats-" + service + ".json\"")
                .body(erasures.about(service, caller.subject(), now));
    }
}
