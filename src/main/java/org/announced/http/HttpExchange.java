package org.announced.http;

/** What is asked for, and where the answer goes, for answers that are streamed. */
public record HttpExchange(RequestHead request, ResponseSink response) {}
