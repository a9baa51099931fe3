package dev.postil.bench.extract;

import dev.postil.html.Article;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One way to find the article of a page. */
enum Candidate {
    POSTIL {
        @Override
        Found find(Corpus.Page page) {
            Article article = Article.from(page.html(), page.address());
            String day =
                    article.published() == null ? null : article.published().toString();
            return new Found(
                    article.content(),
                    article.title(),
                    String.join(", ", article.authors()),
                    day,
                    article.language(),
                    article.siteName());
        }
    },
    READABILITY4J {
        @Override
        Found find(Corpus.Page page) {
            var article = new Readability4J(page.address().toString(), page.html()).parse();
            return new Found(
                    Objects.requireNonNullElse(article.getContent(), ""),
                    article.getTitle(),
                    article.getByline(),
                    null,
                    null,
                    null);
        }
    },
    /** What one writes in a minute: the longest article element, else the body. */
    LARGEST_ARTICLE {
        @Override
        Found find(Corpus.Page page) {
            Document document = Jsoup.parse(page.html());
            List<Element> articles = document.select("article");
            Element article = articles.stream()
                    .max(Comparator.comparingInt(one -> one.text().length()))
                    .orElse(document.body());
            return new Found(article.outerHtml(), document.title(), null, null, null, null);
        }
    };

    record Found(
            String html,
            @Nullable String title,
            @Nullable String author,
            @Nullable String date,
            @Nullable String language,
            @Nullable String siteName) {}

    /** What was found in a page, beside what is true of it. */
    record Result(Corpus.Page page, Found found) {}

    abstract Found find(Corpus.Page page);

    List<Result> findAll(List<Corpus.Page> pages) {
        return pages.stream().map(page -> new Result(page, find(page))).toList();
    }
}
