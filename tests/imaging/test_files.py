"""Every kind of image file is read, or gives one sentence."""

import io
import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lenet_gui.errors import ImageError
from lenet_gui.imaging.files import read_image
from lenet_gui.imaging.picture import Picture
from lenet_gui.imaging.silence import silence
from lenet_gui.imaging.strokes import Stroke, redraw_at_relative_width, render

SEVEN = [Stroke(np.array(points), 12.0) for points in ([[60, 40], [140, 35], [95, 160]], [[75, 100], [125, 95]])]
INK = np.rint(render(SEVEN, (200, 180)) * 255).astype(np.uint8)
CLEAN = Picture(INK / np.float32(255), (200, 180)).digits()[0].field


def as_mnist() -> np.ndarray:
    """Return uint8 (28, 28) as MNIST has them: white on black, the centre of mass in the middle."""
    return np.rint(redraw_at_relative_width(SEVEN)[2:30, 2:30] * 255).astype(np.uint8)


def stream_of(image: Image.Image, file_format: str, **options: object) -> io.BytesIO:
    stream = io.BytesIO()
    image.save(stream, file_format, **options)
    return stream


def likeness(picture: Picture) -> float:
    """Return the correlation with the clean drawing; a shift by a pixel is what rounding may do."""
    found = picture.digits()[0].field
    shifts = [(down, right) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    return max(float(np.corrcoef(np.roll(found, shift, (0, 1)).ravel(), CLEAN.ravel())[0, 1]) for shift in shifts)


def complaint(source: object, name: str | None = None) -> str:
    """Return the message, after a check that it is a sentence."""
    with pytest.raises(ImageError) as caught:
        read_image(source, name)
    message = str(caught.value)
    assert message.endswith(".")
    assert "\n" not in message
    assert "Error" not in message
    return message


@pytest.mark.parametrize("file_format", ["PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP"])
@pytest.mark.parametrize("inverted", [False, True])
def test_every_format_is_read(tmp_path: Path, file_format: str, inverted: bool) -> None:
    path = tmp_path / f"seven.{file_format.lower()}"
    Image.fromarray(255 - INK if inverted else INK).save(path, file_format)
    for source in (path, str(path), io.BytesIO(path.read_bytes())):
        picture = read_image(source)
        assert picture.original_size == (200, 180)
        assert picture.ink.dtype == np.float32
        assert likeness(picture) > 0.98


MODES: dict[str, tuple[Callable[[Image.Image], Image.Image], str]] = {
    "1": (lambda image: image.convert("1", dither=Image.Dither.NONE), "PNG"),
    "LA": (lambda image: image.convert("LA"), "PNG"),
    "P": (lambda image: image.convert("P"), "PNG"),
    "RGB": (lambda image: image.convert("RGB"), "PNG"),
    "RGBA": (lambda image: image.convert("RGBA"), "PNG"),
    "CMYK": (lambda image: image.convert("CMYK"), "JPEG"),
    "CMYK TIFF": (lambda image: image.convert("CMYK"), "TIFF"),
    "YCbCr": (lambda image: image.convert("YCbCr"), "TIFF"),
    "I;16": (lambda image: Image.fromarray(np.asarray(image, np.uint16) * 257), "PNG"),
    "I;16 TIFF": (lambda image: Image.fromarray(np.asarray(image, np.uint16) * 257), "TIFF"),
    "12 of 16 bits": (lambda image: Image.fromarray(np.asarray(image, np.uint16) * 16), "PNG"),
    "I;16B": (lambda image: Image.fromarray(np.asarray(image, np.uint16).astype(">u2") * 257), "TIFF"),
    "I": (lambda image: Image.fromarray(np.asarray(image, np.int32) * 1000 - 5000), "TIFF"),
    "F": (lambda image: Image.fromarray(np.asarray(image, np.float32) / 255), "TIFF"),
    "F, wide": (lambda image: Image.fromarray(np.asarray(image, np.float32) * 1e9), "TIFF"),
}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("inverted", [False, True])
def test_every_mode_is_read(mode: str, inverted: bool) -> None:
    convert, file_format = MODES[mode]
    assert likeness(read_image(stream_of(convert(Image.fromarray(255 - INK if inverted else INK)), file_format))) > 0.98


def test_numbers_that_are_not_finite_are_no_ink() -> None:
    samples = INK / np.float32(255)
    samples[0, :3] = np.nan, np.inf, -np.inf
    assert likeness(read_image(stream_of(Image.fromarray(samples), "TIFF"))) > 0.98
    assert "nothing" in complaint(stream_of(Image.fromarray(np.full((9, 9), np.nan, np.float32)), "TIFF"))


@pytest.mark.parametrize("convert", [lambda a: a, lambda a: 255 - a, lambda a: a.astype(np.uint16) * 257])
def test_an_image_of_mnist_comes_through_as_it_is(convert: Callable[[np.ndarray], np.ndarray]) -> None:
    digit = as_mnist()
    found = read_image(stream_of(Image.fromarray(convert(digit)), "PNG")).digits()[0].field
    assert np.abs(found - np.pad(digit, 2) / 255).max() < 1 / 255


@pytest.mark.parametrize("pen", [0, 90, 255])
def test_transparent_paper_contrasts_with_the_pen(pen: int) -> None:
    image = Image.fromarray(np.full_like(INK, pen)).convert("RGB")
    image.putalpha(Image.fromarray(INK))
    assert likeness(read_image(stream_of(image, "PNG"))) > 0.98
    index = Image.fromarray(np.where(INK > 127, 1, 0).astype(np.uint8)).convert("P")
    index.putpalette([pen] * 6)
    assert likeness(read_image(stream_of(index, "PNG", transparency=0))) > 0.95


def test_a_sheet_with_transparent_corners_goes_on_beyond_them() -> None:
    image = Image.fromarray(255 - INK).convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 30, 30))
    assert likeness(read_image(stream_of(image, "PNG"))) > 0.98


