<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Allowing</name>
    <message>
        <source>Let functions of your own send requests to {0}? What you say may be part of them.</source>
        <translation>Sollen eigene Funktionen Anfragen an {0} senden dürfen? Was Sie sagen, kann darin enthalten sein.</translation>
    </message>
    <message>
        <source>Allow a host</source>
        <translation>Host erlauben</translation>
    </message>
</context>
<context>
    <name>BindingForm</name>
    <message>
        <source>“{0}” stands there more than once; a name has one value only</source>
        <translation>„{0}“ steht dort mehr als einmal; ein Name hat nur einen Wert</translation>
    </message>
</context>
<context>
    <name>BusBrowser</name>
    <message>
        <source>Browse the bus</source>
        <translation>Bus durchsuchen</translation>
    </message>
    <message>
        <source>The session&apos;s bus</source>
        <translation>Der Bus der Sitzung</translation>
    </message>
    <message>
        <source>The system&apos;s bus</source>
        <translation>Der Bus des Systems</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>Search services…</source>
        <translation>Dienste suchen…</translation>
    </message>
    <message>
        <source>Search services</source>
        <translation>Dienste suchen</translation>
    </message>
    <message>
        <source>Services, objects and methods</source>
        <translation>Dienste, Objekte und Methoden</translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation>Was ausgewählt ist</translation>
    </message>
    <message>
        <source>&amp;Use this method</source>
        <translation>Diese Methode &amp;verwenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking who is there…</source>
        <translation>Vorhandene Dienste werden gesucht…</translation>
    </message>
    <message>
        <source>{0} (starts when opened)</source>
        <translation>{0} (startet beim Öffnen)</translation>
    </message>
    <message>
        <source>Open a service to see what it can be told.</source>
        <translation>Öffnen Sie einen Dienst, um zu sehen, was er kann.</translation>
    </message>
    <message>
        <source>No such service is on this bus.</source>
        <translation>Einen solchen Dienst gibt es auf diesem Bus nicht.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird untersucht…</translation>
    </message>
    <message>
        <source>It cannot be looked into: {0}</source>
        <translation>Das lässt sich nicht untersuchen: {0}</translation>
    </message>
    <message>
        <source>There is nothing.</source>
        <translation>Es ist nichts vorhanden.</translation>
    </message>
    <message>
        <source>{0} found</source>
        <translation>{0} gefunden</translation>
    </message>
    <message>
        <source>Signature: {0}</source>
        <translation>Signatur: {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>A function of your own cannot call this: it takes types such as {0}.</source>
        <translation>Eine eigene Funktion kann diese Methode nicht aufrufen: Sie verlangt Typen wie {0}.</translation>
    </message>
</context>
<context>
    <name>Clearing</name>
    <message>
        <source>Empty the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>Combination</name>
    <message>
        <source>Take a letter, a digit, a function key or the space bar with it.</source>
        <translation>Nehmen Sie einen Buchstaben, eine Ziffer, eine Funktionstaste oder die Leertaste hinzu.</translation>
    </message>
    <message>
        <source>Hold Ctrl, Alt or Super with it, or you could not write any more.</source>
        <translation>Nehmen Sie Strg, Alt oder Super hinzu, sonst könnten Sie nicht mehr schreiben.</translation>
    </message>
</context>
<context>
    <name>CommandForm</name>
    <message>
        <source>Run a program</source>
        <translation>Ein Programm ausführen</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>Pr&amp;ogramm</translation>
    </message>
    <message>
        <source>A name that is found on the PATH, or a whole path. No shell.</source>
        <translation>Ein Name, der im PATH gefunden wird, oder ein vollständiger Pfad. Keine Shell.</translation>
    </message>
    <message>
        <source>Ar&amp;guments</source>
        <translation>Ar&amp;gumente</translation>
    </message>
    <message>
        <source>One a line, as the program gets them; no quoting. {folder} stands for what was said for the parameter folder. What begins with such a place goes after a line --, or is joined: --folder={folder}.</source>
        <translation>Eines pro Zeile, so wie das Programm sie erhält; ohne Anführungszeichen. {folder} steht für das, was zum Parameter folder gesagt wurde. Was mit einem solchen Platzhalter beginnt, kommt nach einer Zeile -- oder wird angehängt: --folder={folder}.</translation>
    </message>
    <message>
        <source>End of options</source>
        <translation>Ende der Optionen</translation>
    </message>
    <message>
        <source>The program &amp;knows --</source>
        <translation>Das Programm &amp;kennt --</translation>
    </message>
    <message>
        <source>Off for a program that does not know that nothing after -- is an option.</source>
        <translation>Aus für ein Programm, das nicht weiß, dass nach -- keine Optionen mehr kommen.</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>After so long it is ended, with all that it started.</source>
        <translation>Nach dieser Zeit wird es beendet, mit allem, was es gestartet hat.</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>Programm auswählen</translation>
    </message>
</context>
<context>
    <name>ConfirmationDialog</name>
    <message>
        <source>Octavox: shall I?</source>
        <translation>Octavox: Soll ich?</translation>
    </message>
    <message>
        <source>Shall I? {0}</source>
        <translation>Soll ich? {0}</translation>
    </message>
    <message>
        <source>Shall I do this?</source>
        <translation>Soll ich das tun?</translation>
    </message>
    <message>
        <source>What would be done</source>
        <translation>Was getan würde</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>&amp;Yes, do it</source>
        <translation>&amp;Ja, ausführen</translation>
    </message>
    <message>
        <source>What would be run, to the letter</source>
        <translation>Was genau ausgeführt würde</translation>
    </message>
    <message>
        <source>Say “yes” or “no”. Without an answer it is no in {0} s.</source>
        <translation>Sagen Sie „yes“ oder „no“. Ohne Antwort gilt in {0} s Nein.</translation>
    </message>
    <message>
        <source>This needs a click or a key. Without an answer it is no in {0} s.</source>
        <translation>Dafür ist ein Klick oder eine Taste nötig. Ohne Antwort gilt in {0} s Nein.</translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message>
        <source>Save it anyway?</source>
        <translation>Trotzdem speichern?</translation>
    </message>
    <message>
        <source>What gets in the way</source>
        <translation>Was gestört wird</translation>
    </message>
    <message>
        <source>&amp;Save anyway</source>
        <translation>&amp;Trotzdem speichern</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Kept like this, it gets in the way of something:</source>
        <translation>So gespeichert, stört sie etwas anderes:</translation>
    </message>
</context>
<context>
    <name>CorrectionsPage</name>
    <message>
        <source>What this is about</source>
        <translation>Worum es hier geht</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus geworden ist</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Say “that was wrong, I meant …” after a command that was misunderstood. What it means is kept here, and understood the next time.</source>
        <translation>Sagen Sie „that was wrong, I meant …“ nach einem Befehl, der falsch verstanden wurde. Was er bedeutet, wird hier aufbewahrt und beim nächsten Mal verstanden.</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>No correction fits “{0}”.</source>
        <translation>Keine Korrektur passt zu „{0}“.</translation>
    </message>
    <message>
        <source>Nothing was corrected yet.</source>
        <translation>Bisher wurde nichts korrigiert.</translation>
    </message>
</context>
<context>
    <name>DBusForm</name>
    <message>
        <source>Call a method on a message bus</source>
        <translation>Eine Methode auf einem Nachrichtenbus aufrufen</translation>
    </message>
    <message>
        <source>The session&apos;s: your programs</source>
        <translation>Sitzung: Ihre Programme</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>System</translation>
    </message>
    <message>
        <source>B&amp;us</source>
        <translation>B&amp;us</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>Who is called.</source>
        <translation>Wer aufgerufen wird.</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>&amp;Objekt</translation>
    </message>
    <message>
        <source>Its path.</source>
        <translation>Sein Pfad.</translation>
    </message>
    <message>
        <source>&amp;Interface</source>
        <translation>Schnittste&amp;lle</translation>
    </message>
    <message>
        <source>M&amp;ethod</source>
        <translation>M&amp;ethode</translation>
    </message>
    <message>
        <source>Si&amp;gnature</source>
        <translation>S&amp;ignatur</translation>
    </message>
    <message>
        <source>The types of the arguments; empty for none.</source>
        <translation>Die Typen der Argumente; leer für keine.</translation>
    </message>
    <message>
        <source>One a line. Texts as they are; anything else as JSON: 5, true, [&quot;a&quot;], {&quot;urgency&quot;: 1}. {text} stands for what was said.</source>
        <translation>Eines pro Zeile. Texte wie sie sind, alles andere als JSON: 5, true, [&quot;a&quot;], {&quot;urgency&quot;: 1}. {text} steht für das Gesagte.</translation>
    </message>
    <message>
        <source>&amp;Arguments</source>
        <translation>Ar&amp;gumente</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>After so long it is given up.</source>
        <translation>Nach dieser Zeit wird aufgegeben.</translation>
    </message>
    <message>
        <source>&amp;Browse the bus…</source>
        <translation>Bus durchsu&amp;chen…</translation>
    </message>
    <message>
        <source>“{0}” has to be JSON, such as 5, true, [&quot;a&quot;] or {&quot;a&quot;: 1}</source>
        <translation>„{0}“ muss JSON sein, etwa 5, true, [&quot;a&quot;] oder {&quot;a&quot;: 1}</translation>
    </message>
</context>
<context>
    <name>EditorDialog</name>
    <message>
        <source>A function of your own</source>
        <translation>Eigene Funktion</translation>
    </message>
    <message>
        <source>What became of it in the file</source>
        <translation>Was in der Datei daraus wurde</translation>
    </message>
    <message>
        <source>What the file has</source>
        <translation>Was in der Datei steht</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>&amp;Try it…</source>
        <translation>Aus&amp;probieren…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The file has no entry of this name any more that can be read. Saving adds what stands here.</source>
        <translation>In der Datei ist kein lesbarer Eintrag dieses Namens mehr. Speichern fügt hinzu, was hier steht.</translation>
    </message>
    <message>
        <source>It was changed in the file meanwhile. Saving replaces what stands there now:</source>
        <translation>Der Eintrag wurde inzwischen in der Datei geändert. Speichern ersetzt, was jetzt dort steht:</translation>
    </message>
    <message>
        <source>Something is not right yet; see above.</source>
        <translation>Etwas stimmt noch nicht; siehe oben.</translation>
    </message>
    <message>
        <source>&amp;Save without waiting</source>
        <translation>&amp;Speichern, ohne zu warten</translation>
    </message>
    <message>
        <source>Seeing whether your phrases get in the way of something…</source>
        <translation>Es wird geprüft, ob Ihre Wendungen etwas anderes stören…</translation>
    </message>
    <message>
        <source>{0} would not work any more: {1}.</source>
        <translation>{0} würde nicht mehr funktionieren: {1}.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export functions</source>
        <translation>Funktionen exportieren</translation>
    </message>
    <message>
        <source>Functions to export</source>
        <translation>Zu exportierende Funktionen</translation>
    </message>
    <message>
        <source>The file, as it will be written</source>
        <translation>Die Datei, wie sie geschrieben wird</translation>
    </message>
    <message>
        <source>What was taken out</source>
        <translation>Was entfernt wurde</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus geworden ist</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It could not be written: {0}.</source>
        <translation>Die Datei konnte nicht geschrieben werden: {0}.</translation>
    </message>
    <message>
        <source>What this is about</source>
        <translation>Worum es hier geht</translation>
    </message>
    <message>
        <source>Tick what you want to give away. Secrets of the keyring are never in the file, and what looks like one is taken out; read it all the same, and change it if you like.</source>
        <translation>Kreuzen Sie an, was Sie weitergeben möchten. Geheimnisse aus dem Schlüsselbund stehen nie in der Datei, und was wie eines aussieht, wird entfernt. Lesen Sie sie trotzdem durch und ändern Sie sie, wenn Sie möchten.</translation>
    </message>
</context>
<context>
    <name>Face</name>
    <message>
        <source>The microphone is tested</source>
        <translation>Das Mikrofon wird getestet</translation>
    </message>
    <message>
        <source>On Wayland, bind a key of the desktop to: octavox listen.</source>
        <translation>Legen Sie unter Wayland eine Taste des Desktops auf: octavox listen.</translation>
    </message>
    <message>
        <source>To mend it: {0}.</source>
        <translation>Abhilfe: {0}.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>What it is for</source>
        <translation>Wofür das ist</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Can you be heard?</source>
        <translation>Sind Sie zu hören?</translation>
    </message>
    <message>
        <source>Hold a key, and talk</source>
        <translation>Taste halten und sprechen</translation>
    </message>
    <message>
        <source>How much should be asked?</source>
        <translation>Wie viel soll nachgefragt werden?</translation>
    </message>
    <message>
        <source>Welcome to Octavox</source>
        <translation>Willkommen bei Octavox</translation>
    </message>
    <message>
        <source>What this is about</source>
        <translation>Worum es hier geht</translation>
    </message>
    <message>
        <source>Which screen it is</source>
        <translation>Welche Seite dies ist</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>FunctionDetails</name>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Why it does not work here</source>
        <translation>Warum sie hier nicht funktioniert</translation>
    </message>
    <message>
        <source>&amp;On: it may be done</source>
        <translation>&amp;An: Sie darf ausgeführt werden</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>What it is told</source>
        <translation>Welche Angaben sie erhält</translation>
    </message>
    <message>
        <source>Ways to say it</source>
        <translation>So kann man es sagen</translation>
    </message>
    <message>
        <source>What was done with it</source>
        <translation>Was mit ihr getan wurde</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>This asks less than the author of the function thought right.</source>
        <translation>Hier wird weniger nachgefragt, als der Autor der Funktion für richtig hielt.</translation>
    </message>
    <message>
        <source>As declared: {0}</source>
        <translation>Wie vorgesehen: {0}</translation>
    </message>
    <message>
        <source>Safe: done at once</source>
        <translation>Sicher: wird sofort ausgeführt</translation>
    </message>
    <message>
        <source>Confirm: asked about first</source>
        <translation>Nachfragen: erst nach einem Ja</translation>
    </message>
    <message>
        <source>Forbidden: never done by voice</source>
        <translation>Verboten: nie per Sprache</translation>
    </message>
    <message>
        <source>Octavox itself</source>
        <translation>Octavox selbst</translation>
    </message>
    <message>
        <source>{0}: this cannot do it</source>
        <translation>{0}: Diese kann es nicht</translation>
    </message>
    <message>
        <source>&amp;Risk</source>
        <translation>&amp;Risiko</translation>
    </message>
    <message>
        <source>&amp;Done by</source>
        <translation>Ausgeführt &amp;von</translation>
    </message>
    <message>
        <source>A function of your own that is told the same, by the same names, can do it instead.</source>
        <translation>Eine eigene Funktion, die dieselben Angaben unter denselben Namen erhält, kann das stattdessen übernehmen.</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>nachfragen</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>verboten</translation>
    </message>
    <message>
        <source>it depends</source>
        <translation>je nachdem</translation>
    </message>
</context>
<context>
    <name>FunctionTable</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>nachfragen</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>verboten</translation>
    </message>
    <message>
        <source>it depends</source>
        <translation>je nachdem</translation>
    </message>
</context>
<context>
    <name>FunctionsPage</name>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No function fits “{0}”.</source>
        <translation>Keine Funktion passt zu „{0}“.</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
</context>
<context>
    <name>HomeForm</name>
    <message>
        <source>Tell your home to do something</source>
        <translation>Ihrem Zuhause etwas auftragen</translation>
    </message>
    <message>
        <source>S&amp;ervice</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>As Home Assistant writes it.</source>
        <translation>Wie Home Assistant ihn schreibt.</translation>
    </message>
    <message>
        <source>Thin&amp;gs</source>
        <translation>&amp;Geräte</translation>
    </message>
    <message>
        <source>Their entity ids, one a line; they have to be exposed to voice.</source>
        <translation>Ihre Entitäts-IDs, eine pro Zeile; sie müssen für Sprache freigegeben sein.</translation>
    </message>
    <message>
        <source>One name = value a line, such as brightness_pct = {level}.</source>
        <translation>Ein Name = Wert pro Zeile, etwa brightness_pct = {level}.</translation>
    </message>
    <message>
        <source>D&amp;ata</source>
        <translation>Dat&amp;en</translation>
    </message>
    <message>
        <source>Whether your home is connected</source>
        <translation>Ob Ihr Zuhause verbunden ist</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>Auswä&amp;hlen…</translation>
    </message>
    <message>
        <source>“{0}” is not of the form name = value</source>
        <translation>„{0}“ hat nicht die Form Name = Wert</translation>
    </message>
    <message>
        <source>{0} You can write the service by hand. To choose it from your home: {1}.</source>
        <translation>{0} Sie können den Dienst von Hand eintragen. Um ihn aus Ihrem Zuhause auszuwählen: {1}.</translation>
    </message>
    <message>
        <source>Your home is connected.</source>
        <translation>Ihr Zuhause ist verbunden.</translation>
    </message>
    <message>
        <source>It can be told: {0}.</source>
        <translation>Mögliche Angaben: {0}.</translation>
    </message>
</context>
<context>
    <name>HomePicker</name>
    <message>
        <source>Choose from your home</source>
        <translation>Aus Ihrem Zuhause auswählen</translation>
    </message>
    <message>
        <source>Search services…</source>
        <translation>Dienste suchen…</translation>
    </message>
    <message>
        <source>Search services</source>
        <translation>Dienste suchen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Things it is for</source>
        <translation>Geräte, für die er gilt</translation>
    </message>
    <message>
        <source>What the service does, and what it can be told</source>
        <translation>Was der Dienst tut und welche Angaben er annimmt</translation>
    </message>
    <message>
        <source>&amp;Use this service</source>
        <translation>Diesen Dienst &amp;verwenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Asking your home…</source>
        <translation>Ihr Zuhause wird gefragt…</translation>
    </message>
    <message>
        <source>Your home has no such service.</source>
        <translation>Ihr Zuhause hat keinen solchen Dienst.</translation>
    </message>
    <message>
        <source>&amp;Things it is for</source>
        <translation>&amp;Geräte, für die er gilt</translation>
    </message>
</context>
<context>
    <name>HotkeyScreen</name>
    <message>
        <source>The hotkey</source>
        <translation>Das Tastenkürzel</translation>
    </message>
    <message>
        <source>How it is tried</source>
        <translation>Wie es ausprobiert wird</translation>
    </message>
    <message>
        <source>What became of the try</source>
        <translation>Was der Versuch ergeben hat</translation>
    </message>
    <message>
        <source>Why the hotkey does not work</source>
        <translation>Warum das Tastenkürzel nicht funktioniert</translation>
    </message>
    <message>
        <source>Other keys</source>
        <translation>Andere Tasten</translation>
    </message>
    <message>
        <source>Press the keys that you want to hold to talk</source>
        <translation>Drücken Sie die Tasten, die Sie zum Sprechen halten möchten</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>Zurück&amp;setzen</translation>
    </message>
    <message>
        <source>Reset the hotkey</source>
        <translation>Tastenkürzel zurücksetzen</translation>
    </message>
    <message>
        <source>What is wrong with the keys</source>
        <translation>Was mit den Tasten nicht stimmt</translation>
    </message>
    <message>
        <source>No hotkey</source>
        <translation>Kein Tastenkürzel</translation>
    </message>
    <message>
        <source>You hold it. Now let go.</source>
        <translation>Sie halten es. Lassen Sie jetzt los.</translation>
    </message>
    <message>
        <source>It works: you held it for {0} seconds.</source>
        <translation>Es funktioniert: Sie haben es {0} Sekunden lang gehalten.</translation>
    </message>
    <message>
        <source>Hold it while you speak, and let go when you are done. Try it now: hold it, and let go.</source>
        <translation>Halten Sie es, während Sie sprechen, und lassen Sie danach los. Probieren Sie es jetzt aus: halten und loslassen.</translation>
    </message>
    <message>
        <source>&amp;Other keys</source>
        <translation>&amp;Andere Tasten</translation>
    </message>
</context>
<context>
    <name>HttpForm</name>
    <message>
        <source>Send a request to a web server</source>
        <translation>Eine Anfrage an einen Webserver senden</translation>
    </message>
    <message>
        <source>Meth&amp;od</source>
        <translation>M&amp;ethode</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>With https:// or http://. In its path {text} stands for what was said.</source>
        <translation>Mit https:// oder http://. Im Pfad steht {text} für das Gesagte.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>One name = value a line, such as q = {text}; what was not said is left out.</source>
        <translation>Ein Name = Wert pro Zeile, etwa q = {text}; was nicht gesagt wurde, entfällt.</translation>
    </message>
    <message>
        <source>Head&amp;ers</source>
        <translation>&amp;Kopfzeilen</translation>
    </message>
    <message>
        <source>One name = value a line. No password here: {secret:push} stands for the one that “keyring set octavox push” has put into your keyring.</source>
        <translation>Ein Name = Wert pro Zeile. Kein Passwort hier: {secret:push} steht für das, was mit „keyring set octavox push“ im Schlüsselbund abgelegt wurde.</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>JSON, such as {&quot;message&quot;: &quot;{text}&quot;}; empty for none.</source>
        <translation>JSON, etwa {&quot;message&quot;: &quot;{text}&quot;}; leer für keinen.</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>After so long it is given up.</source>
        <translation>Nach dieser Zeit wird aufgegeben.</translation>
    </message>
    <message>
        <source>Whether the host is allowed</source>
        <translation>Ob der Host erlaubt ist</translation>
    </message>
    <message>
        <source>Allow th&amp;is host…</source>
        <translation>Diesen &amp;Host erlauben…</translation>
    </message>
    <message>
        <source>Test re&amp;quest…</source>
        <translation>An&amp;frage testen…</translation>
    </message>
    <message>
        <source>“{0}” is not of the form name = value</source>
        <translation>„{0}“ hat nicht die Form Name = Wert</translation>
    </message>
    <message>
        <source>it is no JSON: {0}</source>
        <translation>das ist kein JSON: {0}</translation>
    </message>
    <message>
        <source>Requests to {0} are allowed.</source>
        <translation>Anfragen an {0} sind erlaubt.</translation>
    </message>
    <message>
        <source>You have not allowed requests to {0}, so nothing would be sent.</source>
        <translation>Anfragen an {0} haben Sie nicht erlaubt, deshalb würde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import from {0}</source>
        <translation>Importieren aus {0}</translation>
    </message>
    <message>
        <source>What this is about</source>
        <translation>Worum es hier geht</translation>
    </message>
    <message>
        <source>Functions in the file</source>
        <translation>Funktionen in der Datei</translation>
    </message>
    <message>
        <source>All that it would run</source>
        <translation>Alles, was sie ausführen würde</translation>
    </message>
    <message>
        <source>What is wrong in the file</source>
        <translation>Was in der Datei nicht stimmt</translation>
    </message>
    <message>
        <source>Hosts that requests would be sent to</source>
        <translation>Hosts, an die Anfragen gesendet würden</translation>
    </message>
    <message>
        <source>About the hosts</source>
        <translation>Zu den Hosts</translation>
    </message>
    <message>
        <source>What stands against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>&amp;Approve all</source>
        <translation>Alle &amp;genehmigen</translation>
    </message>
    <message>
        <source>&amp;Import what is approved</source>
        <translation>Genehmigte &amp;importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Somebody else wrote these functions. Look at what each would run, and tick those that you approve. Each will be asked about before it is done.</source>
        <translation>Diese Funktionen hat jemand anderes geschrieben. Sehen Sie sich an, was jede ausführen würde, und kreuzen Sie an, was Sie genehmigen. Vor dem Ausführen wird jedes Mal nachgefragt.</translation>
    </message>
    <message>
        <source>There is no function in this file that could be taken over.</source>
        <translation>In dieser Datei steht keine Funktion, die übernommen werden könnte.</translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>Zeile {0}: {1}</translation>
    </message>
    <message>
        <source>It is told: {0} ({1})</source>
        <translation>Angaben, die sie erhält: {0} ({1})</translation>
    </message>
    <message>
        <source>It is called by: {0}</source>
        <translation>Aufgerufen wird sie mit: {0}</translation>
    </message>
    <message>
        <source>no phrase</source>
        <translation>keiner Wendung</translation>
    </message>
    <message>
        <source>It sends requests to: {0}</source>
        <translation>Sie sendet Anfragen an: {0}</translation>
    </message>
    <message>
        <source>It uses these secrets of your keyring: {0}</source>
        <translation>Sie verwendet diese Geheimnisse aus Ihrem Schlüsselbund: {0}</translation>
    </message>
    <message>
        <source>The whole entry, as it would be kept:</source>
        <translation>Der ganze Eintrag, wie er gespeichert würde:</translation>
    </message>
    <message>
        <source>Requests to these hosts are not allowed. Tick those that you want to allow:</source>
        <translation>Anfragen an diese Hosts sind nicht erlaubt. Kreuzen Sie die an, die Sie erlauben möchten:</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>nothing was answered</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Heard: “{0}”</source>
        <translation>Gehört: „{0}“</translation>
    </message>
    <message>
        <source>Understood {0}</source>
        <translation>Verstanden {0}</translation>
    </message>
    <message>
        <source>Called: {0}</source>
        <translation>Aufgerufen: {0}</translation>
    </message>
    <message>
        <source>Answered: {0}</source>
        <translation>Antwort: {0}</translation>
    </message>
    <message>
        <source>Took: {0}</source>
        <translation>Dauer: {0}</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>The command</source>
        <translation>Der Befehl</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus geworden ist</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>Letzte Änderung &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>That was &amp;wrong…</source>
        <translation>Das war &amp;falsch…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>E&amp;rase…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>It could not be written: {0}.</source>
        <translation>Die Datei konnte nicht geschrieben werden: {0}.</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>There is nothing to erase.</source>
        <translation>Es gibt nichts zu löschen.</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) written to {0}.</source>
        <translation>
            <numerusform>%n Befehl nach {0} geschrieben.</numerusform>
            <numerusform>%n Befehle nach {0} geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) erased.</source>
        <translation>
            <numerusform>%n Befehl gelöscht.</numerusform>
            <numerusform>%n Befehle gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n command(s)?</source>
        <translation>
            <numerusform>%n Befehl löschen?</numerusform>
            <numerusform>%n Befehle löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What they did stays done, and “undo” cannot put it back any more.</source>
        <translation>Was dabei getan wurde, bleibt bestehen und kann mit „undo“ nicht mehr rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>No command fits what you look for.</source>
        <translation>Kein Befehl passt zu dem, was Sie suchen.</translation>
    </message>
    <message>
        <source>Nothing is kept.</source>
        <translation>Nichts wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>die letzte Stunde</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>der letzte Tag</translation>
    </message>
    <message>
        <source>the last week</source>
        <translation>die letzte Woche</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>What to erase</source>
        <translation>Was gelöscht wird</translation>
    </message>
