"""The closed vocabularies of a log: each word with one sentence of meaning.

The codebook, the JSON Schema, the completion of the command line and every fault about a wrong word are made
from these tables, so that a word is explained in one place only. Standard library only.
"""

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "declaration": "A vote or a formal determination on what a body holds.",
    "legislation": "A step in the making of a law: a reading, an amendment, an act, a regulation.",
    "inquiry": "A hearing, a debate, a report or an assessment.",
    "statement": "Words of ministers, officials, experts, groups of states or networks, put to no vote.",
    "sanction": "A measure against named persons, entities, states, sectors or products.",
    "verdict": "A decision of a court or of a tribunal.",
    "case": "A complaint, a suit, a referral or another request to a court, prosecutor or authority.",
    "diplomatic": "A boycott, a summons, a bar or another act between states that is not a sanction.",
}

OUTCOMES: Mapping[str, str] = {
    "adopted": "The body agreed to the text.",
    "rejected": "The body voted the text down.",
    "blocked": "The text was kept from a vote or from taking effect by a procedure.",
    "withdrawn": "The mover took the text back.",
    "superseded": "Another text took its place before it was decided.",
    "introduced": "The text was tabled and not decided that day.",
    "issued": "The act was given out: a determination, a statement, a decision of a court or tribunal.",
    "enacted": "The text became law.",
    "held": "The hearing, debate or visit took place.",
    "published": "The report or assessment was made public.",
    "declined": "The body was asked to act and did not.",
    "imposed": "The measure was laid on.",
    "renewed": "A measure that would have run out was prolonged.",
    "lifted": "The measure was ended for all its targets.",
    "partly-lifted": "The measure was ended for some of its targets or in some of its parts.",
    "allowed": "The court granted the appeal, claim or application.",
    "dismissed": "The court threw out the appeal, claim or application.",
    "denied": "The court refused what was asked of it.",
    "filed": "The case was brought.",
    "accepted": "The case or request was taken up.",
    "closed": "The case was ended without a decision on its substance.",
    "announced": "The act was said to be coming.",
    "carried-out": "The act was done.",
    "unknown": "What became of it is not known.",
}

OUTCOMES_OF_KIND: Mapping[str, tuple[str, ...]] = {
    "declaration": ("adopted", "rejected", "blocked", "withdrawn", "superseded", "introduced", "issued", "unknown"),
    "legislation": ("adopted", "rejected", "blocked", "withdrawn", "superseded", "introduced", "enacted", "unknown"),
    "inquiry": ("held", "published", "declined", "unknown"),
    "statement": ("issued", "unknown"),
    "sanction": ("imposed", "renewed", "lifted", "partly-lifted", "declined", "unknown"),
    "verdict": ("issued", "allowed", "dismissed", "denied", "unknown"),
    "case": ("filed", "accepted", "declined", "closed", "unknown"),
    "diplomatic": ("announced", "carried-out", "declined", "unknown"),
}

NOT_ADOPTED = frozenset({"rejected", "blocked", "withdrawn", "superseded", "introduced"})
"""Outcomes after which a text is not the view of its body: its findings are ``proposed``."""

