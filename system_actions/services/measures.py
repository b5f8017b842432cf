"""Units of measure, through pint."""

import asyncio
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from assistant_core import paths
from assistant_core.errors import ActionFailed
from assistant_core.services import Service, Services
from system_actions.words.phrases import sentence
from system_actions.words.units import GRAMS_PER_MILLILITRE, Unit, read_unit

if TYPE_CHECKING:
    from pint import UnitRegistry

_VOLUME = "liter"
_MASS = "gram"
_WITH_OFFSET = ("degC", "degF")
_SHORTEST = 3
"""Letters of the shortest name that is looked up: shorter ones are constants of nature to pint."""


class Measures(Service):
    """Converts amounts; pint's tables are read at the first conversion, and kept in the cache."""

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Nothing outside is needed."""
        return cls()

    async def read(self, words: str) -> Unit:
        """The unit that these words name. Raises `ActionFailed` when they name none."""
        return await asyncio.to_thread(read_unit, words, self._known)

    async def convert(self, amount: float, source: Unit, target: Unit) -> float:
        """How many of the target an amount of the source is.

        Raises `ActionFailed` when they measure different things.
        """
        from pint.errors import PintError

        try:
            return await asyncio.to_thread(self._convert, amount, source, target)
        except PintError as error:
            raise _different(source, target) from error

    @cached_property
    def _registry(self) -> "UnitRegistry[Any]":
        from pint import UnitRegistry

        return UnitRegistry(cache_folder=paths.cache_dir() / "pint")

    def _known(self, name: str) -> bool:
        if len(name) < _SHORTEST or not name.isidentifier():
            return False
        found = self._registry.parse_unit_name(name)
        return any(not prefix or name == prefix + unit for prefix, unit, _ in found)

    def _convert(self, amount: float, source: Unit, target: Unit) -> float:
        volumes = [self._measures(unit.expression, _VOLUME) for unit in (source, target)]
        from_ = source.fluid if source.fluid and volumes[1] else source.expression
        into = target.fluid if target.fluid and volumes[0] else target.expression
        quantity, one = self._quantity(amount, from_), self._quantity(1, into)
        if quantity.dimensionality != one.dimensionality:
            quantity = self._across(quantity, one, source, target)
        if into in _WITH_OFFSET:
            return float(quantity.to(into).magnitude)
        return float(quantity.to_base_units().magnitude / one.to_base_units().magnitude)

    def _quantity(self, amount: float, expression: str) -> Any:
        if expression in _WITH_OFFSET:
            return self._registry.Quantity(amount, expression)
        return amount * self._registry.parse_expression(expression)

    def _measures(self, expression: str, unit: str) -> bool:
        return bool(self._quantity(1, expression).dimensionality == self._quantity(1, unit).dimensionality)

    def _across(self, quantity: Any, one: Any, source: Unit, target: Unit) -> Any:
        """What measures the same in another way: by weight, or turned upside down (miles a gallon)."""
        if (quantity * one).dimensionless and quantity.magnitude:
            return 1 / quantity
        weighed = [self._measures(unit.expression, _MASS) for unit in (source, target)]
        poured = [self._measures(unit.expression, _VOLUME) for unit in (source, target)]
        if any(weighed) and any(poured):
            return self._weighed(quantity, source, target, pour=weighed[0])
        raise _different(source, target)

    def _weighed(self, quantity: Any, source: Unit, target: Unit, *, pour: bool) -> Any:
        substance = source.substance or target.substance
        if substance not in GRAMS_PER_MILLILITRE:
            what = f"how much {substance} weighs" if substance else "of what"
            raise ActionFailed("the density is not known", said=f"For that I would have to know {what}.")
        density = self._quantity(GRAMS_PER_MILLILITRE[substance], "gram/milliliter")
        return quantity / density if pour else quantity * density


def _different(source: Unit, target: Unit) -> ActionFailed:
    words = f"{source.words} and {target.words} measure different things, so I cannot convert them"
    return ActionFailed("units of different things", said=sentence(words))
