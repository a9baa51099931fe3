package dev.postil.html;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the lines around a text say: headings of what does not belong to it, calls to do something, notes of the site. */
final class AroundText {
    private static final Pattern HEADING = Pattern.compile(
            "(?:related|recommended|similar|suggested|more (?:from|on|in|like|to|stories|articles|posts|news|reading|resources|for you)|more (?:[\\p{L}'’-]+ ){0,4}(?:recipes|articles|posts|stories|guides|reads|news|tips)$|(?:what to )?read (?:this )?next|if you (?:liked|enjoyed) (?:this|it)|you (?:may|might|could|will|'ll|’ll)(?: also)?(?: be)? (?:like|love|enjoy|interested|want)|you(?:'ll|’ll) also|read (?:more|next|also|on)|(?:please )?share (?:this|on|with|it|the)|share:?$|about (?:the )?(?:authors?|writer)"
                    + "|leave (?:a |us a )?(?:reply|comment)|(?:post a )?comments?:?(?: \\(\\d+\\))?$|\\d+ (?:comments?|responses?|replies|thoughts)|join the (?:conversation|discussion)|tags:?$|categories:?$|topics:?$|filed under|posted in|subscribe|newsletters?|sign up|follow (?:us|me)|connect with|(?:most )?popular|trending|(?:our |the )?latest\\b|recent (?:posts|articles|stories|news)|up next|next (?:post|article|up)|explore (?:more|related)|keep (?:reading|exploring)|further reading:?$|previous (?:post|article)|featured (?:posts|articles|stories|products|video)"
                    + "|other (?:articles|posts|stories|resources)|top stories|most read|must[- ]reads?|in this section|on this page|in this article|table of contents|contents:?$|jump to|quick links|contact us|was this (?:page|article|post|helpful)|rate this|did you (?:find|like|enjoy)|enjoy(?:ed)? (?:this|the)|donate|advertisement|sponsored|partner content|from our partners|our (?:partners|sponsors|newsletter|services|products|other)|customers also|people also|frequently bought|recently viewed|back to|view all|see (?:all|more|also)|author$|written by|meet (?:the author|our)|article sources|testimonials?|what (?:our )?(?:clients|customers) say|copyright"
                    + "|похожие|читайте|ещё по теме|по теме|комментарии|поделиться|рекомендуем|популярное|смотрите также|об авторе|подпи(?:шитесь|саться)|другие (?:статьи|новости)|ähnliche|mehr (?:zum|aus|von)|weitere (?:artikel|beiträge)|kommentare|das könnte|à lire (?:aussi|également)|articles (?:similaires|liés)|partager|commentaires|artículos relacionados|también te|comentarios|compartir|leggi anche|potrebbe interessarti|condividi).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    /** "Related: How deltas split", also in the middle of a text. */
    private static final Pattern POINTER = Pattern.compile(
            "[\\[(»›→•>*\\s]*(?:related(?: (?:article|post|reading|story|content|coverage|video)s?)?|read(?: more| also| next| this)?|see also|also (?:read|see|check out)|more|learn more|don[’']t miss|check (?:this )?out|watch|recommended(?: reading)?|further reading|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|keep reading|up next|in case you missed it|подробнее|читайте(?: также| ещё)?|читать(?: также| ещё)?|смотрите(?: также)?|по теме|lesen sie auch|mehr dazu|lire aussi|à lire(?: aussi)?|lea también|leggi anche)\\s*[:|>»→–—-].{3,250}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    /** What a button says. */
    private static final Pattern BUTTON = Pattern.compile(
            "[\\W\\d_]*(?:(?:read|learn|see|show|view|load|find out|discover|explore)(?: the)?(?: full)?(?: more| all| article| story| post| details| less| price| plans?| it| now| review)?(?: here| now)?|continue(?: reading)?|click (?:here|to \\w+)(?: .{0,30})?|shop(?: now| all| here)?|buy(?: (?:now|here|it))?(?: (?:on|at|from) .{1,30})?|see (?:the )?(?:rating|deal|price|more reviews)|read more reviews|view (?:(?:the )?(?:author|full|my|their)(?: page| profile| bio)?|profile|all posts)|(?:get|book|request|schedule|see) (?:a |an |your )?(?:free )?(?:demo|appointment|consultation|call|quote)(?: today| now)?|make an appointment|\\d+[- ]day (?:free )?trial|talk to (?:us|an expert|sales)|let[’']s (?:get started|talk)|add as (?:a )?preferred source(?: on \\w+)?|add to (?:cart|bag|wish ?list|calendar|favorites|collection)|check (?:(?:the|their|its|current|latest|today[’']s) )*(?:prices?|rates|availability|deals)\\b.{0,30}|get (?:started|a quote|your free .{0,30}|it now|the app|in touch|deal)|start (?:a |your |my )?(?:\\d+[- ]day )?free trial|try (?:it )?(?:for )?free|book (?:now|a demo|a call)|request (?:a )?(?:demo|quote|info\\w*)|contact(?: us)?(?: today| now)?|call (?:us )?(?:now|today)?|sign (?:up|in)(?: now| here| for free)?|log ?(?:in|out)|register|subscribe(?: now| here| today)?|join(?: now| us| free)?|donate(?: now)?|download(?: now| here| pdf| the .{1,30})?|apply(?: now)?|print(?: this)?(?: page| article| recipe)?|share(?: this)?(?: article| page| post| story| via.{0,20}| on.{0,20})?|tweet(?: this)?|pin(?: it| this)?|email(?: this)?(?: article)?|copy(?: link| url| code)?|copied!?|facebook|twitter|linkedin|pinterest|whatsapp|reddit|instagram|youtube|x|bluesky|telegram|flipboard|save(?: for later| this)?|bookmark|listen(?: to (?:this )?(?:article|story))?|like|reply|quote|report(?: post| abuse)?|edit(?: this page)?|menu|close|open|expand(?: all)?|collapse(?: all)?|toggle \\w+|next|previous|prev|back(?: to top)?|go to top|scroll (?:down|to top)|skip to .{1,30}|advertisement|ad|sponsored|no comments(?: yet)?|leave a comment|\\d* ?comments?|loading(?: \\w{1,15})?[.…]*|no more posts|video player|youtube video player|page \\d+ of \\d+|follow(?: us| me)?(?: on .{1,20})?|no credit card required|feature image .{0,60}|share on other sites|link to (?:post|comment)|permalink|view in list|select all|see price (?:at|on) .{1,30}|shop .{1,40} now|best prices? today|msrp:? ?\\$[\\d.,]+|table of contents|contents|on this page|quick links|recent posts|.{0,20}video player|please scroll to the (?:right|left)\\b.{0,30}|download (?:and|&) print|summarize this (?:article|page|post)(?: with)?|ask a question or give feedback.{0,30}|thanks for (?:visiting|reading)|\\d+ ?min(?:ute)?s?\\.? read|you are signed (?:in|out)|all rights reserved|подробнее|читать далее|поделиться|подписаться|войти|ответить|купить|weiterlesen|teilen|lire la suite|partager|leer más|compartir|continua a leggere|condividi)[\\W_]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Short paragraphs by which a site speaks for itself; in small letters, which are faster to look for than those of either case. */
    private static final Pattern NOTICE = Pattern.compile(
            "(?:sign up|subscribe|join|register)\\b.{0,80}\\b(?:newsletter|mailing list|inbox|updates|email|free|today|daily|weekly)\\b|\\bour (?:free |daily |weekly )*newsletter|\\b(?:may|might|could) (?:earn|receive|get) (?:a |an )?(?:small )?(?:affiliate )?commission|affiliate (?:links?|disclosure|commission)|follow (?:us|me|him|her|them) on|(?:like|find|join|connect with) (?:us|me) on (?:facebook|twitter|instagram|linkedin)|(?:©|\\(c\\)|copyright)\\s*(?:©|\\(c\\))?\\s*(?:19|20)\\d\\d|all rights reserved|(?:we|this (?:site|website)) uses? cookies|cookie policy|enable javascript|javascript (?:is )?(?:disabled|required)|your (?:e-?mail|email) address|e-?mail address will not be published|required fields are marked|this (?:post|article|story|page|content) (?:may )?contains? affiliate|image credits?:|photo credits?:|as an? (?:amazon |affiliate )*(?:associate|affiliate)\\b.{0,60}\\bearn|\\bfrom qualifying purchases|^this (?:post|article|page|story) is (?:over|more than) \\w+ (?:years?|months) old\\b|already a (?:member|subscriber)\\?|to read the rest of this|thank you for (?:subscribing|signing up|downloading)|share (?:this|it) (?:with|on)|pin (?:it|this) for later|подпи(?:шитесь|сывайтесь)|наш(?:ем|у|его) (?:телеграм|telegram|рассылк)|подписк[аи] на");

    /** Who made a picture, and nothing of what is to be seen on it. */
    private static final Pattern CREDIT = Pattern.compile(
            "\\W*(?:(?:(?:feature|cover|header|hero) )?(?:images?|photos?|pictures?|photographs?|illustrations?|screenshots?)(?: (?:credits?|sources?|courtesy(?: of)?|by|via|from|to))+\\b\\W?.{0,60}|(?:images?|photos?|pictures?|photographs?|illustrations?|sources?|credits?|courtesy(?: of)?|via|фото|источник|quelle|foto|crédit photo)\\s*:.{1,60}|(?:source|getty images|shutterstock|unsplash|pexels|istock)\\W*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CREDIT_OF_PICTURE = Pattern.compile(
            "(?:©|\\(c\\)).{1,60}|[\\p{L} .'’/|-]{3,50}/ ?(?:getty images|shutterstock|unsplash|istock)\\W*|[\\p{Lu} .'’-]{4,30} FOR [\\p{Lu} .'’-]{3,40}",
            Pattern.UNICODE_CASE);
    /** Where a shop begins and the text ends. */
    private static final Pattern DOOR = Pattern.compile(
            "(?:this (?:article|story|content|post) is (?:exclusive(?:ly)? (?:to|for)|(?:only )?(?:available to|for)) .{0,40}(?:subscribers|members)|(?:unlock|to continue reading|to keep reading|to read the rest of|subscribe to (?:continue|keep|read|unlock)) ?(?:this|the|reading)?\\b.{0,20}(?:article|story|post|,|$)).{0,80}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a template says where nobody wrote anything. */
    private static final Pattern FILLER = Pattern.compile(
            "(?:(?:sub)?head(?:ing|er|line)? ?(?:line|text)|(?:your |add |insert )(?:sub)?(?:heading|headline|title|text)(?: text)?(?: here)?)(?: \\d+)?",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NOTICE = 240;

    private AroundText() {}

    static boolean isHeading(String text) {
        String line = text.strip();
        return line.length() < 120 && HEADING.matcher(line).matches();
    }

    static boolean isPointer(String text) {
        return text.length() < 300 && POINTER.matcher(text.strip()).matches();
    }

    static boolean isButton(String text) {
        return text.length() < 70 && BUTTON.matcher(text.strip()).matches();
    }

    static boolean isNotice(String text) {
        return text.length() < LONGEST_NOTICE
                && NOTICE.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    static boolean isCredit(String text, boolean ofPicture) {
        String line = text.strip();
        return line.length() < 90
                && (CREDIT.matcher(line).matches()
                        || (ofPicture && CREDIT_OF_PICTURE.matcher(line).matches()));
    }

    static boolean isDoor(String text) {
        return text.length() < 140 && DOOR.matcher(text.strip()).matches();
    }

    static boolean isFiller(String text) {
        return text.regionMatches(true, 0, "lorem ipsum", 0, 11)
                || FILLER.matcher(text).matches();
    }
}
