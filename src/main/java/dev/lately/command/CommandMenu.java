package dev.lately.command;

/// The definitions of all commands, options and help, from which every platform's menu is made.
public final class CommandMenu {}
