package org.announced.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Of what stands behind every entity. */
class EntityMethodTests {

  /**
   * Hibernate looks for the method that reads a property among those of a class in the order in
   * which the virtual machine lists them, which differs with a class-data archive; of one that is
   * final it warns, and makes no proxies.
   */
  @Test
  void noEntityReadsAPropertyByAMethodThatIsFinal() {
    assertThat(entities().flatMap(entity -> Stream.of(entity.getMethods())).toList())
        .isNotEmpty()
        .noneMatch(method -> reads(method) && Modifier.isFinal(method.getModifiers()));
  }

  private static Stream<Class<?>> entities() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Entity.class));
    return scanner.findCandidateComponents("org.announced").stream()
        .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
  }

  private static boolean reads(Method method) {
    return method.getName().startsWith("get")
        && method.getParameterCount() == 0
        && method.getDeclaringClass() != Object.class;
  }
}
