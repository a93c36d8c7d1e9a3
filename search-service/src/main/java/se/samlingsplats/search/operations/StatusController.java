package se.samlingsplats.search.operations;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search's part of the status page: answers at once, whatever is away. */
@RestController
class StatusController {

    private final SearchMetrics metrics;

    StatusController(SearchMetrics metrics) {
        this.metrics = metrics;
    }

    @GetMapping("/api/operations/search/status")
    Status status() {
        return metrics.status();
    }
}