</context>
<context>
    <name>JournalTable</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Getan</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>until you delete it</source>
        <translation>bis Sie es löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>until the next start</source>
        <translation>bis zum nächsten Start</translation>
    </message>
    <message>
        <source>What you said was misunderstood</source>
        <translation>Was falsch verstanden wurde</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>until you forget them</source>
        <translation>bis Sie sie vergessen lassen</translation>
    </message>
    <message>
        <source>Timers, alarms and reminders</source>
        <translation>Timer, Wecker und Erinnerungen</translation>
    </message>
    <message>
        <source>until they rang</source>
        <translation>bis sie geklingelt haben</translation>
    </message>
    <message>
        <source>Commands, answers, and how things were before</source>
        <translation>Befehle, Antworten und wie es vorher war</translation>
    </message>
    <message>
        <source>How commands sounded</source>
        <translation>Wie Befehle klangen</translation>
    </message>
    <message>
        <source>Lists, notes, events and contacts</source>
        <translation>Listen, Notizen, Termine und Kontakte</translation>
    </message>
    <message>
        <source>Models and adapters</source>
        <translation>Modelle und Adapter</translation>
    </message>
    <message>
        <source>What the function model was taught, with its phrases and sentences</source>
        <translation>Was dem Funktionsmodell beigebracht wurde, mit Wendungen und Sätzen</translation>
    </message>
    <message>
        <source>until you forget it, or teach it anew</source>
        <translation>bis Sie es vergessen lassen oder neu anlernen</translation>
    </message>
    <message>
        <source>What teaching needs</source>
        <translation>Was das Anlernen braucht</translation>
    </message>
    <message>
        <source>Settings and functions of your own</source>
        <translation>Einstellungen und eigene Funktionen</translation>
    </message>
    <message>
        <source>Logs, without what was said</source>
        <translation>Protokolle, ohne das Gesagte</translation>
    </message>
    <message>
        <source>the latest megabytes</source>
        <translation>die letzten Megabytes</translation>
    </message>
    <message>
        <source>What can be made again</source>
        <translation>Was neu erzeugt werden kann</translation>
    </message>
    <message>
        <source>as long as it is of use</source>
        <translation>solange es von Nutzen ist</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
