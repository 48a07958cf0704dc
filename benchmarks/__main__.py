"""Measure everything, or some of it: ``python -m benchmarks --sizes 282,10000``."""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.chapters import CHAPTERS, Bench
from benchmarks.measuring import BrokenCommand


def main() -> int:
    """Measure what the command line names, and print it as Markdown."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", default="282,10000", help="how many events the made-up logs have (default: 282,10000)")
    parser.add_argument("--rounds", type=int, default=15, help="how often everything is run (default: 15)")
    parser.add_argument("--chapters", default=",".join(CHAPTERS), help=f"which of {', '.join(CHAPTERS)} (default: all)")
    parser.add_argument("--folder", type=Path, help="where logs and indexes are kept for the next time (default: nowhere)")
    asked = parser.parse_args()
    sizes = sorted({int(size) for size in asked.sizes.split(",")})
    with tempfile.TemporaryDirectory() as temporary:
        folder: Path = asked.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        bench = Bench(folder.resolve(), sizes, asked.rounds)
        for name in asked.chapters.split(","):
            print(f"measuring: {name}", file=sys.stderr)
            try:
                print(f"## {CHAPTERS[name].__doc__}\n\n{CHAPTERS[name](bench)}\n", flush=True)
            except BrokenCommand as error:
                print(f"python -m benchmarks: {error}", file=sys.stderr)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
