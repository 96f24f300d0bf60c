#!/usr/bin/env python3
"""Kills a Wattstick service and its workers at random moments and looks whether a job was lost or doubled.

Needs the packaged service and worker (mvn package) and nothing but Python's standard library:

    python3 runner/service/src/crash-test/crash_test.py

While jobs are submitted with idempotency keys, the service is killed (SIGKILL) as soon as it is started, while it
starts, and while it works; its workers are killed; and it is paused (SIGSTOP) for longer than its leases last.
Then the service is started once more, and when every job has ended it is checked that
- every accepted job is there once, and has ended,
- every completed job has exactly one run directory, whole and readable, and no other run directory exists,
- a job failed only because its worker was killed, or because the service died five times while it ran,
- the index holds every run once, nothing is left in tmp/, and no worker outlived its service.
Exit 0 when all of it holds, 1 otherwise; the last lines are the figures.
"""
import argparse
import collections
import gzip
import hashlib
import http.client
import json
import os
import pathlib
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[4]
RUN_FILES = {"config.json", "execution_platform.json", "requirements.txt", "emissions.csv", "validation_results.json",
             "run.json", "samples.csv.gz", "worker.log", "SHA256SUMS"}
HEARTBEAT_S = 1
LEASE_S = 4 * HEARTBEAT_S
PAUSE_S = LEASE_S + 2.5


class Service:
    """The service as a process, and requests to it."""

    def __init__(self, home, port, log):
        self.home, self.port, self.log = home, port, log
        self.process = None
        self.starts = 0

    def start(self):
        jar = ROOT / "runner/service/target/quarkus-app/quarkus-run.jar"
        command = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                   f"-Dwattstick.root={ROOT}", f"-Dwattstick.home={self.home}",
                   f"-Dwattstick.host-lock={self.home}-host.lock",
                   f"-Dwattstick.lanes.heartbeat=PT{HEARTBEAT_S}S", "-Dwattstick.lanes.poll=PT0.5S",
                   "-Dwattstick.simulated=one=PT0.001S,0.05,2.0,1;two=PT0.002S,0.05,5.0,2",
                   f"-Dquarkus.http.port={self.port}", "-jar", str(jar)]
        self.process = subprocess.Popen(command, stdout=self.log, stderr=subprocess.STDOUT)
        self.starts += 1

    def alive(self):
        return self.process is not None and self.process.poll() is None

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def request(self, method, path, body=None, key=None, timeout=30):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            headers = {"Content-Type": "application/json"} if body is not None else {}
            if key:
                headers["Idempotency-Key"] = key
            connection.request(method, path, json.dumps(body) if body is not None else None, headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read() or b"null")
        finally:
            connection.close()

    def await_ready(self, limit_s=120):
        end = time.monotonic() + limit_s
        while time.monotonic() < end:
            if not self.alive():
                raise SystemExit(f"the service ended by itself with {self.process.returncode}; see its log")
            try:
                if self.request("GET", "/q/health/ready", timeout=5)[0] == 200:
                    return
            except (OSError, http.client.HTTPException, ValueError):
                pass
            time.sleep(0.05)
        raise SystemExit("the service did not become ready")

    def workers(self):
        """The workers of this service, by process id."""
        found = []
        for entry in os.scandir("/proc"):
            if entry.name.isdigit():
                try:
                    if str(self.process.pid) == pathlib.Path(entry.path, "stat").read_text().rsplit(")", 1)[1].split()[1] \
                            and b"WorkerMain" in pathlib.Path(entry.path, "cmdline").read_bytes():
                        found.append(int(entry.name))
                except OSError:
                    pass
        return found