</context>
<context>
    <name>LessonTable</name>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Wendungen</translation>
    </message>
    <message>
        <source>How it is understood now</source>
        <translation>Wie sie jetzt verstanden wird</translation>
    </message>
    <message>
        <source>to be taught</source>
        <translation>wird angelernt</translation>
    </message>
    <message>
        <source>not to be taught</source>
        <translation>wird nicht angelernt</translation>
    </message>
    <message>
        <source>none: it cannot be taught</source>
        <translation>keine: kann nicht angelernt werden</translation>
    </message>
    <message>
        <source>{0}: better {1} or more</source>
        <translation>{0}: besser {1} oder mehr</translation>
    </message>
    <message>
        <source>by the taught model (since {0})</source>
        <translation>durch das angelernte Modell (seit {0})</translation>
    </message>
    <message>
        <source>{0}; its phrases have changed</source>
        <translation>{0}; ihre Wendungen haben sich geändert</translation>
    </message>
    <message>
        <source>{0}; the function has changed: teach it again</source>
        <translation>{0}; die Funktion hat sich geändert: Lernen Sie sie neu an</translation>
    </message>
    <message>
        <source>by what you corrected</source>
        <translation>durch Ihre Korrekturen</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>by its phrases and likeness to them</source>
        <translation>durch ihre Wendungen und Ähnlichkeit mit ihnen</translation>
    </message>
    <message>
        <source>by its phrases, likeness to them, and what you corrected</source>
        <translation>durch ihre Wendungen, Ähnlichkeit mit ihnen und Ihre Korrekturen</translation>
    </message>
    <message>
        <source>{0}, and by a first idea of it</source>
        <translation>{0} und durch eine erste Ahnung davon</translation>
    </message>
    <message>
        <source>{0}; to be taught again</source>
        <translation>{0}; neu anzulernen</translation>
    </message>
</context>
<context>
    <name>LessonsView</name>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Co&amp;rrections</source>
        <translation>Ko&amp;rrekturen</translation>
    </message>
    <message>
        <source>A &amp;new function…</source>
        <translation>Eine &amp;neue Funktion…</translation>
    </message>
    <message>
        <source>What was begun</source>
        <translation>Was begonnen wurde</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Verwer&amp;fen</translation>
    </message>
    <message>
        <source>You have no functions of your own yet. Write one with “A new function…”.</source>
        <translation>Sie haben noch keine eigenen Funktionen. Mit „Eine neue Funktion…“ schreiben Sie eine.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Weiter&amp;machen</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>&amp;Anlernen</translation>
    </message>
    <message>
        <source>What is done so far is kept, and gone on with.</source>
        <translation>Was bisher geschafft ist, bleibt erhalten, und dort geht es weiter.</translation>
    </message>
    <message>
        <source>What was begun is of other functions, and starts anew.</source>
        <translation>Das Begonnene gilt anderen Funktionen und fängt neu an.</translation>
    </message>
    <message>
        <source>What was begun is of other phrases or corrections, and starts anew.</source>
        <translation>Das Begonnene gilt anderen Wendungen oder Korrekturen und fängt neu an.</translation>
    </message>
    <message>
        <source>What was begun is of another function model, and starts anew.</source>
        <translation>Das Begonnene gilt einem anderen Funktionsmodell und fängt neu an.</translation>
    </message>
    <message>
        <source>Discard what was begun? It would have to be taught from the beginning.</source>
        <translation>Das Begonnene verwerfen? Es müsste von Anfang an neu angelernt werden.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>You have corrected nothing yet; what you correct is taught along.</source>
        <translation>Sie haben noch nichts korrigiert; was Sie korrigieren, wird mit angelernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) understood by the very words alone, and not taught along.</source>
        <translation>
            <numerusform>%n Korrektur wird nur im genauen Wortlaut verstanden und nicht mit angelernt.</numerusform>
            <numerusform>%n Korrekturen werden nur im genauen Wortlaut verstanden und nicht mit angelernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) taught along.</source>
        <translation>
            <numerusform>%n Korrektur wird mit angelernt.</numerusform>
            <numerusform>%n Korrekturen werden mit angelernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) understood by the very words alone.</source>
        <translation>
            <numerusform>%n weitere wird nur im genauen Wortlaut verstanden.</numerusform>
            <numerusform>%n weitere werden nur im genauen Wortlaut verstanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your functions</source>
        <translation>Eigene Funktionen</translation>
    </message>
