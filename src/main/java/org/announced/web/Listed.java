package org.announced.web;

/** Something that is read as a list. */
public interface Listed {

  Listing listing();
}
