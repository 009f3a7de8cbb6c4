package org.announced.support;

import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/**
 * Whether a Docker engine answers, found out in milliseconds. Testcontainers would find out as
 * well, with a pause and a screen of stack traces wherever there is none.
 */
final class DockerEngine {

  private DockerEngine() {}

  static boolean answers() {
    var host = System.getenv("DOCKER_HOST");
    if (host != null && host.startsWith("tcp://")) {
      return listens(URI.create(host));
    }
    if (host != null && host.startsWith("unix://")) {
      return answers(Path.of(URI.create(host).getPath()));
    }
    return Stream.of(
            Optional.of("/var/run/docker.sock"),
            Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).map(d -> d + "/docker.sock"),
            Optional.of(System.getProperty("user.home") + "/.docker/run/docker.sock"),
            Optional.of(System.getProperty("user.home") + "/.docker/desktop/docker.sock"))
        .flatMap(Optional::stream)
        .anyMatch(path -> answers(Path.of(path)));
  }

  /**
   * Pulls an image unless it is there, and fails with the first refusal: Testcontainers would ask a
   * registry out of reach for seven minutes. Its usual client begins with a pull of its own, so
   * this is another.
   */
  static void provide(String image) {
    var ways =
        ServiceLoader.load(DockerClientProviderStrategy.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    var client = DockerClientProviderStrategy.getFirstValidStrategy(ways).getDockerClient();
    try {
      client.inspectImageCmd(image).exec();
    } catch (NotFoundException absent) {
      try {
        if (!client.pullImageCmd(image).start().awaitCompletion(3, TimeUnit.MINUTES)) {
          throw new IllegalStateException("Three minutes did not suffice to pull " + image);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private static boolean listens(URI host) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host.getHost(), host.getPort()), 500);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** An engine that is stuck accepts the question and never answers it. */
  private static boolean answers(Path socket) {
    return CompletableFuture.supplyAsync(() -> ping(socket))
        .completeOnTimeout(false, 5, TimeUnit.SECONDS)
        .join();
  }

  private static boolean ping(Path socket) {
    SocketAddress address = UnixDomainSocketAddress.of(socket);
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(address);
      channel.write(
          ByteBuffer.wrap(
              "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
      var answer = ByteBuffer.allocate(64);
      channel.read(answer);
      return new String(answer.array(), StandardCharsets.US_ASCII).contains(" 200 ");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
