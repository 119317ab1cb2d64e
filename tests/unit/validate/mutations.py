"""Ways in which a file goes wrong between an author's hands and the program."""

from __future__ import annotations

import random
from collections.abc import Callable

Mutation = Callable[[random.Random, bytes], bytes]

PIECES: list[str] = [
    *":-?,[]{}#&*!|>'\"%@`~",
    *(
        ": ",
        "- ",
        "? ",
        " #",
        "<<: ",
        "*a",
        "&a ",
        "!!int ",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "|2\n",
        ">-\n",
        "\t",
        "\r",
    ),
    *(
        "\x00",
        "\ufeff",
        "\u200b",
        "\u202e",
        "\u0660",
        "\U0001f54a",
        "\\",
        "''",
        '""',
        "null",
        "true",
        "0",
        "-1",
        "1e999",
    ),
    *(
        "[[",
        "]]",
        "[@",
        "[[x|",
        "](javascript:1)",
        "**",
        "2025-02-30",
        "2025-10-2X",
        "../..",
        "9999-12-31",
        "0001-01-01",
    ),
    *("id", "title: ", "a" * 70, "x: {y: [z]}", "\n", "\n\n", "\n  ", "\n- "),
]


def flip_a_bit(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def delete_some(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.randint(1, 40) :]


def insert_a_piece(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + chance.choice(PIECES).encode() + data[at:]


def cut_off(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def swap_lines(chance: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def drop_a_line(chance: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return b"".join(lines)


def repeat_a_line(chance: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    return b"".join(lines)


def shift_a_line(chance: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    lines[at] = chance.choice([b"  " + lines[at], b" " + lines[at], lines[at].lstrip(b" "), lines[at][2:]])
    return b"".join(lines)


def swap_values(chance: random.Random, data: bytes) -> bytes:
    """Two keys on lines of their own exchange their values."""
    lines = data.splitlines(keepends=True)
    keyed = [at for at, line in enumerate(lines) if b": " in line]
    if len(keyed) < 2:
        return data
    one, other = chance.sample(keyed, 2)
    (key, _, value), (other_key, _, other_value) = lines[one].partition(b": "), lines[other].partition(b": ")
    lines[one], lines[other] = key + b": " + other_value, other_key + b": " + value
    return b"".join(lines)


def put_a_piece_for_a_value(chance: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    keyed = [at for at, line in enumerate(lines) if b": " in line]
    if keyed:
        at = chance.choice(keyed)
        lines[at] = lines[at].partition(b": ")[0] + b": " + chance.choice(PIECES).encode() + b"\n"
    return b"".join(lines)


def rename_a_key(chance: random.Random, data: bytes) -> bytes:
    """A key takes another's name."""
    lines = data.splitlines(keepends=True)
    keyed = [at for at, line in enumerate(lines) if b": " in line]
    if len(keyed) < 2:
        return data
    one, other = chance.sample(keyed, 2)
    key, _, value = lines[one].partition(b": ")
    name = lines[other].partition(b": ")[0].strip(b" -")
    lines[one] = key[: len(key) - len(key.lstrip(b" -"))] + name + b": " + value
    return b"".join(lines)


MUTATIONS: tuple[Mutation, ...] = (
    flip_a_bit,
    delete_some,
    insert_a_piece,
    cut_off,
    swap_lines,
    drop_a_line,
    repeat_a_line,
    shift_a_line,
    swap_values,
    put_a_piece_for_a_value,
    rename_a_key,
)
