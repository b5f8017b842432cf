"""A built-in function that one of the person's own carries out, with the shipped model and real files."""

from pathlib import Path

from app.compose import compose

MY_VOLUME = """
[[action]]
name = "my_volume"
description = "Write down how loud it should be."
risk = "safe"
[action.parameters.level]
kind = "percent"
[action.command]
program = "tee"
arguments = ["FOLDER/level-{level}"]
"""


QUIET = "[speech]\nenabled = false\n"


async def test_what_the_model_understands_is_done_by_the_other(octavox_home: Path) -> None:
    folder = octavox_home / "config" / "octavox"
    folder.mkdir()
    (folder / "settings.toml").write_text(QUIET + '[actions.set_volume]\ndone_by = "my_volume"\n')
    actions = folder / "actions.toml"
    actions.write_text(MY_VOLUME.replace("FOLDER", str(octavox_home)))
    async with compose("terminal") as parts:
        report = await parts.assistant.take("set the volume to thirty percent")
        assert report.plan is not None and report.plan.calls[0].function.name == "set_volume"
        assert not report.failed and report.reply == "I have run my volume."
        assert (octavox_home / "level-30").exists()
        actions.unlink()
        report = await parts.assistant.take("set the volume to forty percent")
        assert report.failed and not report.results
        assert report.reply.startswith("my_volume, which is to do that, is not in actions.toml any more")
