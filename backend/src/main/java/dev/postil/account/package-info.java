/**
 * People: their accounts, passwords, sessions and access tokens. Secrets are kept as hashes only, and a wrong password takes as
 * long whether there is such an account or not. {@link dev.postil.account.AccountGraph} tells every feature who asks.
 */
@NullMarked
package dev.postil.account;

import org.jspecify.annotations.NullMarked;
