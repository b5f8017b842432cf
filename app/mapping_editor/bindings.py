"""The forms of everything that a function of one's own can do."""

from app.mapping_editor.binding_form import BindingForm
from app.mapping_editor.command_form import CommandForm
from app.mapping_editor.dbus_form import DBusForm
from app.mapping_editor.home_form import HomeForm
from app.mapping_editor.http_form import HttpForm
from app.mapping_editor.macro_form import MacroForm
from app.mapping_editor.workshop import Spawn, Workshop


def binding_forms(workshop: Workshop, spawn: Spawn) -> list[BindingForm]:
    """A form for each, in the order in which they are offered."""
    return [
        CommandForm(),
        MacroForm(workshop),
        HomeForm(workshop, spawn),
        HttpForm(workshop),
        DBusForm(workshop, spawn),
    ]
