package dev.postil;

/** Starts the server. */
public final class Application {
    private Application() {}

    public static void main(String[] arguments) {}
}
