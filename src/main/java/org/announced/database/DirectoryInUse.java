package org.announced.database;

/** Another process runs the embedded server on the data directory, and so owns the database. */
public class DirectoryInUse extends DatabaseFailure {

  DirectoryInUse(DataDirectory directory) {
    super(
        "The data directory " + directory.root() + " is in use by another running Announced.",
        "Stop the other one, or give this one a directory of its own with ANNOUNCED_DATA_DIR.");
  }
}
