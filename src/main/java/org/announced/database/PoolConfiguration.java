package org.announced.database;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the queue in front of the pool that Boot makes. */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

  @Bean
  static ConnectionQueue connectionQueue(
      @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections,
      @Value("${announced.connection-wait:5s}") Duration patience) {
    return new ConnectionQueue(connections, patience);
  }

  @Bean
  static QueuedPool queuedPool(
      ObjectProvider<ConnectionQueue> queue, ObjectProvider<DatabaseState> state) {
    return new QueuedPool(queue, state);
  }

  @Bean
  MeterBinder connectionQueueMeters(ConnectionQueue queue) {
    return registry ->
        Gauge.builder("announced.connections.waiting", queue, ConnectionQueue::waiting)
            .description("How many wait in line for a connection of the pool")
            .register(registry);
  }

  /**
   * Comes before others that wrap a data source, so that their wrapper is the outer one and sees
   * also those who wait in line.
   */
  record QueuedPool(ObjectProvider<ConnectionQueue> queue, ObjectProvider<DatabaseState> state)
      implements BeanPostProcessor, Ordered {

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
      return bean instanceof HikariDataSource pool
          ? new QueuedDataSource(pool, queue.getObject(), state.getObject())
          : bean;
    }

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }
  }
}
