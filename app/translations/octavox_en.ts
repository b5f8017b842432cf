<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>JournalPage</name>
    <message numerus="yes">
        <source>%n command(s) written to {0}.</source>
        <translation>
            <numerusform>%n command written to {0}.</numerusform>
            <numerusform>%n commands written to {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) erased.</source>
        <translation>
            <numerusform>%n command erased.</numerusform>
            <numerusform>%n commands erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n command(s)?</source>
        <translation>
            <numerusform>Erase %n command?</numerusform>
            <numerusform>Erase %n commands?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonsView</name>
    <message numerus="yes">
        <source>%n correction(s) understood by the very words alone, and not taught along.</source>
        <translation>
            <numerusform>%n correction is understood by the very words alone, and not taught along.</numerusform>
            <numerusform>%n corrections are understood by the very words alone, and not taught along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) taught along.</source>
        <translation>
            <numerusform>%n correction is taught along.</numerusform>
            <numerusform>%n corrections are taught along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) understood by the very words alone.</source>
        <translation>
            <numerusform>%n other is understood by the very words alone.</numerusform>
            <numerusform>%n others are understood by the very words alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RiskScreen</name>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n function</numerusform>
            <numerusform>%n functions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message numerus="yes">
        <source>Connected: %n thing(s).</source>
        <translation>
            <numerusform>Connected: %n thing.</numerusform>
            <numerusform>Connected: %n things.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more not exposed to voice in Home Assistant.</source>
        <translation>
            <numerusform>%n more is not exposed to voice in Home Assistant.</numerusform>
            <numerusform>%n more are not exposed to voice in Home Assistant.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message numerus="yes">
        <source>In %n step(s):</source>
        <translation>
            <numerusform>In %n step:</numerusform>
            <numerusform>In %n steps:</numerusform>
        </translation>
    </message>
</context>
</TS>
