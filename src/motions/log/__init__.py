"""Text in: reading with positions, checking, problems. The only room that knows YAML."""
