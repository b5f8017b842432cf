"""Still pictures written to files, by the encoders of FFmpeg."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from assistant_core.errors import ActionFailed

_CODECS = {".png": ("png", "rgb24"), ".jpg": ("mjpeg", "yuvj420p")}


def write_still(pixels: bytes, order: str, size: tuple[int, int], file: Path) -> None:
    """Write pixels as a PNG or JPEG, by the file's suffix; an existing file is not replaced.

    Args:
        pixels: Rows from the top, four bytes a pixel.
        order: What the four bytes are, as FFmpeg names it: ``bgr0``.
        size: Width and height.
        file: Where to.

    Raises:
        ActionFailed: It cannot be written; nothing of it is left.
    """
    from av import VideoFrame

    width, height = size
    rows = np.frombuffer(pixels, np.uint8).reshape(height, width, 4)
    write_frame(VideoFrame.from_ndarray(rows[:, :, 2::-1].copy() if order == "bgr0" else rows, "rgb24"), file)


def write_frame(frame: Any, file: Path) -> None:
    """Write a frame of a video as `write_still` does."""
    from av import CodecContext

    codec, colours = _CODECS[file.suffix]
    encoder: Any = CodecContext.create(codec, "w")
    encoder.width, encoder.height, encoder.pix_fmt = frame.width, frame.height, colours
    encoder.time_base = Fraction(1, 25)
    if codec == "mjpeg":
        encoder.qmin = encoder.qmax = 3
    picture = frame.reformat(format=colours)
    picture.pts = 0
    packets = [*encoder.encode(picture), *encoder.encode(None)]
    try:
        with file.open("xb") as out:
            out.write(b"".join(bytes(packet) for packet in packets))
    except FileExistsError as error:
        raise not_saved(file, error) from error
    except OSError as error:
        file.unlink(missing_ok=True)
        raise not_saved(file, error) from error


def not_saved(file: Path, error: OSError) -> ActionFailed:
    """The error for a picture that cannot be written."""
    return ActionFailed(f"{file}: {error}", said="I could not save the picture.")