</context>
<context>
    <name>ListeningWindow</name>
    <message>
        <source>Octavox</source>
        <translation>Octavox</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>&amp;Zuhören</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>Mikrofonpegel</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>Was gehört wurde</translation>
    </message>
    <message>
        <source>Say or type what the computer should do.</source>
        <translation>Sagen oder tippen Sie, was der Computer tun soll.</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Was verstanden wurde</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus geworden ist</translation>
    </message>
    <message>
        <source>Type a command…</source>
        <translation>Befehl eintippen…</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eintippen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>Hört zu…</translation>
    </message>
    <message>
        <source>The microphone is off</source>
        <translation>Das Mikrofon ist aus</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Writing down what you said…</source>
        <translation>Das Gesagte wird aufgeschrieben…</translation>
    </message>
    <message>
        <source>Working out what you mean…</source>
        <translation>Es wird ermittelt, was Sie meinen…</translation>
    </message>
    <message>
        <source>Waiting for your yes or no</source>
        <translation>Wartet auf Ihr Ja oder Nein</translation>
    </message>
    <message>
        <source>Doing it…</source>
        <translation>Wird ausgeführt…</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
</context>
<context>
    <name>MacroForm</name>
    <message>
        <source>Do several functions in a row</source>
        <translation>Mehrere Funktionen nacheinander ausführen</translation>
    </message>
    <message>
        <source>St&amp;eps</source>
        <translation>S&amp;chritte</translation>
    </message>
    <message>
        <source>They are done in this order, until one fails. Each can be undone by itself.</source>
        <translation>Sie werden in dieser Reihenfolge ausgeführt, bis einer fehlschlägt. Jeder kann einzeln rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>&amp;Add step…</source>
        <translation>Schritt hin&amp;zufügen…</translation>
    </message>
    <message>
        <source>Ed&amp;it step…</source>
        <translation>Schritt b&amp;earbeiten…</translation>
    </message>
    <message>
        <source>Remo&amp;ve step</source>
        <translation>Schritt ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>D&amp;own</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>What I &amp;just did…</source>
        <translation>Was ich &amp;gerade getan habe…</translation>
    </message>
</context>
<context>
    <name>MappingForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Small letters, digits and _: it stands for the function.</source>
        <translation>Kleinbuchstaben, Ziffern und _: Er steht für die Funktion.</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>What it does, in one sentence.</source>
        <translation>Was sie tut, in einem Satz.</translation>
    </message>
    <message>
        <source>Copy a folder.</source>
        <translation>Einen Ordner kopieren.</translation>
    </message>
    <message>
        <source>P&amp;hrases</source>
        <translation>&amp;Wendungen</translation>
    </message>
    <message>
        <source>Sentences that call it, one a line, with parameters in braces: back up {folder}. They come before the language model, so give them words that you would not say otherwise.</source>
        <translation>Sätze, mit denen sie aufgerufen wird, einer pro Zeile, Parameter in geschweiften Klammern: back up {folder}. Sie kommen vor dem Sprachmodell an die Reihe; wählen Sie deshalb Worte, die Sie sonst nicht sagen würden.</translation>
    </message>
    <message>
        <source>&amp;What it does</source>
        <translation>Was sie &amp;tut</translation>
    </message>
    <message>
        <source>Rep&amp;ly</source>
        <translation>&amp;Antwort</translation>
    </message>
    <message>
        <source>I have backed up {folder}.</source>
        <translation>I have backed up {folder}.</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Safe: done at once</source>
        <translation>Sicher: wird sofort ausgeführt</translation>
    </message>
    <message>
        <source>Confirm: asked about first</source>
        <translation>Nachfragen: erst nach einem Ja</translation>
    </message>
    <message>
        <source>Forbidden: never done by voice</source>
        <translation>Verboten: nie per Sprache</translation>
    </message>
    <message>
        <source>&amp;Risk</source>
        <translation>&amp;Risiko</translation>
    </message>
    <message>
        <source>Functional token</source>
        <translation>Funktionstoken</translation>
    </message>
    <message>
        <source>Its functional token: &lt;nexa_{0}&gt;</source>
        <translation>Ihr Funktionstoken: &lt;nexa_{0}&gt;</translation>
    </message>
    <message>
        <source>Phrase {0}: {1}</source>
        <translation>Wendung {0}: {1}</translation>
    </message>
    <message>
        <source>As usual: as risky as its steps.</source>
        <translation>Wie üblich: so riskant wie ihre Schritte.</translation>
    </message>
    <message>
        <source>As usual: it is asked about first.</source>
        <translation>Wie üblich: Es wird zuerst nachgefragt.</translation>
    </message>
    <message>
        <source>What is said when it has succeeded; {output} stands for what came back.</source>
        <translation>Was nach dem Gelingen gesagt wird; {output} steht für das, was zurückkam.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was sie ist</translation>
    </message>
    <message>
        <source>How it is called</source>
        <translation>Wie sie aufgerufen wird</translation>
    </message>
    <message>
        <source>What it is told: its parameters</source>
        <translation>Welche Angaben sie erhält: ihre Parameter</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
</context>
<context>
    <name>MeaningDialog</name>
    <message>
        <source>What did you mean?</source>
        <translation>Was haben Sie gemeint?</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>Was gehört wurde</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>What you meant</source>
        <translation>Was Sie gemeint haben</translation>
    </message>
    <message>
        <source>{0} (if said)</source>
        <translation>{0} (falls gesagt)</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>{0} fehlt.</translation>
    </message>
</context>
<context>
    <name>Measurement</name>
    <message>
        <source>Measuring</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <source>This takes about a minute.</source>
        <translation>Das dauert etwa eine Minute.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>On this computer: {0}.</source>
        <translation>Auf diesem Computer: {0}.</translation>
    </message>
    <message>
        <source>&amp;Stop measuring</source>
        <translation>&amp;Messung beenden</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstes Mal</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Die Hälfte in</translation>
    </message>
    <message>
        <source>Nine of ten within</source>
        <translation>Neun von zehn in</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How long each stage takes</source>
        <translation>Wie lange jeder Schritt dauert</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Was gemessen wird</translation>
    </message>
    <message>
        <source>How long a recorded command takes on this computer, stage by stage, loading at first.</source>
        <translation>Wie lange ein aufgenommener Befehl auf diesem Computer dauert, Schritt für Schritt, beim ersten Mal mit dem Laden.</translation>
    </message>
</context>
<context>
    <name>MicrophoneScreen</name>
    <message>
        <source>What this is about</source>
        <translation>Worum es hier geht</translation>
    </message>
    <message>
        <source>Octavox listens only when you tell it to. Say a sentence: it is written down on this computer, and nothing else is done with it.</source>
        <translation>Octavox hört nur zu, wenn Sie es veranlassen. Sagen Sie einen Satz: Er wird auf diesem Computer aufgeschrieben, und sonst geschieht nichts damit.</translation>
    </message>
</context>
<context>
    <name>MicrophoneTest</name>
    <message>
        <source>Microphone level</source>
        <translation>Mikrofonpegel</translation>
    </message>
    <message>
        <source>What the test shows</source>
        <translation>Was der Test zeigt</translation>
    </message>
    <message>
        <source>Say something: the bar moves. Nothing of it is kept.</source>
        <translation>Sagen Sie etwas: Der Balken bewegt sich. Nichts davon wird aufbewahrt.</translation>
    </message>
    <message>
        <source>There is no sound at all. Is it muted, or is another microphone meant?</source>
        <translation>Es ist gar nichts zu hören. Ist das Mikrofon stummgeschaltet, oder ist ein anderes gemeint?</translation>
    </message>
    <message>
        <source>It is very quiet. Speak, or make the microphone louder in the system&apos;s settings.</source>
        <translation>Es ist sehr leise. Sprechen Sie, oder stellen Sie das Mikrofon in den Systemeinstellungen lauter.</translation>
    </message>
    <message>
        <source>It is too loud. Make the microphone quieter in the system&apos;s settings.</source>
        <translation>Es ist zu laut. Stellen Sie das Mikrofon in den Systemeinstellungen leiser.</translation>
    </message>
    <message>
        <source>You can be heard.</source>
        <translation>Sie sind zu hören.</translation>
    </message>
    <message>
        <source>&amp;Stop the test</source>
        <translation>&amp;Test beenden</translation>
    </message>
    <message>
        <source>&amp;Test the microphone</source>
        <translation>Mikrofon &amp;testen</translation>
    </message>
</context>
<context>
    <name>ModelKeeper</name>
    <message>
        <source>All models are there.</source>
        <translation>Alle Modelle sind vorhanden.</translation>
    </message>
    <message>
        <source>Looking for what is missing</source>
        <translation>Es wird gesucht, was fehlt</translation>
    </message>
    <message>
        <source>Damaged: {0}.</source>
        <translation>Beschädigt: {0}.</translation>
    </message>
    <message>
        <source>No file is damaged.</source>
        <translation>Keine Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Imported: {0}.</source>
        <translation>Importiert: {0}.</translation>
    </message>
    <message>
        <source>Importing {0}</source>
        <translation>{0} wird importiert</translation>
    </message>
    <message>
        <source>Removed: {0}.</source>
        <translation>Entfernt: {0}.</translation>
    </message>
    <message>
        <source>Removing {0}</source>
        <translation>{0} wird entfernt</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The disk cannot be written.</source>
        <translation>Auf den Datenträger kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>To mend it: {0}.</source>
        <translation>Abhilfe: {0}.</translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>{0}: {1}. {2}. From {3}. In {4}.</source>
        <translation>{0}: {1}. {2}. Von {3}. In {4}.</translation>
    </message>
    <message>
        <source>at work: {0:.0f} %</source>
        <translation>in Arbeit: {0:.0f} %</translation>
    </message>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>missing, {0} to fetch</source>
        <translation>fehlt, {0} herunterzuladen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Model files: fetch, verify, remove, import; licence and size. Measure the speed.</source>
        <translation>Modelldateien: herunterladen, prüfen, entfernen, importieren; Lizenz und Größe. Geschwindigkeit messen.</translation>
    </message>
</context>
<context>
    <name>ModelsStrip</name>
    <message>
        <source>The models</source>
        <translation>Die Modelle</translation>
    </message>
    <message>
        <source>Why it cannot be fetched</source>
        <translation>Warum das Herunterladen nicht möglich ist</translation>
    </message>
    <message>
        <source>How much is there</source>
        <translation>Wie viel vorhanden ist</translation>
    </message>
    <message>
        <source>S&amp;top fetching</source>
        <translation>Her&amp;unterladen anhalten</translation>
    </message>
    <message>
        <source>&amp;Fetch the models</source>
        <translation>Mo&amp;delle herunterladen</translation>
    </message>
    <message>
        <source>The models are fetched meanwhile. {0}</source>
        <translation>Die Modelle werden inzwischen heruntergeladen. {0}</translation>
    </message>
    <message>
        <source>Looking for the models…</source>
        <translation>Die Modelle werden gesucht…</translation>
    </message>
    <message>
        <source>All models are there. What you say is understood on this computer.</source>
        <translation>Alle Modelle sind vorhanden. Was Sie sagen, wird auf diesem Computer verstanden.</translation>
    </message>
    <message>
        <source>Models are missing: {0} to fetch.</source>
        <translation>Es fehlen Modelle: {0} sind herunterzuladen.</translation>
    </message>
