package org.announced.database.pool;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.announced.database.DatabaseState;
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
      ObjectProvider<ConnectionQueue> queue,
      ObjectProvider<DatabaseState> state,
      ObjectProvider<PastPool> pastPool) {
    return new QueuedPool(queue, state, pastPool);
  }

  @Bean
  static PastPool pastPool(
      @Value("${announced.connection-wait:5s}") Duration patience,
      ObjectProvider<DatabaseState> state) {
    return new PastPool(patience, state);
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
  record QueuedPool(
      ObjectProvider<ConnectionQueue> queue,
      ObjectProvider<DatabaseState> state,
      ObjectProvider<PastPool> pastPool)
      implements BeanPostProcessor, Ordered {

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
      return bean instanceof HikariDataSource pool
          ? new MomentDataSource(
              new QueuedDataSource(pool, queue.getObject(), state.getObject()),
              pastPool.getObject().over(pool))
          : bean;
    }

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }
  }
}
