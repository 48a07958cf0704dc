"""Records to text, CSV, JSON, JSON Lines and Markdown."""
