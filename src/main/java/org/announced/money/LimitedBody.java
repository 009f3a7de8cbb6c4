package org.announced.money;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** A body that is held whole, unless it is larger than allowed: then it is read no further. */
final class LimitedBody implements BodySubscriber<byte[]> {

  private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
  private final long most;
  private long size;
  private @Nullable Subscription subscription;

  LimitedBody(long most) {
    this.most = most;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    whole.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    size += pieces.stream().mapToLong(ByteBuffer::remaining).sum();
    if (size <= most) {
      whole.onNext(pieces);
    } else if (subscription != null) {
      subscription.cancel();
      whole.onError(new UnusableFile("the answer is larger than " + most + " bytes"));
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.onError(failure);
  }

  @Override
  public void onComplete() {
    whole.onComplete();
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole.getBody();
  }
}