@pytest.mark.parametrize(("pen", "paper"), [((255, 255, 0), (255, 255, 255)), ((200, 0, 0), (0, 102, 0))])
def test_colours_of_like_brightness_are_told_apart(pen: tuple[int, ...], paper: tuple[int, ...]) -> None:
    image = Image.new("RGB", (200, 180), paper)
    image.paste(pen, mask=Image.fromarray(INK))
    assert likeness(read_image(stream_of(image, "PNG"))) > 0.98


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize(
    ("orientation", "undo"),
    [(3, Image.Transpose.ROTATE_180), (6, Image.Transpose.ROTATE_90), (8, Image.Transpose.ROTATE_270)],
)
def test_exif_turns_the_picture(file_format: str, orientation: int, undo: Image.Transpose) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = read_image(stream_of(Image.fromarray(INK).transpose(undo), file_format, exif=exif))
    assert picture.original_size == (200, 180)
    assert likeness(picture) > 0.98


@pytest.mark.parametrize("file_format", ["JPEG", "PNG"])
def test_a_large_picture_is_reduced_and_keeps_its_size(file_format: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    large = Image.fromarray(INK).resize((2402, 2402)).transpose(Image.Transpose.ROTATE_90)
    large = large.crop((0, 0, 2402, 2400))
    picture = read_image(stream_of(large, file_format, exif=exif))
    assert max(picture.ink.shape) <= 800
    assert picture.original_size == (2400, 2402)


def test_of_an_animation_the_first_frame_is_read() -> None:
    frames = [Image.fromarray(INK), Image.new("L", (200, 180), 255)]
    stream = stream_of(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert likeness(read_image(stream)) > 0.98


def test_a_stream_stays_open_and_may_stand_at_its_end() -> None:
    stream = stream_of(Image.fromarray(INK), "PNG")
    assert likeness(read_image(stream)) == likeness(read_image(stream)) > 0.98
    assert not stream.closed


def test_a_pipe_is_read(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as out:
        out.write(stream_of(Image.fromarray(INK), "PNG").getvalue())
    with os.fdopen(reading, "rb") as pipe:
        assert likeness(read_image(pipe)) > 0.98


def test_a_path_that_cannot_be_opened(tmp_path: Path) -> None:
    missing = tmp_path / "missing.png"
    assert complaint(missing) == f"{missing} does not exist."
    assert complaint(str(missing), "That file") == "That file does not exist."
    assert complaint(tmp_path) == f"{tmp_path} is a folder, not a picture."
    assert "cannot be opened" in complaint("nul\0byte.png")
    assert "cannot be opened" in complaint("x" * 5000)


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    (tmp_path / "locked.png").touch()
    monkeypatch.setattr("builtins.open", refuse)
    assert "no permission" in complaint(tmp_path / "locked.png")


def test_what_is_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "notes.png"
    path.write_text("seven")
    assert complaint(path).startswith(f"{path} is not a picture")
    path.write_bytes(b"")
    assert complaint(path) == f"{path} is empty."
    assert complaint(io.BytesIO(b"")) == "The picture is empty."
    path.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n")  # Pillow would start Ghostscript
    assert complaint(path).startswith(f"{path} is not a picture")


@pytest.mark.parametrize("file_format", ["PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP"])
def test_what_is_cut_off(file_format: str) -> None:
    data = stream_of(Image.fromarray(np.kron(INK, np.ones((3, 3), np.uint8))), file_format).getvalue()
    assert "cut off" in complaint(io.BytesIO(data[: len(data) // 2]), "photo")


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def huge(width: int, height: int) -> io.BytesIO:
    """Return a PNG that claims a size and has no pixels."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", b"") + chunk(b"IEND", b""))


@pytest.mark.parametrize("size", [(8001, 8000), (30_000, 30_000), (2**31 - 1, 2**31 - 1)])
def test_what_is_too_large_is_refused_before_it_is_decoded(size: tuple[int, int]) -> None:
    message = complaint(huge(*size))
    assert "too large" in message
    assert f"{size[0]} x {size[1]} pixels" in message


def test_a_picture_without_pixels() -> None:
    assert "The picture" in complaint(huge(0, 0))


@pytest.mark.parametrize("image", [Image.new("L", (60, 50), 200), Image.new("RGBA", (60, 50)), Image.new("1", (1, 1))])
def test_a_picture_with_nothing_on_it(image: Image.Image) -> None:
    assert "nothing" in complaint(stream_of(image, "PNG"), "blank.png")


@pytest.mark.parametrize("size", [(1, 5000), (5000, 1)])
def test_a_very_narrow_picture(size: tuple[int, int]) -> None:
    grey = np.zeros(size[::-1], np.uint8)
    grey.ravel()[2000:2600] = 255
    picture = read_image(stream_of(Image.fromarray(grey), "PNG"))
    assert picture.original_size == size
    assert picture.digits()[0].field.any()


@pytest.mark.parametrize("options", [{"exif": b"Exif\0\0II*\0\xff\xff\xff\xff"}, {"icc_profile": b"broken" * 9}])
@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP"])
def test_broken_metadata_do_not_matter(file_format: str, options: dict[str, bytes]) -> None:
    assert likeness(read_image(stream_of(Image.fromarray(INK), file_format, **options))) > 0.98


@pytest.mark.parametrize("size", [(6001, 6000), (2**31 - 1, 1)])
def test_what_is_not_reduced_while_it_is_decoded_may_have_fewer_pixels(size: tuple[int, int]) -> None:
    assert "at most 36 million" in complaint(huge(*size))


def test_a_jpeg_that_goes_over_its_picture_again_and_again_is_refused() -> None:
    data = stream_of(Image.fromarray(INK), "JPEG", progressive=True).getvalue()
    first = data.index(b"\xff\xda")
    scan = data[first : data.index(b"\xff\xda", first + 2)]
    assert likeness(read_image(io.BytesIO(data[:first] + scan + data[first:]))) > 0.98
    assert "damaged" in complaint(io.BytesIO(data[:first] + scan * 100 + data[first:]))


def test_a_file_far_larger_than_a_picture_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "large.png").open("wb") as file:
        file.truncate(2**27 + 1)
    assert "at most 128 MiB" in complaint(tmp_path / "large.png")


def test_a_large_webp_is_refused() -> None:
    assert "at most 16 million" in complaint(stream_of(Image.new("1", (4001, 4000)), "WEBP", lossless=True, quality=0))


def test_what_is_thought_of_a_strange_tiff_stays_untold(capfd: pytest.CaptureFixture[str]) -> None:
    data = bytearray(stream_of(Image.fromarray(INK), "TIFF", compression="tiff_lzw", tiffinfo={0x0112: 1}).getvalue())
    start = int.from_bytes(data[4:8], "little")
    entry = data.index(b"\x12\x01", start)
    data[entry + 8 : entry + 10] = (279).to_bytes(2, "little")  # an orientation that there is not
    assert likeness(read_image(io.BytesIO(bytes(data)))) > 0.98
    assert not capfd.readouterr().err


def test_an_orientation_of_wide_samples_is_heeded() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    wide = Image.fromarray(INK.astype(np.uint16) * 257).transpose(Image.Transpose.ROTATE_90)
    assert likeness(read_image(stream_of(wide, "PNG", exif=exif))) > 0.98


def test_after_silence_standard_error_is_heard_again(capfd: pytest.CaptureFixture[str]) -> None:
    with silence():
        os.write(2, b"inside")
    os.write(2, b"after")
    assert capfd.readouterr().err == "after"
