"""Mixed load on a running server: slider moves, views of all kinds and answers of many runs at once, memory and refusals told as it goes.

    python3 benchmarks/mixed_load.py [http://localhost:8080] [minutes] [process id of the server]

An hour is the length meant (60); a few minutes show whether memory grows. A question asked before must get the same bytes again, however busy the
server is; at the end some scenarios are run by the command line, and its series must be the ones the server gave. Needs nothing but Python.
"""

import csv
import hashlib
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

ADDRESS = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080"
MINUTES = float(sys.argv[2]) if len(sys.argv) > 2 else 60
PROCESS = sys.argv[3] if len(sys.argv) > 3 else None
READERS = 3
CHECKED_BY_COMMAND_LINE = 5

PLACES = ["Europe", "United States", "China", "Japan", "South Korea", "India"]
told = {"answered": 0, "refused": 0, "failed": 0}
times = []
answers = {}
slides = {}
guard = threading.Lock()
end = time.monotonic() + 60 * MINUTES


def scenario():
    place = random.choice(["europe", "us", "india"])
    return {"base": "baseline", "changes": [{"lever": f"tariff.{place}.batteries.china", "value": random.randint(0, 100)}]}


def slider():
    seen = [random.choice(PLACES)]
    body = {"scenario": scenario(), "against": {"base": "baseline"}, "digits": 6, "select": [
        {"key": "made", "variable": "Production|Cell", "regions": []}, {"key": "from", "variable": "Trade|Cell|+", "by": "origin", "regions": seen},
        {"key": "price", "variable": "Delivered Price|Cell|LFP", "regions": seen}, {"key": "kinds", "variable": "Use|Cell|*", "regions": seen}]}
    return "run", body


def view():
    place = random.choice(PLACES)
    return random.choice([
        ("cost/gap", {"scenario": scenario(), "chemistry": "LFP", "region": "Europe", "versusRegion": "China", "year": 2030}),
        ("cost/plant", {"scenario": scenario(), "chemistry": "LFP", "region": place}),
        ("cost/path", {"scenario": scenario(), "chemistry": "NMC811", "region": place, "year": 2024, "to": 2040}),
        ("policy/tariff", {"product": "LFP", "from": "China", "to": place, "on": "2027-03-01"}),
        ("policy/instruments", {"scenario": scenario()}),
        ("technology/fit", {"application": "grid", "region": place, "year": 2030}),
        ("scenario", {"scenario": scenario()}),
    ])


def many_runs():
    return random.choice([
        ("policy/accounts", {"scenario": scenario(), "home": "Europe"}),
        ("policy/break-even", {"scenario": scenario(), "product": "Cell|LFP", "home": "Europe", "year": 2030}),
        ("decisions/value", {"scenario": scenario(), "home": random.choice(PLACES)}),
    ])


def same_as_before(path, body, content):
    """Whether this question got the answer it got the first time, times of the server aside."""
    question = path + json.dumps(body, sort_keys=True)
    answer = hashlib.sha256(json.dumps(without_times(content), sort_keys=True).encode()).hexdigest()
    with guard:
        first = answers.setdefault(question, answer)
        if path == "run":
            slides.setdefault(question, (body, content))
    if first != answer:
        print(f"{question}: another answer than before")
    return first == answer


def without_times(content):
    return {key: value for key, value in content.items() if key not in ("milliseconds", "computed", "timing")} if isinstance(content, dict) else content


def ask(path, body):
    start = time.perf_counter()
    try:
        content = post(path, body)
        outcome = "answered" if same_as_before(path, body, content) else "failed"
    except urllib.error.HTTPError as error:
        # Too much at once and no solution are answers; a failure of the server is none.
        outcome = "refused" if error.code in (422, 429) else "failed"
        if outcome == "failed":
            print(f"{path}: {error.code} {error.read()[:300]!r}")
    with guard:
        told[outcome] += 1
        if path == "run":
            times.append(time.perf_counter() - start)
    if outcome == "refused":
        time.sleep(1)


def reader():
    while time.monotonic() < end:
        ask(*random.choices([slider, view, many_runs], [20, 8, 1])[0]())


def command_line_agrees():
    """Runs some of the scenarios asked for by the command line, and holds every series of the answer against its file, digit by digit."""
    launcher = pathlib.Path(__file__).resolve().parent.parent / "cellcast"
    asked = sorted(slides)
    compared = 0
    for question in random.sample(asked, min(CHECKED_BY_COMMAND_LINE, len(asked))):
        scenario_asked = slides[question][0]["scenario"]
        exact = post("run", {key: value for key, value in slides[question][0].items() if key != "digits"})
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "scenario.yaml"
            file.write_text(post("scenario", {"scenario": scenario_asked})["yaml"], encoding="utf-8")
            subprocess.run([launcher, "run", file, "--out", f"{folder}/out"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            with open(f"{folder}/out/results.csv", encoding="utf-8", newline="") as results:
                rows = {(row["variable"], row["region"]): row for row in csv.DictReader(results)}
        for series in (series for selection in exact["selections"] for series in selection["series"]):
            row = rows.get((series["variable"], series["region"]))
            if row is None:
                continue
            for year, value in zip(exact["years"], series["values"]):
                compared += 1
                if value is not None and value != float(row[str(year)] or "nan"):
                    sys.exit(f"{series['variable']} in {series['region']}, {year}: the server said {value!r}, the command line {row[str(year)]}")
    return compared


def post(path, body):
    request = urllib.request.Request(f"{ADDRESS}/api/v1/{path}", json.dumps(body).encode(), {"content-type": "application/json"})
    with urllib.request.urlopen(request, timeout=600) as reply:
        return json.load(reply)


def memory():
    if PROCESS is None:
        return ""
    with open(f"/proc/{PROCESS}/status", encoding="ascii") as status:
        return f", {int(next(line for line in status if line.startswith('VmRSS')).split()[1]) / 1024:.0f} MB"


def main():
    threads = [threading.Thread(target=reader) for _ in range(READERS)]
    for thread in threads:
        thread.start()
    start = time.monotonic()
    while any(thread.is_alive() for thread in threads):
        time.sleep(min(15, max(3, end - time.monotonic())))
        with guard:
            recent = sorted(times[-200:])
            line = f"{(time.monotonic() - start) / 60:5.1f} min: {told['answered']} answered, {told['refused']} told to come back, {told['failed']} failed"
            if recent:
                line += f"; slider median {1000 * recent[len(recent) // 2]:.0f} ms"
        print(line + memory(), flush=True)
    if PROCESS is not None:
        time.sleep(15)
        print(f"after 15 s at rest{memory()}")
    print(f"{command_line_agrees()} values of {min(CHECKED_BY_COMMAND_LINE, len(slides))} scenarios are those of the command line, digit by digit; {len(answers)} questions, each answered alike every time")
    if told["failed"]:
        sys.exit(f"{told['failed']} requests failed")


if __name__ == "__main__":
    main()
