"""Dates: what is written is kept, and nothing is added to it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motions.model.dates import BadDate, PartialDate, Window, days_in_month

GOOD = [
    ("2021", "2021-01-01", "2021-12-31", False),
    ("2021-05", "2021-05-01", "2021-05-31", False),
    ("2021-05-20", "2021-05-20", "2021-05-20", False),
    ("2020-02", "2020-02-01", "2020-02-29", False),
    ("1900-02", "1900-02-01", "1900-02-28", False),
    ("202X", "2020-01-01", "2029-12-31", False),
    ("20XX", "2000-01-01", "2099-12-31", False),
    ("000X", "0001-01-01", "0009-12-31", False),
    ("2021-05?", "2021-05-01", "2021-05-31", True),
    ("2021~", "2021-01-01", "2021-12-31", True),
    ("2021-05%", "2021-05-01", "2021-05-31", True),
    ("202X?", "2020-01-01", "2029-12-31", True),
    ("2021-02/2021-05", "2021-02-01", "2021-05-31", False),
    ("2021-02-03/2021-05", "2021-02-03", "2021-05-31", False),
    ("2021-05/..", "2021-05-01", "9999-12-31", False),
    ("../2021-05", "0001-01-01", "2021-05-31", False),
    ("2021?/2022", "2021-01-01", "2022-12-31", True),
    ("9999-12-31", "9999-12-31", "9999-12-31", False),
]

FORMS = "write YYYY, YYYY-MM or YYYY-MM-DD, with ? or ~ or % after it where in doubt, or BEGIN/END"
BAD = [
    ("2021-02-30", "2021-02-30 has the day 30; 2021-02 has the days 01 to 28"),
    ("2021-02-29", "2021-02-29 has the day 29; 2021-02 has the days 01 to 28"),
    ("2021-04-00", "2021-04-00 has the day 00; 2021-04 has the days 01 to 30"),
    ("2021-00", "2021-00 has the month 00; months are 01 to 12"),
    ("2021-13", "2021-13 has the month 13; months are 01 to 12"),
    ("0000", "0000 has the year 0, which the calendar does not have"),
    ("2021/2020", "2021/2020 ends before it begins"),
    ("2021-05/2021-04", "2021-05/2021-04 ends before it begins"),
    ("../..", "../.. has neither a beginning nor an end"),
    ("2021/", "2021/ lacks an end; write .. for one that is open"),
    (
        "2021/2022/2023",
        f"2021/2022/2023 is not a date; {FORMS}",
    ),
    ("2021-5-3", "2021-5-3 is not a date; write 2021-05-03"),
    ("2021/05/03", "2021/05/03 is not a date; write 2021-05-03"),
    ("2021.5", "2021.5 is not a date; write 2021-05"),
    ("202X-05", "202X-05 has a month in a year that is not known; write 202X"),
    (
        "May 2021",
        f"May 2021 is not a date; {FORMS}",
    ),
    (
        "",
        f"an empty text is not a date; {FORMS}",
    ),
    (
        "2021-05-20T10:00",
        f"2021-05-20T10:00 is not a date; {FORMS}",
    ),
    (
        "\uff12\uff10\uff12\uff11",
        f"\uff12\uff10\uff12\uff11 is not a date; {FORMS}",
    ),
    ("9" * 10_000, "9" * 30 + "... is too long for a date"),
]

days = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    """Draw a date of any precision, with or without a doubt, or an interval of two."""
    begin = draw(days)
    point = draw(st.sampled_from([f"{begin}"[:4], f"{begin}"[:7], f"{begin}"])) + draw(st.sampled_from(["", "", "?", "~", "%"]))
    end = draw(st.one_of(st.none(), st.just(".."), st.dates(min_value=begin).map(str)))
    return PartialDate(f"{begin}/{end}" if end else point)


@pytest.mark.parametrize(("text", "first", "last", "qualified"), GOOD)
def test_a_date_stands_for_exactly_these_days(text: str, first: str, last: str, qualified: bool) -> None:
    """The first and the last day are those that the text may mean, and the text is kept."""
    read = PartialDate(text)
    assert (first, last, qualified, text) == (read.first, read.last, read.qualified, str(read))


@pytest.mark.parametrize(("text", "message"), BAD)
def test_what_is_no_date_is_refused_with_what_would_be_right(text: str, message: str) -> None:
    """The message says what is wrong with this very text."""
    with pytest.raises(BadDate) as refused:
        PartialDate(text)
    assert message == str(refused.value)


def test_equality_is_exact() -> None:
    """A month is not its only possible day, and a doubted date is not the same as one without doubt."""
    assert PartialDate("2021-05") == PartialDate("2021-05")
    assert PartialDate("2021-05") != PartialDate("2021-05?")
    assert len({PartialDate("2021"), PartialDate("2021"), PartialDate("2021~")}) == 2


def test_a_date_does_not_change() -> None:
    """Dates are keys of dictionaries."""
    with pytest.raises(AttributeError, match="does not change"):
        PartialDate("2021").first = "2020-01-01"


def test_only_a_day_without_doubt_is_a_day() -> None:
    """A doubted day is no day that can be relied on."""
    assert PartialDate("2021-05-20").is_day
    assert not PartialDate("2021-05-20?").is_day
    assert not PartialDate("2021-05").is_day


def test_a_date_is_compared_with_dates_only() -> None:
    """Comparing with a text is a mistake of the caller and not a guess."""
    with pytest.raises(TypeError):
        assert PartialDate("2021") < "2022"
    assert PartialDate("2021") != "2021"


@given(dates(), dates(), dates())
def test_the_order_is_total_and_agrees_with_the_first_day(one: PartialDate, two: PartialDate, three: PartialDate) -> None:
    """Any two dates are equal or one comes first; what begins earlier comes first; the order is transitive."""
    assert (one < two) + (two < one) + (one == two) == 1
    assert one.first >= two.first or one < two
    assert not (one < two < three) or one < three


@given(dates())
def test_the_text_of_a_date_reads_back_as_the_same_date(read: PartialDate) -> None:
    """What was written is what is printed."""
    assert read == PartialDate(str(read))
    assert read.first <= read.last


@given(
    st.dates(date(2019, 1, 1), date(2023, 1, 1)),
    st.integers(0, 500),
    st.dates(date(2020, 1, 1), date(2022, 1, 1)),
    st.integers(0, 90),
)
def test_overlap_is_what_counting_days_one_by_one_says(begin: date, length: int, from_day: date, window_length: int) -> None:
    """A date overlaps a window when they share a day, and lies in it when all its days do."""
    end, to_day = begin + timedelta(days=length), from_day + timedelta(days=window_length)
    read, window = PartialDate(f"{begin}/{end}"), Window(f"{from_day}", f"{to_day}")
    mine = {begin + timedelta(days=n) for n in range(length + 1)}
    asked = {from_day + timedelta(days=n) for n in range(window_length + 1)}
    assert bool(mine & asked) == read.overlaps(window)
    assert (mine <= asked) == read.certainly_in(window)


def test_a_doubted_date_is_never_certain() -> None:
    """A qualifier means that the date may be another one."""
    assert not PartialDate("2021-05-20?").certainly_in(Window("2021-01-01", "2021-12-31"))


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    """No text makes another error than `BadDate`."""
    try:
        PartialDate(text)
    except BadDate:
        return


@given(st.integers(1, 9999), st.integers(1, 12))
def test_months_have_the_days_of_the_calendar(year: int, month: int) -> None:
    """The last day exists and the next does not."""
    last = days_in_month(year, month)
    assert date(year, month, last)
    with pytest.raises(ValueError, match="day"):
        date(year, month, last + 1)
