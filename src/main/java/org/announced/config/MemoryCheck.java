package org.announced.config;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Warns where the process would outlive its memory: the thread that happens to ask for more ends,
 * be it the one that takes connections, and the rest goes on, answering nobody.
 */
@Configuration(proxyBeanMethods = false)
class MemoryCheck {

  private static final Logger log = LoggerFactory.getLogger(MemoryCheck.class);

  @EventListener(ApplicationReadyEvent.class)
  void warn() {
    var diagnostics = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (!endsOutOfMemory(diagnostics)) {
      log.warn(
          "Out of memory, this process would go on without answering. Start java with"
              + " -XX:+ExitOnOutOfMemoryError.");
    }
  }

  /** Other machines than HotSpot have other options, of which nothing is known. */
  private static boolean endsOutOfMemory(@Nullable HotSpotDiagnosticMXBean diagnostics) {
    if (diagnostics == null) {
      return true;
    }
    try {
      return isOn(diagnostics, "ExitOnOutOfMemoryError")
          || isOn(diagnostics, "CrashOnOutOfMemoryError")
          || !diagnostics.getVMOption("OnOutOfMemoryError").getValue().isEmpty();
    } catch (IllegalArgumentException unknownOption) {
      return true;
    }
  }

  private static boolean isOn(HotSpotDiagnosticMXBean diagnostics, String option) {
    return Boolean.parseBoolean(diagnostics.getVMOption(option).getValue());
  }
}
