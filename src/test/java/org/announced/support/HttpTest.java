package org.announced.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * The whole application over real HTTP on a real PostgreSQL. All such tests share one context and
 * one database: a test makes the data it asserts on, and adds nothing to this annotation's settings
 * (a property or a bean of its own would start a second application).
 *
 * <p>Constructor parameters are injected: a {@code RestTestClient} bound to the server, a {@code
 * JdbcClient}, {@link StatementCount}, or any bean.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@ContextConfiguration(initializers = TestDatabase.class)
@Import({StatementCount.Configuration.class, CheckedClient.class, Api.class, Given.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface HttpTest {}
