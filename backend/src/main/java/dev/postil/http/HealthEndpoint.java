package dev.postil.http;

import dev.postil.db.Database;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;
import org.jooq.exception.DataAccessException;

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
        try {
            database.read(sql -> sql.selectOne().fetch());
            return HttpResponse.ok(Map.of("status", "up"));
        } catch (DataAccessException down) {
            return HttpResponse.<Map<String, String>>serverError()
                    .status(503)
                    .body(Map.of("status", "down", "why", "database"));
        }
    }
}
