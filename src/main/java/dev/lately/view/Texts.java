package dev.lately.view;

/// Every word that Lately says, by language.
public final class Texts {}
