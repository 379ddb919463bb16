package org.hearth.centre.day.feed;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** For whom a feed is: all of it that may change. */
public record FeedNoteRequest(@NotNull @Size(max = 200) String note) {}
