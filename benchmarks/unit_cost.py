"""Times one unit cost of Cellcast beside the Python port of BatPaC 5, in turns, and prints minimum and median of both.

    python3 benchmarks/unit_cost.py PATH_TO_PORT [repetitions]

PATH_TO_PORT is a checkout of jbaars/Batt_Sust_Model (needs NumPy, pandas, openpyxl and tqdm). The port is timed on the factors of production of one
plant (labour, equipment, floor by step), its own design values; Cellcast on a whole unit cost with all its components, which holds those factors,
materials, energy, capital and overheads. Reading files is left out on both sides. Each repetition is a new process of either.
"""
import os
import statistics
import subprocess
import sys

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

PORT = """
import sys, time, warnings
warnings.filterwarnings("ignore")
sys.path.insert(0, sys.argv[1] + "/batt_sust_model")
import battery_cost
class Design(dict):
    def __missing__(self, key):
        return 1.0
design = Design(
    battery_manufacturing_capacity=500000.0, total_packs_vehicle=1.0, cells_per_pack=288.0, py_cell_aging=0.95, pack_energy_kWh=88.0,
    cell_capacity_ah=78.0, modules_per_pack=12.0, rows_of_modules=2.0, binder_solvent_ratio=1.4, cathode_binder_pvdf=3.0,
    py_am_mixing_total=0.99, anode_binder_additive_sbr=1.0, anode_binder_cmc=1.0)
battery_cost.factors_battery_production(design, return_aggregated=True)
best = float("inf")
for _ in range(20):
    start = time.perf_counter()
    battery_cost.factors_battery_production(design, return_aggregated=True)
    best = min(best, time.perf_counter() - start)
print(best * 1e6)
"""


def build():
    out = os.path.join(HOME, "benchmarks", "Cellcast.Benchmarks", "bin", "side-by-side")
    subprocess.run(
        ["dotnet", "publish", os.path.join(HOME, "benchmarks", "Cellcast.Benchmarks"), "-c", "Release", "-r", "linux-x64", "--self-contained", "false",
         "-p:PublishReadyToRun=true", "-o", out, "-v", "q"], check=True, stdout=subprocess.DEVNULL)
    return os.path.join(out, "Cellcast.Benchmarks")


def microseconds(command):
    environment = dict(os.environ, CELLCAST_HOME=HOME)
    return float(subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout.split()[-1])


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    repetitions = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    contenders = {
        "port, factors of one plant": [sys.executable, "-c", PORT, sys.argv[1]],
        "Cellcast, one unit cost": [build(), "unit-cost"],
    }
    times = {name: [] for name in contenders}
    for _ in range(repetitions):
        for name, command in contenders.items():
            times[name].append(microseconds(command))
    for name, values in times.items():
        print(f"{name:30} min {min(values):10.2f} us   median {statistics.median(values):10.2f} us")
    port, ours = (statistics.median(values) for values in times.values())
    print(f"ratio of medians {port / ours:,.0f}")


if __name__ == "__main__":
    main()
