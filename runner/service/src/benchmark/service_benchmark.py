#!/usr/bin/env python3
"""Measures how fast a Wattstick service answers.

Needs the packaged service and worker (mvn package) and nothing but Python's standard library:

    python3 runner/service/src/benchmark/service_benchmark.py

It measures, in a home of its own,
- ready: from the start of the process to the first 200 of /q/health/ready,
- POST /jobs at a fixed rate, once with idle devices and once while a job is measured,
- start: from the answer of POST to the claim of the job, and from the claim to the first timed inference (digits),
- DELETE of many queued jobs, by eight clients,
- GET /jobs and /runs with many rows stored: the first page, pages by cursor, and each filter.

The load is open: requests are sent at their scheduled times whether or not earlier ones were answered, and a latency
counts from the scheduled time, so that a stall is seen by every request that it delays. Connections are kept.
One JSON line comes out per figure, times in milliseconds; with --check it exits 1 when a target is missed.
"""
import argparse
import contextlib
import datetime
import http.client
import json
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[4]
APP = ROOT / "runner/service/target/quarkus-app"
TARGETS = {"ready": ("median", 2500), "post": ("p99", 15), "list": ("p99", 30), "cancel": ("median", 60_000), "claim to first timed inference": ("median", 1500)}
JOB = {"model": "Digits", "device": "sim:fast", "duration": "PT1S"}


class Service:
    def __init__(self, home, port, log):
        self.home, self.port, self.log, self.process = home, port, log, None

    def start(self):
        """Starts it as ./wattstick serve does; the answer is the time to ready in milliseconds."""
        begun = time.perf_counter()
        self.process = subprocess.Popen(
            ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Djava.awt.headless=true",
             f"-Dwattstick.root={ROOT}", f"-Dwattstick.home={self.home}", f"-Dwattstick.host-lock={self.home}-host.lock",
             f"-Dquarkus.http.port={self.port}", "-jar", str(APP / "quarkus-run.jar")],
            stdout=self.log, stderr=subprocess.STDOUT)
        while self.process.poll() is None:
            try:
                connection = self.connect(5)
                connection.request("GET", "/q/health/ready")
                if connection.getresponse().status == 200:
                    return (time.perf_counter() - begun) * 1e3
            except OSError:
                pass
            time.sleep(0.005)
        raise SystemExit("the service ended by itself; its log: " + self.log.name)

    def stop(self):
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def connect(self, timeout=60):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def call(self, method, path, body=None):
        connection = self.connect()
        connection.request(method, path, None if body is None else json.dumps(body), {"Content-Type": "application/json"})
        answer = connection.getresponse()
        content = json.loads(answer.read() or b"null")
        if answer.status >= 300:
            raise SystemExit(f"{method} {path}: {answer.status} {content}")
        return content