</context>
<context>
    <name>OwnFunctionsPage</name>
    <message>
        <source>What this is about</source>
        <translation>Worum es hier geht</translation>
    </message>
    <message>
        <source>The function</source>
        <translation>Die Funktion</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus geworden ist</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>&amp;Duplizieren…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Put it &amp;back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>&amp;Go on writing…</source>
        <translation>&amp;Weiterschreiben…</translation>
    </message>
    <message>
        <source>This can only be mended in the file itself: {0}, line {1}: {2}.</source>
        <translation>Das lässt sich nur in der Datei selbst beheben: {0}, Zeile {1}: {2}.</translation>
    </message>
    <message>
        <source>{0} does not work without it.</source>
        <translation>{0} funktioniert ohne sie nicht.</translation>
    </message>
    <message>
        <source>{0} is removed. “Put it back” takes that back.</source>
        <translation>{0} ist entfernt. „Zurückholen“ macht das rückgängig.</translation>
    </message>
    <message>
        <source>It</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation>Sie ist wieder da.</translation>
    </message>
    <message>
        <source>This file cannot be read: {0}.</source>
        <translation>Diese Datei kann nicht gelesen werden: {0}.</translation>
    </message>
    <message>
        <source>Import functions</source>
        <translation>Funktionen importieren</translation>
    </message>
    <message>
        <source>Functions (*.toml);;All files (*)</source>
        <translation>Funktionen (*.toml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Written to {0}.</source>
        <translation>Nach {0} geschrieben.</translation>
    </message>
    <message>
        <source>Taken over: {0}. Each is asked about before it is done.</source>
        <translation>Übernommen: {0}. Vor dem Ausführen wird jedes Mal nachgefragt.</translation>
    </message>
    <message>
        <source>What you wrote is not kept. “Go on writing” has it still.</source>
        <translation>Was Sie geschrieben haben, ist nicht gespeichert. Mit „Weiterschreiben“ ist es noch da.</translation>
    </message>
    <message>
        <source>Own functions</source>
        <translation>Eigene Funktionen</translation>
    </message>
    <message>
        <source>Functions of your own: a program, a method on a message bus, a request to a web server, a service of your home, or several functions in a row. They are called by their phrases, and are kept in {0}.</source>
        <translation>Eigene Funktionen: ein Programm, eine Methode auf einem Nachrichtenbus, eine Anfrage an einen Webserver, ein Dienst Ihres Zuhauses oder mehrere Funktionen nacheinander. Aufgerufen werden sie mit ihren Wendungen, gespeichert in {0}.</translation>
    </message>
</context>
<context>
    <name>OwnTable</name>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>that of its steps</source>
        <translation>das ihrer Schritte</translation>
    </message>
    <message>
        <source>line {0} is wrong</source>
        <translation>Zeile {0} ist fehlerhaft</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funktioniert</translation>
    </message>
    <message>
        <source>(line {0})</source>
        <translation>(Zeile {0})</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>nachfragen</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>verboten</translation>
    </message>
    <message>
        <source>it depends</source>
        <translation>je nachdem</translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}: {1} von {2}</translation>
    </message>
    <message>
        <source>{0}, about {1} left</source>
        <translation>{0}, noch {1}</translation>
    </message>
</context>
<context>
    <name>ParameterGroup</name>
    <message>
        <source>Remove parameter</source>
        <translation>Parameter entfernen</translation>
    </message>
    <message>
        <source>The words as they are said.</source>
        <translation>Die Worte, wie sie gesagt werden.</translation>
    </message>
    <message>
        <source>“Forty percent”: it gets 40.</source>
        <translation>„Forty percent“: Sie erhält 40.</translation>
    </message>
    <message>
        <source>“Twelve”: it gets 12.</source>
        <translation>„Twelve“: Sie erhält 12.</translation>
    </message>
    <message>
        <source>“Ten minutes”: it gets 600, in seconds.</source>
        <translation>„Ten minutes“: Sie erhält 600, in Sekunden.</translation>
    </message>
    <message>
        <source>“Tomorrow at nine”: it gets the time in ISO 8601.</source>
        <translation>„Tomorrow at nine“: Sie erhält die Zeit nach ISO 8601.</translation>
    </message>
    <message>
        <source>It gets on or off.</source>
        <translation>Sie erhält on (an) oder off (aus).</translation>
    </message>
    <message>
        <source>One of the choices below.</source>
        <translation>Eine der Möglichkeiten unten.</translation>
    </message>
    <message>
        <source>Something that has a name; it gets its id.</source>
        <translation>Etwas, das einen Namen hat; sie erhält dessen ID.</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Its name, as it stands in braces: {folder}.</source>
        <translation>Sein Name, wie er in den Klammern steht: {folder}.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Möglichkeiten</translation>
    </message>
    <message>
        <source>One a line.</source>
        <translation>Eine pro Zeile.</translation>
    </message>
    <message>
        <source>Name of</source>
        <translation>Name von</translation>
    </message>
    <message>
        <source>The list that it is looked up in.</source>
        <translation>Die Liste, in der er nachgeschlagen wird.</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>It has to be said</source>
        <translation>Muss gesagt werden</translation>
    </message>
    <message>
        <source>What is missing is asked for.</source>
        <translation>Nach Fehlendem wird gefragt.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What is asked when it was not said.</source>
        <translation>Was gefragt wird, wenn es nicht gesagt wurde.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>What it is.</source>
        <translation>Was es ist.</translation>
    </message>
    <message>
        <source>Remove the parameter {0}</source>
        <translation>Parameter {0} entfernen</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Add para&amp;meter</source>
        <translation>Para&amp;meter hinzufügen</translation>
    </message>
    <message>
        <source>two parameters have that name</source>
        <translation>zwei Parameter haben diesen Namen</translation>
    </message>
</context>
<context>
    <name>Play</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Its sound was erased.</source>
        <translation>Die Tonaufnahme wurde gelöscht.</translation>
    </message>
    <message>
        <source>To mend it: {0}.</source>
        <translation>Abhilfe: {0}.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>&amp;Careful</source>
        <translation>&amp;Vorsichtig</translation>
    </message>
    <message>
        <source>Ask before anything that changes something.</source>
        <translation>Nachfragen vor allem, was etwas ändert.</translation>
    </message>
    <message>
        <source>&amp;Usual</source>
        <translation>Übl&amp;ich</translation>
    </message>
    <message>
        <source>Ask before what may do harm.</source>
        <translation>Nachfragen vor allem, was Schaden anrichten könnte.</translation>
    </message>
    <message>
        <source>Few &amp;questions</source>
        <translation>Weni&amp;ge Fragen</translation>
    </message>
    <message>
        <source>Ask less: do what can be undone, and what was not understood quite as surely.</source>
        <translation>Weniger nachfragen: ausführen, was rückgängig gemacht werden kann, auch wenn es nicht ganz so sicher verstanden wurde.</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>What is kept</source>
        <translation>Was aufbewahrt wird</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What this is about</source>
        <translation>Worum es hier geht</translation>
    </message>
    <message>
        <source>No sound is kept unless you switch that on, and then only that of commands in the journal. Passwords and tokens are in your keyring. The journal has a page of its own, from which you can export and erase it.</source>
        <translation>Tonaufnahmen werden nur aufbewahrt, wenn Sie das einschalten, und dann nur von Befehlen im Verlauf. Passwörter und Token liegen im Schlüsselbund. Der Verlauf hat eine eigene Seite, auf der Sie ihn exportieren und löschen können.</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>What I just did</source>
        <translation>Was ich gerade getan habe</translation>
    </message>
    <message>
        <source>What was done, the latest last</source>
        <translation>Was getan wurde, das Neueste zuletzt</translation>
    </message>
    <message>
        <source>What this is about</source>
        <translation>Worum es hier geht</translation>
    </message>
    <message>
        <source>&amp;Take what is ticked</source>
        <translation>&amp;Angekreuztes übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{0}: no step, since it took the result of another</source>
        <translation>{0}: kein Schritt, da das Ergebnis eines anderen verwendet wurde</translation>
    </message>
    <message>
        <source>Tick what is to be a step, with Space or a click.</source>
        <translation>Kreuzen Sie mit der Leertaste oder einem Klick an, was ein Schritt werden soll.</translation>
    </message>
    <message>
        <source>Nothing was done yet, or nothing is kept.</source>
        <translation>Es wurde noch nichts getan, oder nichts wird aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>How well it was learnt</source>
        <translation>Wie gut es gelernt wurde</translation>
    </message>
    <message>
        <source>The verdict</source>
        <translation>Das Urteil</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>What was not understood</source>
        <translation>Was nicht verstanden wurde</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Verwer&amp;fen</translation>
    </message>
    <message>
        <source>This was learnt, and everything else is understood about as well as before.</source>
        <translation>Das wurde gelernt, und alles andere wird etwa so gut verstanden wie zuvor.</translation>
    </message>
    <message>
        <source>This is not good enough to be kept. See below what helps, and teach again.</source>
        <translation>Das ist nicht gut genug, um es zu behalten. Sehen Sie unten nach, was hilft, und lernen Sie neu an.</translation>
    </message>
    <message>
        <source>{0} of {1} right</source>
        <translation>{0} von {1} richtig</translation>
    </message>
    <message>
        <source>all other functions</source>
        <translation>alle anderen Funktionen</translation>
    </message>
    <message>
        <source>something was done though nothing was asked</source>
        <translation>etwas wurde getan, obwohl nichts verlangt war</translation>
    </message>
    <message>
        <source>Not understood as {0}:</source>
        <translation>Nicht als {0} verstanden:</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>Discard what was learnt? It would have to be taught from the beginning.</source>
        <translation>Das Gelernte verwerfen? Es müsste von Anfang an neu angelernt werden.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Sentences for</source>
        <translation>Sätze für</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
</context>
<context>
    <name>RingingWindow</name>
    <message>
        <source>Octavox: {0}</source>
        <translation>Octavox: {0}</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>S&amp;nooze</source>
        <translation>Sch&amp;lummern</translation>
    </message>
</context>
<context>
    <name>RiskScreen</name>
    <message>
        <source>What this sets</source>
        <translation>Was dadurch eingestellt wird</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What this is about</source>
        <translation>Worum es hier geht</translation>
    </message>
    <message>
        <source>You can change this at any time in the settings, for each function by itself. What was heard doubtfully is asked about in any case.</source>
        <translation>Das lässt sich jederzeit in den Einstellungen ändern, für jede Funktion einzeln. Bei undeutlich Gehörtem wird auf jeden Fall nachgefragt.</translation>
    </message>
    <message>
        <source>You have settings of your own.</source>
        <translation>Sie haben eigene Einstellungen.</translation>
    </message>
    <message>
        <source>This asks less than the authors of these functions thought right.</source>
        <translation>Hier wird weniger nachgefragt, als die Autoren dieser Funktionen für richtig hielten.</translation>
    </message>
    <message>
        <source>This sets:</source>
        <translation>Damit wird eingestellt:</translation>
    </message>
    <message>
        <source>asked about first</source>
        <translation>erst nach einem Ja</translation>
    </message>
    <message>
        <source>done at once</source>
        <translation>sofort ausführen</translation>
    </message>
    <message>
        <source>actions.NAME.risk = {0}, so that it is {1}, for {2}: {3}</source>
        <translation>actions.NAME.risk = {0} ({1}) für {2}: {3}</translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n Funktion</numerusform>
            <numerusform>%n Funktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>This sets nothing: everything is as it was at first.</source>
        <translation>Damit wird nichts eingestellt: Alles ist wie am Anfang.</translation>
    </message>
