package dev.postil.db;

import static dev.postil.db.schema.Tables.SERVER_KEY;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jooq.DSLContext;

/** The installation's own keys, the same on every node and after every start. */
public final class ServerKeys {
    private static final int BYTES = 32;

    private ServerKeys() {}

    /** The key of this name, 256 random bits; made when it is not there. */
    public static byte[] named(DSLContext sql, String name) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        sql.insertInto(SERVER_KEY)
                .set(SERVER_KEY.NAME, name)
                .set(SERVER_KEY.SECRET, HexFormat.of().formatHex(fresh))
                .onConflict(SERVER_KEY.NAME)
                .doNothing()
                .execute();
        return HexFormat.of()
                .parseHex(sql.select(SERVER_KEY.SECRET)
                        .from(SERVER_KEY)
                        .where(SERVER_KEY.NAME.eq(name))
                        .fetchSingle()
                        .value1());
    }
}
