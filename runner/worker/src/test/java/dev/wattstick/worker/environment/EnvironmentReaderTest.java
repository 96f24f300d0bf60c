package dev.wattstick.worker.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.EnvironmentFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentReaderTest {
  private static final String CPU = "devices/system/cpu/";

  @TempDir Path proc;
  @TempDir Path sys;

  @Test
  void readsADesktop() throws IOException {
    write(
        proc, "cpuinfo", "processor\t: 0\nmodel name\t: Intel(R) Core(TM) i7-6700 CPU @ 3.40GHz\n");
    write(proc, "meminfo", "MemTotal:       16332548 kB\nMemAvailable:    9000000 kB\n");
    write(proc, "sys/kernel/hostname", "desk.lab.example\n");
    write(proc, "sys/kernel/osrelease", "6.1.0-18-amd64\n");
    write(proc, "sys/kernel/version", "#1 SMP Debian 6.1.76-1\n");
    write(proc, "self/cmdline", "java\0-Xmx1g\0-cp\0a.jar\0dev.Main\0");
    for (int cpu = 0; cpu < 8; cpu++) {
      write(
          sys, CPU + "cpu" + cpu + "/topology/thread_siblings_list", cpu % 4 + "," + (cpu % 4 + 4));
    }
    write(sys, CPU + "cpu0/cpufreq/scaling_governor", "powersave\n");
    write(sys, CPU + "cpu0/cpufreq/cpuinfo_min_freq", "800000\n");
    write(sys, CPU + "cpu0/cpufreq/cpuinfo_max_freq", "4000000\n");
    write(sys, CPU + "cpu0/cpufreq/scaling_cur_freq", "3400000\n");

    EnvironmentReader reader = new EnvironmentReader(proc, sys);
    EnvironmentFacts facts = reader.facts();
    assertThat(facts.host()).isEqualTo("desk");
    assertThat(facts.kernel()).isEqualTo("6.1.0-18-amd64");
    assertThat(facts.kernelVersion()).isEqualTo("#1 SMP Debian 6.1.76-1");
    assertThat(facts.cpu()).isEqualTo("Intel(R) Core(TM) i7-6700 CPU @ 3.40GHz");
    assertThat(facts.physicalCores()).isEqualTo(4);
    assertThat(facts.memoryTotalBytes()).isEqualTo(16332548L * 1024);
    assertThat(facts.memoryAvailableBytes()).isEqualTo(9000000L * 1024);
    assertThat(facts.governor()).isEqualTo("powersave");
    assertThat(facts.minFrequencyHz()).isEqualTo(800_000_000);
    assertThat(facts.maxFrequencyHz()).isEqualTo(4_000_000_000L);
    assertThat(facts.jvmFlags()).containsExactly("-Xmx1g");
    assertThat(reader.thermal().frequencyHz()).isEqualTo(3_400_000_000L);
  }

  @Test
  void readsARaspberryPi() throws IOException {
    write(
        proc,
        "cpuinfo",
        "processor\t: 0\nCPU implementer\t: 0x41\nCPU part\t: 0xd08\nCPU revision\t: 3\n\n"
            + "Hardware\t: BCM2711\nModel\t\t: Raspberry Pi 4 Model B Rev 1.4\n");
    assertThat(new EnvironmentReader(proc, sys).facts().cpu()).isEqualTo("ARM Cortex-A72");
  }

  @Test
  void readsTemperaturesOfZonesAndMonitors() throws IOException {
    write(sys, "class/thermal/thermal_zone0/type", "acpitz");
    write(sys, "class/thermal/thermal_zone0/temp", "27800");
    write(sys, "class/thermal/thermal_zone1/type", "acpitz");
    write(sys, "class/thermal/thermal_zone1/temp", "29800");
    write(sys, "class/thermal/thermal_zone2/type", "broken");
    write(sys, "class/hwmon/hwmon0/name", "coretemp");
    write(sys, "class/hwmon/hwmon0/temp1_input", "41000");
    write(sys, "class/hwmon/hwmon0/temp1_label", "Package id 0");
    write(sys, "class/hwmon/hwmon1/name", "nvme");
    write(sys, "class/hwmon/hwmon1/temp1_input", "-1500");
    assertThat(new EnvironmentReader(proc, sys).thermal().temperaturesCelsius())
        .isEqualTo(
            Map.of(
                "acpitz", 27.8,
                "acpitz thermal_zone1", 29.8,
                "coretemp Package id 0", 41.0,
                "nvme", -1.5));
  }

  @Test
  void findsTheLastLevelCache() throws IOException {
    write(sys, CPU + "cpu0/cache/index0/size", "32K");
    write(sys, CPU + "cpu0/cache/index0/type", "Data");
    write(sys, CPU + "cpu0/cache/index1/size", "99999K");
    write(sys, CPU + "cpu0/cache/index1/type", "Instruction");
    write(sys, CPU + "cpu0/cache/index3/size", "32768K");
    write(sys, CPU + "cpu0/cache/index3/type", "Unified");
    write(sys, CPU + "cpu0/cache/index4/size", "much");
    assertThat(new EnvironmentReader(proc, sys).lastLevelCacheBytes()).isEqualTo(32L << 20);
  }

  @Test
  void whatCannotBeReadIsNull() throws IOException {
    write(proc, "cpuinfo", "processor\t: 0\nCPU implementer\t: 0x51\nCPU part\t: 0xd08\n");
    write(sys, CPU + "cpu0/cpufreq/scaling_governor", "  \n");
    write(sys, CPU + "cpu0/cpufreq/cpuinfo_min_freq", "<unknown>");
    EnvironmentReader reader = new EnvironmentReader(proc, sys);
    EnvironmentFacts facts = reader.facts();
    assertThat(facts.cpu()).isNull();
    assertThat(facts.physicalCores()).isNull();
    assertThat(facts.memoryTotalBytes()).isNull();
    assertThat(facts.governor()).isNull();
    assertThat(facts.minFrequencyHz()).isNull();
    assertThat(facts.hostNoise()).isNull();
    assertThat(facts.host()).isEqualTo("unknown");
    assertThat(facts.jvmFlags()).isEmpty();
    assertThat(reader.thermal().temperaturesCelsius()).isEmpty();
    assertThat(reader.thermal().frequencyHz()).isNull();
    assertThat(reader.lastLevelCacheBytes()).isNull();
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
