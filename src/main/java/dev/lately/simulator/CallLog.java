package dev.lately.simulator;

import java.util.Map;
import java.util.TreeMap;

/// How often each endpoint was called.
final class CallLog {
  private static final int MOST_ENDPOINTS = 10_000;

  private final Map<String, Integer> byEndpoint = new TreeMap<>();
  private int all;

  synchronized void count(String endpoint) {
    all++;
    boolean known = byEndpoint.containsKey(endpoint) || byEndpoint.size() < MOST_ENDPOINTS;
    byEndpoint.merge(known ? endpoint : "others", 1, Integer::sum);
  }

  synchronized int all() {
    return all;
  }

  synchronized Map<String, Integer> byEndpoint() {
    return new TreeMap<>(byEndpoint);
  }

  synchronized void forget() {
    all = 0;
    byEndpoint.clear();
  }
}
