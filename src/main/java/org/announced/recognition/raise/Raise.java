package org.announced.recognition.raise;

import java.util.List;
import org.announced.recognition.Candidate.Suggestion;

/**
 * That a document tells an earlier or later form of what a known announcement says.
 *
 * @param points in hundredths, how sure that is
 * @param words the reason for people
 * @param suggestions what investments are to each other then; empty where no single relation says
 *     it
 */
public record Raise(double points, String words, List<Suggestion> suggestions) {}
