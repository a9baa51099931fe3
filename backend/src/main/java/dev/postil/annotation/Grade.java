package dev.postil.annotation;

/** How well a reader remembered a passage. */
public enum Grade {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    private final int number;

    Grade(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