</context>
<context>
    <name>RunDialog</name>
    <message>
        <source>Try “{0}”</source>
        <translation>„{0}“ ausprobieren</translation>
    </message>
    <message>
        <source>{0} (if said)</source>
        <translation>{0} (falls gesagt)</translation>
    </message>
    <message>
        <source>What would be done</source>
        <translation>Was getan würde</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus geworden ist</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Was zurückkam</translation>
    </message>
    <message>
        <source>&amp;Allow this host…</source>
        <translation>Diesen &amp;Host erlauben…</translation>
    </message>
    <message>
        <source>&amp;Do it</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It is being done; a question about it opens in a window of its own.</source>
        <translation>Es wird ausgeführt; eine Rückfrage dazu öffnet sich in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>What would be done:</source>
        <translation>Was getan würde:</translation>
    </message>
</context>
<context>
    <name>SentenceTest</name>
    <message>
        <source>What was heard</source>
        <translation>Was gehört wurde</translation>
    </message>
    <message>
        <source>What to do about it</source>
        <translation>Was Sie dagegen tun können</translation>
    </message>
    <message>
        <source>The speech model is not there yet.</source>
        <translation>Das Sprachmodell ist noch nicht vorhanden.</translation>
    </message>
    <message>
        <source>It is fetched below. Try again when it is there.</source>
        <translation>Es wird unten heruntergeladen. Versuchen Sie es noch einmal, wenn es da ist.</translation>
    </message>
    <message>
        <source>Say, for example: “What time is it?”</source>
        <translation>Sagen Sie zum Beispiel: „What time is it?“</translation>
    </message>
    <message>
        <source>Speak right after you press the button. Does the bar move above?</source>
        <translation>Sprechen Sie gleich, nachdem Sie die Schaltfläche gedrückt haben. Bewegt sich oben der Balken?</translation>
    </message>
    <message>
        <source>To mend it: {0}.</source>
        <translation>Abhilfe: {0}.</translation>
    </message>
    <message>
        <source>Writing it down…</source>
        <translation>Wird aufgeschrieben…</translation>
    </message>
    <message>
        <source>I heard you, and understood nothing.</source>
        <translation>Ich habe Sie gehört, aber nichts verstanden.</translation>
    </message>
    <message>
        <source>Speak closer to the microphone, and in English.</source>
        <translation>Sprechen Sie näher am Mikrofon und auf Englisch.</translation>
    </message>
    <message>
        <source>I heard: “{0}”</source>
        <translation>Ich habe gehört: „{0}“</translation>
    </message>
    <message>
        <source>I am &amp;done</source>
        <translation>Ich bin ferti&amp;g</translation>
    </message>
    <message>
        <source>&amp;Say a sentence</source>
        <translation>&amp;Einen Satz sprechen</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <translation>{0} zurücksetzen</translation>
    </message>
    <message>
        <source>As it was at first: {0}</source>
        <translation>Voreinstellung: {0}</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür das ist</translation>
    </message>
    <message>
        <source>{0} is {1} again</source>
        <translation>{0} ist wieder {1}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>The system&apos;s choice</source>
        <translation>Vom System bestimmt</translation>
    </message>
    <message>
        <source>{0} (not there)</source>
        <translation>{0} (nicht vorhanden)</translation>
    </message>
    <message>
        <source>“{0}” is not of the form name = id.</source>
        <translation>„{0}“ hat nicht die Form Name = ID.</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <source>How commands are heard.</source>
        <translation>Wie Befehle gehört werden.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Name of the microphone; empty for the system&apos;s choice</source>
        <translation>Name des Mikrofons; leer für das vom System bestimmte</translation>
    </message>
    <message>
        <source>Hotkey</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Hold to talk (X11); empty for none</source>
        <translation>Zum Sprechen halten (X11); leer für keines</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Seconds of silence that end a command</source>
        <translation>Sekunden Stille, die einen Befehl beenden</translation>
    </message>
    <message>
        <source>Wait for the first word</source>
        <translation>Warten auf das erste Wort</translation>
    </message>
    <message>
        <source>Seconds to wait for the first word</source>
        <translation>Sekunden, die auf das erste Wort gewartet wird</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>A short sound when listening begins and ends</source>
        <translation>Ein kurzer Ton, wenn das Zuhören beginnt und endet</translation>
    </message>
    <message>
        <source>Lower other players</source>
        <translation>Andere Player leiser stellen</translation>
    </message>
    <message>
        <source>Lower other players while listening</source>
        <translation>Andere Player beim Zuhören leiser stellen</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Sprachausgabe</translation>
    </message>
    <message>
        <source>How replies are spoken.</source>
        <translation>Wie Antworten gesprochen werden.</translation>
    </message>
    <message>
        <source>Speak replies</source>
        <translation>Antworten vorlesen</translation>
    </message>
    <message>
        <source>Say replies aloud</source>
        <translation>Antworten laut sagen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Words a minute</source>
        <translation>Wörter pro Minute</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Voice of the speech engine</source>
        <translation>Stimme der Sprachausgabe</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>The models and what they may cost.</source>
        <translation>Die Modelle und was sie kosten dürfen.</translation>
    </message>
    <message>
        <source>Function model</source>
        <translation>Funktionsmodell</translation>
    </message>
    <message>
        <source>A model directory of your own; empty for the built one</source>
        <translation>Ein eigener Modellordner; leer für das mitgelieferte Modell</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Processor threads; 0 for as many as there are</source>
        <translation>Prozessor-Threads; 0 für so viele, wie es gibt</translation>
    </message>
    <message>
        <source>Minutes until memory is freed</source>
        <translation>Minuten bis zur Speicherfreigabe</translation>
    </message>
    <message>
        <source>Free a model&apos;s memory after so long unused</source>
        <translation>Den Speicher eines Modells freigeben, wenn es so lange unbenutzt war</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>How sure the function model must be of an answer, as probabilities.</source>
        <translation>Wie sicher das Funktionsmodell einer Antwort sein muss, als Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Run at once</source>
        <translation>Sofort ausführen</translation>
    </message>
    <message>
        <source>At least this to run at once</source>
        <translation>Mindestens so sicher, um sofort auszuführen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Nachfragen</translation>
    </message>
    <message>
        <source>At least this to ask; below it nothing is done</source>
        <translation>Mindestens so sicher, um nachzufragen; darunter geschieht nichts</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>How risky acts are asked about.</source>
        <translation>Wie vor riskanten Handlungen nachgefragt wird.</translation>
    </message>
    <message>
        <source>Seconds to answer in</source>
        <translation>Sekunden zum Antworten</translation>
    </message>
    <message>
        <source>After so long without an answer it is no</source>
        <translation>Ohne Antwort gilt nach dieser Zeit Nein</translation>
    </message>
    <message>
        <source>Yes by voice</source>
        <translation>Ja per Sprache</translation>
    </message>
    <message>
        <source>A spoken yes counts</source>
        <translation>Ein gesprochenes Ja zählt</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>What is kept.</source>
        <translation>Was aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Days in the journal</source>
        <translation>Tage im Verlauf</translation>
    </message>
    <message>
        <source>Days for which commands are kept</source>
        <translation>Tage, für die Befehle aufbewahrt werden</translation>
    </message>
    <message>
        <source>Keep the sound of commands</source>
        <translation>Tonaufnahmen von Befehlen aufbewahren</translation>
    </message>
    <message>
        <source>Keep how commands sounded as long as the journal keeps them, to play them back; switched off, what was kept is erased</source>
        <translation>Aufbewahren, wie Befehle klangen, solange sie im Verlauf stehen, um sie wieder abzuspielen; beim Ausschalten wird Aufbewahrtes gelöscht</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>How outcomes are shown.</source>
        <translation>Wie Ergebnisse gezeigt werden.</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>Benachrichtigungen des Desktops</translation>
    </message>
    <message>
        <source>Show outcomes as desktop notifications</source>
        <translation>Ergebnisse als Benachrichtigungen des Desktops zeigen</translation>
    </message>
    <message>
        <source>Listening window</source>
        <translation>Fenster beim Zuhören</translation>
    </message>
    <message>
        <source>When the listening window is shown</source>
        <translation>Wann das Fenster beim Zuhören gezeigt wird</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>Während der Arbeit</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>How the windows are shown.</source>
        <translation>Wie die Fenster gezeigt werden.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the windows, from the next start on; commands are said in English</source>
        <translation>Die Sprache der Fenster, ab dem nächsten Start; Befehle werden auf Englisch gesagt</translation>
    </message>
    <message>
        <source>As the desktop&apos;s</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>Where the weather is asked for, and in what it is told.</source>
        <translation>Wo nach dem Wetter gefragt wird und in welchen Einheiten es angegeben wird.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Where you live; empty for the city your time zone is named after</source>
        <translation>Wo Sie wohnen; leer für die Stadt, nach der Ihre Zeitzone benannt ist</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>What the weather is told in</source>
        <translation>Worin das Wetter angegeben wird</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrisch</translation>
    </message>
    <message>
        <source>Imperial</source>
        <translation>Imperial</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The Open-Meteo server</source>
        <translation>Der Open-Meteo-Server</translation>
    </message>
    <message>
        <source>Places address</source>
        <translation>Adresse der Ortssuche</translation>
    </message>
    <message>
        <source>The Open-Meteo server that finds places</source>
        <translation>Der Open-Meteo-Server, der Orte findet</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Where the news come from.</source>
        <translation>Woher die Nachrichten kommen.</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Addresses of the RSS or Atom feeds you read</source>
        <translation>Adressen der RSS- oder Atom-Feeds, die Sie lesen</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>The sites that searches are opened on.</source>
        <translation>Die Websites, auf denen gesucht wird.</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Where the web is searched; {query} stands for the words</source>
        <translation>Wo im Web gesucht wird; {query} steht für die Worte</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Where videos are searched</source>
        <translation>Wo nach Videos gesucht wird</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Wegbeschreibung</translation>
    </message>
    <message>
        <source>Where the way is shown; {to}, {origin} and {by} stand for what was said</source>
        <translation>Wo der Weg gezeigt wird; {to}, {origin} und {by} stehen für das Gesagte</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>The mail account; its password is in the keyring.</source>
        <translation>Das E-Mail-Konto; sein Passwort liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Your email address; empty to leave mail to your mail program</source>
        <translation>Ihre E-Mail-Adresse; leer, um E-Mails dem E-Mail-Programm zu überlassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Your name, as it stands on what you send</source>
        <translation>Ihr Name, wie er auf dem steht, was Sie senden</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>The name you log in with; empty for the address</source>
        <translation>Der Name, mit dem Sie sich anmelden; leer für die Adresse</translation>
    </message>
    <message>
        <source>SMTP host</source>
        <translation>SMTP-Host</translation>
    </message>
    <message>
        <source>The server that sends; empty to write drafts instead</source>
        <translation>Der Server, der sendet; leer, um stattdessen Entwürfe zu schreiben</translation>
    </message>
    <message>
        <source>SMTP port</source>
        <translation>SMTP-Port</translation>
    </message>
    <message>
        <source>Its port</source>
        <translation>Sein Port</translation>
    </message>
    <message>
        <source>SMTP encryption</source>
        <translation>SMTP-Verschlüsselung</translation>
    </message>
    <message>
        <source>none is for a server on this computer only</source>
        <translation>Keine nur für einen Server auf diesem Computer</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>IMAP host</source>
        <translation>IMAP-Host</translation>
    </message>
    <message>
        <source>The server that keeps your mail; empty for none</source>
        <translation>Der Server, auf dem Ihre E-Mails liegen; leer für keinen</translation>
    </message>
    <message>
        <source>IMAP port</source>
        <translation>IMAP-Port</translation>
    </message>
    <message>
        <source>IMAP encryption</source>
        <translation>IMAP-Verschlüsselung</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Where events or contacts are kept.</source>
        <translation>Wo Termine oder Kontakte gespeichert werden.</translation>
    </message>
    <message>
        <source>The server&apos;s address</source>
        <translation>Die Adresse des Servers</translation>
    </message>
    <message>
        <source>The name you log in with there</source>
        <translation>Der Name, mit dem Sie sich dort anmelden</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>In files here, on a CalDAV or CardDAV server, or by Evolution Data Server</source>
        <translation>In Dateien hier, auf einem CalDAV- oder CardDAV-Server oder im Evolution Data Server</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>The one to write to, when there are several; empty for the first</source>
        <translation>In welchen geschrieben wird, wenn es mehrere gibt; leer für den ersten</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Where lists are kept.</source>
        <translation>Wo Listen gespeichert werden.</translation>
    </message>
    <message>
        <source>In files here, or as tasks on a CalDAV server</source>
        <translation>In Dateien hier oder als Aufgaben auf einem CalDAV-Server</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>The phone that sends messages and calls.</source>
        <translation>Das Telefon, das Nachrichten sendet und anruft.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Its name in KDE Connect; empty when there is only one</source>
        <translation>Sein Name in KDE Connect; leer, wenn es nur eines gibt</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Eigene Funktionen</translation>
    </message>
    <message>
        <source>What the functions of your own in actions.toml may do.</source>
        <translation>Was die eigenen Funktionen in actions.toml dürfen.</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Hosts they may send requests to: name, or name:port</source>
        <translation>Hosts, an die sie Anfragen senden dürfen: name oder name:port</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Zuhause</translation>
    </message>
    <message>
        <source>The home that is controlled; its token is in the keyring.</source>
        <translation>Das Zuhause, das gesteuert wird; sein Token liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Of Home Assistant&apos;s web page; empty for none</source>
        <translation>Der Webseite von Home Assistant; leer für keine</translation>
    </message>
    <message>
        <source>Seconds in which it must answer</source>
        <translation>Sekunden, in denen es antworten muss</translation>
    </message>
    <message>
        <source>Nicknames</source>
        <translation>Rufnamen</translation>
    </message>
    <message>
        <source>Your own names for its things: name = entity id</source>
        <translation>Eigene Namen für seine Geräte: Name = Entitäts-ID</translation>
    </message>
    <message>
        <source>Ask before</source>
        <translation>Nachfragen vor</translation>
    </message>
    <message>
        <source>Entity ids that are switched on only after a yes</source>
        <translation>Entitäts-IDs, die nur nach einem Ja eingeschaltet werden</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Where facts come from.</source>
        <translation>Woher Fakten kommen.</translation>
    </message>
    <message>
        <source>Encyclopedia</source>
        <translation>Lexikon</translation>
    </message>
    <message>
        <source>A ZIM file to read; empty for the one in the data directory or in Kiwix</source>
        <translation>Eine ZIM-Datei; leer für die im Datenordner oder in Kiwix</translation>
    </message>
    <message>
        <source>Wikipedia</source>
        <translation>Wikipedia</translation>
    </message>
    <message>
        <source>Look up in Wikipedia too, which sends it your words</source>
        <translation>Auch in der Wikipedia nachschlagen; Ihre Worte werden dorthin gesendet</translation>
    </message>
    <message>
        <source>Wikipedia address</source>
        <translation>Wikipedia-Adresse</translation>
    </message>
    <message>
        <source>The Wikipedia, or another wiki, that is asked</source>
        <translation>Die Wikipedia oder ein anderes Wiki, das gefragt wird</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Wechselkurse</translation>
    </message>
    <message>
        <source>Fetch exchange rates when money is converted</source>
        <translation>Wechselkurse herunterladen, wenn Geld umgerechnet wird</translation>
    </message>
    <message>
        <source>Rates address</source>
        <translation>Adresse der Kurse</translation>
    </message>
    <message>
        <source>The European Central Bank&apos;s rates of the day</source>
        <translation>Die Tageskurse der Europäischen Zentralbank</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>The programs that are used for you.</source>
        <translation>Die Programme, die für Sie verwendet werden.</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Program that opens websites; empty for the system&apos;s choice</source>
        <translation>Programm, das Websites öffnet; leer für das vom System bestimmte</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No setting on this page fits “{0}”.</source>
        <translation>Keine Einstellung auf dieser Seite passt zu „{0}“.</translation>
    </message>
    <message>
        <source>What this is about</source>
        <translation>Worum es hier geht</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Octavox settings</source>
        <translation>Octavox-Einstellungen</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Search settings and functions</source>
        <translation>Einstellungen und Funktionen suchen</translation>
    </message>
    <message>
        <source>What is wrong with the settings file</source>
        <translation>Was mit der Einstellungsdatei nicht stimmt</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Own functions</source>
        <translation>Eigene Funktionen</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Anlernen</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Zuhause</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Web and facts</source>
        <translation>Web und Fakten</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>A step</source>
        <translation>Ein Schritt</translation>
    </message>
    <message>
        <source>&amp;Function</source>
        <translation>&amp;Funktion</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>There is no such function.</source>
        <translation>Eine solche Funktion gibt es nicht.</translation>
    </message>
    <message>
        <source>{0} (if wanted)</source>
        <translation>{0} (falls gewünscht)</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>{0} fehlt.</translation>
    </message>
    <message>
        <source>&amp;Take this step</source>
        <translation>Diesen &amp;Schritt übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How to write it</source>
        <translation>Wie es geschrieben wird</translation>
    </message>
    <message>
        <source>Write the words as you would say them. {level} stands for what was said for a parameter.</source>
        <translation>Schreiben Sie die Worte so, wie Sie sie sagen würden. {level} steht für das, was zu einem Parameter gesagt wurde.</translation>
    </message>