def submit_all(service, count, jobs, failures, chance):
    """Submits until each job is accepted; a request without an answer is sent again with its key."""
    for i in range(count):
        key = f"crash-test-{i}"
        body = {"model": "Digits", "device": "sim:one" if i % 2 else "sim:two", "duration": "PT0.3S",
                "warmup": "PT0.05S", "minQueries": 1, "labels": {"number": str(i)}, "priority": i % 3}
        while key not in jobs:
            try:
                status, answer = service.request("POST", "/api/v1/jobs", body, key)
                if status == 202:
                    jobs[key] = answer["id"]
                elif status != 503:
                    failures.append(f"{key} was refused with {status}: {answer}")
                    return
            except (OSError, http.client.HTTPException, ValueError):
                time.sleep(0.1)
        if chance.random() < 0.2:
            try:
                status, answer = service.request("POST", "/api/v1/jobs", body, key)
                if status == 202 and answer["id"] != jobs[key]:
                    failures.append(f"{key} became two jobs: {jobs[key]} and {answer['id']}")
            except (OSError, http.client.HTTPException, ValueError):
                pass
        time.sleep(chance.random() * 0.6)


def gone(pid, limit_s):
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        try:
            if pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.05)
    return False


def disturb(service, kind, chance, counts, failures):
    """One disturbance; afterwards the service may be dead."""
    if not service.alive():
        service.start()
    if kind == "kill while starting":
        time.sleep(chance.random() * 4)
        service.kill()
    elif kind == "kill while working":
        service.await_ready()
        time.sleep(chance.random() * 6)
        workers = service.workers()
        service.kill()
        for pid in workers:
            if not gone(pid, 10):
                failures.append(f"worker {pid} outlived its service by 10 s")
    elif kind == "kill a worker":
        service.await_ready()
        end = time.monotonic() + 60
        while time.monotonic() < end and not (
                service.workers() and service.request("GET", "/api/v1/jobs?state=running")[1]["items"]):
            time.sleep(0.05)
        time.sleep(chance.random() * 0.5)
        for pid in service.workers():
            try:
                os.kill(pid, signal.SIGKILL)
                counts["workers killed"] += 1
            except ProcessLookupError:
                pass
    elif kind == "pause":
        service.await_ready()
        time.sleep(chance.random() * 3)
        service.process.send_signal(signal.SIGSTOP)
        time.sleep(PAUSE_S)
        service.process.send_signal(signal.SIGCONT)
        time.sleep(3)
    counts[kind] += 1


def list_all(service, path):
    items, cursor = [], None
    while True:
        page = service.request("GET", f"{path}?limit=50" + (f"&cursor={cursor}" if cursor else ""))[1]
        items += page["items"]
        cursor = page.get("next")
        if cursor is None:
            return items


def await_all_ended(service, jobs, limit_s):
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        listed = list_all(service, "/api/v1/jobs")
        if len(listed) >= len(jobs) and all(j["state"] not in ("queued", "running") for j in listed):
            return listed
        time.sleep(0.5)
    raise SystemExit("jobs were still waiting at the end: " + str(collections.Counter(j["state"] for j in listed)))


