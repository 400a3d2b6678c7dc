"""Runs a command several times and prints, as JSON, its least CPU seconds and its largest resident set.

usage: measure.py RUNS COMMAND...   standard output of the command is thrown away
"""
import json
import os
import subprocess
import sys

runs, command = int(sys.argv[1]), sys.argv[2:]
best, peak = None, 0
for _ in range(runs):
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit(f"failed: {command}")
    cpu = usage.ru_utime + usage.ru_stime
    best = cpu if best is None else min(best, cpu)
    peak = max(peak, usage.ru_maxrss)
print(json.dumps({"cpu_seconds": best, "peak_kib": peak}))