def open_loop(service, requests, rate, expected, threads=32):
    """Sends the requests (method, path, body) at a rate a second; the latencies from the scheduled times, in ms."""
    latencies, failures, ticket, lock = [0.0] * len(requests), [], iter(range(len(requests))), threading.Lock()
    begun = time.perf_counter() + 0.5

    def work():
        connection = service.connect()
        while True:
            with lock:
                i = next(ticket, None)
            if i is None:
                return
            scheduled = begun + i / rate
            while (left := scheduled - time.perf_counter()) > 0:
                time.sleep(left)
            method, path, body = requests[i]
            connection.request(method, path, body, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            answer.read()
            latencies[i] = (time.perf_counter() - scheduled) * 1e3
            if answer.status != expected:
                failures.append(f"{method} {path}: {answer.status}")

    workers = [threading.Thread(target=work) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if failures:
        raise SystemExit(f"{len(failures)} requests failed, the first: {failures[0]}")
    return latencies


class Report:
    def __init__(self):
        self.missed = []

    def tell(self, kind, name, values, **more):
        values = sorted(values)
        at = lambda q: round(values[min(len(values) - 1, int(q * len(values)))], 2)
        line = {"what": name, "n": len(values), "min": at(0), "median": at(.5), "p99": at(.99), "max": at(1), **more}
        figure, limit = TARGETS.get(kind, (None, None))
        if figure:
            line["target"] = f"{figure} < {limit}"
            if line[figure] >= limit:
                self.missed.append(f"{name}: {figure} {line[figure]} is not below {limit}")
        print(json.dumps(line), flush=True)


def measure_posts(service, report, options):
    def posts(seconds):
        return [("POST", "/api/v1/jobs", json.dumps({**JOB, "labels": {"n": str(i)}}))
                for i in range(int(options.rate * seconds))]

    for device in ("sim:fast", "sim:slow"):
        service.call("POST", f"/api/v1/devices/{device}/quarantine", {"reason": "benchmark of POST"})
    open_loop(service, posts(options.warmup), options.rate, 202)
    report.tell("post", "POST /jobs, devices idle", open_loop(service, posts(options.seconds), options.rate, 202),
                perSecond=options.rate)
    service.call("POST", "/api/v1/devices/sim:slow/release")
    busy = service.call("POST", "/api/v1/jobs", {"model": "Digits", "device": "sim:slow", "duration": f"PT{options.seconds + 30}S"})
    await_state(service, busy["id"], {"running"})
    time.sleep(2)
    report.tell("post", "POST /jobs, while a job is measured", open_loop(service, posts(options.seconds), options.rate, 202),
                perSecond=options.rate)
    service.call("DELETE", "/api/v1/jobs/" + busy["id"])
    await_state(service, busy["id"], {"cancelled"})


def await_state(service, identity, states):
    while service.call("GET", "/api/v1/jobs/" + identity)["state"] not in states:
        time.sleep(0.05)


def measure_starts(service, report, options):
    """From a job's events: when it was claimed, and when its worker began to time."""
    claims, firsts = [], []
    for _ in range(options.starts):
        job = service.call("POST", "/api/v1/jobs", {"model": "Digits", "precision": "int8", "engine": "tflite", "duration": "PT1S"})
        answered = time.time()
        connection = service.connect()
        connection.request("GET", f"/api/v1/jobs/{job['id']}/events")
        answer, claimed, first = connection.getresponse(), None, None
        for line in answer:
            if not line.startswith(b"data:"):
                continue
            event = json.loads(line[5:])
            if claimed is None and event.get("startedAt"):
                claimed = instant(event["startedAt"])
            if first is None and (event.get("progress") or event).get("phase") == "steady-state":
                first = time.time()
        if claimed is None or first is None:
            raise SystemExit(f"job {job['id']} was not measured: {service.call('GET', '/api/v1/jobs/' + job['id'])}")
        claims.append((claimed - answered) * 1e3)
        firsts.append((first - claimed) * 1e3)
    report.tell("claim", "answer of POST to claim", claims)
    report.tell("claim to first timed inference", "claim to first timed inference, digits int8, 0.5 s of warm-up", firsts)


def instant(text):
    return datetime.datetime.fromisoformat(text[:26].rstrip("Z").ljust(26, "0") + "+00:00").timestamp()


FILL = """
create temp table n as with recursive n(x) as (select 1 union all select x + 1 from n where x < {rows}) select x from n;
insert into job (id, node, device, state, priority, model, attempt, crashes, cancel_requested, spec, run_directory,
    created_at, started_at, finished_at)
  select identity(x), node, case when x % 3 = 0 then 'cpu' else 'sim:fast' end,
    case when x % 50 = 0 then 'FAILED' when x % 200 = 1 then 'CANCELLED' else 'COMPLETED' end,
    0, case when x % 20000 = 7 then 'Rare' when x % 5 = 0 then 'EfficientNet-Lite0' else 'Digits' end,
    1, 0, false, spec, 'infer_' || x,
    created_at, created_at, created_at
  from n, (select * from job where state = 'COMPLETED' limit 1);
insert into job_label select identity(x), 'night', 'n' || (x / 1000) from n;
insert into job_label select identity(x), 'host', 'h' || (x % 4) from n;
insert into run
  select identity(x), 'infer_' || x, case when x % 20000 = 7 then 'Rare' when x % 5 = 0 then 'EfficientNet-Lite0' else 'Digits' end,
    model_format, model_precision, task, case when x % 3 = 0 then 'tflite' else 'simulated' end,
    case when x % 3 = 0 then 'cpu' else 'sim:fast' end, environment, fingerprint,
    case when x % 10 = 0 then 'VALID' else 'QUICK' end, simulated, mode, scenario, batch_size, dataset, started_at, finished_at,
    latency_p50_ns, latency_p90_ns, latency_mean_ns, throughput, joules_per_inference, integrity, damage
  from n, (select * from run limit 1);
"""


def fill(home, rows):
    """Copies a measured job and its run so often, with ids older than theirs and other states, models, devices, labels."""
    with contextlib.closing(sqlite3.connect(home / "queue.db")) as connection:
        connection.executescript(FILL.format(rows=rows).replace(
            "identity(x)", "printf('%08x-0000-7000-8000-000000000000', x)"))
        connection.commit()


def measure_cancelling(service, report, options):
    """Queues jobs and cancels all of them, eight at a time."""
    service.call("POST", "/api/v1/devices/sim:fast/quarantine", {"reason": "benchmark of cancelling"})
    body = json.dumps({**JOB, "labels": {"benchmark": "cancelling"}})
    identities, lock = [], threading.Lock()

    def together(count, each):
        tickets, begun = iter(range(count)), time.perf_counter()

        def work():
            connection = service.connect()
            while True:
                with lock:
                    ticket = next(tickets, None)
                if ticket is None:
                    return
                each(connection, ticket)

        workers = [threading.Thread(target=work) for _ in range(8)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        return (time.perf_counter() - begun) * 1e3

    def submit(connection, _):
        connection.request("POST", "/api/v1/jobs", body, {"Content-Type": "application/json"})
        identities.append(json.loads(connection.getresponse().read())["id"])

    def cancel(connection, ticket):
        connection.request("DELETE", "/api/v1/jobs/" + identities[ticket])
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise SystemExit(f"a job was not cancelled: {answer.status}")

    report.tell("queueing", f"queueing {options.cancel} jobs, 8 clients", [together(options.cancel, submit)])
    report.tell("cancel", f"cancelling {options.cancel} queued jobs, 8 clients", [together(options.cancel, cancel)],
                queueFileKiB=sum(file.stat().st_size for file in service.home.glob("queue.*")) >> 10)
    service.call("POST", "/api/v1/devices/sim:fast/release")


def measure_lists(service, report, options):
    chance = random.Random(1)
    lists = {
        "jobs": ["state=completed", "state=failed", "state=running", "device=cpu", "model=Digits", "model=Rare",
                 "label=night=n7", "label=host=h1&label=night", "label=host&state=failed", "state=failed&model=Rare",
                 "state=cancelled&device=cpu", "state=completed&device=sim:fast&model=Digits"],
        "runs": ["model=Rare", "engine=tflite", "device=cpu", "verdict=VALID", "engine=tflite&verdict=VALID&model=Rare"],
    }
    for name, filters in lists.items():
        path = "/api/v1/" + name
        cases = {"first page": [path]}
        cases["a page by cursor"] = [f"{path}?cursor={cursor(chance.randrange(1, options.rows))}" for _ in range(997)]
        for text in filters:
            query = urllib.parse.quote(text, safe="=&")
            cases[text] = [f"{path}?{query}"]
            cases[text + ", by cursor"] = [f"{path}?{query}&cursor={cursor(chance.randrange(1, options.rows))}" for _ in range(97)]
        for case, paths in cases.items():
            count = int(options.list_rate * options.list_seconds)
            requests = [("GET", paths[i % len(paths)], None) for i in range(count)]
            open_loop(service, requests[:min(50, count)], options.list_rate, 200)
            report.tell("list", f"GET /{name}, {case}", open_loop(service, requests, options.list_rate, 200),
                        perSecond=options.list_rate, rows=options.rows)


def cursor(number):
    return f"{number:08x}-0000-7000-8000-000000000000"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rate", type=int, default=100, help="POST requests a second")
    parser.add_argument("--seconds", type=int, default=20, help="how long each load of POST lasts")
    parser.add_argument("--warmup", type=int, default=10, help="seconds of POST before anything counts")
    parser.add_argument("--rows", type=int, default=100_000, help="jobs and runs stored before listing")
    parser.add_argument("--list-rate", type=int, default=50, help="GET requests a second")
    parser.add_argument("--list-seconds", type=int, default=6)
    parser.add_argument("--cancel", type=int, default=10_000, help="jobs queued and cancelled")
    parser.add_argument("--starts", type=int, default=10, help="jobs whose start is measured")
    parser.add_argument("--ready", type=int, default=5, help="starts of the service")
    parser.add_argument("--port", type=int, default=18974)
    parser.add_argument("--check", action="store_true", help="exit 1 when a target is missed")
    options = parser.parse_args()

    folder, report = pathlib.Path(tempfile.mkdtemp(prefix="wattstick-benchmark-")), Report()
    home = folder / "home"
    with open(folder / "service.log", "wb") as log:
        service = Service(home, options.port, log)
        try:
            times = [service.start()]
            for _ in range(options.ready - 1):
                service.stop()
                times.append(service.start())
            report.tell("ready", "process start to ready", times)
            measure_starts(service, report, options)
            measure_posts(service, report, options)
            measure_cancelling(service, report, options)
            service.stop()
            fill(home, options.rows)
            report.tell("ready", f"process start to ready, {options.rows} jobs and runs stored", [service.start()])
            measure_lists(service, report, options)
        finally:
            service.stop()
    for path in folder.rglob("*"):
        if path.is_dir():
            path.chmod(0o755)
    shutil.rmtree(folder)
    for line in report.missed:
        print("MISSED: " + line, file=sys.stderr)
    sys.exit(1 if report.missed and options.check else 0)


if __name__ == "__main__":
    main()
