package dev.postil.account;

import dev.postil.account.Viewer.Scope;
import dev.postil.db.Database;
import dev.postil.db.Uuid7;
import dev.postil.graphql.FeatureGraph;
import dev.postil.graphql.Input;
import dev.postil.graphql.JsonField;
import dev.postil.graphql.Payload;
import dev.postil.graphql.RequestRefused;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schema's part about accounts; also where every feature learns who asks. */
@Singleton
public final class AccountGraph implements FeatureGraph {
    private static final int MAX_NAME = 200;

    private final Database database;
    private final Authenticate authenticate;
    private final InstantSource clock;

    AccountGraph(Database database, Authenticate authenticate, InstantSource clock) {
        this.database = database;
        this.authenticate = authenticate;
        this.clock = clock;
    }

    /** Who asks; null for a stranger. */
    public static @Nullable Viewer viewerOrNull(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().get(Viewer.class);
    }

    /** Who asks, if they may read; null otherwise. */
    public static @Nullable Viewer reader(DataFetchingEnvironment environment) {
        Viewer viewer = viewerOrNull(environment);
        return viewer != null && viewer.mayRead() ? viewer : null;
    }

    /** Who asks, in a field that only the signed-in can reach. */
    public static Viewer viewer(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(viewerOrNull(environment));
    }

    /** The same, as one who reads the answer. */
    public static JsonField.Reader whom(DataFetchingEnvironment environment) {
        ReadingProfile profile = viewer(environment).account().reading();
        return new JsonField.Reader(environment.getLocale(), profile::minutes);
    }

    /** Who asks to be told of changes; others are refused. */
    public static Viewer watcher(DataFetchingEnvironment environment) {
        Viewer viewer = reader(environment);
        if (viewer == null) {
            throw new RequestRefused(Refusal.of(Refusal.Code.FORBIDDEN, "sign-in.needed"), environment.getLocale());
        }
        return viewer;
    }

    /** A mutation: it runs for those who are signed in and may write, and refuses everybody else. */
    public static DataFetcher<Map<String, Object>> mutation(
            BiFunction<Viewer, DataFetchingEnvironment, Map<String, Object>> mutation) {
        return environment -> {
            Viewer viewer = viewerOrNull(environment);
            if (viewer == null) {
                return refused("sign-in.needed", environment);
            }
            return viewer.mayWrite() ? mutation.apply(viewer, environment) : refused("token.read-only", environment);
        };
    }

    /** An input's id, or nothing if it cannot be one of ours. */
    public static Optional<UUID> id(DataFetchingEnvironment environment) {
        return Uuid7.parse(Objects.requireNonNull(environment.<String>getArgument("id")));
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Query").dataFetcher("viewer", this::account));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Account")
                .dataFetcher(
                        "accessTokens",
                        environment -> database.read(
                                sql -> AccessTokens.of(sql, viewer(environment).id())))
                .dataFetcher("sessions", this::sessions));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Mutation")
                .dataFetcher("updateAccount", mutation(this::update))
                .dataFetcher("createAccessToken", mutation(this::createToken))
                .dataFetcher("revokeAccessToken", mutation(this::revokeToken))
                .dataFetcher("revokeSession", mutation(this::revokeSession)));
    }

    @Override
    public Map<Class<?>, String> nodeTypes() {
        return Map.of(Account.class, "Account", Session.class, "Session", AccessToken.class, "AccessToken");
    }

    @Override
    public @Nullable Object node(DataFetchingEnvironment environment, UUID id) {
        Account account = account(environment);
        if (account == null || account.id().equals(id)) {
            return account;
        }
        Stream<Object> theirs = Stream.concat(
                sessions(environment).stream().filter(session -> session.id().equals(id)),
                database.read(sql -> AccessTokens.of(sql, account.id())).stream()
                        .filter(token -> token.id().equals(id)));
        return theirs.findFirst().orElse(null);
    }

    private @Nullable Account account(DataFetchingEnvironment environment) {
        Viewer viewer = reader(environment);
        return viewer == null ? null : viewer.account();
    }

    private List<Session> sessions(DataFetchingEnvironment environment) {
        return database.read(sql -> Sessions.of(sql, viewer(environment), clock.instant()));
    }

    private Map<String, Object> update(Viewer viewer, DataFetchingEnvironment environment) {
        Input input = Input.of(environment);
        Account old = viewer.account();
        String name = Objects.requireNonNullElse(input.textOrNull("displayName"), old.displayName())
                .strip();
        String language = input.has("language") ? input.textOrNull("language") : old.language();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            return Payload.refused(Refusal.invalid("name.length", MAX_NAME).at("displayName"), environment);
        }
        if (language != null
                && (language.length() > 35
                        || Locale.forLanguageTag(language).getLanguage().isEmpty())) {
            return Payload.refused(Refusal.invalid("language.unknown").at("language"), environment);
        }
        Account changed = database.write(sql -> {
            Accounts.update(sql, viewer.id(), name, language);
            return new Account(viewer.id(), old.email(), name, language, old.reading());
        });
        authenticate.forget(viewer.id());
        return Payload.of("account", changed);
    }

    private Map<String, Object> createToken(Viewer viewer, DataFetchingEnvironment environment) {
        Input input = Input.of(environment);
        String name = input.text("name").strip();
        List<Scope> scopes = input.texts("scopes").stream()
                .map(Scope::valueOf)
                .distinct()
                .sorted()
                .toList();
        Instant now = clock.instant();
        Instant expiresAt = input.instantOrNull("expiresAt");
        Refusal wrong = name.isEmpty() || name.length() > MAX_NAME
                ? Refusal.invalid("name.length", MAX_NAME).at("name")
                : scopes.isEmpty()
                        ? Refusal.invalid("scopes.none").at("scopes")
                        : expiresAt != null && !expiresAt.isAfter(now)
                                ? Refusal.invalid("expires.past").at("expiresAt")
                                : null;
        if (wrong != null) {
            return Payload.refused(wrong, environment);
        }
        AccessToken token = new AccessToken(Uuid7.next(), name, scopes, now, null, expiresAt);
        String secret = "postil_" + Secret.next();
        database.write(sql -> {
            AccessTokens.add(sql, viewer.id(), token, Secret.hash(secret));
            return token;
        });
        return Map.of("accessToken", token, "token", secret, "userErrors", List.of());
    }

    private Map<String, Object> revokeToken(Viewer viewer, DataFetchingEnvironment environment) {
        return removed(
                viewer,
                environment,
                "token.unknown",
                id -> database.write(sql -> AccessTokens.remove(sql, viewer.id(), id)));
    }

    private Map<String, Object> revokeSession(Viewer viewer, DataFetchingEnvironment environment) {
        return removed(
                viewer,
                environment,
                "session.unknown",
                id -> database.write(sql -> Sessions.remove(sql, viewer.id(), id)));
    }

    private Map<String, Object> removed(
            Viewer viewer, DataFetchingEnvironment environment, String unknown, Predicate<UUID> remove) {
        Outcome<UUID> outcome = id(environment)
                .filter(remove)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.notFound(unknown).at("id")));
        authenticate.forget(viewer.id());
        return Payload.of("removedId", outcome, environment);
    }

    private static Map<String, Object> refused(String key, DataFetchingEnvironment environment) {
        return Payload.refused(Refusal.of(Refusal.Code.FORBIDDEN, key), environment);
    }
}