INSTRUMENTS: Mapping[str, str] = {
    "motion": "A proposal put to a chamber or committee for its agreement.",
    "resolution": "A text by which a body states its view.",
    "amendment": "A proposed change to a bill or another text.",
    "bill": "A proposed law at a stage before it is law.",
    "act": "A law.",
    "regulation": "A rule of general force made by an executive, or by the European Union.",
    "decision": "A decision of an executive, an authority or a body on a single matter.",
    "determination": "A formal finding of an executive on what has happened.",
    "order": "A command of an authority, such as one to detain goods at the border.",
    "listing": "The entry of names in a list that attaches measures to them, or their removal.",
    "policy": "A strategy, a guideline or a set of measures announced by an executive.",
    "statement": "Words given out in the name of one body.",
    "joint-statement": "Words given out in the names of several states or bodies.",
    "letter": "A letter, sent or open.",
    "remarks": "Words spoken by a person in office.",
    "report": "A report of a body, with its conclusions.",
    "opinion": "A legal opinion.",
    "assessment": "A judgement of a situation by an office or an authority, with its grounds.",
    "advisory": "A warning or guidance addressed to business or the public.",
    "observations": "Concluding or other observations of a supervisory body.",
    "hearing": "A sitting at which witnesses are heard.",
    "debate": "A sitting at which a matter is discussed and no text is agreed.",
    "visit": "A visit of a person in office or of a delegation.",
    "judgment": "A final or reasoned decision of a court or tribunal.",
    "ruling": "Another decision of a court, such as one on procedure or on interim relief.",
    "complaint": "A complaint, a suit or a criminal charge that starts a case.",
    "communication": "A submission to a prosecutor or to a supervisory body.",
    "referral": "The passing of a case from one authority to another.",
    "petition": "A request signed by many, or one that a rule of procedure names so.",
    "boycott": "A refusal to be represented, announced as such.",
    "non-attendance": "An absence that those who stayed away did not call a boycott.",
    "summons": "The calling of an ambassador or of a witness.",
    "bar": "The closing of a place to a person.",
}

CRIMES: Mapping[str, str] = {
    "genocide": "Genocide in the sense of Article II of the Genocide Convention of 1948.",
    "crimes-against-humanity": "Crimes against humanity in the sense of Article 7 of the Rome Statute.",
    "war-crimes": "War crimes in the sense of Article 8 of the Rome Statute.",
    "torture": "Torture and other cruel, inhuman or degrading treatment.",
    "enslavement": "The exercise of powers of ownership over persons.",
    "forced-labour": "Work exacted under threat, in the sense of ILO Convention No. 29.",
    "arbitrary-detention": "Detention without a lawful basis, a charge or a fair procedure, including mass internment.",
    "enforced-disappearance": "Detention whose fact or place the authorities conceal.",
    "persecution": "Grave deprivation of rights of a group because of its identity, including its religion.",
    "sexual-violence": "Rape and other sexual violence.",
    "forced-sterilisation": "Sterilisation without consent.",
    "birth-prevention": "Coerced contraception, abortion or other measures that keep births down.",
    "child-separation": "The separation of children from their families by the authorities.",
    "forcible-transfer": "Deportation or the forced moving of a population.",
    "refoulement": "The return of persons to a place where they are at risk.",
    "killing": "Killing, including deaths in custody.",
    "forced-organ-harvesting": "The taking of organs without consent.",
    "cultural-destruction": "The destruction of cultural or religious sites and ways of life, and forced assimilation.",
    "human-rights-violations": "Violations of human rights in a text that avoids the terms above.",
    "other": "Another wrong, named in the wording of the finding.",
}

STRENGTHS: Mapping[str, str] = {
    "found": "It states as its own view that the crime is or was committed.",
    "serious-risk": "It sees a serious risk of the crime.",
    "may-constitute": "It says that acts may, might or possibly amount to the crime.",
    "condemned": "It condemns acts under a word that is not genocide, crimes against humanity or war crimes.",
    "concern": "It voices concern.",
    "alleged": "It reports or hears what others allege; hearings and debates never go above this.",
    "inquiry-called-for": "It asks for an investigation or a ruling.",
    "left-open": "It expressly leaves the question open.",
    "not-found": "It finds that the crime is not made out.",
    "proposed": "The text says so, and the body did not adopt the text.",
}
"""What a body says of a crime, strongest first."""

ATROCITY_CRIMES = frozenset({"genocide", "crimes-against-humanity", "war-crimes"})
"""The three crimes that are asserted, never merely condemned."""