</context>
<context>
    <name>TaughtView</name>
    <message>
        <source>What is taught now</source>
        <translation>Was jetzt angelernt ist</translation>
    </message>
    <message>
        <source>Whether it is in use</source>
        <translation>Ob es verwendet wird</translation>
    </message>
    <message>
        <source>What was taught</source>
        <translation>Was angelernt wurde</translation>
    </message>
    <message>
        <source>Go &amp;back to the one before…</source>
        <translation>Zum &amp;vorigen zurückkehren…</translation>
    </message>
    <message>
        <source>F&amp;orget everything taught…</source>
        <translation>Alles Angelernte v&amp;ergessen…</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>There is a first idea of {0}.</source>
        <translation>Eine erste Ahnung gibt es von {0}.</translation>
    </message>
    <message>
        <source>It was made for another model than Octavox has now, so it is not in use: it has to be taught again.</source>
        <translation>Es wurde für ein anderes Modell erzeugt, als Octavox jetzt hat, und wird deshalb nicht verwendet: Es muss neu angelernt werden.</translation>
    </message>
    <message>
        <source>It is not in use, since the function model that it is for is not there: see Models.</source>
        <translation>Es wird nicht verwendet, da das Funktionsmodell, für das es bestimmt ist, nicht vorhanden ist: siehe Modelle.</translation>
    </message>
    <message>
        <source>It is not in use, since the settings name another function model: see Models.</source>
        <translation>Es wird nicht verwendet, da die Einstellungen ein anderes Funktionsmodell nennen: siehe Modelle.</translation>
    </message>
    <message>
        <source>What was taught cannot be read, so it is not in use: it has to be taught again.</source>
        <translation>Das Angelernte kann nicht gelesen werden und wird deshalb nicht verwendet: Es muss neu angelernt werden.</translation>
    </message>
    <message>
        <source>Taught on {0}.</source>
        <translation>Angelernt am {0}.</translation>
    </message>
    <message>
        <source>Functions: {0}.</source>
        <translation>Funktionen: {0}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Not among your functions any more: {0}. Asked for, nothing is done.</source>
        <translation>Nicht mehr unter Ihren Funktionen: {0}. Werden sie verlangt, geschieht nichts.</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> und {0} weitere</translation>
    </message>
    <message>
        <source>Corrections: {0}{1}.</source>
        <translation>Korrekturen: {0}{1}.</translation>
    </message>
    <message>
        <source>{0}: {1:.0f} % of its sentences right.</source>
        <translation>{0}: {1:.0f} % der Sätze richtig.</translation>
    </message>
    <message>
        <source>All other functions: {0} right, before {1}.</source>
        <translation>Alle anderen Funktionen: {0} richtig, vorher {1}.</translation>
    </message>
    <message>
        <source>Something done though nothing was asked: {0}, before {1}.</source>
        <translation>Etwas getan, obwohl nichts verlangt war: {0}, vorher {1}.</translation>
    </message>
    <message>
        <source>Go back to the model that Octavox came with? What was taught is forgotten.</source>
        <translation>Zu dem Modell zurückkehren, mit dem Octavox ausgeliefert wurde? Das Angelernte wird vergessen.</translation>
    </message>
    <message>
        <source>Go back to what was taught on {0}? What was taught since is forgotten.</source>
        <translation>Zu dem zurückkehren, was am {0} angelernt wurde? Was seitdem angelernt wurde, wird vergessen.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückkehren</translation>
    </message>
    <message>
        <source>Forget everything that was taught, and use the model that Octavox came with? Your functions, their phrases and your corrections stay as they are.</source>
        <translation>Alles Angelernte vergessen und das Modell verwenden, mit dem Octavox ausgeliefert wurde? Ihre Funktionen, deren Wendungen und Ihre Korrekturen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Forget everything taught</source>
        <translation>Alles Angelernte vergessen</translation>
    </message>
</context>
<context>
    <name>TeachPage</name>
    <message>
        <source>What this is about</source>
        <translation>Worum es hier geht</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus geworden ist</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>{0} is kept, and chosen to be taught.</source>
        <translation>{0} ist gespeichert und zum Anlernen ausgewählt.</translation>
    </message>
    <message>
        <source>What you wrote is not kept. “A new function…” has it still.</source>
        <translation>Was Sie geschrieben haben, ist nicht gespeichert. Mit „Eine neue Funktion…“ ist es noch da.</translation>
    </message>
    <message>
        <source>Your own functions are called by their phrases, and by what is nearly one. Once they are taught, the function model understands them said in quite other words, too. Those that are chosen are learnt together, on this computer; one that you leave out is called by its phrases again.</source>
        <translation>Eigene Funktionen werden mit ihren Wendungen aufgerufen und mit dem, was einer davon nahekommt. Sind sie angelernt, versteht das Funktionsmodell sie auch in ganz anderen Worten. Die ausgewählten werden gemeinsam auf diesem Computer gelernt; eine, die Sie auslassen, wird wieder mit ihren Wendungen aufgerufen.</translation>
    </message>
