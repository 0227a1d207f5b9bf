/// What the operator configured: one YAML file and the secrets that it names, read once.
///
/// Comes in: a file and the environment. Goes out: `Settings`, or a `SettingsException` with every
/// mistake. May use: `access`, `command`, `provider`, `model`, and what each chat and `store` call
/// their settings.
@NullMarked
package dev.lately.settings;

import org.jspecify.annotations.NullMarked;
