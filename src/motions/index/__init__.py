"""The checked log compiled into SQLite; every question is a query on it. The only room that knows sqlite3."""
