package dev.postil.search;

import dev.postil.graphql.RequestRefused;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;

/** Reads the schema's {@code query} arguments. */
public final class SearchGraph {
    private SearchGraph() {}

    /** What a field's {@code query} asks for. A mistake in it refuses the request, and says where it stands. */
    public static Term query(DataFetchingEnvironment environment) {
        return switch (Query.parse(environment.getArgument("query"))) {
            case Query.Understood(Term term) -> term;
            case Query.Misunderstood(QueryProblem problem) -> throw refused(problem, environment);
        };
    }

    private static RequestRefused refused(QueryProblem problem, DataFetchingEnvironment environment) {
        Map<String, Object> details = new HashMap<>();
        details.put("start", problem.start());
        details.put("end", problem.end());
        details.put("suggestion", problem.suggestion());
        return new RequestRefused(problem.refusal(), environment.getLocale(), details);
    }
}
