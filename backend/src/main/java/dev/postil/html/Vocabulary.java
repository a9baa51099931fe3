package dev.postil.html;

import java.util.Set;
import org.jsoup.safety.Safelist;

/** The elements and attributes that a text may have; everything else goes. Nothing in here can run, load a frame, or be styled from outside. */
final class Vocabulary {
    /** Elements that begin and end a line. */
    static final Set<String> BLOCKS = Set.of(
            ("p div section aside h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr"
                            + " td th figure figcaption blockquote pre hr details summary")
                    .split(" "));

    static final Set<String> MATH_TOKENS = Set.of("mi", "mn", "mo", "ms", "mtext");
    static final Set<String> MATH = Set.of(
            ("math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup munder mover"
                            + " munderover mmultiscripts mprescripts none mtable mtr mlabeledtr mtd maligngroup mstack mlongdiv msgroup"
                            + " msrow mscarries mscarry msline semantics")
                    .split(" "));
    private static final String[] MATH_ATTRIBUTES =
            ("accent accentunder align alttext arg bevelled close columnalign columnlines columnspacing"
                            + " columnspan denomalign depth display displaystyle fence form frame height intent largeop linethickness lspace mathsize"
                            + " mathvariant maxsize minsize movablelimits notation numalign open rowalign rowlines rowspacing rowspan rspace scriptlevel"
                            + " separator separators stretchy subscriptshift superscriptshift symmetric voffset width")
                    .split(" ");

    /** Ours to add; the sanitiser sets them itself on every element of the kind. */
    static final String LINK_REL = "noopener noreferrer nofollow";

    private Vocabulary() {}

    static Safelist safelist() {
        Safelist list = new Safelist()
                .addTags(BLOCKS.toArray(String[]::new))
                .addTags(MATH.toArray(String[]::new))
                .addTags(
                        "a", "abbr", "audio", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
                        "ins", "kbd")
                .addTags(
                        "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "source", "span", "strong", "sub", "sup",
                        "time")
                .addTags("u", "var", "video", "wbr")
                .addAttributes(":all", "id", "lang", "dir")
                .addAttributes("a", "href", "title", "role")
                .addAttributes("abbr", "title")
                .addAttributes("audio", "src")
                .addAttributes("blockquote", "cite")
                .addAttributes("code", "class")
                .addAttributes("col", "span")
                .addAttributes("colgroup", "span")
                .addAttributes("del", "cite", "datetime")
                .addAttributes("details", "open")
                .addAttributes("dfn", "title")
                .addAttributes("img", "src", "alt", "title", "width", "height")
                .addAttributes("ins", "cite", "datetime")
                .addAttributes("li", "value", "role")
                .addAttributes("ol", "start", "reversed", "type")
                .addAttributes("pre", "class")
                .addAttributes("q", "cite")
                .addAttributes("section", "role")
                .addAttributes("source", "src", "type")
                .addAttributes("td", "colspan", "rowspan", "headers", "align")
                .addAttributes("th", "colspan", "rowspan", "headers", "align", "scope", "abbr")
                .addAttributes("time", "datetime")
                .addAttributes("video", "src", "poster", "width", "height")
                .addProtocols("a", "href", "http", "https", "mailto", "#")
                .addProtocols("img", "src", "http", "https")
                .addProtocols("audio", "src", "http", "https")
                .addProtocols("video", "src", "http", "https")
                .addProtocols("video", "poster", "http", "https")
                .addProtocols("source", "src", "http", "https")
                .addProtocols("blockquote", "cite", "http", "https")
                .addProtocols("q", "cite", "http", "https")
                .addProtocols("del", "cite", "http", "https")
                .addProtocols("ins", "cite", "http", "https")
                .addEnforcedAttribute("a", "rel", LINK_REL)
                .addEnforcedAttribute("img", "loading", "lazy")
                .addEnforcedAttribute("img", "decoding", "async")
                .addEnforcedAttribute("img", "referrerpolicy", "no-referrer")
                .addEnforcedAttribute("audio", "controls", "controls")
                .addEnforcedAttribute("audio", "preload", "none")
                .addEnforcedAttribute("video", "controls", "controls")
                .addEnforcedAttribute("video", "preload", "none");
        MATH.forEach(tag -> list.addAttributes(tag, MATH_ATTRIBUTES));
        return list;
    }
}
