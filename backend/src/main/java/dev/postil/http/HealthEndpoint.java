package dev.postil.http;

import dev.postil.db.Database;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;

/** Whether the process runs, and whether it can serve. */
@Controller("/health")
final class HealthEndpoint {
    private final Database database;

    HealthEndpoint(Database database) {
        this.database = database;
    }

    @Get("/live")
    Map<String, String> live() {
        return Map.of("status", "up");
    }

    @Get("/ready")
    HttpResponse<Map<String, String>> ready() {
        return database.answers()
                ? HttpResponse.ok(Map.of("status", "up"))
                : HttpResponse.<Map<String, String>>status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(Map.of("status", "down", "why", "database"));
    }
}
