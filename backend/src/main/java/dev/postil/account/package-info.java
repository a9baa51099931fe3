/** People: their accounts, passwords, sessions and access tokens. Secrets are kept as hashes only. */
@NullMarked
package dev.postil.account;

import org.jspecify.annotations.NullMarked;
