"""Run the program as ``python -m motions``."""

from motions.cli import app

if __name__ == "__main__":
    app()