ACTS: Mapping[str, Mapping[str, str]] = {
    "genocide": {
        "killing": "Article II (a): killing members of the group.",
        "serious-harm": "Article II (b): causing serious bodily or mental harm to members of the group.",
        "conditions-of-life": "Article II (c): inflicting conditions of life meant to bring about its destruction.",
        "preventing-births": "Article II (d): imposing measures meant to prevent births within the group.",
        "transferring-children": "Article II (e): forcibly transferring children of the group to another group.",
    },
    "crimes-against-humanity": {
        "murder": "Article 7 (1) (a): murder.",
        "extermination": "Article 7 (1) (b): extermination.",
        "enslavement": "Article 7 (1) (c): enslavement.",
        "deportation-or-forcible-transfer": "Article 7 (1) (d): deportation or forcible transfer of population.",
        "imprisonment": "Article 7 (1) (e): imprisonment or another severe deprivation of liberty.",
        "torture": "Article 7 (1) (f): torture.",
        "rape": "Article 7 (1) (g): rape.",
        "sexual-slavery": "Article 7 (1) (g): sexual slavery.",
        "enforced-prostitution": "Article 7 (1) (g): enforced prostitution.",
        "forced-pregnancy": "Article 7 (1) (g): forced pregnancy.",
        "enforced-sterilisation": "Article 7 (1) (g): enforced sterilisation.",
        "sexual-violence": "Article 7 (1) (g): rape or another form of sexual violence of comparable gravity.",
        "persecution": "Article 7 (1) (h): persecution of an identifiable group.",
        "enforced-disappearance": "Article 7 (1) (i): enforced disappearance of persons.",
        "apartheid": "Article 7 (1) (j): apartheid.",
        "other-inhumane-acts": "Article 7 (1) (k): other inhumane acts of a similar character.",
    },
}
"""The acts by which a crime is committed: Article II of the Genocide Convention, Article 7 of the Rome Statute."""

STANDARDS: Mapping[str, str] = {
    "beyond-reasonable-doubt": "No reasonable doubt is left; the standard of a criminal conviction.",
    "clear-and-convincing": "Much more probable than not.",
    "balance-of-probabilities": "More probable than not.",
    "reasonable-grounds": "Reasonable grounds to believe, the usual standard of fact-finding bodies and of warrants.",
    "credible-evidence": "Evidence that can be believed, short of a finding; a credible case.",
}

VOTE_METHODS: Mapping[str, str] = {
    "division": "Votes were counted or called by name.",
    "voice": "The chair judged the voices; there are no figures.",
    "show-of-hands": "Hands were raised.",
    "standing": "Members stood or kept their seats.",
    "unanimous": "All who voted voted for, as the record says.",
    "unanimous-consent": "Nobody objected when agreement was asked for.",
    "consensus": "Adopted without a vote.",
    "secret-ballot": "Votes were cast in secret.",
    "unknown": "How it was decided is not known.",
}

PERSON_ROLES: Mapping[str, str] = {
    "mover": "Moved the text or the debate.",
    "sponsor": "Put their name to the text.",
    "speaker": "Took the floor.",
    "chair": "Presided.",
    "minister": "Acted or spoke as a member of a government, or as head of state.",
    "official": "Acted or spoke as an official.",
    "author": "Wrote the text.",
    "judge": "Sat in judgment.",
    "witness": "Gave evidence.",
}

TARGET_TYPES: Mapping[str, str] = {
    "person": "A natural person.",
    "entity": "A company, an office, an organisation.",
    "group": "A group of persons who are not named one by one.",
    "state": "A state or its government as a whole.",
    "sector": "A branch of an economy.",
    "product": "Goods.",
}

MEASURES: Mapping[str, str] = {
    "asset-freeze": "Funds and property may not be dealt with.",
    "travel-ban": "Entry and transit are closed.",
    "visa-restriction": "Visas are refused, limited or revoked.",
    "transaction-ban": "Nobody under the authority's law may do business with the target.",
    "import-ban": "Goods may not enter, or are detained at the border.",
    "export-control": "Exports to the target are forbidden or need a licence.",
    "investment-ban": "Nobody under the authority's law may invest in the target.",
    "access-ban": "A place, a market or an institution is closed to the target.",
    "divestment": "Holdings in the target are sold.",
    "unspecified": "The authority did not say which measures.",
}

