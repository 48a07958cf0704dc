"""Which acts still stand on a day."""

from tests.answers.saying import an_act, log_of, tied

from motions.answers.force import NO, POSSIBLY, YES, Dated, Force


def test_renewals_that_renew_one_another_in_a_circle_end() -> None:
    """A log can hold such a circle; the answer comes all the same."""
    index = log_of(
        an_act("one", "2021-01-01", until="2021-06-30", relations=tied("renews", "two")),
        an_act("two", "2021-02-01", until="2021-07-31", relations=tied("renews", "one")),
    )
    act = Dated("2021-01-01", "2021-01-01", qualified=False, until="2021-06-30")
    assert [YES, YES, NO] == [Force(index, day).of(1, "gb-commons", act) for day in ("2021-06-30", "2021-07-31", "2021-08-01")]


def test_an_end_or_a_renewal_of_which_only_the_month_is_known_is_possible() -> None:
    """Neither is taken for more than it says."""
    index = log_of(
        an_act("one", "2021-01-01", until="2021-06"),
        an_act("two", "2021-08", relations=tied("renews", "one"), until="2021-12-31"),
    )
    act = Dated("2021-01-01", "2021-01-01", qualified=False, until="2021-06")
    days = ("2021-06-01", "2021-06-15", "2021-07-01", "2021-08-15", "2021-09-01", "2022-01-01")
    assert [YES, POSSIBLY, NO, POSSIBLY, YES, NO] == [Force(index, day).of(1, "gb-commons", act) for day in days]
