package dev.postil.graphql;

import dev.postil.outcome.Refusal;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A read that cannot run as asked: a wrong query, cursor or page size. It becomes one of the response's {@code errors}. */
public final class RequestRefused extends GraphqlErrorException {
    private static final ErrorClassification BAD_REQUEST = ErrorClassification.errorClassification("BadRequest");

    public RequestRefused(Refusal refusal, Locale locale) {
        this(refusal, locale, Map.of());
    }

    /** @param details more for programs, beside the code: for example where in a query the mistake is */
    public RequestRefused(Refusal refusal, Locale locale, Map<String, Object> details) {
        super(newErrorException()
                .message(refusal.message(locale))
                .errorClassification(BAD_REQUEST)
                .extensions(extensions(refusal, details)));
    }

    GraphQLError at(graphql.execution.ResultPath path, graphql.language.SourceLocation location) {
        return graphql.GraphqlErrorBuilder.newError()
                .message("%s", getMessage())
                .errorType(BAD_REQUEST)
                .extensions(getExtensions())
                .path(path)
                .location(location)
                .build();
    }

    private static Map<String, Object> extensions(Refusal refusal, Map<String, Object> details) {
        Map<String, Object> all = new HashMap<>(details);
        all.put("code", refusal.code().name());
        return all;
    }
}
