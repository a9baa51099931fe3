package dev.postil.graphql;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;

/** The engine's own strategy, but for fields that come as {@link Json}: those are complete. */
final class Completion extends AsyncExecutionStrategy {
    Completion(DataFetcherExceptionHandler faults) {
        super(faults);
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
        return parameters.getSource() instanceof Json json
                ? new FieldValueInfo(FieldValueInfo.CompleteValueType.OBJECT, json)
                : super.completeValue(context, parameters);
    }
}
