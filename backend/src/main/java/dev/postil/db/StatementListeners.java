package dev.postil.db;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jooq.ExecuteListener;
import org.jooq.impl.CallbackExecuteListener;

/** Who wants to know of each statement. */
final class StatementListeners {
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    void add(Consumer<String> listener) {
        listeners.add(listener);
    }

    void tell(String text) {
        listeners.forEach(listener -> listener.accept(text));
    }

    ExecuteListener forJooq() {
        return new CallbackExecuteListener().onExecuteStart(run -> tell(Objects.requireNonNullElse(run.sql(), "")));
    }
}
