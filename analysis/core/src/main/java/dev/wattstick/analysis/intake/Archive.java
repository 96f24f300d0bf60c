package dev.wattstick.analysis.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Archives ({@code .zip}, {@code .tar}, {@code .tar.gz}, {@code .tgz}) unpacked within bounds. */
final class Archive {

  private Archive() {}

  static boolean is(Path file) {
    String name = name(file);
    return name.endsWith(".zip") || isTar(name);
  }

  /**
   * Unpacks into an empty folder.
   *
   * @throws BadIntakeException when it is damaged, would write outside of the folder, holds links
   *     or devices, or unpacks to more than the limits; the folder may then hold a part of it
   */
  static void unpack(Path archive, Path into, ArchiveLimits limits) {
    if (!Files.isRegularFile(archive)) {
      throw new BadIntakeException(archive + " is no regular file; leave it out.");
    }
    try {
      Unpacking unpacking = new Unpacking(archive, into, limits, Files.size(archive));
      if (isTar(name(archive))) {
        unpackTar(archive, unpacking);
      } else {
        unpackZip(archive, unpacking);
      }
    } catch (BadIntakeException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The library meets damage with exceptions of many kinds.
      throw new BadIntakeException(
          "Archive "
              + archive
              + " is damaged or no archive of its kind: "
              + (e.getMessage() == null ? "it ends too early" : e.getMessage())
              + "; pack it again.",
          e);
    }
  }

  private static void unpackTar(Path archive, Unpacking unpacking) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        InputStream plain = plain(file, archive);
        WholeTar tar = new WholeTar(plain)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (isLink(entry) || !(entry.isDirectory() || entry.isFile())) {
          throw unpacking.refused(entry.getName(), "is a link or a device");
        }
        unpacking.take(entry.getName(), entry.isDirectory(), tar);
      }
      // To the end, where the checksum of the whole is.
      unpacking.drain(plain);
      if (!tar.hasEnd() || (name(archive).endsWith(".tar") && Files.size(archive) % 512 != 0)) {
        throw new BadIntakeException(
            "Archive "
                + archive
                + " has no end: it is truncated; fetch it again or pack it again.");
      }
    }
  }

  /** Notices the mark at the end, without which entries may be lost and nobody would know. */
  private static final class WholeTar extends TarArchiveInputStream {
    private boolean end;

    WholeTar(InputStream in) {
      super(in);
    }

    @Override
    protected boolean isEOFRecord(byte[] record) {
      boolean none = super.isEOFRecord(record);
      end |= none && record != null;
      return none;
    }

    boolean hasEnd() {
      return end;
    }
  }

  private static InputStream plain(InputStream file, Path archive) throws IOException {
    return name(archive).endsWith(".tar") ? file : new GZIPInputStream(file);
  }

  private static boolean isLink(TarArchiveEntry entry) {
    return entry.isLink()
        || entry.isSymbolicLink()
        || entry.isFIFO()
        || entry.isCharacterDevice()
        || entry.isBlockDevice()
        || entry.isSparse();
  }

  private static void unpackZip(Path archive, Unpacking unpacking) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        if (entry.isUnixSymlink()) {
          throw unpacking.refused(entry.getName(), "is a link");
        }
        if (!zip.canReadEntryData(entry)) {
          throw unpacking.refused(entry.getName(), "is encrypted or packed in an unknown way");
        }
        try (CheckedInputStream content =
            new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
          unpacking.take(entry.getName(), entry.isDirectory(), content);
          // The library does not look at the checksum.
          if (!entry.isDirectory() && content.getChecksum().getValue() != entry.getCrc()) {
            throw unpacking.refused(
                entry.getName(), "does not have the checksum that is stored for it");
          }
        }
      }
    }
  }

  private static boolean isTar(String name) {
    return name.endsWith(".tar") || name.endsWith(".tar.gz") || name.endsWith(".tgz");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
