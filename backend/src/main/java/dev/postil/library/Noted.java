package dev.postil.library;

import dev.postil.annotation.Annotation;
import dev.postil.post.Post;
import java.util.List;
import java.util.stream.Collectors;

/** An annotation with the post it is on. */
record Noted(Post post, Annotation annotation) {
    List<String> tags() {
        return annotation.tags().stream().map(tag -> tag.name()).toList();
    }

    /** By post, in the order in which they come. */
    static List<List<Noted>> byPost(List<Noted> all) {
        return List.copyOf(all.stream()
                .collect(Collectors.groupingBy(
                        noted -> noted.post().id(), java.util.LinkedHashMap::new, Collectors.toList()))
                .values());
    }
}
