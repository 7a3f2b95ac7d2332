#!/usr/bin/env python3
"""CPU time of a command and of all that it starts, also of what outlives its parent. Linux; standard library only.

    bench/cpu_time.py node dist/wortlaut.js run corpus.jsonl --out out

Prints one line: CPU seconds (user and system), seconds by the clock, the peak memory of the largest process, and the
load of the machine before and after. Processes that were orphaned come to this one, which waits for them: Spark's Python
workers and their Node children are counted too.
"""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import sys
import time

PR_SET_CHILD_SUBREAPER = 36


def main() -> int:
    if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        sys.exit("this system cannot hand orphans over")
    before, began = os.getloadavg()[0], time.monotonic()
    child = subprocess.Popen(sys.argv[1:], stdout=sys.stderr)
    code = 0
    while True:
        try:
            pid, status = os.wait()
        except ChildProcessError:
            break
        if pid == child.pid:
            code = os.waitstatus_to_exitcode(status)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"cpu {used.ru_utime + used.ru_stime:.1f} s, user {used.ru_utime:.1f}, "
        f"clock {time.monotonic() - began:.0f} s, peak {used.ru_maxrss // 1024} MB, "
        f"load {before:.1f} to {os.getloadavg()[0]:.1f}, exit {code}"
    )
    return code


if __name__ == "__main__":
    sys.exit(main())
