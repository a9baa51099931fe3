package dev.postil.html;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The blocks of a text: the elements that its HTML has at the outermost level. */
public final class Blocks {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Blocks() {}

    /** The words that a block begins with, at most {@code length} characters; empty when there is no such block. */
    public static String beginning(String html, int block, int length) {
        Element body = Jsoup.parseBodyFragment(html).body();
        if (block < 0 || block >= body.childrenSize()) {
            return "";
        }
        String text =
                SPACE.matcher(body.child(block).wholeText()).replaceAll(" ").strip();
        return text.length() <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, length) - 1));
    }
}
