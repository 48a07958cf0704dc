"""Generated logs and selections, drawn from few values so that they meet."""

from hypothesis import strategies as st
from tests.index.made import BODIES

from motions.index.selection import Selection
from motions.model.dates import BadDate, PartialDate, Window
from motions.model.events import EVENT_TYPES, Event
from motions.model.vocabulary import OUTCOMES_OF_KIND

COUNTRIES = ("GB", "CA", "TR", "UN", "INT", "CN")
CRIMES = ("genocide", "torture", "crimes-against-humanity")
ACTS = ("killing", "torture")
STRENGTHS = ("found", "alleged", "proposed")
INSTRUMENTS = ("motion", "statement", "listing")
TAGS = ("trade", "olympics")
NAMES = ("Nusrat Ghani", "Iain Duncan Smith", "Işıl Şahin", "陳全國", "Łukasz O'Neill", "Smith", "…")
TEXTS = (
    "Genocide of Uyghurs", "the Commons, on 22 April", "C-4 and ILO C029", "維吾爾人的人權", "Doğu Türkistan",
    "so-called re-education", "...",
)  # fmt: skip
QUESTIONS = (
    "genocide", "GENOCID*", '"of uyghurs"', "uyghurs genocide", "c-4", "維吾爾", '"house of commons"', "dogu turkistan",
    "smith", '"ghani iain"', '"nusrat ghani"', '"unclosed of', "re-educ*", "人權 nothing", "22*", 'commons "22 apr"*',
    "tbmm", "OR", "NOT genocide", "title:genocide", "lukasz", "sahin 陳",
)  # fmt: skip
_POINTS = (
    "2019", "2020", "2021", "2022", "2020-12", "2021-01", "2021-02", "2021-12", "2020-12-31", "2021-01-01", "2021-02-14",
    "2021-02-28", "202X", "20XX",
)  # fmt: skip


def _is_date(text: str) -> bool:
    try:
        PartialDate(text)
    except BadDate:
        return False
    return True


def _several(values: tuple[str, ...], most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple)


def _window(text: str) -> Window:
    day = PartialDate(text)
    return Window(day.first, day.last)


_points = st.sampled_from(_POINTS)
_whole = st.builds("{}{}".format, _points, st.sampled_from(("", "", "", "?", "~", "%")))
_dates = st.one_of(
    _whole,
    st.builds("{}/{}".format, _whole, st.one_of(_points, st.just(".."))),
    st.builds("../{}".format, _points),
).filter(_is_date)
_windows = st.builds(_window, _points)
_maybe_country = st.sampled_from((None, *COUNTRIES))

_findings = st.fixed_dictionaries(
    {"crime": st.sampled_from(CRIMES), "strength": st.sampled_from(STRENGTHS)}, optional={"act": st.sampled_from(ACTS)}
)
_people = st.builds(
    lambda name, country: {"name": name, "role": "speaker"} | ({"country": country} if country else {}),
    st.sampled_from(NAMES),
    _maybe_country,
)
_targets = st.builds(
    lambda name, also, country: {"name": name, "type": "person", "also": also} | ({"country": country} if country else {}),
    st.sampled_from(NAMES),
    _several(NAMES, 1),
    _maybe_country,
)
_votes = st.builds(lambda voters: {"method": "division", "roll": {"for": voters, "abstain": ["A party"]}}, _several(COUNTRIES))
_signed = st.builds(
    lambda countries, persons: {"countries": countries, "from": persons}, _several(COUNTRIES), _several(COUNTRIES)
)
_OWN = {"declaration": ("vote", _votes), "legislation": ("signatories", _signed), "statement": ("signatories", _signed)}


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Draw one event, whose id is still the same for all."""
    kind = draw(st.sampled_from(("declaration", "legislation", "statement", "sanction")))
    name, strategy = _OWN.get(kind, ("tags", _several(TAGS)))
    body, *joint = draw(st.lists(st.sampled_from(sorted(BODIES)), min_size=1, max_size=2, unique=True))
    fields = {
        "id": "x",
        "kind": kind,
        "date": draw(_dates),
        "body": body,
        "jointly_with": tuple(joint),
        "instrument": draw(st.sampled_from(INSTRUMENTS)),
        "title": draw(st.sampled_from(TEXTS)),
        "outcome": draw(st.sampled_from(OUTCOMES_OF_KIND[kind][:2])),
        "findings": draw(st.lists(_findings, max_size=2)),
        "people": draw(st.lists(_people, max_size=2)),
        "targets": draw(st.lists(_targets, max_size=2)),
        "draft": draw(st.sampled_from(("true", "false", "false"))),
        "sources": [{"title": "T", "publisher": "P", "url": "https://example.org/"}],
        "tags": draw(_several(TAGS)),
        name: draw(strategy),
    }
    for optional in ("summary", "note", "reference"):
        if draw(st.booleans()):
            fields[optional] = draw(st.sampled_from(TEXTS))
    return EVENT_TYPES[kind].model_validate(fields)


logs = st.lists(events(), max_size=12).map(
    lambda drawn: [event.model_copy(update={"id": f"e-{at}"}) for at, event in enumerate(drawn)]
)

_FILTERS = {
    "countries": _several(COUNTRIES),
    "involving": _several(COUNTRIES),
    "bodies": _several(tuple(BODIES)),
    "kinds": _several(tuple(EVENT_TYPES)[:4]),
    "instruments": _several(INSTRUMENTS),
    "crimes": _several(CRIMES),
    "acts": _several(ACTS),
    "strengths": _several(STRENGTHS),
    "outcomes": _several(("adopted", "rejected", "issued", "imposed")),
    "people": _several(NAMES[:-1]),
    "targets": _several(NAMES[:-1]),
    "tags": _several(TAGS),
    "since": _windows,
    "until": _windows,
    "years": st.lists(_windows, max_size=3).map(tuple),
    "certain": st.booleans(),
    "words": st.sampled_from(QUESTIONS),
    "drafts": st.booleans(),
    "limit": st.integers(0, 4),
    "latest": st.integers(0, 4),
    "reverse": st.booleans(),
}


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    """Draw a selection of up to three filters: with more, hardly anything is ever found."""
    names = draw(st.lists(st.sampled_from(sorted(_FILTERS)), max_size=3, unique=True))
    return Selection(**{name: draw(_FILTERS[name]) for name in names})  # type: ignore[arg-type]  # each has its own type
