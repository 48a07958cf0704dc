"""Citations; one file a style or format."""
