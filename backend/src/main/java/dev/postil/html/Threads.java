package dev.postil.html;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Pages where people talk: the posts of all of them are what one reads. */
final class Threads {
    private static final Pattern PATH = Pattern.compile(
            "(?i)/(?:forums?|boards?|threads?|topics?|discussions?|viewtopic\\.php|showthread\\.php|index\\.php\\?topic|t|questions|q|d|talk)/[^/]+|viewtopic|showthread|/t/[^/]+/\\d+");
    private static final Pattern SOFTWARE = Pattern.compile(
            "(?i)discourse|phpbb|xenforo|vbulletin|flarum|simple machines|mybb|invision|nodebb|lemmy|vanilla|bbpress");

    private Threads() {}

    static boolean isThread(Document page, PageMeta meta, LinkedData data, URI address) {
        return data.has("DiscussionForumPosting")
                || data.has("QAPage")
                || page.selectFirst("[itemtype$=DiscussionForumPosting], [itemtype$=QAPage]") != null
                || SOFTWARE.matcher(meta.first("generator").orElse("")).find()
                || PATH.matcher(address.getRawPath() + "?" + address.getRawQuery())
                        .find();
    }
}
