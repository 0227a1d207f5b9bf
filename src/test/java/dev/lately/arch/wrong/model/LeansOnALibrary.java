package dev.lately.arch.wrong.model;

import com.fasterxml.jackson.databind.JsonNode;

/// Wrong on purpose: the nouns use no library.
public record LeansOnALibrary(JsonNode node) {}
