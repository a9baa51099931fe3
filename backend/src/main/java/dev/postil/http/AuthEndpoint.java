package dev.postil.http;

import dev.postil.account.Account;
import dev.postil.account.ChangePassword;
import dev.postil.account.SignIn;
import dev.postil.account.SignUp;
import dev.postil.account.Viewer;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sign-up, sign-in, sign-out and the password: neither the cookie nor the network address travels in GraphQL. */
@Controller("/auth")
@Consumes(MediaType.APPLICATION_JSON)
final class AuthEndpoint {
    private static final Duration COOKIE_LIFETIME = Duration.ofDays(400);

    private final SignUp signUp;
    private final SignIn signIn;
    private final ChangePassword changePassword;
    private final Caller caller;

    AuthEndpoint(SignUp signUp, SignIn signIn, ChangePassword changePassword, Caller caller) {
        this.signUp = signUp;
        this.signIn = signIn;
        this.changePassword = changePassword;
        this.caller = caller;
    }

    @Post("/sign-up")
    HttpResponse<?> signUp(HttpRequest<?> request, @Body Map<String, Object> body) {
        if (caller.crossSite(request)) {
            return refused(request, Refusal.of(Refusal.Code.FORBIDDEN, "cross-site"));
        }
        return switch (signUp.create(text(body, "email"), text(body, "password"), text(body, "displayName"))) {
            case Outcome.Refused<Account>(Refusal refusal) -> refused(request, refusal);
            case Outcome.Done<Account>(Account account) ->
                signedIn(HttpResponse.created(view(account)), signIn.open(account.id(), userAgent(request)));
        };
    }

    @Post("/sign-in")
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, Object> body) {
        if (caller.crossSite(request)) {
            return refused(request, Refusal.of(Refusal.Code.FORBIDDEN, "cross-site"));
        }
        return switch (signIn.with(
                text(body, "email"), text(body, "password"), Caller.address(request), userAgent(request))) {
            case SignIn.Result.SignedIn(Account account, String secret) ->
                signedIn(HttpResponse.ok(view(account)), secret);
            case SignIn.Result.Wrong() ->
                refused(
                        request,
                        HttpStatus.UNAUTHORIZED,
                        Refusal.invalid("sign-in.wrong").at("password"));
            case SignIn.Result.TooManyTries(Duration wait) -> tooManyTries(request, wait);
        };
    }

    @Post("/password")
    HttpResponse<?> changePassword(HttpRequest<?> request, @Body Map<String, Object> body) {
        if (caller.crossSite(request)) {
            return refused(request, Refusal.of(Refusal.Code.FORBIDDEN, "cross-site"));
        }
        Optional<Viewer> viewer = caller.viewer(request);
        if (viewer.isEmpty()) {
            return refused(request, HttpStatus.UNAUTHORIZED, Refusal.of(Refusal.Code.FORBIDDEN, "sign-in.needed"));
        }
        String current = text(body, "currentPassword");
        String wanted = text(body, "newPassword");
        return switch (changePassword.change(viewer.get(), current, wanted, Caller.address(request))) {
            case ChangePassword.Result.Changed() -> HttpResponse.noContent();
            case ChangePassword.Result.Refused(Refusal refusal) -> refused(request, refusal);
            case ChangePassword.Result.TooManyTries(Duration wait) -> tooManyTries(request, wait);
        };
    }

    @Post("/sign-out")
    HttpResponse<?> signOut(HttpRequest<?> request) {
        if (caller.crossSite(request)) {
            return refused(request, Refusal.of(Refusal.Code.FORBIDDEN, "cross-site"));
        }
        caller.viewer(request).ifPresent(signIn::out);
        return HttpResponse.noContent().cookie(caller.cookie("", Duration.ZERO));
    }

    private MutableHttpResponse<?> signedIn(MutableHttpResponse<?> response, String secret) {
        return response.cookie(caller.cookie(secret, COOKIE_LIFETIME));
    }

    private MutableHttpResponse<?> tooManyTries(HttpRequest<?> request, Duration wait) {
        long seconds = wait.toSeconds() + 1;
        return refused(request, HttpStatus.TOO_MANY_REQUESTS, Refusal.of(Refusal.Code.LIMIT, "sign-in.slow", seconds))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    private MutableHttpResponse<?> refused(HttpRequest<?> request, Refusal refusal) {
        HttpStatus status = switch (refusal.code()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            default -> HttpStatus.BAD_REQUEST;
        };
        return refused(request, status, refusal);
    }

    private MutableHttpResponse<?> refused(HttpRequest<?> request, HttpStatus status, Refusal refusal) {
        Locale locale = caller.locale(request, caller.viewer(request));
        return HttpResponse.status(status)
                .body(Map.of(
                        "userErrors",
                        List.of(Map.of(
                                "code",
                                refusal.code().name(),
                                "message",
                                refusal.message(locale),
                                "path",
                                refusal.path()))));
    }

    private static Map<String, Object> view(Account account) {
        return Map.of("id", account.id(), "email", account.email(), "displayName", account.displayName());
    }

    private static String userAgent(HttpRequest<?> request) {
        return request.getHeaders().findFirst(HttpHeaders.USER_AGENT).orElse("");
    }

    private static String text(Map<String, Object> body, String field) {
        return body.get(field) instanceof String text ? text : "";
    }
}
