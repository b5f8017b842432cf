"""From a handful of phrases to many sentences: other verbs, other frames, places filled, more said around it.

A phrase is laid bare (see `models.teaching.bare`), and what is bare is framed anew, with the ways of
``ways.toml``.
"""

import random
from collections.abc import Sequence

from models.teaching.bare import ONE_OF_MANY, SAYS, Bare, bare, split, ways
from models.teaching.lesson import Lesson, clean, places
from models.teaching.rewording import (
    apart,
    around,
    head,
    is_thing,
    leads,
    other_article,
    other_nouns,
    retold,
    synonyms,
    with_place,
    within,
    without,
)
from models.teaching.slots import DOING, TO_DO, slot_name

EACH = 5
"""Of so many ways to say something one is kept for examining."""

PLAIN = 0.08
"""How often a wish has nothing around it, 0 to 1."""

AS_DOING, AS_TO_DO = 0.25, 0.05
"""How often what a function is wanted for is said as doing it, "for revising maths", and as a task."""

ASIDE = 0.3
"""How often a parameter is told before or after the wish itself."""

BY_MACHINE = 0.1
"""How often a wish is put to what will do it, "have the coffee machine make a latte"."""


class Phrasing:
    """Draws patterns of sentences (see `models.dataset.grammar`) that call the function of a lesson.

    Args:
        lesson: The lesson.
        held_back: Whether to use those frames that are kept for examining, or the others.
    """

    def __init__(self, lesson: Lesson, *, held_back: bool = False) -> None:
        self._lesson = lesson
        self._held_back = held_back
        self._ways = {key: self._kept(found) for key, found in ways().items() if isinstance(found, list)}
        self._asides = {kind: self._kept(found) for kind, found in ways()["asides"].items()}
        self._parameters = {p.name: p for p in lesson.shape.parameters}
        self._cores = [bare(phrase) for phrase in lesson.phrases]
        if not lesson.new:
            self._cores += [other for core in self._cores for other in retold(core)]
        self._leads = {name: leads(p, lesson.phrases) for name, p in self._parameters.items()}
        subject = split(lesson.subject)
        self._noun = clean(subject.thing or lesson.subject).split()[-1]
        if lesson.new and not any(not places(phrase) for phrase in lesson.phrases):
            self._cores.append(Bare(subject.verb, clean(f"a {subject.thing}") if subject.thing else ""))

    def wish(self, rng: random.Random) -> str:
        """A pattern of a sentence that asks for the function."""
        core = self._core(rng)
        name = self._aside(core, rng) if rng.random() < ASIDE else ""
        left = without(core, name) if name in places(core.imperative) else core
        name = name if left is not None else ""
        core = left or core
        core = Bare(core.verb, self._told_more(core.thing, name, rng))
        framed = self._framed(core, rng)
        if name:
            framed = self._beside(framed, name, rng)
        if framed.endswith("}") and rng.random() < 0.12:
            framed = f"{framed} {rng.choice(self._ways['hedges'])}"
        if rng.random() < 0.12:
            framed = f"{rng.choice(self._ways['before'])}{rng.choice((', ', ', ', ' '))}{framed}"
        elif rng.random() < 0.1:
            reason = rng.choice(self._ways["reasons"])
            framed = rng.choice(self._ways["reasoned"]).replace("{r}", reason).replace("{w}", framed)
        if rng.random() < 0.25:
            comma = "," if rng.random() < 0.4 else ""
            framed = f"{framed}{comma} {rng.choice(self._ways['after'])}"
        if rng.random() < 0.06:
            framed = self._corrected(framed, rng)
        return self._with_tasks(framed, rng)

    def question(self, rng: random.Random) -> str:
        """A pattern of a question of fact about what the function has to do with."""
        things = [core.thing for core in self._cores if is_thing(core.thing)]
        return str(rng.choice(self._ways["asked"])).replace(
            "{o}", rng.choice(things or [self._lesson.subject])
        )

    def denial(self, rng: random.Random) -> str:
        """A pattern of a sentence that speaks of the function and asks for nothing."""
        core = self._core(rng)
        core = Bare(core.verb, self._told_more(core.thing, "", rng))
        if not core.verb and SAYS.search(core.thing):
            return rng.choice(self._ways["denied_clauses"]).replace("{c}", core.thing)
        if core.verb and (not is_thing(core.thing) or rng.random() < 0.6):
            return rng.choice(self._ways["denied"]).replace("{v}", self._imperative(core, rng))
        return around(rng.choice(self._ways["named"]), core.thing)

    def _kept(self, found: Sequence[str]) -> list[str]:
        """Those ways that are kept for examining, or the others."""
        return [way for number, way in enumerate(found) if (number % EACH == EACH - 1) == self._held_back]

    def _core(self, rng: random.Random) -> Bare:
        core = rng.choice(self._cores)
        verb = core.verb
        if verb and core.thing and rng.random() < 0.5:
            verb = rng.choice(synonyms(verb))
        elif not verb and ONE_OF_MANY.match(core.thing) and is_thing(core.thing) and rng.random() < 0.3:
            fit = [one.verb for one in self._cores if one.verb and ONE_OF_MANY.match(one.thing)]
            verb = rng.choice(fit or [""])
        return Bare(verb, other_nouns(other_article(core.thing, rng), rng))

    def _aside(self, core: Bare, rng: random.Random) -> str:
        """A parameter to speak of outside the wish: one of the phrase, or one that it can do without."""
        said = places(core.imperative)
        return rng.choice([name for name in self._parameters if name in said or self._may_add(name)] or [""])

    def _told_more(self, thing: str, aside: str, rng: random.Random) -> str:
        """The thing, and perhaps parameters that neither it nor the aside names yet."""
        for name, parameter in rng.sample(sorted(self._parameters.items()), len(self._parameters)):
            if name in places(thing) or name == aside or not self._may_add(name) or rng.random() > 0.3:
                continue
            if not SAYS.search(thing):
                thing = with_place(thing, parameter, rng.choice(self._leads[name]), rng)
            elif rng.random() < 0.3:
                thing = f"{thing}, {{{name}}}"
        return thing

    def _may_add(self, name: str) -> bool:
        """Whether a parameter may be told where the phrase does not; what was corrected is said as it was."""
        return self._lesson.new and not self._parameters[name].required

    def _framed(self, core: Bare, rng: random.Random) -> str:
        # "a pomodoro" can be asked for without its verb, "the desk" and "the cat" cannot.
        alone = bool(ONE_OF_MANY.match(core.thing)) if core.verb else is_thing(core.thing)
        if rng.random() < BY_MACHINE and self._lesson.new:
            return self._by_machine(core, rng)
        if core.verb and (not alone or rng.random() < 0.65):
            return self._asked(core, rng)
        if alone or (not SAYS.search(core.thing) and rng.random() < 0.4):
            plain = rng.random() < PLAIN and not self._held_back
            return core.thing if plain else around(rng.choice(self._ways["things"]), core.thing)
        return core.thing if rng.random() < 0.3 else rng.choice(self._ways["said"]).replace("{c}", core.thing)

    def _asked(self, core: Bare, rng: random.Random) -> str:
        """A wish with a verb."""
        if rng.random() < PLAIN and not self._held_back:
            return self._imperative(core, rng)
        parts = apart(core) if rng.random() < 0.15 else None
        if parts is not None:
            return rng.choice(self._ways["fronted"]).replace("{o}", parts[0]).replace("{v}", parts[1])
        return rng.choice(self._ways["wishes"]).replace("{v}", self._imperative(core, rng))

    def _by_machine(self, core: Bare, rng: random.Random) -> str:
        """A wish put to what will do it."""
        if core.verb and (not is_thing(core.thing) or rng.random() < 0.5):
            way = str(rng.choice(self._ways["machine_wishes"]))
            return way.replace("{s}", self._noun).replace("{v}", core.imperative)
        if not is_thing(core.thing):
            return core.imperative
        return around(rng.choice(self._ways["machine_things"]).replace("{s}", self._noun), core.thing)

    def _imperative(self, core: Bare, rng: random.Random) -> str:
        """The verb and the thing, which may stand within the verb: "turn the lamp on"."""
        thing, rest = head(core.thing)
        if core.verb not in ways()["parting"] or not thing or len(thing.split()) > 4 or rng.random() < 0.5:
            return core.imperative
        return within(core.verb, thing) + rest

    def _beside(self, wish: str, name: str, rng: random.Random) -> str:
        """A wish with the words of one parameter said before or after it."""
        kind, form = self._parameters[name].kind.value, ""
        if self._lesson.is_occasion(name):
            kind, form = rng.choice((("occasion", ""), ("to_do", TO_DO), ("to_do", TO_DO), ("doing", DOING)))
        elif rng.random() < 0.4:
            kind = "any"
        way = rng.choice(self._asides.get(kind, self._asides["any"]))
        return way.replace("{w}", wish).replace("{x}", f"{{{slot_name(name, form)}}}")

    def _with_tasks(self, pattern: str, rng: random.Random) -> str:
        """The pattern, in which what the function is wanted for may be said as something to do."""
        for name in places(pattern):
            if (
                name in self._parameters
                and self._lesson.is_occasion(name)
                and not self._parameters[name].choices
            ):
                form = rng.choices((DOING, TO_DO, ""), (AS_DOING, AS_TO_DO, 1 - AS_DOING - AS_TO_DO))[0]
                pattern = pattern.replace(f"{{{name}}}", f"{{{slot_name(name, form)}}}")
        return pattern

    def _corrected(self, pattern: str, rng: random.Random) -> str:
        """A pattern in which one place is first told something else."""
        name = rng.choice(places(pattern) or ("",))
        if not name:
            return pattern
        way = str(rng.choice(self._ways["corrections"])).format(x=f"{{_{name}}}", y=f"{{{name}}}")
        return pattern.replace(f"{{{name}}}", way, 1)
