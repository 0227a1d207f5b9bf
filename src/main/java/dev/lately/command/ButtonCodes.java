package dev.lately.command;

/// Turns a press into a code and back.
public final class ButtonCodes {}
