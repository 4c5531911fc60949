package dev.chronos.insights.narrate.http;

import dev.chronos.insights.narrate.LlmConfig;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;
import io.quarkiverse.langchain4j.ModelBuilderCustomizer;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * What the extension has no setting for: our transport, one attempt for one call, and nothing kept at the provider. The
 * transport is looked at only because {@code application.properties} takes the extension's own out.
 */
@Singleton
final class ModelSetup implements ModelBuilderCustomizer<OpenAiChatModelBuilder> {
    private final LlmConfig config;

    ModelSetup(LlmConfig config) {
        this.config = config;
    }

    @Override
    public void customize(OpenAiChatModelBuilder builder) {
        builder.maxRetries(0).store(false).strictJsonSchema(true).httpClientBuilder(new Transport(config));
    }

    /** Has its times from our configuration, whatever the extension sets. */
    private record Transport(LlmConfig config) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return config.connectTimeout();
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration ignored) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return config.callTimeout();
        }

        @Override
        public HttpClientBuilder readTimeout(Duration ignored) {
            return this;
        }

        @Override
        public HttpClient build() {
            return new BoundedHttp(config.connectTimeout(), config.callTimeout(), config.maxAnswerBytes());
        }
    }
}
