"""Starts JJava, the Java kernel, with the project's jars on its class path.

Jupyter calls it as the kernel `wattstick` (kernel.json beside this file) with its own interpreter, so that JJava is found in
the same Python environment. A class that is missing would pass unnoticed in a notebook; that is why everything is checked
here, and why a missing file ends the start with the command that makes it.
"""

import os
import shutil
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def fail(message):
    sys.exit(f"wattstick kernel: {message}")


def checkout():
    """The project's root: this file lies in notebooks/jupyter/kernels/wattstick."""
    return Path(os.environ.get("WATTSTICK_ROOT") or HERE.parents[3])


def java():
    """The Java that the wattstick command takes: that of JAVA_HOME, else of the PATH."""
    home = os.environ.get("JAVA_HOME")
    found = (home and shutil.which("java", path=Path(home, "bin"))) or shutil.which("java")
    return found or fail("no Java found: install JDK 17 or newer, or set JAVA_HOME")


def jjava():
    jar = Path(sys.prefix, "share/jupyter/kernels/java/jjava.jar")
    if not jar.is_file():
        fail(f"{jar} is missing: run ./wattstick setup notebooks in the checkout and start Jupyter with ./wattstick notebook")
    return jar


def class_path(root):
    """The notebooks' own jar and those it names; a lib folder may also hold those of an older build."""
    program = root / "notebooks/support/target/notebooks/wattstick-notebooks.jar"
    if not program.is_file():
        fail(f"the project is not built: {program} is missing; run ./wattstick --version in {root}, which builds it")
    with zipfile.ZipFile(program) as jar:
        manifest = jar.read("META-INF/MANIFEST.MF").decode().replace("\r\n", "\n").replace("\n ", "")
    names = next((line[len("Class-Path: "):].split() for line in manifest.split("\n") if line.startswith("Class-Path: ")), [])
    jars = [program, *(program.parent / name for name in names)]
    missing = [jar.name for jar in jars if not jar.is_file()]
    if missing or not any(jar.name.startswith("wattstick-analysis-") for jar in jars):
        fail(f"the build of {root} is not complete (missing: {', '.join(missing) or 'wattstick-analysis'}); "
             f"delete {program} and run ./wattstick --version there, which builds it")
    return jars


def main(connection_file):
    root = checkout()
    os.environ["JJAVA_CLASSPATH"] = os.pathsep.join(map(str, class_path(root)))
    os.environ["JJAVA_STARTUP_SCRIPTS_PATH"] = str(HERE / "startup.jsh")
    options = [
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Djava.awt.headless=true",
        # Tablesaw logs through SLF4J; that nobody listens is no news.
        "-Dslf4j.internal.verbosity=ERROR",
        f"-Dwattstick.root={root}",
        # JJava opens this itself in its own launcher, which takes whatever java comes first on the PATH.
        "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
    ]
    command = [java(), *options, "-jar", str(jjava()), connection_file]
    # The JVM takes the place of this process, so that Jupyter's signals reach it.
    os.execv(command[0], command)


if __name__ == "__main__":
    main(sys.argv[1])
