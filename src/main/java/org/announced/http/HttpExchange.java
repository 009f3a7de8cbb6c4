package org.announced.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A request and the response to it, for answers that are streamed. */
public record HttpExchange(HttpServletRequest request, HttpServletResponse response) {}
