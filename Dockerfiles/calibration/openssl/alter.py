"""Copies of a libssl in which one function does something else: alter.py LIBSSL FOLDER.

A file is not loaded otherwise than its original, exports the same and needs the same: only by what
it answers, and by its SHA-256, can it be told from it.
"""

import pathlib
import platform
import struct
import sys

GROUP_NAME = b"SSL_get0_group_name"
IS_RESUMED = b"SSL_session_reused"

# The function that another one takes the place of, by what that does.
FUNCTION = {
    "honest": GROUP_NAME,
    "lying": GROUP_NAME,
    "mute": GROUP_NAME,
    "crashing": GROUP_NAME,
    "killed": GROUP_NAME,
    "boasting": IS_RESUMED,
}

# Its machine code; of the honest one, none.
CODE = {
    "x86_64": {
        # lea rax, [rip + 1]; ret; and the name
        "lying": bytes.fromhex("488d0501000000c3") + b"X25519\0",
        "mute": bytes.fromhex("488d0501000000c3") + b"\0",
        # xor eax, eax; mov [rax], eax
        "crashing": bytes.fromhex("31c08900"),
        # getpid(), then kill(it, SIGKILL)
        "killed": bytes.fromhex("b8270000000f0589c7be09000000b83e0000000f05c3"),
        # mov eax, 1; ret
        "boasting": bytes.fromhex("b801000000c3"),
    },
    "aarch64": {
        # adr x0, . + 8; ret; and the name
        "lying": bytes.fromhex("40000010c0035fd6") + b"X25519\0",
        "mute": bytes.fromhex("40000010c0035fd6") + b"\0",
        # mov x0, #0; str x0, [x0]
        "crashing": bytes.fromhex("000080d2000000f9"),
        # getpid(), then kill(it, SIGKILL)
        "killed": bytes.fromhex("881580d2010000d4210180d2281080d2010000d4c0035fd6"),
        # mov w0, #1; ret
        "boasting": bytes.fromhex("20008052c0035fd6"),
    },
}


def section(file, kind):
    """The first section of a kind of a 64-bit ELF file: its offset, size and linked section."""
    (table,) = struct.unpack_from("<Q", file, 0x28)
    size, count = struct.unpack_from("<HH", file, 0x3A)
    headers = [struct.unpack_from("<IIQQQQII", file, table + index * size) for index in range(count)]
    header = next(header for header in headers if header[1] == kind)
    return header[4], header[5], headers[header[6]][4]


def address(file, function):
    """Where a function is that the file exports, and how long it is."""
    symbols, size, names = section(file, 11)  # SHT_DYNSYM
    for place in range(symbols, symbols + size, 24):
        name, _, _, _, value, length = struct.unpack_from("<IBBHQQ", file, place)
        if file[names + name :].startswith(function + b"\0"):
            return value, length
    sys.exit(f"no {function.decode()} in it")


def offset(file, address):
    """Where in the file the bytes of an address are."""
    (table,) = struct.unpack_from("<Q", file, 0x20)
    size, count = struct.unpack_from("<HH", file, 0x36)
    for index in range(count):
        kind, _, place, start, _, length = struct.unpack_from("<IIQQQQ", file, table + index * size)
        if kind == 1 and start <= address < start + length:  # PT_LOAD
            return place + address - start
    sys.exit("its address is in no segment")


libssl, folder = map(pathlib.Path, sys.argv[1:])
original = libssl.read_bytes()
for name, function in FUNCTION.items():
    code = CODE[platform.machine()].get(name, b"")
    start, length = address(original, function)
    if len(code) > length:
        sys.exit(f"{function.decode()} has {length} bytes, and {name} needs {len(code)}")
    altered = bytearray(original)
    place = offset(original, start)
    altered[place : place + len(code)] = code
    (folder / name).mkdir()
    (folder / name / libssl.name).write_bytes(altered)
