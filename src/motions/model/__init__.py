"""What an event is: dates, places, vocabularies and the event types. No files, no printing."""
