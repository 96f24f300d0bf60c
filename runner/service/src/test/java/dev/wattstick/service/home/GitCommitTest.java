package dev.wattstick.service.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCommitTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  @TempDir Path root;

  @Test
  void aLooseBranch() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/refs/heads/main", COMMIT + "\n");
    assertThat(GitCommit.of(root)).contains(COMMIT);
  }

  @Test
  void aPackedBranch() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/packed-refs", "# pack-refs\n" + COMMIT + " refs/heads/main\n");
    assertThat(GitCommit.of(root)).contains(COMMIT);
  }

  @Test
  void aDetachedHead() throws IOException {
    write(".git/HEAD", COMMIT + "\n");
    assertThat(GitCommit.of(root)).contains(COMMIT);
  }

  @Test
  void aLinkedWorktree() throws IOException {
    write(".git", "gitdir: " + root.resolve("main/.git/worktrees/w") + "\n");
    write("main/.git/worktrees/w/HEAD", "ref: refs/heads/w\n");
    write("main/.git/worktrees/w/commondir", "../..\n");
    write("main/.git/refs/heads/w", COMMIT + "\n");
    assertThat(GitCommit.of(root)).contains(COMMIT);
  }

  @Test
  void outsideOfACheckoutThereIsNone() throws IOException {
    assertThat(GitCommit.of(root)).isEmpty();
    write(".git/HEAD", "ref: refs/heads/unborn\n");
    assertThat(GitCommit.of(root)).isEmpty();
  }

  private void write(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
