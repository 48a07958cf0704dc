"""The types of single values: how a text from a log becomes a date, a number, a word of a vocabulary.

Each type takes the text of a log or the Python value that it stands for. What is wrong is raised as a
`PydanticCustomError` whose type is the name of the rule and whose message is the sentence that a reader of the log sees.
"""

import re
from collections.abc import Callable, Mapping
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from motions.model.country_names import COUNTRIES
from motions.model.dates import BadDate, PartialDate
from motions.model.places import UnknownCountry, country_code
from motions.model.text import nearest, or_list, shown
from motions.model.vocabulary import EXTENDED_BY, OUTCOMES, OUTCOMES_OF_KIND, VOCABULARIES

TITLE_LENGTH = 100
ID_LENGTH = 120
_FEW = 12
_LARGEST = 9
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_URL = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20\x7f-\x9f]+\Z", re.IGNORECASE)
SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def fault(rule: str, sentence: str) -> PydanticCustomError:
    """Return the error that the rule of this name raises; braces in the sentence are kept as they are."""
    # Pydantic cannot carry half a character (a lone surrogate), which an escape in JSON can put into any text.
    return PydanticCustomError(rule, "{sentence}", {"sentence": sentence.encode(errors="backslashreplace").decode()})


def word_fault(typed: str, name: str, words: Mapping[str, str] | tuple[str, ...]) -> PydanticCustomError:
    """Return the fault of a word outside its vocabulary, with the nearest or all of the allowed words."""
    close = nearest(typed, words)
    hint = f"; did you mean {or_list(close)}?" if close else ""
    allowed = f"{'' if close else '.'} Allowed: {', '.join(words)}." if len(words) <= _FEW else ""
    more = "" if close or allowed else f"; see 'motions codebook {name.replace(' ', '-')}'"
    article = "an" if name[0] in "aeiou" else "a"
    return fault("unknown-word", f"{shown(typed)} is not {article} {name}{hint}{more}{allowed}")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise fault("wrong-type", f"this must be a text, and it is {_kind_of(value)}")
    if not value.strip():
        raise fault("empty-text", "this is empty; leave the field out where its value is not known")
    return value


def _kind_of(value: object) -> str:
    names = {dict: "a mapping", list: "a list", tuple: "a list", bool: "a truth value", int: "a number", type(None): "empty"}
    return next((name for kind, name in names.items() if isinstance(value, kind)), f"a {type(value).__name__}")


def _title(value: str) -> str:
    if len(value) > TITLE_LENGTH:
        raise fault("title-too-long", f"the title has {len(value)} characters; at most {TITLE_LENGTH} are allowed")
    return value


def slug_fault(value: str) -> str:
    """Return what is wrong with an id, or an empty text."""
    if len(value) <= ID_LENGTH and _SLUG.fullmatch(value):
        return ""
    return (
        f"{shown(value)} is not a slug: small letters a to z and digits in groups joined by single hyphens, "
        f"at most {ID_LENGTH} characters"
    )


def _slug(value: str) -> str:
    if message := slug_fault(value):
        raise fault("bad-id", message)
    return value


def _whole_number(value: object) -> int:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= _LARGEST:
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    if isinstance(value, str) and not value.strip():
        raise fault("empty-text", "this is empty; leave the field out where its value is not known")
    raise fault("wrong-type", f"{shown(value)} is not a whole number; write digits only")


def _truth(value: object) -> bool:
    if value in ("true", True):
        return True
    if value in ("false", False):
        return False
    raise fault("wrong-type", f"{shown(value)} is not a truth value; write true or false")


def _date(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    text = _text(value)
    try:
        return PartialDate(text)
    except BadDate as error:
        raise fault("bad-date", str(error)) from None


def _country(value: str) -> str:
    if value in COUNTRIES:
        return value
    try:
        code = country_code(value)
    except UnknownCountry as error:
        raise fault("unknown-country", f"{error}; a country is its code of two letters in ISO 3166-1") from None
    raise fault("unknown-country", f"{shown(value)} is not the code of a country; write {code} for {COUNTRIES[code]}")


def _url(value: str) -> str:
    if not _URL.match(value):
        raise fault("bad-address", f"{shown(value)} is not an address that starts with http:// or https:// and has no spaces")
    return value


def _matching(pattern: str, what: str) -> tuple[AfterValidator, WithJsonSchema]:
    """Return what makes a type of the texts that match a pattern, and its schema."""
    compiled = re.compile(pattern)

    def match(value: str) -> str:
        if not compiled.fullmatch(value):
            raise fault("bad-format", f"{shown(value)} is not {what}")
        return value

    return AfterValidator(match), WithJsonSchema({"type": "string", "pattern": f"^{pattern}$"})


def _word(name: str) -> Callable[[str, ValidationInfo], str]:
    base = VOCABULARIES[name]

    def check(value: str, info: ValidationInfo) -> str:
        if value in base:
            return value
        more: Mapping[str, str] = (info.context or {}).get(EXTENDED_BY.get(name), {})
        if value in more:
            return value
        raise word_fault(value, name, {**base, **more})

    return check


def _outcome(kind: str) -> Callable[[str], str]:
    allowed = OUTCOMES_OF_KIND[kind]

    def check(value: str) -> str:
        if value in allowed:
            return value
        if value in OUTCOMES:
            raise fault("outcome-of-other-kind", f"{shown(value)} is no outcome of a {kind}; allowed: {', '.join(allowed)}")
        raise word_fault(value, f"{kind} outcome", allowed)

    return check


def _words_schema(name: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "x-vocabulary": name})


