"""Whole processes of `cellcast run`: the baseline, a changed scenario, and a scenario with an instrument, in turns.

    python3 benchmarks/run_times.py [repetitions]

Prints least and median wall clock, processor time and memory. The launcher must have built the command line (./cellcast --help does).
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RUNS = [["run"], ["run", "high-lithium"], ["run", "l16-eu-tariff-30"]]


def once(words):
    """Wall clock and processor time in seconds, largest memory in MB."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        process = subprocess.Popen([os.path.join(HOME, "cellcast"), *words, "--out", folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        if status:
            sys.exit(f"{' '.join(words)} failed")
        return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main():
    repetitions = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    seen = {tuple(words): [] for words in RUNS}
    for _ in range(repetitions):
        for words in RUNS:
            seen[tuple(words)].append(once(words))
    print(f"{repetitions} repetitions, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    for words, times in seen.items():
        wall, processor, memory = zip(*times)
        print(
            f"{' '.join(words)}: {min(wall):.2f} s least, {statistics.median(wall):.2f} s median; "
            f"{min(processor):.2f} s of processor time least, {statistics.median(processor):.2f} s median; {max(memory):.0f} MB"
        )


if __name__ == "__main__":
    main()
