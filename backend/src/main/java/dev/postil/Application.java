package dev.postil;

import dev.postil.fetch.FetchLimits;
import dev.postil.fetch.Fetcher;
import dev.postil.fetch.NameLookup;
import dev.postil.http.HttpSettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/** Starts the server. */
public final class Application {
    private Application() {}

    public static void main(String[] arguments) {
        try {
            Settings settings = Settings.from(System.getenv());
            EmbeddedServer server = start(settings, InstantSource.system());
            Runtime.getRuntime().addShutdownHook(new Thread(server.getApplicationContext()::close, "stop"));
            System.out.println("Postil is at " + settings.baseUrl());
        } catch (Settings.Wrong wrong) {
            System.err.println("Postil cannot start: " + wrong.getMessage());
            System.exit(2);
        } catch (RuntimeException broken) {
            System.err.println("Postil cannot start: " + rootMessage(broken));
            System.exit(1);
        }
    }

    /** A running server; closing its context stops it. */
    static EmbeddedServer start(Settings settings, InstantSource clock) {
        String version =
                Objects.requireNonNullElse(Application.class.getPackage().getImplementationVersion(), "dev");
        Fetcher fetcher = new Fetcher(
                settings.fetchAllow(),
                "Postil/" + version + " (+" + settings.contact() + ")",
                NameLookup.SYSTEM,
                FetchLimits.STANDARD,
                clock);
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .environmentPropertySource(false)
                .deduceEnvironment(false)
                .properties(Map.of("micronaut.server.host", settings.host(), "micronaut.server.port", settings.port()))
                .singletons(
                        settings.database(),
                        fetcher,
                        settings.signUp(),
                        settings.polling(),
                        settings.images(),
                        new HttpSettings(settings.baseUrl(), version))
                .build();
        // By its type: a clock may be a lambda, whose class says nothing.
        context.registerSingleton(InstantSource.class, clock);
        return context.start().getBean(EmbeddedServer.class).start();
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
