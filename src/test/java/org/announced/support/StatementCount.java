package org.announced.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Which SQL statements the application sent on behalf of a test: for requests that the test itself
 * makes by {@link Api}, and in the test's own thread. What other requests and the application's own
 * work send meanwhile, such as an open page that asks again, is not among them.
 */
public final class StatementCount {

  /** Names the test's thread in each of its requests. */
  static final String REQUESTED_BY = "Test-Thread";

  private final List<String> statements = new CopyOnWriteArrayList<>();
  private final ThreadLocal<String> requestedBy = ThreadLocal.withInitial(StatementCount::here);
  private volatile String counted = "";

  /**
   * The statements sent while the action ran, in order; compare their number, print them if off.
   */
  public List<String> during(Runnable action) {
    statements.clear();
    counted = here();
    action.run();
    counted = "";
    return List.copyOf(statements);
  }

  static String here() {
    return String.valueOf(Thread.currentThread().getId());
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Configuration {

    @Bean
    static StatementCount statementCount() {
      return new StatementCount();
    }

    @Bean
    static FilterRegistrationBean<OncePerRequestFilter> requesters(StatementCount count) {
      var filter =
          new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
              count.requestedBy.set(String.valueOf(request.getHeader(REQUESTED_BY)));
              try {
                chain.doFilter(request, response);
              } finally {
                count.requestedBy.remove();
              }
            }
          };
      var registration = new FilterRegistrationBean<OncePerRequestFilter>(filter);
      registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return registration;
    }

    @Bean
    static BeanPostProcessor countingDataSource(ObjectProvider<StatementCount> count) {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String beanName) {
          return bean instanceof DataSource dataSource ? count.getObject().watch(dataSource) : bean;
        }
      };
    }
  }

  private DataSource watch(DataSource dataSource) {
    return ProxyDataSourceBuilder.create(dataSource)
        .afterQuery(
            (execution, queries) -> {
              if (requestedBy.get().equals(counted)) {
                queries.stream().map(QueryInfo::getQuery).forEach(statements::add);
              }
            })
        .build();
  }
}