def check(service, home, jobs, listed, counts, failures):
    by_id = {job["id"]: job for job in listed}
    if len(by_id) != len(listed):
        failures.append("a job is listed twice")
    for key, identity in jobs.items():
        if identity not in by_id:
            failures.append(f"{key} was accepted as {identity} and is lost")
    for identity in by_id.keys() - set(jobs.values()):
        failures.append(f"{identity} is a job that nobody submitted")
    completed = {job["id"] for job in listed if job["state"] == "completed"}
    runs = collections.Counter()
    for folder in sorted((home / "runs").iterdir()):
        names = {path.name for path in folder.iterdir()}
        if not RUN_FILES <= names:
            failures.append(f"{folder.name} lacks {RUN_FILES - names}")
            continue
        record = json.loads((folder / "run.json").read_text())
        runs[record["id"]] += 1
        for line in (folder / "SHA256SUMS").read_text().splitlines():
            digest, _, name = line.partition("  ")
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
                failures.append(f"{folder.name}/{name} differs from its checksum")
        queries = len(gzip.decompress((folder / "samples.csv.gz").read_bytes()).splitlines()) - 1
        if queries != record["phases"]["steadyQueries"]:
            failures.append(f"{folder.name} has {queries} samples of {record['phases']['steadyQueries']}")
        if by_id.get(record["id"], {}).get("runDirectory") != folder.name:
            failures.append(f"{folder.name} is not the run of its job")
    for identity in completed ^ set(runs):
        failures.append(f"{identity}: completed {identity in completed}, run directories {runs[identity]}")
    failures += [f"{identity} has {n} run directories" for identity, n in runs.items() if n > 1]
    indexed = [run["id"] for run in list_all(service, "/api/v1/runs")]
    if sorted(indexed) != sorted(runs):
        failures.append(f"the index holds {len(indexed)} runs, the disk {len(runs)}")
    for job in listed:
        if job["state"] not in ("completed", "failed"):
            failures.append(f"{job['id']} ended as {job['state']}")
        elif job["state"] == "failed":
            kind = job["failure"]["kind"]
            counts["failed: " + kind] += 1
            if kind != "killed" and not (kind == "internal" and "died 5 times" in job["failure"]["message"]):
                failures.append(f"{job['id']} failed: {job['failure']}")
    if counts["failed: killed"] > counts["workers killed"]:
        failures.append(f"{counts['failed: killed']} jobs were killed, but {counts['workers killed']} workers")
    left = [path.name for path in (home / "tmp").iterdir() if path.name not in ("uploads", "sqlite")]
    if left:
        failures.append(f"left in tmp: {left}")
    counts["completed"] = len(completed)
    counts["attempts"] = sum(job["attempt"] for job in listed)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jobs", type=int, default=200)
    parser.add_argument("--starting", type=int, default=10, help="kills of the service while it starts")
    parser.add_argument("--working", type=int, default=16, help="kills of the service while it works")
    parser.add_argument("--workers", type=int, default=8, help="kills of a worker")
    parser.add_argument("--pauses", type=int, default=4, help="pauses longer than the leases last")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--port", type=int, default=18973)
    parser.add_argument("--keep", action="store_true", help="keep the home and the log")
    options = parser.parse_args()

    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", options.port)) == 0:
            parser.error(f"something listens at port {options.port} already: choose another one with --port")
    chance = random.Random(options.seed)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="wattstick-crash-"))
    home, counts, jobs, failures = folder / "home", collections.Counter(), {}, []
    kinds = ["kill while starting"] * options.starting + ["kill while working"] * options.working \
        + ["kill a worker"] * options.workers + ["pause"] * options.pauses
    chance.shuffle(kinds)
    started = time.monotonic()
    with open(folder / "service.log", "wb") as log:
        service = Service(home, options.port, log)
        try:
            service.start()
            submitter = threading.Thread(
                target=submit_all, args=(service, options.jobs, jobs, failures, random.Random(options.seed + 1)), daemon=True)
            submitter.start()
            for number, kind in enumerate(kinds, 1):
                disturb(service, kind, chance, counts, failures)
                print(f"{time.monotonic() - started:7.1f} s  {number}/{len(kinds)} {kind}; {len(jobs)} jobs accepted", flush=True)
            if not service.alive():
                service.start()
            service.await_ready()
            submitter.join(600)
            if len(jobs) != options.jobs and not failures:
                failures.append(f"only {len(jobs)} of {options.jobs} jobs were accepted")
            listed = await_all_ended(service, jobs, 1800)
            check(service, home, jobs, listed, counts, failures)
            service.process.terminate()
            service.process.wait(30)
            if (home / "service.json").exists():
                failures.append("service.json is left after a clean stop")
        finally:
            if service.alive():
                service.kill()
    print(f"{options.jobs} jobs, {service.starts} starts, {time.monotonic() - started:.0f} s, seed {options.seed}")
    for name, count in sorted(counts.items()):
        print(f"  {name}: {count}")
    for failure in failures:
        print("FAILED: " + failure)
    print("nothing lost, nothing doubled" if not failures else f"{len(failures)} failures; log and home: {folder}")
    if not failures and not options.keep:
        for path in folder.rglob("*"):
            if path.is_dir():
                path.chmod(0o755)
        shutil.rmtree(folder)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
