#!/usr/bin/env python3
"""Fills the disk of a Wattstick service, its room and its number of files, and looks whether a job fails for it.

Needs the packaged service and worker (mvn package), the right to mount a tmpfs (root), and nothing but Python's
standard library:

    python3 runner/service/src/crash-test/full_disk_test.py

Each time it is checked that /q/health/ready is DOWN with the reason and POST answers 507, that the job that waits and
the job that is measured are there still and complete when there is room again, and that the service never restarted.
Exit 0 when all of it holds, 1 otherwise.
"""
import argparse
import itertools
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from crash_test import Service

JOB = {"model": "Digits", "device": "sim:one", "duration": "PT3S", "warmup": "PT0.05S", "minQueries": 1}


def fill_room(folder):
    with open(folder / "ballast", "wb") as ballast:
        try:
            while True:
                ballast.write(bytes(1 << 16))
                ballast.flush()
        except OSError:
            return


def fill_files(folder):
    (folder / "files").mkdir()
    try:
        for number in itertools.count():
            (folder / "files" / str(number)).touch()
    except OSError:
        return


def free(folder):
    (folder / "ballast").unlink(missing_ok=True)
    shutil.rmtree(folder / "files", ignore_errors=True)


def wait(service, identity, states, limit_s=60):
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        job = service.request("GET", "/api/v1/jobs/" + identity)[1]
        if job["state"] in states:
            return job
        time.sleep(0.05)
    return job


def attempt(service, disk, name, fill, failures):
    def demand(holds, sentence):
        if not holds:
            failures.append(f"{name}: {sentence}")

    measured = service.request("POST", "/api/v1/jobs", JOB)[1]["id"]
    waiting = service.request("POST", "/api/v1/jobs", JOB)[1]["id"]
    wait(service, measured, {"running"})
    fill(disk)
    status, health = service.request("GET", "/q/health/ready")
    home = next(check for check in health["checks"] if check["name"] == "home")
    demand(status == 503 and home["status"] == "DOWN" and home["data"].get("reason"), f"health is {status} {home}")
    status, answer = service.request("POST", "/api/v1/jobs", JOB)
    demand(status == 507, f"POST was answered with {status} {answer}")
    time.sleep(8)
    for identity in (measured, waiting):
        job = service.request("GET", "/api/v1/jobs/" + identity)[1]
        demand(job["state"] != "failed", f"a job failed: {job.get('failure')}")
    free(disk)
    for kind, identity in (("measured", measured), ("waiting", waiting)):
        job = wait(service, identity, {"completed", "failed", "cancelled"})
        demand(job["state"] == "completed", f"the job that was {kind} is {job['state']}: {job.get('failure')}")
        print(f"{name}: the job that was {kind} completed at attempt {job['attempt']}", flush=True)
    status, _ = service.request("GET", "/q/health/ready")
    demand(status == 200, f"health is still {status} when there is room")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=18976)
    options = parser.parse_args()
    folder, failures = pathlib.Path(tempfile.mkdtemp(prefix="wattstick-full-")), []
    disk = folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200m,nr_inodes=2000", "tmpfs", str(disk)], check=True)
    try:
        with open(folder / "service.log", "wb") as log:
            service = Service(disk / "home", options.port, log)
            service.start()
            try:
                service.await_ready()
                attempt(service, disk, "no room", fill_room, failures)
                attempt(service, disk, "no files", fill_files, failures)
                if not service.alive():
                    failures.append("the service ended")
            finally:
                service.kill()
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    for failure in failures:
        print("FAILED: " + failure)
    print("no job failed" if not failures else f"{len(failures)} failures; log: {folder}")
    if not failures:
        os.remove(folder / "service.log")
        shutil.rmtree(folder)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
