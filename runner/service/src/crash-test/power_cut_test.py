#!/usr/bin/env python3
"""Cuts the power of a Wattstick service, again and again, and looks whether anything accepted was lost.

Needs the packaged service and worker (mvn package), strace, and nothing but Python's standard library:

    python3 runner/service/src/crash-test/power_cut_test.py

The service and its workers run under strace, which records every write, truncation, rename, removal and sync below
the home, and every answer that the service sends. Meanwhile jobs are submitted, measured, cancelled, and runs deleted.
Then disk images are made: for a random moment, what had been synced by then is there for certain, and of what had
been written since, a random part: all in order up to some point, or any pages, or any sectors of 512 bytes, also of
the same write; of names that were made, moved or removed without a sync of their folder, any part too. That is less
than what file systems promise. Every image is opened by SQLite, some are started as the service, and checked:
- lost: a job or its cancellation, answered before the moment, is not there; a completed job has no whole run,
- doubled: one key or one run is there twice,
- unreadable: the queue does not open, fails its integrity check, or a run's checksums do not fit.
Exit 0 when all of it holds, 1 otherwise; the last lines are the figures.
"""
import argparse
import collections
import hashlib
import http.client
import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[4]
SYSCALLS = ("openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,lseek,ftruncate,truncate,fallocate,"
            "rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,symlink,symlinkat,"
            "fsync,fdatasync,sync_file_range,syncfs,sync,copy_file_range,sendfile")


# --- the service, as in crash_test.py, under strace --------------------------------------------------------------------

