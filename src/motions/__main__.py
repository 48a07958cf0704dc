"""Run the program: ``motions``, or ``python -m motions``."""

import gc


def main() -> None:
    """Run the command line as a process of its own."""
    # A process that lives for a moment makes no garbage to speak of, and looking for it takes a seventh of that moment.
    gc.disable()
    from motions.cli import app  # noqa: PLC0415 (what it imports is most of what is not looked through)

    try:
        app()
    finally:
        gc.freeze()  # Nor is there any need to look once more on the way out.


if __name__ == "__main__":
    main()
