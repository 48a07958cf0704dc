"""The options of the command line, each defined once, in the words of the model."""

from inspect import Parameter
from typing import Annotated

import typer

from motions.cli import completion

CountryOption = Annotated[
    list[str] | None,
    typer.Option(
        "--country",
        "-c",
        metavar="COUNTRY",
        help="Acting, co-acting or signing country: code or name (UK, Germany).",
        autocompletion=completion.countries,
    ),
]
InvolvingOption = Annotated[
    list[str] | None,
    typer.Option(
        "--involving", metavar="COUNTRY", help="The same, and also as voter or target.", autocompletion=completion.countries
    ),
]
BodyOption = Annotated[
    list[str] | None,
    typer.Option("--body", "-b", metavar="BODY", help="Acting or co-acting body: id or name.", autocompletion=completion.bodies),
]
KindOption = Annotated[
    list[str] | None, typer.Option("--kind", "-k", metavar="WORD", help="Kind of event.", autocompletion=completion.kinds)
]
InstrumentOption = Annotated[
    list[str] | None,
    typer.Option(
        "--instrument", metavar="WORD", help="Form of the act: motion, act, listing ...", autocompletion=completion.instruments
    ),
]
CrimeOption = Annotated[
    list[str] | None,
    typer.Option("--crime", metavar="WORD", help="Crime that a finding is about.", autocompletion=completion.crimes),
]
ActOption = Annotated[
    list[str] | None,
    typer.Option(
        "--act", metavar="WORD", help="Act by which the crime is committed; of the same finding.", autocompletion=completion.acts
    ),
]
StrengthOption = Annotated[
    list[str] | None,
    typer.Option(
        "--strength", metavar="WORD", help="How far the finding goes; of the same finding.", autocompletion=completion.strengths
    ),
]
OutcomeOption = Annotated[
    list[str] | None,
    typer.Option("--outcome", metavar="WORD", help="What became of it.", autocompletion=completion.outcomes),
]
PersonOption = Annotated[
    list[str] | None, typer.Option("--person", metavar="NAME", help="Person who took part; part of a name will do.")
]
TargetOption = Annotated[
    list[str] | None,
    typer.Option("--target", metavar="NAME", help="Target of a measure, by name or alias; part of a name will do."),
]
TagOption = Annotated[
    list[str] | None, typer.Option("--tag", metavar="TAG", help="Tag of the log.", autocompletion=completion.tags)
]
YearOption = Annotated[list[str] | None, typer.Option("--year", metavar="YEAR", help="Year; an event that may lie in it counts.")]
SinceOption = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="From the first day of DATE on, that day included.")
]
UntilOption = Annotated[str | None, typer.Option("--until", metavar="DATE", help="To the last day of DATE, that day included.")]
CertainOption = Annotated[
    bool, typer.Option("--certain", help="Only events that lie wholly inside the dates asked for, without a doubt noted.")
]
WordsOption = Annotated[
    str | None, typer.Option("--words", metavar="WORDS", help='All these words occur; "a phrase" and begin* are understood.')
]
DraftsOption = Annotated[bool, typer.Option("--drafts", help="Drafts too.")]
LimitOption = Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="The first N.")]
LatestOption = Annotated[int | None, typer.Option("--latest", metavar="N", min=1, help="The last N by date.")]
ReverseOption = Annotated[bool, typer.Option("--reverse", help="Newest first.")]

EvidenceOption = Annotated[bool, typer.Option("--evidence", help="Print the ids of the events behind each number.")]

LogOption = Annotated[
    str | None,
    typer.Option(
        "--log",
        metavar="PATH",
        envvar="MOTIONS_LOG",
        help="The log: a file, a folder, or - for standard input.  [default: the one in the package]",
        show_default=False,
        show_envvar=True,
    ),
]
FormatOption = Annotated[
    str, typer.Option("--format", "-f", metavar="FORMAT", help="text, csv, json, jsonl or md.", autocompletion=completion.formats)
]
OutputOption = Annotated[
    str, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all.", show_default=False)
]
RawOption = Annotated[bool, typer.Option("--raw", help="CSV cells as they are, also those that a spreadsheet would run.")]
BomOption = Annotated[bool, typer.Option("--bom", help="CSV with a byte-order mark, for Excel.")]
ColorOption = Annotated[
    str, typer.Option("--color", metavar="WHEN", help="auto, always or never.", autocompletion=completion.when)
]


def _parameter(name: str, annotation: object, default: object = None) -> Parameter:
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


FILTERS = (
    _parameter("country", CountryOption),
    _parameter("involving", InvolvingOption),
    _parameter("body", BodyOption),
    _parameter("kind", KindOption),
    _parameter("instrument", InstrumentOption),
    _parameter("crime", CrimeOption),
    _parameter("act", ActOption),
    _parameter("strength", StrengthOption),
    _parameter("outcome", OutcomeOption),
    _parameter("person", PersonOption),
    _parameter("target", TargetOption),
    _parameter("tag", TagOption),
    _parameter("year", YearOption),
    _parameter("since", SinceOption),
    _parameter("until", UntilOption),
    _parameter("certain", CertainOption, default=False),
    _parameter("words", WordsOption),
    _parameter("drafts", DraftsOption, default=False),
    _parameter("limit", LimitOption),
    _parameter("latest", LatestOption),
    _parameter("reverse", ReverseOption, default=False),
)
"""The filters that every command that lists takes, as parameters of its function."""

DELIVERY = (
    _parameter("log", LogOption),
    _parameter("format", FormatOption, default="text"),
    _parameter("output", OutputOption, default="-"),
    _parameter("raw", RawOption, default=False),
    _parameter("bom", BomOption, default=False),
    _parameter("color", ColorOption, default="auto"),
)
"""Which log is asked, and how and where the answer is written."""


def delivery_in(formats: tuple[str, ...]) -> tuple[Parameter, ...]:
    """Return the same options for a command that has formats of its own; the first of them is the default."""

    def beginning(incomplete: str) -> list[str]:
        return [name for name in formats if name.startswith(incomplete)]

    listed = f"{', '.join(formats[:-1])} or {formats[-1]}."
    option = typer.Option("--format", "-f", metavar="FORMAT", help=listed, autocompletion=beginning)
    return tuple(p.replace(annotation=Annotated[str, option], default=formats[0]) if p.name == "format" else p for p in DELIVERY)