class Service:
    def __init__(self, home, port, log, trace=None, options=()):
        self.home, self.port, self.log, self.trace, self.options = home, port, log, trace, options
        self.process = None

    def start(self):
        jar = ROOT / "runner/service/target/quarkus-app/quarkus-run.jar"
        command = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", f"-Dwattstick.root={ROOT}",
                   f"-Dwattstick.home={self.home}", f"-Dwattstick.host-lock={self.home}-host.lock",
                   "-Dwattstick.simulated=one=PT0.001S,0.05,2.0,1;two=PT0.002S,0.05,5.0,2",
                   f"-Dquarkus.http.port={self.port}", *self.options, "-jar", str(jar)]
        if self.trace:
            command = ["strace", "-f", "--seccomp-bpf", "-ttt", "-yy", "-xx", "-s", "1048576", "-e", f"trace={SYSCALLS}",
                       "-e", "signal=none", "-o", str(self.trace)] + command
        self.process = subprocess.Popen(command, stdout=self.log, stderr=subprocess.STDOUT, start_new_session=True)

    def request(self, method, path, body=None, key=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            headers = {"Content-Type": "application/json"} if body is not None else {}
            if key:
                headers["Idempotency-Key"] = key
            connection.request(method, path, json.dumps(body) if body is not None else None, headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read() or b"null")
        finally:
            connection.close()

    def await_ready(self, limit_s=180):
        end = time.monotonic() + limit_s
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise SystemExit(f"the service ended by itself with {self.process.returncode}; see {self.log.name}")
            try:
                if self.request("GET", "/q/health/ready")[0] == 200:
                    return
            except (OSError, http.client.HTTPException, ValueError):
                pass
            time.sleep(0.1)
        raise SystemExit("the service did not become ready")

    def kill(self):
        """As a power cut ends it, with strace and the workers."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def work(service, options):
    """Submits jobs, cancels some, deletes some runs; everything that is answered is in the trace."""
    service.request("POST", "/api/v1/devices/sim:one/quarantine", {"reason": "jobs shall wait"})
    tickets, lock, refused = iter(range(options.jobs)), threading.Lock(), []

    def submit(chance):
        while True:
            with lock:
                number = next(tickets, None)
            if number is None:
                return
            measured = number % options.measured_every == 0
            status, job = service.request("POST", "/api/v1/jobs", {
                "model": "Digits", "device": "sim:two" if measured else "sim:one", "duration": "PT0.1S", "warmup": "PT0.02S",
                "minQueries": 1, "labels": {"number": str(number), "text": "x" * chance.randrange(200)}}, f"key-{number}")
            if status != 202:
                refused.append(f"{status}: {job}")
            elif not measured and chance.random() < 0.2:
                service.request("DELETE", "/api/v1/jobs/" + job["id"])

    threads = [threading.Thread(target=submit, args=(random.Random(options.seed + i),)) for i in range(4)]
    for thread in threads:
        thread.start()
    deleted = 0
    while any(thread.is_alive() for thread in threads):
        time.sleep(2)
        runs = service.request("GET", "/api/v1/runs")[1]["items"]
        if len(runs) > 3:
            deleted += service.request("DELETE", "/api/v1/runs/" + runs[-1]["id"])[0] == 204
    for thread in threads:
        thread.join()
    if refused:
        raise SystemExit(f"{len(refused)} submissions were refused, the first: {refused[0]}")
    end = time.monotonic() + 60
    while time.monotonic() < end and service.request("GET", "/api/v1/jobs?device=sim:two&state=queued")[1]["items"]:
        time.sleep(0.5)
    return deleted


# --- the trace ---------------------------------------------------------------------------------------------------------

LINE = re.compile(r"^(\d+) +(\d+\.\d+) (.*)$")
STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
ESCAPED = re.compile(r"\\x([0-9a-f]{2})")


def calls(path):
    """Whole system calls in the order of their ends: (number of the line of the begin, name, arguments, result)."""
    begun = {}
    with open(path, encoding="utf-8", errors="surrogateescape") as lines:
        for number, line in enumerate(lines):
            match = LINE.match(line)
            if not match:
                continue
            pid, _, text = match.groups()
            if text.endswith("<unfinished ...>"):
                begun[pid] = number, text[:-len("<unfinished ...>")]
                continue
            first = number
            if text.startswith("<... "):
                if pid not in begun:
                    continue
                first, start = begun.pop(pid)
                text = start + text[text.index("resumed>") + len("resumed>"):]
            name, _, rest = text.partition("(")
            arguments, separator, result = rest.rpartition(") = ")
            if not separator:
                arguments, separator, result = rest.rpartition(" = ")
                arguments = arguments.rstrip().removesuffix(")")
            yield first, number, name, arguments, result.strip()


def unescaped(text):
    return bytes.fromhex(text.replace("\\x", ""))


def path_of(text):
    """The path that strace shows for a descriptor: 12<\\x2f…>."""
    start = text.find("<")
    return ESCAPED.sub(lambda m: chr(int(m.group(1), 16)), text[start + 1:text.index(">", start)]) if start >= 0 else ""


class Inode:
    """A file: what is certain, and what was written since it was last synced."""

    def __init__(self):
        self.pending = []     # (line, "write", offset, bytes) or (line, "size", length)
        self.certain = bytearray()

    def size(self):
        size = len(self.certain)
        for _, kind, offset, data in self.pending:
            size = max(size, offset + len(data)) if kind == "write" else offset
        return size

    def sync(self, before):
        """Everything that had ended before a line is certain."""
        late = []
        for change in self.pending:
            if change[0] < before:
                apply(self.certain, change[1:])
            else:
                late.append(change)
        self.pending = late


def apply(content, change):
    kind, offset, data = change
    if kind == "size":
        if offset < len(content):
            del content[offset:]
        else:
            content.extend(bytes(offset - len(content)))
    else:
        if len(content) < offset:
            content.extend(bytes(offset - len(content)))
        content[offset:offset + len(data)] = data


class Disk:
    """Replays a trace: inodes, and the names in each folder, certain or not."""

    def __init__(self, home):
        self.home = str(home)
        self.now = {}            # path -> Inode, or None for a folder
        self.certain = {}        # the same, as the last syncs of the folders left it
        self.names = []          # [line, folder, operation]: changes of names that are not certain
        self.positions = {}

    def inside(self, path):
        return path == self.home or path.startswith(self.home + "/")

    def inode(self, path):
        found = self.now.get(path)
        if found is None:
            found = self.now[path] = Inode()
        return found

    def name(self, line, operation):
        self.change(self.now, operation)
        folders = {os.path.dirname(path) for path in operation[1:3] if isinstance(path, str)}
        self.names.append([line, folders, operation])

    @staticmethod
    def change(names, operation):
        kind, path, other = operation
        if kind == "make":
            names[path] = other
        elif kind == "remove":
            names.pop(path, None)
        else:
            moved = {old: node for old, node in names.items() if old == path or old.startswith(path + "/")}
            if path in moved:
                for old in moved:
                    del names[old]
                for old, node in moved.items():
                    names[other + old[len(path):]] = node

    def sync_folder(self, path, before):
        late = []
        for entry in self.names:
            entry[1].discard(path) if entry[0] < before else None
            if entry[1]:
                late.append(entry)
            else:
                self.change(self.certain, entry[2])
        self.names = late


def target(arguments, home, index=0):
    """The index-th path of a call on names, made absolute by the folder that stands before it."""
    found = list(re.finditer(r'(?:(AT_FDCWD|\d+)(<[^>]*>)?, )?"((?:\\x[0-9a-f]{2})*)"', arguments))
    match = found[index]
    path = unescaped(match.group(3)).decode(errors="surrogateescape")
    if not path.startswith("/"):
        base = path_of(match.group(2)) if match.group(2) else str(home)
        path = os.path.join(base, path)
    return os.path.normpath(path)


UNKNOWN = collections.Counter()


def replay(disk, call):
    """Applies a call to the disk; the answer, if it sent one: the bytes."""
    first, last, name, arguments, result = call
    failed = result.startswith("-1") or result.startswith("?")
    if name in ("openat", "open", "creat"):
        if failed:
            return None
        path = path_of(result)
        if not disk.inside(path) or "O_DIRECTORY" in arguments or "O_PATH" in arguments:
            return None
        descriptor = result.split("<")[0]
        if path not in disk.now and ("O_CREAT" in arguments or name == "creat"):
            disk.name(last, ("make", path, Inode()))
        if isinstance(disk.now.get(path), Inode):
            if "O_TRUNC" in arguments and disk.inode(path).size():
                disk.inode(path).pending.append((last, "size", 0, b""))
            disk.positions[descriptor, path] = None if "O_APPEND" in arguments else 0
        return None
    if failed:
        return None
    if name in ("write", "pwrite64", "writev", "pwritev", "pwritev2", "sendto", "sendmsg"):
        return written(disk, call)
    if name in ("mkdir", "mkdirat"):
        path = target(arguments, disk.home)
        if disk.inside(path):
            disk.name(last, ("make", path, None))
    elif name in ("unlink", "unlinkat", "rmdir"):
        path = target(arguments, disk.home)
        if disk.inside(path) and path in disk.now:
            disk.name(last, ("remove", path, None))
    elif name.startswith("rename"):
        old, new = target(arguments, disk.home), target(arguments, disk.home, 1)
        if disk.inside(old) or disk.inside(new):
            disk.name(last, ("move", old, new))
    elif name in ("ftruncate", "truncate"):
        path = path_of(arguments) if name == "ftruncate" else target(arguments, disk.home)
        if disk.inside(path):
            disk.inode(path).pending.append((last, "size", int(arguments.rsplit(", ", 1)[1]), b""))
    elif name == "fallocate":
        path = path_of(arguments)
        if disk.inside(path):
            _, mode, offset, length = arguments.rsplit(", ", 3)
            if mode == "0" and int(offset) + int(length) > disk.inode(path).size():
                disk.inode(path).pending.append((last, "size", int(offset) + int(length), b""))
    elif name in ("fsync", "fdatasync"):
        path = path_of(arguments)
        if disk.inside(path) and isinstance(disk.now.get(path), Inode):
            disk.now[path].sync(first)
        elif disk.inside(path):
            disk.sync_folder(path, first)
    elif name == "lseek":
        path = path_of(arguments)
        if disk.inside(path):
            disk.positions[arguments.split("<")[0], path] = int(result.split()[0])
    elif name in ("link", "linkat", "symlink", "symlinkat", "copy_file_range", "sendfile", "sync_file_range", "syncfs", "sync"):
        if disk.home in ESCAPED.sub(lambda m: chr(int(m.group(1), 16)), arguments):
            UNKNOWN[name] += 1
    return None


def written(disk, call):
    first, last, name, arguments, result = call
    path = path_of(arguments)
    data = b"".join(unescaped(match.group(1)) for match in STRING.finditer(arguments))
    if name.startswith("send") or path.startswith(("TCP:", "TCPv6:", "socket:")):
        return data
    if not disk.inside(path):
        return None
    inode = disk.inode(path)
    data = data[:int(result.split()[0])]
    if name.startswith("pwrite"):
        offset = int(arguments.rsplit(", ", 1)[1].split()[0]) if name != "pwritev2" else int(arguments.split(", ")[-2])
    else:
        key = arguments.split("<")[0], path
        position = disk.positions.get(key, 0)
        offset = inode.size() if position is None else position
        if position is not None:
            disk.positions[key] = offset + len(data)
    inode.pending.append((last, "write", offset, data))
    return None


# --- images ------------------------------------------------------------------------------------------------------------

def pieces(change, size):
    """A write in parts that reach the disk or not, each by itself, aligned to the file."""
    line, kind, offset, data = change
    if kind == "size" or size is None:
        return [change]
    parts, at = [], 0
    while at < len(data):
        end = min(len(data), at + size - (offset + at) % size)
        parts.append((line, kind, offset + at, data[at:end]))
        at = end
    return parts


def survivors(changes, how, chance):
    """Which of the changes that nobody synced reached the disk."""
    if how == "in order":
        return changes[:chance.randrange(len(changes) + 1)]
    size = {"writes": None, "pages": 4096, "sectors": 512}[how]
    share = chance.choice([0, 0.1, 0.5, 0.9, 1])
    return [part for change in changes for part in pieces(change, size) if chance.random() < share]


def image(disk, folder, how, chance):
    """Writes what may be on the disk at this moment."""
    names = dict(disk.certain)
    entries = survivors([(entry[0], "size", 0, entry[2]) for entry in disk.names], "in order" if how == "in order" else "writes", chance)
    for entry in entries:
        disk.change(names, entry[3])
    contents = {}
    for path, node in sorted(names.items()):
        place = folder / os.path.relpath(path, os.path.dirname(disk.home))
        # A name whose folder is not there cannot be reached.
        if path != disk.home and os.path.dirname(path) not in names:
            continue
        if node is None:
            place.mkdir(parents=True, exist_ok=True)
            continue
        if path.endswith("-shm"):
            continue
        if id(node) not in contents:
            content = bytearray(node.certain)
            for change in survivors(node.pending, how, chance):
                apply(content, change[1:])
            contents[id(node)] = content
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(contents[id(node)])
    return folder / os.path.basename(disk.home)


# --- what was promised, and what is there --------------------------------------------------------------------------------

class Promises:
    """What the service has answered so far."""

    def __init__(self):
        self.jobs, self.cancelled, self.completed, self.deleted = {}, set(), set(), set()
        self.started = False

    def heard(self, data):
        head, _, body = data.partition(b"\r\n\r\n")
        if head.startswith(b"HTTP/1.1 202") or head.startswith(b"HTTP/1.1 200"):
            try:
                answer = json.loads(body)
            except ValueError:
                return
            if isinstance(answer, dict) and "state" in answer and "links" in answer:
                self.jobs[answer["id"]] = answer["labels"]["number"]
                if answer["state"] == "cancelled":
                    self.cancelled.add(answer["id"])


def check(home, promises):
    """lost, doubled, unreadable: sentences."""
    lost, doubled, unreadable = [], [], []
    queue = home / "queue.db"
    if not queue.exists():
        if promises.jobs:
            lost.append(f"no queue.db, {len(promises.jobs)} jobs were promised")
        return lost, doubled, unreadable
    try:
        connection = sqlite3.connect(queue)
        whole = connection.execute("pragma integrity_check").fetchall()
        if whole != [("ok",)]:
            unreadable.append(f"integrity_check: {whole[:3]}")
        if not connection.execute("select 1 from sqlite_master where name = 'job'").fetchall():
            if promises.jobs:
                lost.append(f"no table of jobs, {len(promises.jobs)} were promised")
            return lost, doubled, unreadable
        rows = connection.execute("select id, state, idempotency_key, run_directory from job").fetchall()
        index = {identity for identity, in connection.execute("select id from run")}
        connection.close()
    except sqlite3.DatabaseError as e:
        return lost, doubled, [f"queue.db: {e}"]
    states = {row[0]: row[1] for row in rows}
    for identity, number in promises.jobs.items():
        if identity not in states:
            lost.append(f"job {number} {identity}")
    lost += [f"the cancellation of {i}" for i in promises.cancelled if states.get(i, "CANCELLED") != "CANCELLED"]
    keys = collections.Counter(row[2] for row in rows)
    doubled += [f"key {key} has {n} jobs" for key, n in keys.items() if key and n > 1]
    runs = collections.Counter()
    folder = home / "runs"
    for directory in sorted(folder.iterdir()) if folder.is_dir() else []:
        if directory.name.startswith("."):
            continue
        damage = damaged(directory)
        if damage:
            unreadable.append(f"runs/{directory.name}: {damage}")
        else:
            runs[json.loads((directory / "run.json").read_text())["id"]] += 1
    doubled += [f"run {identity} has {n} directories" for identity, n in runs.items() if n > 1]
    for identity in index - set(runs):
        # Its directory is taken away first; what is deleted was asked for.
        if identity not in promises.deleted:
            lost.append(f"run {identity}, which the index names")
    return lost, doubled, unreadable


def damaged(directory):
    try:
        lines = (directory / "SHA256SUMS").read_text().splitlines()
    except (OSError, UnicodeDecodeError) as e:
        return f"SHA256SUMS: {e}"
    for line in lines:
        digest, _, name = line.partition("  ")
        file = directory / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            return f"{name} is missing or differs"
    return None if any(line.endswith("  run.json") for line in lines) else "SHA256SUMS is not whole"


def check_started(home, promises, port, folder):
    """Starts an image as the service, asks for every promised job, and sends every tenth request again."""
    lost, doubled = [], []
    with open(folder / "started.log", "ab") as log:
        service = Service(home, port, log)
        service.start()
        try:
            service.await_ready()
            service.request("POST", "/api/v1/devices/sim:one/quarantine", {"reason": "only looked at"})
            for n, (identity, number) in enumerate(promises.jobs.items()):
                status, job = service.request("GET", "/api/v1/jobs/" + identity)
                if status != 200:
                    lost.append(f"job {number} {identity}: {status}")
                elif identity in promises.cancelled and job["state"] != "cancelled":
                    lost.append(f"the cancellation of {identity}")
                if n % 10 == 0 and status == 200:
                    key = sqlite_key(home, identity)
                    if key is None:
                        lost.append(f"the key of {identity}")
            runs = service.request("GET", "/api/v1/runs?limit=1000")[1]["items"]
            for run in runs:
                if run["integrity"] != "deleted" and service.request("GET", "/api/v1/runs/" + run["id"])[0] != 200:
                    lost.append(f"run {run['id']}")
        except SystemExit as e:
            return [f"not started: {e}"], doubled
        finally:
            service.kill()
    return lost, doubled


def sqlite_key(home, identity):
    connection = sqlite3.connect(f"file:{home / 'queue.db'}?mode=ro", uri=True)
    try:
        row = connection.execute("select idempotency_key from job where id = ?", (identity,)).fetchone()
        return row and row[0]
    finally:
        connection.close()


# --- all of it -----------------------------------------------------------------------------------------------------------

def cut(trace, home, options, folder):
    """Replays the trace and checks an image at each of the chosen moments."""
    # Moments are chosen among the calls that change something, from the first answer on and some before it.
    counted, first_answer = 0, None
    for call in calls(trace):
        if call[2].startswith(("write", "pwrite", "send")) and first_answer is None and b'"links"' in answer_of(call):
            first_answer = counted
        counted += 1
    if first_answer is None:
        raise SystemExit("the trace holds no answer to a submission")
    chance = random.Random(options.seed)
    early = options.images // 10
    moments = sorted([chance.randrange(first_answer) for _ in range(early)]
                     + [chance.randrange(first_answer, counted) for _ in range(options.images - early)])
    started = set(chance.sample(range(options.images), min(options.started, options.images)))
    disk, promises, totals, number = Disk(home), Promises(), collections.Counter(), 0
    disk.now[str(home)] = disk.certain[str(home)] = None
    for position, call in enumerate(calls(trace)):
        while number < len(moments) and moments[number] == position:
            how = options.how[number % len(options.how)]
            tell(number, how, disk, promises, totals, folder, number in started, options)
            number += 1
        if call[2] in ("unlink", "unlinkat", "rename", "renameat", "renameat2") and "removed-" in ESCAPED.sub(
                lambda m: chr(int(m.group(1), 16)), call[3]):
            note_deleted(disk, call, promises)
        answer = replay(disk, call)
        if answer:
            promises.heard(answer)
    return totals, promises


def answer_of(call):
    return b"".join(unescaped(match.group(1)) for match in STRING.finditer(call[3])) if "HTTP" in call[3] or "x48" in call[3] else b""


def note_deleted(disk, call, promises):
    """A run that is being deleted: its directory goes before its entry in the index does."""
    if not call[2].startswith("rename"):
        return
    old = target(call[3], disk.home)
    node = disk.now.get(old + "/run.json")
    if isinstance(node, Inode):
        content = bytearray(node.certain)
        for change in node.pending:
            apply(content, change[1:])
        promises.deleted.add(json.loads(content)["id"])


def tell(number, how, disk, promises, totals, folder, start, options):
    place = folder / f"image-{number}"
    chance = random.Random(options.seed * 100_003 + number)
    home = image(disk, place, how, chance)
    copy = place / "copy"
    if start and home.exists():
        shutil.copytree(home, copy / home.name)
    lost, doubled, unreadable = check(home, promises) if home.exists() else ([], [], [])
    if start and (copy / home.name).exists():
        more_lost, more_doubled = check_started(copy / home.name, promises, options.port, folder)
        lost, doubled = lost + more_lost, doubled + more_doubled
        totals["started as the service"] += 1
    totals["images"] += 1
    totals["images, " + how] += 1
    for kind, found in (("lost", lost), ("doubled", doubled), ("unreadable", unreadable)):
        totals[kind] += len(found)
        totals["images with something " + kind] += bool(found)
        for sentence in found[:3]:
            print(f"FAILED: image {number} ({how}, {len(promises.jobs)} jobs promised): {kind}: {sentence}", flush=True)
    if not (lost or doubled or unreadable or options.keep):
        for path in place.rglob("*"):
            if path.is_dir():
                path.chmod(0o755)
        shutil.rmtree(place)
    if (number + 1) % 50 == 0:
        print(f"{number + 1} images, {len(promises.jobs)} jobs promised so far", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jobs", type=int, default=2000, help="submissions")
    parser.add_argument("--measured-every", type=int, default=40, help="every so manieth job is measured, the others wait")
    parser.add_argument("--images", type=int, default=300)
    parser.add_argument("--started", type=int, default=15, help="how many of the images are started as the service")
    parser.add_argument("--how", nargs="+", default=["in order", "writes", "pages", "sectors"],
                        choices=["in order", "writes", "pages", "sectors"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--port", type=int, default=18975)
    parser.add_argument("--java", action="append", default=[],
                        help="an option of the traced service's JVM, as --java=-Dname=value: to see that the test finds what is lost with it")
    parser.add_argument("--trace", type=pathlib.Path, help="a trace of an earlier call, kept by --keep, with its home beside it")
    parser.add_argument("--keep", action="store_true", help="keep the trace and all images")
    options = parser.parse_args()
    if shutil.which("strace") is None:
        parser.error("strace is not installed: apt install strace")
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", options.port)) == 0:
            parser.error(f"something listens at port {options.port} already: choose another one with --port")
    folder = options.trace.parent if options.trace else pathlib.Path(tempfile.mkdtemp(prefix="wattstick-power-"))
    home, trace, begun, deleted = folder / "home", options.trace or folder / "trace.txt", time.monotonic(), 0
    if not options.trace:
        with open(folder / "service.log", "wb") as log:
            service = Service(home, options.port, log, trace, options.java)
            service.start()
            try:
                service.await_ready()
                deleted = work(service, options)
            finally:
                service.kill()
        print(f"{time.monotonic() - begun:.0f} s of work traced, {trace.stat().st_size >> 20} MiB", flush=True)
    totals, promises = cut(trace, home, options, folder)
    print(f"{len(promises.jobs)} jobs promised, {len(promises.cancelled)} of them cancelled, {deleted} runs deleted,"
          f" {time.monotonic() - begun:.0f} s, seed {options.seed}")
    for name, count in sorted(totals.items()):
        print(f"  {name}: {count}")
    if UNKNOWN:
        print(f"FAILED: calls that this test does not understand: {dict(UNKNOWN)}")
    bad = totals["lost"] + totals["doubled"] + totals["unreadable"] + sum(UNKNOWN.values())
    print("0 lost, 0 doubled, 0 unreadable" if not bad else f"{totals['lost']} lost, {totals['doubled']} doubled,"
          f" {totals['unreadable']} unreadable; images and trace: {folder}")
    if not bad and not options.keep:
        for path in folder.rglob("*"):
            if path.is_dir():
                path.chmod(0o755)
        shutil.rmtree(folder)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