Text = Annotated[str, BeforeValidator(_text)]
Title = Annotated[Text, AfterValidator(_title), WithJsonSchema({"type": "string", "minLength": 1, "maxLength": TITLE_LENGTH})]
Slug = Annotated[
    Text,
    AfterValidator(_slug),
    WithJsonSchema({"type": "string", "pattern": SLUG_PATTERN, "maxLength": ID_LENGTH}),
]
WholeNumber = Annotated[int, PlainValidator(_whole_number), WithJsonSchema({"type": "integer", "minimum": 0})]
Truth = Annotated[bool, PlainValidator(_truth), WithJsonSchema({"type": "boolean"})]
EventDate = Annotated[
    PartialDate,
    PlainValidator(_date),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "x-date": "EDTF level 0, and of level 1 the qualifiers, X and intervals"}),
]
Country = Annotated[Text, AfterValidator(_country), WithJsonSchema({"type": "string", "enum": list(COUNTRIES)})]
Address = Annotated[
    Text, AfterValidator(_url), WithJsonSchema({"type": "string", "format": "uri", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"})
]
Sha256 = Annotated[Text, *_matching(r"[0-9a-f]{64}", "a SHA-256 in 64 small hexadecimal digits")]
Language = Annotated[Text, *_matching(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a language tag of BCP 47 such as fr")]
Wikidata = Annotated[Text, *_matching(r"Q[1-9][0-9]*", "a Wikidata number such as Q11007")]
Region = Annotated[Text, *_matching(r"[A-Z]{2}-[A-Z0-9]{1,3}", "a code of ISO 3166-2 such as BE-VLG")]

Instrument = Annotated[Text, AfterValidator(_word("instrument")), _words_schema("instrument")]
Crime = Annotated[Text, AfterValidator(_word("crime")), _words_schema("crime")]
Strength = Annotated[Text, AfterValidator(_word("strength")), _words_schema("strength")]
Act = Annotated[Text, AfterValidator(_word("act")), _words_schema("act")]
Standard = Annotated[Text, AfterValidator(_word("standard")), _words_schema("standard")]
VoteMethod = Annotated[Text, AfterValidator(_word("vote method")), _words_schema("vote method")]
PersonRole = Annotated[Text, AfterValidator(_word("person role")), _words_schema("person role")]
TargetType = Annotated[Text, AfterValidator(_word("target type")), _words_schema("target type")]
Measure = Annotated[Text, AfterValidator(_word("measure")), _words_schema("measure")]
PartySide = Annotated[Text, AfterValidator(_word("party side")), _words_schema("party side")]
RelationType = Annotated[Text, AfterValidator(_word("relation type")), _words_schema("relation type")]
CountIs = Annotated[Text, AfterValidator(_word("count qualifier")), _words_schema("count qualifier")]
BodyType = Annotated[Text, AfterValidator(_word("body type")), _words_schema("body type")]
CoverageResult = Annotated[Text, AfterValidator(_word("coverage result")), _words_schema("coverage result")]

DeclarationOutcome = Annotated[Text, AfterValidator(_outcome("declaration")), _words_schema("declaration outcome")]
LegislationOutcome = Annotated[Text, AfterValidator(_outcome("legislation")), _words_schema("legislation outcome")]
InquiryOutcome = Annotated[Text, AfterValidator(_outcome("inquiry")), _words_schema("inquiry outcome")]
StatementOutcome = Annotated[Text, AfterValidator(_outcome("statement")), _words_schema("statement outcome")]
SanctionOutcome = Annotated[Text, AfterValidator(_outcome("sanction")), _words_schema("sanction outcome")]
VerdictOutcome = Annotated[Text, AfterValidator(_outcome("verdict")), _words_schema("verdict outcome")]
CaseOutcome = Annotated[Text, AfterValidator(_outcome("case")), _words_schema("case outcome")]
DiplomaticOutcome = Annotated[Text, AfterValidator(_outcome("diplomatic")), _words_schema("diplomatic outcome")]
