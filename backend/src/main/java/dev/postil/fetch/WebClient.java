package dev.postil.fetch;

import java.net.Proxy;
import java.net.Socket;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Sets up Apache HttpClient so that it does what we say and nothing of its own. */
final class WebClient {

    /** Only a bound for what can go wrong at once; {@link HostTurns} sees to it that no host takes them all. */
    private static final int MOST_CONNECTIONS = 128;

    private static final TimeValue IDLE = TimeValue.ofSeconds(10);

    private WebClient() {}

    static CloseableHttpClient open(DnsResolver guard, String userAgent, FetchLimits limits) {
        Timeout total = Timeout.of(limits.total());
        return HttpClientBuilder.create()
                .setConnectionManager(new DirectConnections()
                        .setDnsResolver(guard)
                        .setTlsSocketStrategy(DefaultClientTlsStrategy.createDefault())
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(BoundedHeadParser.CONFIG)
                                .responseParserFactory(_ -> new BoundedHeadParser())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(limits.connect()))
                                .setSocketTimeout(total)
                                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(limits.perHost())
                        .setOffLockDisposalEnabled(true)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(total)
                        .setResponseTimeout(total)
                        .setConnectionKeepAlive(IDLE)
                        .setProtocolUpgradeEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .setUserAgent(userAgent)
                .evictExpiredConnections()
                .evictIdleConnections(IDLE)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    /** Connects without a proxy: a plain {@link Socket} would follow the SOCKS settings of the environment. */
    private static final class DirectConnections extends PoolingHttpClientConnectionManagerBuilder {
        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver guard, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    _ -> new Socket(Proxy.NO_PROXY),
                    ports,
                    guard,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register("https", tls)
                            .build());
        }
    }
}
