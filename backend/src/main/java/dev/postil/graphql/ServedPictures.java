package dev.postil.graphql;

/** Where a reader's browser gets pictures from: this server, so that it asks nobody else. What is kept stays as it came. */
public interface ServedPictures {
    /** This HTML with its pictures at addresses of this server, relative to its root; its text is the same. */
    String within(String html);

    /** The absolute address at this server of a picture that stands elsewhere. */
    String address(String original);
}
