package org.announced.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.mock.env.MockEnvironment;

class DatabaseFailureTests {

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void withoutUrlAndWithoutEmbeddedServerSaysWhatToSet() {
    assertThatThrownBy(() -> DatabaseChoice.require(environment, false))
        .isInstanceOfSatisfying(
            DatabaseFailure.class,
            failure ->
                assertThat(failure.action())
                    .contains("SPRING_DATASOURCE_URL")
                    .contains("SPRING_DATASOURCE_USERNAME")
                    .contains("SPRING_DATASOURCE_PASSWORD"));
  }

  @Test
  void anEmptyUrlIsNone() {
    environment.setProperty("spring.datasource.url", " ");
    assertThatThrownBy(() -> DatabaseChoice.require(environment, false))
        .isInstanceOf(DatabaseFailure.class);
  }

  @Test
  void aUrlOrAnEmbeddedServerIsEnough() {
    assertThatCode(() -> DatabaseChoice.require(environment, true)).doesNotThrowAnyException();
    environment.setProperty("spring.datasource.url", "jdbc:postgresql://localhost/announced");
    assertThatCode(() -> DatabaseChoice.require(environment, false)).doesNotThrowAnyException();
  }

  @Test
  void isShownAsItsTwoSentencesHoweverDeepItLies() {
    var failure = new DatabaseFailure("It is so.", "Do this.");
    var wrapped = new BeanCreationException("a bean", new IllegalStateException(failure));

    var analysis = new DatabaseFailureAnalyzer().analyze(wrapped);

    assertThat(analysis).isNotNull();
    assertThat(analysis.getDescription()).isEqualTo("It is so.");
    assertThat(analysis.getAction()).isEqualTo("Do this.");
  }

  @Test
  void refusesAnOldServer() {
    assertThatThrownBy(() -> ServerCheck.judge(14, "14.9", "UTF8"))
        .hasMessage("The database runs PostgreSQL 14.9, and Announced needs 15 or later.");
  }

  @Test
  void refusesAnotherEncoding() {
    assertThatThrownBy(() -> ServerCheck.judge(18, "18.6", "LATIN1"))
        .hasMessage("The database's encoding is LATIN1, and Announced needs UTF8.");
  }

  @Test
  void saysWhatToCheckWhenNoServerAnswers() {
    var nobody = new PGSimpleDataSource();
    nobody.setURL("jdbc:postgresql://127.0.0.1:1/announced?password=secret");
    assertThatThrownBy(() -> ServerCheck.check(nobody))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageNotContaining("secret");
  }

  @Test
  void namesTheDatabaseWithoutItsPassword() {
    assertThat(ConfiguredDatabase.place("jdbc:postgresql://db:5433/facts?user=u&password=secret"))
        .isEqualTo("PostgreSQL at db:5433, database facts");
  }
}
