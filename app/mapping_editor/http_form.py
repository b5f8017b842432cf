"""The form for a request to a web server."""

from typing import Any
from urllib.parse import urlsplit

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from app.announcing import announce
from app.mapping_editor.allowing import ask_to_allow
from app.mapping_editor.binding_form import LEAST_SECONDS, BindingForm, given, seconds_of, with_seconds
from app.mapping_editor.fields import ChoiceField, LineField, NumberField, TextField
from app.mapping_editor.workshop import Workshop
from app.mapping_editor.written import as_json, as_pairs, from_json, text_pairs
from app.words import Words
from assistant_core.functions import Json
from system_actions.mappings.binding import MOST_SECONDS
from system_actions.mappings.reading import Mistake

METHODS = ("POST", "GET", "PUT", "PATCH", "DELETE")


class HttpForm(BindingForm):
    """The table ``[action.http]``."""

    key = "http"

    def __init__(self, workshop: Workshop) -> None:
        super().__init__()
        self._workshop = workshop
        self.title = self.tr("Send a request to a web server")
        self._method = ChoiceField(self.tr("Meth&od"), [(one, one) for one in METHODS])
        self._url = LineField(
            self.tr("&Address"),
            self.tr("With https:// or http://. In its path {text} stands for what was said."),
            "https://push.example.org/message",
        )
        self._query = TextField(
            self.tr("Query"),
            self.tr("One name = value a line, such as q = {text}; what was not said is left out."),
            lines=2,
        )
        self._headers = TextField(
            self.tr("Head&ers"),
            self.tr(
                "One name = value a line. No password here: {secret:push} stands for the one that "
                "“keyring set octavox push” has put into your keyring."
            ),
            lines=2,
        )
        self._body = TextField(
            self.tr("&Body"), self.tr('JSON, such as {"message": "{text}"}; empty for none.'), lines=4
        )
        self._seconds = NumberField(
            self.tr("Seconds"), LEAST_SECONDS, MOST_SECONDS, self.tr("After so long it is given up.")
        )
        self._host_words = Words(self.tr("Whether the host is allowed"))
        self._allow = QPushButton(self.tr("Allow th&is host…"))
        self._allow.clicked.connect(self._asked_to_allow)
        test = QPushButton(self.tr("Test re&quest…"))
        test.clicked.connect(self.tried)
        self.add("method", self._method)
        self.add("url", self._url)
        allowing = QHBoxLayout()
        allowing.addWidget(self._host_words, 1)
        allowing.addWidget(self._allow)
        allowing.addWidget(test)
        self.column.addLayout(allowing)
        self.add("query", self._query)
        self.add("headers", self._headers)
        self.add("json", self._body)
        self.add("seconds", self._seconds)
        self._url.changed.connect(self.look)
        self.show_table({})

    def table(self) -> Json:
        """The request, without what is empty or as usual."""
        table: dict[str, Json] = {"url": self._url.value}
        if self._method.value != METHODS[0]:
            table["method"] = self._method.value
        for key, field in (("query", self._query), ("headers", self._headers)):
            if field.value.strip():
                table[key] = dict(text_pairs(field.value))
        if self._body.value.strip():
            table["json"] = from_json(self._body.value)
        return with_seconds(table, self._seconds.value)

    def show_table(self, table: Any) -> None:
        """Show a request."""
        told = given(table)
        self._method.show_value(told.get("method", METHODS[0]))
        self._url.show_value(told.get("url", ""))
        self._query.show_value(as_pairs(told.get("query")))
        self._headers.show_value(as_pairs(told.get("headers")))
        self._body.show_value(as_json(told["json"]) if "json" in told else "")
        self._seconds.show_value(seconds_of(told))
        self.look()

    def mistakes(self) -> list[Mistake]:
        """Lines that are no pairs, and a body that is no JSON."""
        found = []
        for key, field in (("query", self._query), ("headers", self._headers)):
            try:
                text_pairs(field.value)
            except ValueError as error:
                words = self.tr("“{0}” is not of the form name = value").format(error)
                found.append(Mistake((self.key, key), words))
        try:
            if self._body.value.strip():
                from_json(self._body.value)
        except ValueError as error:
            found.append(Mistake((self.key, "json"), self.tr("it is no JSON: {0}").format(error)))
        return found

    def look(self) -> None:
        """Show whether the host is allowed."""
        host = self._host
        allowed = self._workshop.allowed(host)
        if not host:
            words = ""
        elif allowed:
            words = self.tr("Requests to {0} are allowed.").format(host)
        else:
            words = self.tr("You have not allowed requests to {0}, so nothing would be sent.").format(host)
        self._host_words.show_words(words)
        self._allow.setVisible(bool(host) and not allowed)

    @property
    def _host(self) -> str:
        try:
            return urlsplit(self._url.value).netloc.lower()
        except ValueError:
            return ""

    def _asked_to_allow(self) -> None:
        if ask_to_allow(self._host, self._workshop, self):
            self.look()
            announce(self, self._host_words.text())
            self._url.go_there()
