"""What the fuzzer must know of a reader, and the places that are no file at all."""

import os
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.stress.mutation import Mutation, mutated, with_others


@dataclass(frozen=True)
class Reader:
    """One way into the program.

    Attributes
    ----------
    read
        Reads a file, does with it what the program does next, and asserts that the result is valid.
    seeds
        Valid files, made by the program itself.
    mutations
        Those that know the format; the others come by themselves.
    tricks
        Whole files that only malice makes: each is read once, before the damaged ones.
    """

    ending: str
    read: Callable[[Path], None]
    seeds: Sequence[bytes]
    mutations: Sequence[Mutation] = ()
    tricks: Sequence[Callable[[], bytes]] = ()

    def place(self, folder: Path, chance: Random, number: int) -> Path:
        """Put file ``number`` into ``folder``, or what is no file, and return where it is."""
        path = folder / f"strange{self.ending}"
        with suppress(FileNotFoundError):
            path.unlink() if not path.is_dir() or path.is_symlink() else path.rmdir()
        if number < len(_NO_FILES):
            _NO_FILES[number](path)
        elif number < len(_NO_FILES) + len(self.tricks):
            path.write_bytes(self.tricks[number - len(_NO_FILES)]())
        else:
            path.write_bytes(self._damaged(chance))
        return path

    def _damaged(self, chance: Random) -> bytes:
        data = chance.choice(self.seeds)
        known = chance.random() < 0.6
        return mutated(chance, data, self.mutations if self.mutations and known else with_others(self.seeds))


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2**36)  # takes no room: all of it is a hole


def _without_permission(path: Path) -> None:
    path.touch(0)


_NO_FILES: tuple[Callable[[Path], None], ...] = (
    Path.mkdir,
    os.mkfifo,
    _socket,
    _huge,
    _without_permission,
    Path.touch,
    lambda path: path.symlink_to(path),
    lambda path: path.symlink_to("/none/there"),
    lambda path: path.symlink_to(path.parent, target_is_directory=True),
    lambda path: path.symlink_to("/dev/zero"),
    lambda path: path.symlink_to("/dev/full"),
    lambda path: path.symlink_to("/dev/null"),
    lambda path: path.symlink_to("/dev/tty"),
    lambda path: path.symlink_to("/proc/self/mem"),
    lambda path: path.symlink_to("/etc/passwd"),
)
