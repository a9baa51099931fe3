package dev.postil.http;

import dev.postil.db.Database;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.Map;

/** Whether the process runs, and whether it can serve. */
@Controller("/health")
@Produces(MediaType.ALL)
final class HealthEndpoint {
    private final Database database;

    HealthEndpoint(Database database) {
        this.database = database;
    }

    @Get("/live")
    HttpResponse<Map<String, String>> live() {
        return HttpResponse.ok(Map.of("status", "up")).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Get("/ready")
    HttpResponse<Map<String, String>> ready() {
        return database.answers()
                ? HttpResponse.ok(Map.of("status", "up")).contentType(MediaType.APPLICATION_JSON_TYPE)
                : HttpResponse.<Map<String, String>>status(HttpStatus.SERVICE_UNAVAILABLE)
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                        .body(Map.of("status", "down", "why", "database"));
    }
}
