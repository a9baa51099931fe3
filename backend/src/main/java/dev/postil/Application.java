package dev.postil;

import dev.postil.fetch.FetchLimits;
import dev.postil.fetch.Fetcher;
import dev.postil.fetch.NameLookup;
import dev.postil.html.SiteRules;
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
            System.out.println("Postil is at "
                    + server.getApplicationContext().getBean(HttpSettings.class).baseUrl());
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
        return start(settings, clock, SiteRules.KNOWN);
    }

    /** One that asks other sites in ways of their own. */
    static EmbeddedServer start(Settings settings, InstantSource clock, SiteRules sites) {
        String version =
                Objects.requireNonNullElse(Application.class.getPackage().getImplementationVersion(), "dev");
        Fetcher fetcher = new Fetcher(
                settings.fetchAllow(),
                "Postil/" + version + " (+" + settings.contact() + ")",
                NameLookup.SYSTEM,
                FetchLimits.STANDARD,
                clock);
        HttpSettings http = new HttpSettings(settings.baseUrl(), version);
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .environmentPropertySource(false)
                .deduceEnvironment(false)
                .properties(Map.of("micronaut.server.host", settings.host(), "micronaut.server.port", settings.port()))
                .singletons(
                        settings.database(),
                        fetcher,
                        sites,
                        settings.signUp(),
                        settings.polling(),
                        settings.images(),
                        http)
                .build();
        // By its type: a clock may be a lambda, whose class says nothing.
        context.registerSingleton(InstantSource.class, clock);
        EmbeddedServer server = context.start().getBean(EmbeddedServer.class).start();
        http.listensOn(server.getPort());
        return server;
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
