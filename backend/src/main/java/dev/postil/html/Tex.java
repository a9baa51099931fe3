package dev.postil.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * The formulas of one text: TeX to MathML by KaTeX, which Rhino runs without a way to Java, the disk or the network. It gets one formula at a time, and
 * a number of steps for each and for all; what takes more, or is not TeX that it knows, gives nothing. The same formula gives the same MathML, so the last ones are kept.
 */
final class Tex {
    private static final String KATEX = "/META-INF/resources/webjars/katex/0.16.4/dist/katex.min.js";
    private static final int LONGEST = 8_000;
    private static final int KEPT = 4_000;
    private static final int STEPS_AT_ONCE = 100_000;
    /** Ten times what a matrix of a page takes; a second or two. */
    private static final int MOST_STEPS = 20_000_000;

    /** Some thousands of usual formulas. */
    private static final long MOST_STEPS_OF_ALL = 400_000_000;

    /** What numbers and names formulas, in the page that it came from, and means nothing outside. */
    private static final Pattern PAGE_WORK = Pattern.compile(
            "\\\\(?:label|require|cssId|class|tag\\*?)\\s*\\{[^{}]*}|\\\\(?:nonumber|notag)(?![a-zA-Z])");

    private static final Pattern EQNARRAY =
            Pattern.compile("\\\\begin\\{eqnarray\\*?}(.*)\\\\end\\{eqnarray\\*?}", Pattern.DOTALL);

    private static final ReentrantLock TURN = new ReentrantLock();
    private static final Steps STEPS = new Steps();
    private static final Map<String, Optional<String>> LAST = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
            return size() > KEPT;
        }
    };
    private static @Nullable Scriptable katex;

    private long left = MOST_STEPS_OF_ALL;

    /** The formula as a {@code math} element that names its source; nothing when it is not TeX. */
    Optional<Element> math(String tex, boolean display) {
        String source = EQNARRAY.matcher(PAGE_WORK.matcher(tex).replaceAll(""))
                .replaceAll("\\\\begin{array}{rcl}$1\\\\end{array}")
                .strip();
        if (source.isEmpty() || source.length() > LONGEST) {
            return Optional.empty();
        }
        return mathml(source, display)
                // An environment of its own line, written within one.
                .or(() -> display ? Optional.empty() : mathml(source, true))
                .flatMap(html -> parsed(html, source, display));
    }

    private static Optional<Element> parsed(String html, String source, boolean display) {
        return Parser.parseFragment(html, new Element("div"), "").stream()
                .filter(Element.class::isInstance)
                .map(span -> ((Element) span).selectFirst("math"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(math -> {
                    math.removeAttr("display").attr("alttext", source);
                    return display ? math.attr("display", "block") : math;
                });
    }

    private Optional<String> mathml(String tex, boolean display) {
        TURN.lock();
        try {
            Optional<String> known = LAST.get(display + tex);
            if (known == null && left > 0) {
                known = rendered(tex, display);
                LAST.put(display + tex, known);
                left -= MOST_STEPS - STEPS.left;
            }
            return known == null ? Optional.empty() : known;
        } finally {
            TURN.unlock();
        }
    }

    private static Optional<String> rendered(String tex, boolean display) {
        try (Context context = STEPS.enterContext()) {
            if (katex == null) {
                katex = load(context);
            }
            Scriptable scope = katex.getParentScope();
            Scriptable options = context.newObject(scope);
            Map.of("output", "mathml", "strict", "ignore", "maxExpand", 500, "maxSize", 20, "displayMode", display)
                    .forEach((name, value) -> ScriptableObject.putProperty(options, name, value));
            STEPS.left = MOST_STEPS;
            Function render = (Function) katex.get("renderToString", katex);
            return Optional.of(String.valueOf(render.call(context, scope, katex, new Object[] {tex, options})));
        } catch (RhinoException | TooManySteps | StackOverflowError notTex) {
            return Optional.empty();
        }
    }

    private static Scriptable load(Context context) {
        try (InputStream source = Objects.requireNonNull(Tex.class.getResourceAsStream(KATEX))) {
            STEPS.left = Integer.MAX_VALUE;
            ScriptableObject scope = context.initSafeStandardObjects();
            String script = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            context.evaluateString(scope, script, "katex", 1, null);
            return (Scriptable) scope.get("katex", scope);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static final class TooManySteps extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class Steps extends ContextFactory {
        private int left;

        @Override
        protected Context makeContext() {
            Context context = super.makeContext();
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setInterpretedMode(true);
            context.setMaximumInterpreterStackDepth(2_000);
            context.setInstructionObserverThreshold(STEPS_AT_ONCE);
            return context;
        }

        @Override
        protected void observeInstructionCount(Context context, int steps) {
            left -= steps;
            if (left < 0) {
                throw new TooManySteps();
            }
        }
    }
}