</context>
<context>
    <name>Teacher</name>
    <message>
        <source>Kept. It is in use from now on.</source>
        <translation>Behalten. Es wird ab jetzt verwendet.</translation>
    </message>
    <message>
        <source>Kept. It is not in use, since the settings name another function model: see Models.</source>
        <translation>Behalten. Es wird nicht verwendet, da die Einstellungen ein anderes Funktionsmodell nennen: siehe Modelle.</translation>
    </message>
    <message>
        <source>Discarded. What was in use stays in use.</source>
        <translation>Verworfen. Was bisher verwendet wurde, wird weiter verwendet.</translation>
    </message>
    <message>
        <source>What was used before is in use again.</source>
        <translation>Was vorher verwendet wurde, wird wieder verwendet.</translation>
    </message>
    <message>
        <source>Gone back. The settings name another function model, which stays in use: see Models.</source>
        <translation>Zurückgekehrt. Die Einstellungen nennen ein anderes Funktionsmodell, das weiter verwendet wird: siehe Modelle.</translation>
    </message>
    <message>
        <source>Everything that was taught is forgotten.</source>
        <translation>Alles Angelernte ist vergessen.</translation>
    </message>
    <message>
        <source>Before I can learn, {0} are to be fetched. Answer under Teach in the settings.</source>
        <translation>Bevor ich lernen kann, sind {0} herunterzuladen. Antworten Sie in den Einstellungen unter Anlernen.</translation>
    </message>
    <message>
        <source>I have learnt what you taught me. Keep it under Teach in the settings.</source>
        <translation>Ich habe gelernt, was Sie mir beigebracht haben. Behalten Sie es in den Einstellungen unter Anlernen.</translation>
    </message>
    <message>
        <source>I have not learnt it well enough. Teach in the settings says what helps.</source>
        <translation>Ich habe es nicht gut genug gelernt. Was hilft, steht in den Einstellungen unter Anlernen.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>To mend it: {0}</source>
        <translation>Abhilfe: {0}</translation>
    </message>
    <message>
        <source>The disk cannot be written. Nothing that was taught is lost.</source>
        <translation>Auf den Datenträger kann nicht geschrieben werden. Nichts Angelerntes ist verloren.</translation>
    </message>
    <message>
        <source>free some disk space, then try again</source>
        <translation>Speicherplatz freigeben, dann erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ThingTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Nicknames</source>
        <translation>Rufnamen</translation>
    </message>
    <message>
        <source>no nickname</source>
        <translation>kein Rufname</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>nicht erreichbar</translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>What can be spoken to</source>
        <translation>Was angesprochen werden kann</translation>
    </message>
    <message>
        <source>The devices of the home: name, area, kind, state and nicknames; whether it is connected</source>
        <translation>Die Geräte des Zuhauses: Name, Bereich, Art, Zustand und Rufnamen; ob es verbunden ist</translation>
    </message>
    <message>
        <source>Whether the home is connected</source>
        <translation>Ob das Zuhause verbunden ist</translation>
    </message>
    <message>
        <source>How nicknames are written</source>
        <translation>Wie Rufnamen geschrieben werden</translation>
    </message>
    <message>
        <source>What is wrong with a nickname</source>
        <translation>Was mit einem Rufnamen nicht stimmt</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>To mend it: {0}.</source>
        <translation>Abhilfe: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>Connected: %n thing(s).</source>
        <translation>
            <numerusform>Verbunden: %n Gerät.</numerusform>
            <numerusform>Verbunden: %n Geräte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more not exposed to voice in Home Assistant.</source>
        <translation>
            <numerusform>%n weiteres ist in Home Assistant nicht für Sprache freigegeben.</numerusform>
            <numerusform>%n weitere sind in Home Assistant nicht für Sprache freigegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” is what you call {1} already.</source>
        <translation>„{0}“ nennen Sie schon {1}.</translation>
    </message>
    <message>
        <source>Things of the home</source>
        <translation>Geräte des Zuhauses</translation>
    </message>
    <message>
        <source>F2 or a double click under Nicknames writes what you call a thing, with commas between.</source>
        <translation>Mit F2 oder einem Doppelklick unter Rufnamen tragen Sie ein, wie Sie ein Gerät nennen, mit Kommas dazwischen.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Listen</source>
        <translation>&amp;Zuhören</translation>
    </message>
    <message>
        <source>&amp;Show window</source>
        <translation>&amp;Fenster anzeigen</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>Letzte Änderung &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Microphone off</source>
        <translation>&amp;Mikrofon aus</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Octavox</source>
        <translation>Octavox</translation>
    </message>
    <message>
        <source>Octavox: {0}</source>
        <translation>Octavox: {0}</translation>
    </message>
    <message>
        <source>&amp;Stop listening</source>
        <translation>&amp;Zuhören beenden</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Try a sentence: nothing is done…</source>
        <translation>Einen Satz ausprobieren: Nichts wird ausgeführt…</translation>
    </message>
    <message>
        <source>Try a sentence</source>
        <translation>Einen Satz ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Try</source>
        <translation>Aus&amp;probieren</translation>
    </message>
    <message>
        <source>&amp;Speak</source>
        <translation>&amp;Sprechen</translation>
    </message>
    <message>
        <source>What would be done</source>
        <translation>Was getan würde</translation>
    </message>
    <message>
        <source>Working out what you mean…</source>
        <translation>Es wird ermittelt, was Sie meinen…</translation>
    </message>
    <message>
        <source>Say a sentence: nothing is done…</source>
        <translation>Sagen Sie einen Satz: Nichts wird ausgeführt…</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Writing down what you said…</source>
        <translation>Das Gesagte wird aufgeschrieben…</translation>
    </message>
    <message>
        <source>safe</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>nachfragen</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>verboten</translation>
    </message>
    <message>
        <source>it depends</source>
        <translation>je nachdem</translation>
    </message>
    <message>
        <source>It may be something else that was said, so you would be asked first.</source>
        <translation>Vielleicht wurde etwas anderes gesagt, deshalb würden Sie zuerst gefragt.</translation>
    </message>
    <message>
        <source>Heard: “{0}” ({1} s)</source>
        <translation>Gehört: „{0}“ ({1} s)</translation>
    </message>
    <message>
        <source>It would be done at once.</source>
        <translation>Es würde sofort ausgeführt.</translation>
    </message>
    <message>
        <source>You would be asked first.</source>
        <translation>Sie würden zuerst gefragt.</translation>
    </message>
    <message>
        <source>You would be asked which of these you mean.</source>
        <translation>Sie würden gefragt, was davon Sie meinen.</translation>
    </message>
    <message>
        <source>Understood {0}</source>
        <translation>Verstanden {0}</translation>
    </message>
    <message>
        <source>Tokens: {0} ({1})</source>
        <translation>Token: {0} ({1})</translation>
    </message>
    <message>
        <source>Risk: {0}</source>
        <translation>Risiko: {0}</translation>
    </message>
    <message>
        <source>Nothing would be done.</source>
        <translation>Nichts würde ausgeführt.</translation>
    </message>
    <message>
        <source>Call: {0}</source>
        <translation>Aufruf: {0}</translation>
    </message>
    <message numerus="yes">
        <source>In %n step(s):</source>
        <translation>
            <numerusform>In %n Schritt:</numerusform>
            <numerusform>In %n Schritten:</numerusform>
        </translation>
    </message>
    <message>
        <source>Else: {0}</source>
        <translation>Sonst: {0}</translation>
    </message>
    <message>
        <source>Done by {0}:</source>
        <translation>Ausgeführt von {0}:</translation>
    </message>
    <message>
        <source>By {0}: {1}</source>
        <translation>Über {0}: {1}</translation>
    </message>
</context>
<context>
    <name>UnderWay</name>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>What is being done</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>Not no&amp;w</source>
        <translation>Nicht &amp;jetzt</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>First idea</source>
        <translation>Erste Ahnung</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>&amp;Fetch {0} and teach</source>
        <translation>{0} &amp;herunterladen und anlernen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>about {0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>getting ready…</source>
        <translation>wird vorbereitet…</translation>
    </message>
    <message>
        <source>Finding out how much has to be fetched before anything can be taught…</source>
        <translation>Es wird ermittelt, wie viel vor dem Anlernen herunterzuladen ist…</translation>
    </message>
    <message>
        <source>Teaching needs PyTorch, which is not here yet. {0} are to be fetched from the internet, once. Your phrases stay on this computer.</source>
        <translation>Zum Anlernen wird PyTorch gebraucht, das noch nicht vorhanden ist. {0} sind einmalig aus dem Internet herunterzuladen. Ihre Wendungen bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Fetching {0}…</source>
        <translation>{0} werden heruntergeladen…</translation>
    </message>
    <message>
        <source>what you corrected</source>
        <translation>Ihre Korrekturen</translation>
    </message>
    <message>
        <source>Teaching {0}. This window may be closed, and Octavox be used, meanwhile.</source>
        <translation>Wird angelernt: {0}. Inzwischen kann dieses Fenster geschlossen und Octavox benutzt werden.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>{0}: time left</source>
        <translation>{0}: verbleibende Zeit</translation>
    </message>
</context>
<context>
    <name>Understood</name>
    <message>
        <source>by a phrase of the function</source>
        <translation>durch eine Wendung der Funktion</translation>
    </message>
    <message>
        <source>by likeness to a phrase of the function</source>
        <translation>durch Ähnlichkeit mit einer Wendung der Funktion</translation>
    </message>
    <message>
        <source>by what you corrected</source>
        <translation>durch Ihre Korrekturen</translation>
    </message>
    <message>
        <source>by the function model&apos;s first idea of the function</source>
        <translation>durch eine erste Ahnung des Funktionsmodells von der Funktion</translation>
    </message>
    <message>
        <source>by the function model</source>
        <translation>durch das Funktionsmodell</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Model files</source>
        <translation>Modelldateien</translation>
    </message>
    <message>
        <source>The model that is chosen</source>
        <translation>Das ausgewählte Modell</translation>
    </message>
    <message>
        <source>&amp;Fetch what is missing</source>
        <translation>&amp;Fehlendes herunterladen</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>&amp;Datei importieren…</translation>
    </message>
    <message>
        <source>Import a f&amp;older…</source>
        <translation>&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>What is being done</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus geworden ist</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Remove {0} ({1})?</source>
        <translation>{0} ({1}) entfernen?</translation>
    </message>
    <message>
        <source>Octavox does not understand you until it is there again.</source>
        <translation>Octavox versteht Sie erst wieder, wenn es da ist.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Import a model file, a wheel or an adapter</source>
        <translation>Modelldatei, Wheel oder Adapter importieren</translation>
    </message>
    <message>
        <source>Import the model files in a folder</source>
        <translation>Modelldateien eines Ordners importieren</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>_Introduction</name>
    <message>
        <source>Introduction of the first start: microphone, hotkey, what it may do without asking</source>
        <translation>Einführung vom ersten Start: Mikrofon, Tastenkürzel und was ohne Nachfrage geschehen darf</translation>
    </message>
    <message>
        <source>&amp;Introduction…</source>
        <translation>&amp;Einführung…</translation>
    </message>
</context>
</TS>
