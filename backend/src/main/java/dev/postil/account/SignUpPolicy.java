package dev.postil.account;

/** Who may create an account: the first visitor only, everybody, or nobody. */
public enum SignUpPolicy {
    FIRST,
    OPEN,
    CLOSED
}
