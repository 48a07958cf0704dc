"""The rules that the readers and the model hold: what they catch, and their examples."""

from motions.log.problems import ERROR
from motions.log.rules.examples import SOUND, changed
from motions.log.rules.rule import tell

_LONG = "Commons declare that genocide is taking place, and call upon the government to act upon it, to say so and to do so"

for _name, _catches, _old, _new in (
    ("syntax", "The text is not YAML, JSON or UTF-8, or uses aliases, tags, several documents or names that are no texts.",
     "outcome: adopted", "outcome: 'adopted"),
    ("duplicate-key", "A field stands twice in one record.",
     "    outcome: adopted\n", "    outcome: adopted\n    outcome: rejected\n"),
    ("unknown-field", "A record has a field that does not exist, or that belongs to another kind of event.",
     "    title: Commons", "    tilte: Commons"),
    ("missing-field", "A record lacks a field that it must have.",
     "    instrument: motion\n", ""),
    ("wrong-type", "A value is a text, a list, a mapping, a number or a truth value where something else belongs.",
     "instrument: motion\n", "instrument: motion\n    binding: no\n"),
    ("bad-date", "A date is none, or is not written as EDTF writes it.",
     "date: 2021-04-22", "date: 2021-02-30"),
    ("unknown-word", "A word is not in its vocabulary, nor among those that the header of the log adds.",
     "strength: found", "strength: fuond"),
    ("bad-id", "An id is not in small letters, digits and single hyphens.",
     "id: 2021-04-22-gb-commons-genocide", "id: 2021-04-22_gb-commons_genocide"),
    ("unknown-country", "A country is not the code of one.",
     "name: House of Commons, country: GB", "name: House of Commons, country: UK"),
    ("empty-text", "A field is there, and empty: an unknown value is left out.",
     "outcome: adopted", "reference:\n    outcome: adopted"),
    ("outcome-of-other-kind", "An outcome is a word of another kind of event.",
     "outcome: imposed", "outcome: filed"),
    ("title-too-long", "A title has more than 100 characters.",
     "Commons declare that genocide is taking place", _LONG),
    ("bad-address", "An address does not begin with http:// or https://, or holds spaces.",
     "https://hansard.parliament.uk/debate", "javascript:alert(1)"),
    ("bad-format", "A checksum, a language, a region or a number of Wikidata is not written as it must be.",
     "publisher: Hansard,", "publisher: Hansard, language: English,"),
):  # fmt: skip
    tell(_name, ERROR, _catches, changed(_old, _new), SOUND)
