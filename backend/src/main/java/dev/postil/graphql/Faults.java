package dev.postil.graphql;

import dev.postil.outcome.Messages;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a fetcher throws: a refused request is told to the caller; a fault goes to the log, and its caller learns only that. */
final class Faults implements DataFetcherExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters thrown) {
        Throwable cause = thrown.getException() instanceof CompletionException wrapper && wrapper.getCause() != null
                ? wrapper.getCause()
                : thrown.getException();
        var error = cause instanceof RequestRefused refused
                ? refused.at(thrown.getPath(), thrown.getSourceLocation())
                : fault(cause, thrown);
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private static graphql.GraphQLError fault(Throwable cause, DataFetcherExceptionHandlerParameters thrown) {
        LOG.error("fault at {}", thrown.getPath(), cause);
        return GraphqlErrorBuilder.newError()
                .message("%s", Messages.text(thrown.getDataFetchingEnvironment().getLocale(), "fault"))
                .extensions(Map.of("code", "FAULT"))
                .path(thrown.getPath())
                .location(thrown.getSourceLocation())
                .build();
    }
}
