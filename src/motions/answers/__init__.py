"""What is asked: timelines, summaries, tables by country. Plain records out."""
