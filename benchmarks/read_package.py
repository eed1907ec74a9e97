"""Reads the data package with Python's csv module and with Cellcast, in turns, and prints both times per row.

    python3 benchmarks/read_package.py [repetitions]

Python reads every cell as text and checks nothing; Cellcast types every cell and applies every rule. Each repetition is a new process of
either: its first load is the cold one, the fastest of the next twenty the warm one.
"""
import glob
import os
import statistics
import subprocess
import sys

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DATA = os.path.join(HOME, "data")
LOADS = 21

PYTHON = """
import csv, glob, sys, time
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    rows = 0
    for name in glob.glob(sys.argv[1] + "/*.csv"):
        with open(name, newline="", encoding="utf-8") as file:
            rows += sum(1 for _ in csv.reader(file)) - 1
    print((time.perf_counter() - start) * 1000, rows)
"""


def build():
    out = os.path.join(HOME, "benchmarks", "Cellcast.Benchmarks", "bin", "side-by-side")
    subprocess.run(
        ["dotnet", "publish", os.path.join(HOME, "benchmarks", "Cellcast.Benchmarks"), "-c", "Release", "-r", "linux-x64", "--self-contained", "false",
         "-p:PublishReadyToRun=true", "-o", out, "-v", "q"], check=True, stdout=subprocess.DEVNULL)
    return os.path.join(out, "Cellcast.Benchmarks")


def run(command):
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
    pairs = [line.split() for line in lines if line]
    times = [float(pair[0]) for pair in pairs]
    return times[0], min(times[1:]), int(pairs[0][1])


def main():
    repetitions = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    program = build()
    peers = {
        "Python csv": [sys.executable, "-c", PYTHON, DATA, str(LOADS)],
        "Cellcast": [program, "read-package", DATA, str(LOADS)],
    }
    cold, warm, rows = ({name: [] for name in peers} for _ in range(3))
    for _ in range(repetitions):
        for name, command in peers.items():
            first, best, count = run(command)
            cold[name].append(first)
            warm[name].append(best)
            rows[name].append(count)

    print(f"{len(glob.glob(DATA + '/*.csv'))} tables, {repetitions} processes of each in turns; minimum and median")
    for name in peers:
        count = rows[name][0]
        print(f"{name:11} {count} rows  cold {min(cold[name]):6.1f} {statistics.median(cold[name]):6.1f} ms"
              f"  warm {min(warm[name]) * 1000 / count:5.2f} {statistics.median(warm[name]) * 1000 / count:5.2f} us/row")


if __name__ == "__main__":
    main()
