package org.announced.delivery;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.announced.http.ArrivalValve;

/**
 * Ends a request without keeping a thread waiting for the client. It sends the rest of the answer
 * as fast as the client takes it, and then reads and discards the rest of the request's body, since
 * some clients read nothing until they have sent everything. Each has a time limit, after which the
 * connection is cut.
 */
final class Delivery implements WriteListener, ReadListener, AsyncListener {

  private static final Duration FOR_THE_BODY = Duration.ofSeconds(10);
  private static final int PIECE = 16 << 10;

  private final AsyncContext exchange;
  private final byte[] answer;
  private final boolean unread;
  private final ServletInputStream in;
  private final ServletOutputStream out;
  private final Runnable endOfAnswer;
  private final Runnable cut;
  private final DeliveryBudget under;
  private final long begun = System.nanoTime();
  private final byte[] passedOver = new byte[4096];
  private int sent;
  private boolean flushed;
  private boolean givenUp;
  private boolean ended;

  private Delivery(
      HttpServletRequest request,
      HttpServletResponse response,
      byte[] answer,
      boolean unread,
      DeliveryBudget under)
      throws IOException {
    this.answer = answer;
    this.unread = unread;
    this.under = under;
    this.in = request.getInputStream();
    this.out = response.getOutputStream();
    this.endOfAnswer = ArrivalValve.end(request);
    this.cut = ArrivalValve.cut(request);
    this.exchange = request.startAsync(request, response);
  }

  /**
   * Begins sending, on the thread of the request, after everything else is done with the response.
   */
  static Delivery begin(
      HttpServletRequest request,
      HttpServletResponse response,
      byte[] answer,
      boolean unread,
      DeliveryBudget under)
      throws IOException {
    var delivery = new Delivery(request, response, answer, unread, under);
    var patience = HeldBody.LONGEST_PAUSE.plusSeconds(answer.length / HeldBody.LEAST_RATE);
    delivery.exchange.setTimeout(patience.toMillis());
    delivery.exchange.addListener(delivery);
    if (answer.length == 0) {
      response.flushBuffer();
      delivery.takeTheBody();
    } else {
      delivery.out.setWriteListener(delivery);
    }
    return delivery;
  }

  int length() {
    return answer.length;
  }

  /** Nanoseconds since it began. */
  long age() {
    return System.nanoTime() - begun;
  }

  /** Cuts the connection within a second. May be called by any thread. */
  synchronized void giveUp() {
    givenUp = true;
    if (!ended) {
      exchange.setTimeout(1);
    }
  }

  @Override
  public void onWritePossible() throws IOException {
    while (out.isReady()) {
      if (sent < answer.length) {
        int n = Math.min(PIECE, answer.length - sent);
        out.write(answer, sent, n);
        sent += n;
      } else if (!flushed) {
        flushed = true;
        out.flush();
      } else if (unread) {
        takeTheBody();
        return;
      } else {
        end();
        return;
      }
    }
  }

  private void takeTheBody() {
    endOfAnswer.run();
    limit(FOR_THE_BODY);
    in.setReadListener(this);
  }

  /** From now on; the container counts from the beginning. */
  private synchronized void limit(Duration rest) {
    if (!givenUp) {
      exchange.setTimeout(rest.plusNanos(age()).toMillis());
    }
  }

  @Override
  public void onDataAvailable() throws IOException {
    while (in.isReady() && !in.isFinished()) {
      if (in.read(passedOver) < 0) {
        return;
      }
    }
  }

  @Override
  public void onAllDataRead() {
    end();
  }

  @Override
  public void onError(Throwable gone) {
    cut.run();
    end();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    cut.run();
    end();
  }

  @Override
  public void onError(AsyncEvent event) {
    end();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    under.ended(this);
  }

  @Override
  public void onStartAsync(AsyncEvent event) {}

  private synchronized void end() {
    if (!ended) {
      ended = true;
      exchange.complete();
    }
  }
}
