"""Two things that the system can do and Python has no name for: exchanging entries, and flushing a file system."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2  # linux/fs.h
RENAME_SWAP = 2  # sys/stdio.h of macOS
UNSUPPORTED = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})


def exchange(one: Path, other: Path) -> bool:
    """Exchanges two entries, each a folder or a link, on one file system. At every moment both names exist.

    False if the kernel, the C library or the file system has no such call; nothing has happened then. Any other fault
    is an OSError.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    a, b = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "darwin":
            failed = libc.renamex_np(a, b, ctypes.c_uint(RENAME_SWAP))
        else:
            failed = libc.renameat2(AT_FDCWD, a, AT_FDCWD, b, ctypes.c_uint(RENAME_EXCHANGE))
    except AttributeError:
        return False
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), os.fspath(one))


def sync_file_system(descriptor: int) -> bool:
    """Waits until the file system of an open folder is on the disk (Linux). False if the system has no such call."""
    libc = ctypes.CDLL(None, use_errno=True)
    try:
        failed = libc.syncfs(descriptor)
    except AttributeError:
        return False
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number))
