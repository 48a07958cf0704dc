"""How fast the program is, as ratios within one run: see docs/performance.md."""
