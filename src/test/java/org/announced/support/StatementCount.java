package org.announced.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Which SQL statements the application sent, in whatever thread it did. */
public final class StatementCount {

  private final List<String> statements = new CopyOnWriteArrayList<>();

  /**
   * The statements sent while the action ran, in order; compare their number, print them if off.
   */
  public List<String> during(Runnable action) {
    statements.clear();
    action.run();
    return List.copyOf(statements);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Configuration {

    @Bean
    static StatementCount statementCount() {
      return new StatementCount();
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
            (execution, queries) ->
                queries.stream().map(QueryInfo::getQuery).forEach(statements::add))
        .build();
  }
}
