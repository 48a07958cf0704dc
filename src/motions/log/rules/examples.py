"""The examples of the rules: one small log without faults, and what is changed in it."""

SOUND = """\
log: {title: An example}
bodies:
  gb-commons: {name: House of Commons, country: GB, type: chamber}
  gb-fcdo: {name: Foreign Office, country: GB, type: ministry}
events:
  - id: 2021-03-22-gb-fcdo-sanctions
    kind: sanction
    date: 2021-03-22
    body: gb-fcdo
    instrument: listing
    title: Four officials listed
    outcome: imposed
    measures: [asset-freeze, travel-ban]
    targets:
      - {name: Zhu Hailun, type: person}
    sources:
      - {title: Notice, publisher: HM Treasury, published: 2021-03-22}
  - id: 2021-04-22-gb-commons-genocide
    kind: declaration
    date: 2021-04-22
    body: gb-commons
    instrument: motion
    title: Commons declare that genocide is taking place
    outcome: adopted
    vote: {method: voice}
    findings:
      - {crime: genocide, strength: found}
    people:
      - {name: Nusrat Ghani, role: mover}
    relations:
      - {type: follows, event: 2021-03-22-gb-fcdo-sanctions}
    sources:
      - {title: Debate, publisher: Hansard, url: "https://hansard.parliament.uk/debate"}
coverage:
  - {country: GB, through: 2021-12, checked: 2026-11-21, result: complete}
"""

MORE = """\
  - id: 2022-03-22-gb-fcdo-step
    kind: sanction
    date: 2022-03-22
    body: gb-fcdo
    instrument: listing
    title: One official taken off the list
    outcome: lifted
    targets_count: 1
    relations:
      - {type: lifts, event: 2021-03-22-gb-fcdo-sanctions}
    sources:
      - {title: Second notice, publisher: HM Treasury, published: 2022-03-22}
"""

LONGER = SOUND.replace("coverage:", MORE + "coverage:")
"""The same log with a third event, which lifts the sanction of the first."""


def changed(old: str, new: str, log: str = SOUND) -> str:
    """Return a log in which one text, which stands in it once, is another."""
    if log.count(old) != 1:
        msg = f"an example of a rule changes {old!r}, which stands in the log {log.count(old)} times"
        raise ValueError(msg)
    return log.replace(old, new)