PARTY_SIDES: Mapping[str, str] = {
    "claimant": "Who brings the case or the appeal at first instance.",
    "respondent": "Who answers a claim or an application.",
    "defendant": "Who is accused or sued.",
    "intervener": "Who joins a case of others.",
    "subject": "Whom the case is about, without being a party to it.",
}

RELATION_TYPES: Mapping[str, str] = {
    "answers": "Made in answer to the other event, in agreement or against it.",
    "follows": "Comes after the other event in the same matter, or takes it as its example.",
    "reaffirms": "States again what the other event stated.",
    "implements": "Carries out the other event, or aligns with it.",
    "amends": "Changes the text of the other event.",
    "supersedes": "Takes the place of the other event.",
    "renews": "Prolongs the other event.",
    "lifts": "Ends the other event in whole or in part.",
    "reviews": "Examines the other event, as a court does on appeal.",
    "cites": "Refers to the other event.",
    "coordinated-with": "Was timed or agreed together with the other event.",
    "part-of": "Is a part of the other event.",
}

COUNT_IS: Mapping[str, str] = {
    "exact": "The count is exact.",
    "at-least": "There are at least so many.",
    "about": "There are about so many.",
}

BODY_TYPES: Mapping[str, str] = {
    "chamber": "One chamber of a legislature that has two.",
    "legislature": "A legislature as a whole: its only chamber, or all of them and who signs its laws.",
    "committee": "A committee, subcommittee or commission of a chamber or a legislature; never its chamber.",
    "presiding-officer": "A speaker or president of a chamber, acting as such.",
    "head-of-state": "A president or monarch.",
    "head-of-government": "A prime minister, chancellor, or a president who heads the government.",
    "government": "A government or cabinet as a whole.",
    "ministry": "A ministry or department, with its minister and spokespersons.",
    "agency": "An office or authority below or beside the ministries.",
    "prosecutor": "A public prosecutor's office.",
    "court": "A court established by a state or by treaty.",
    "peoples-tribunal": "A tribunal of private citizens, without legal force; never a court.",
    "un-body": "An organ, a committee, an office or an agency of the United Nations system.",
    "un-experts": "Independent experts of the United Nations, who do not speak for its organs.",
    "inter-parliamentary": "A network or an assembly of members of several parliaments.",
    "group-of-states": "States that act together, signing for themselves; its country is INT.",
    "party": "A political party or a body of one.",
    "ngo": "A non-governmental organisation.",
    "company": "A company.",
}

COVERAGE_RESULTS: Mapping[str, str] = {
    "complete": "What was found is in the log.",
    "nothing-found": "Somebody looked and found nothing.",
    "partial": "Something was found, and more is likely to exist.",
}

VOCABULARIES: Mapping[str, Mapping[str, str]] = {
    "kind": KINDS,
    "instrument": INSTRUMENTS,
    "outcome": OUTCOMES,
    "crime": CRIMES,
    "strength": STRENGTHS,
    "act": {word: meaning for acts in ACTS.values() for word, meaning in acts.items()},
    "standard": STANDARDS,
    "vote method": VOTE_METHODS,
    "person role": PERSON_ROLES,
    "target type": TARGET_TYPES,
    "measure": MEASURES,
    "party side": PARTY_SIDES,
    "relation type": RELATION_TYPES,
    "count qualifier": COUNT_IS,
    "body type": BODY_TYPES,
    "coverage result": COVERAGE_RESULTS,
}
"""Every vocabulary by the name under which faults and the codebook speak of it."""

EXTENDED_BY: Mapping[str, str] = {"crime": "crimes", "instrument": "instruments", "measure": "measures"}
"""The vocabularies that a log may extend, and the key of its header that does so."""
