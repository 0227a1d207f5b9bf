package dev.lately.provider;

/// JSON over HTTP as all vendors speak it: bounded bodies, no key to another host.
public final class JsonHttp {}
