package dev.postil.search;

import dev.postil.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/** Why a query cannot be understood, where, and what may have been meant. */
public record QueryProblem(
        Refusal refusal, int start, int end, @Nullable String suggestion) {}
