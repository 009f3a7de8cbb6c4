package org.announced;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class AnnouncedApplication {

  public static void main(String[] args) {
    SpringApplication.run(AnnouncedApplication.class, args);
  }
}
