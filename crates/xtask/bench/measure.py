"""Runs a command several times and prints its least CPU milliseconds and its largest resident set in MiB.

usage: measure.py RUNS COMMAND...   standard output of the command is thrown away
"""
import os
import subprocess
import sys

runs, command = int(sys.argv[1]), sys.argv[2:]
least, peak = float("inf"), 0
for _ in range(runs):
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    # 1 is what a check answers when it finds something.
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"failed: {command}")
    least = min(least, usage.ru_utime + usage.ru_stime)
    peak = max(peak, usage.ru_maxrss)
print(least * 1e3, peak / 1024)
