package dev.postil.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The schema's own scalars. All travel as strings; what a use case can say better about a value, it says. */
final class Scalars {
    private Scalars() {}

    static List<GraphQLScalarType> all(ServedPictures pictures) {
        return Stream.concat(
                        Stream.of("URL", "Markdown", "Language")
                                .map(name -> scalar(name, Object::toString, text -> text)),
                        Stream.of(
                                scalar("DateTime", Object::toString, Scalars::instant),
                                scalar("HTML", value -> pictures.within(value.toString()), text -> text)))
                .toList();
    }

    /** RFC 3339; kept to the microsecond, which is what the database keeps. */
    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException malformed) {
            throw new CoercingParseValueException(
                    "“" + text + "” is not an instant of RFC 3339, like 2026-06-04T12:30:00Z.", malformed);
        }
    }

    private static GraphQLScalarType scalar(
            String name, Function<Object, Object> write, Function<String, Object> read) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Coercing<Object, Object>() {
                    @Override
                    public Object serialize(Object value, GraphQLContext context, Locale locale) {
                        return write.apply(value);
                    }

                    @Override
                    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
                        if (input instanceof String text) {
                            return read.apply(text);
                        }
                        throw new CoercingParseValueException(name + " is written as a string.");
                    }

                    @Override
                    public Object parseLiteral(
                            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
                        if (!(input instanceof StringValue text)) {
                            throw new CoercingParseLiteralException(name + " is written as a string.");
                        }
                        try {
                            return read.apply(Objects.requireNonNull(text.getValue()));
                        } catch (CoercingParseValueException malformed) {
                            throw new CoercingParseLiteralException(malformed.getMessage(), malformed);
                        }
                    }
                })
                .build();
    }
}
